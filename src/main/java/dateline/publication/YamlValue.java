package dateline.publication;

import dateline.article.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A value in a YAML file, with its place. Each {@code as…} method gives what was asked for, or tells the author that
 * something else stands there.
 *
 * @param line of the key that it belongs to, 1 is the first
 * @param field dotted path of that key; empty for the whole document
 */
record YamlValue(Node node, int line, String field, Problems problems) {

    static YamlValue root(Node node, Problems problems) {
        return new YamlValue(node, lineOf(node), "", problems);
    }

    static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    void complain(String problem, String advice) {
        problems.add(line, field, problem, advice);
    }

    /** The last part of the field, for use in advice. */
    String key() {
        return field.substring(field.lastIndexOf('.') + 1);
    }

    /** Whether nothing stands after the colon. */
    boolean isNothing() {
        return node.getTag().equals(Tag.NULL);
    }

    /** A text on one line. */
    Optional<String> asText() {
        if (!(node instanceof ScalarNode scalar)) {
            complain("a text is expected, not " + kind() + ".", "Write " + key() + ": and the text.");
            return Optional.empty();
        }
        String text = PlainText.oneLine(scalar.getValue());
        if (text.isEmpty()) {
            complain("the text is empty.", "Write the text, or leave the key out.");
            return Optional.empty();
        }
        if (!node.getTag().equals(Tag.STR)) {
            complain(
                    "a text is expected, not " + kind() + ".",
                    "Write it between quotes: " + key() + ": \"" + text + "\"");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** A word of a list: as a text, but numbers need no quotes. */
    Optional<String> asWord() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(PlainText.oneLine(scalar.getValue()));
        }
        complain("a word is expected here, not " + kind() + ".", "Write " + key() + ": [one, another]");
        return Optional.empty();
    }

    /** A whole number within bounds, both included. */
    Optional<Integer> asNumber(int least, int most) {
        String advice = "Write a whole number from " + least + " to " + most + ".";
        if (!(node instanceof ScalarNode scalar) || !node.getTag().equals(Tag.INT)) {
            complain("a whole number is expected, not " + kind() + ".", advice);
            return Optional.empty();
        }
        try {
            int number = Integer.parseInt(scalar.getValue());
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        } catch (NumberFormatException e) {
            // Longer than an int, or in another notation: neither is a number that is asked for.
        }
        complain("the number " + scalar.getValue() + " is not possible here.", advice);
        return Optional.empty();
    }

    /** The members of a list, each with its own line. */
    List<YamlValue> asList() {
        if (!(node instanceof SequenceNode sequence)) {
            String example = node instanceof ScalarNode scalar && !isNothing() ? scalar.getValue() : "one, another";
            complain("a list is expected, not " + kind() + ".", "Write " + key() + ": [" + example + "]");
            return List.of();
        }
        var members = new ArrayList<YamlValue>();
        for (Node member : sequence.getValue()) {
            members.add(new YamlValue(member, lineOf(member), field, problems));
        }
        return List.copyOf(members);
    }

    /** Keys and their values. */
    Optional<YamlMap> asMap() {
        if (node instanceof MappingNode mapping) {
            return Optional.of(YamlMap.of(mapping, this));
        }
        complain("keys with values are expected, not " + kind() + ".", exampleOfMap());
        return Optional.empty();
    }

    private String exampleOfMap() {
        return field.isEmpty()
                ? "Write a key, a colon, a space and a value on each line, such as title: The Harbour Gazette"
                : "Write " + key() + ": and below it, indented, a key, a colon and a value on each line.";
    }

    /** What stands here, as it is said in a sentence. */
    private String kind() {
        if (node instanceof MappingNode) {
            return "keys with values";
        }
        if (node instanceof SequenceNode) {
            return "a list";
        }
        String text = "“" + ((ScalarNode) node).getValue() + "”";
        if (isNothing()) {
            return "nothing";
        }
        if (node.getTag().equals(Tag.BOOL)) {
            return "yes or no (" + text + ")";
        }
        boolean number = node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT);
        return (number ? "the number " : "the text ") + text;
    }
}
