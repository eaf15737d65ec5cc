package dateline.publication.yaml;

import dateline.article.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
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
record YamlValue(Node node, int line, String field, ProblemList problemList) {

    static YamlValue root(Node node, ProblemList problemList) {
        return new YamlValue(node, lineOf(node), "", problemList);
    }

    static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    void complain(String problem, String advice) {
        problemList.add(line, field, problem, advice);
    }

    /** The last part of the field, for use in advice. */
    String key() {
        return field.substring(field.lastIndexOf('.') + 1);
    }

    /** Whether nothing stands after the colon, or an empty pair of brackets or braces. */
    boolean isNothing() {
        return node.getTag().equals(Tag.NULL)
                || (node instanceof CollectionNode<?> collection
                        && collection.getValue().isEmpty());
    }

    /** A text on one line. */
    Optional<String> asText() {
        if (!(node instanceof ScalarNode scalar)) {
            complain(expected("a text"), "Write " + key() + ": and the text.");
            return Optional.empty();
        }
        String text = PlainText.oneLine(scalar.getValue());
        if (text.isEmpty()) {
            complain("the text is empty.", "Write the text, or leave the key out.");
            return Optional.empty();
        }
        if (isNumber() || isTruthValue()) {
            complain(expected("a text"), "Write it between quotes: " + key() + ": \"" + text + "\"");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** A word of a list: as a text, but numbers need no quotes. */
    Optional<String> asWord() {
        Optional<String> word = node instanceof ScalarNode scalar
                ? Optional.of(PlainText.oneLine(scalar.getValue())).filter(text -> !text.isEmpty())
                : Optional.empty();
        if (word.isEmpty()) {
            complain(expected("a word"), "Write a word, or take the empty place away.");
        }
        return word;
    }

    /** A text to the letter, with the white space at its ends; it may be empty between quotes. */
    Optional<String> asExactText() {
        if (node instanceof ScalarNode scalar && !isNothing()) {
            return Optional.of(scalar.getValue());
        }
        complain(expected("a text"), "Write " + key() + ": and the text between quotes.");
        return Optional.empty();
    }

    /** {@code true} or {@code false}. */
    Optional<Boolean> asTruth() {
        if (node instanceof ScalarNode scalar && isTruthValue()) {
            return Optional.of(scalar.getValue().equalsIgnoreCase("true"));
        }
        complain(expected("true or false"), "Write " + key() + ": true, or leave the key out.");
        return Optional.empty();
    }

    /** A whole number within bounds, both included. */
    Optional<Integer> asNumber(int least, int most) {
        String advice = "Write a whole number from " + least + " to " + most + ".";
        if (!(node instanceof ScalarNode scalar) || !node.getTag().equals(Tag.INT)) {
            complain(expected("a whole number"), advice);
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
        complain("the number " + Quotation.of(scalar.getValue()) + " is not possible here.", advice);
        return Optional.empty();
    }

    /** The members of a list, each with its own line. */
    List<YamlValue> asList() {
        if (!(node instanceof SequenceNode sequence)) {
            String example = node instanceof ScalarNode scalar && !isNothing() ? scalar.getValue() : "one, another";
            complain(expected("a list"), "Write " + key() + ": [" + example + "]");
            return List.of();
        }
        var members = new ArrayList<YamlValue>();
        for (Node member : sequence.getValue()) {
            members.add(new YamlValue(member, lineOf(member), field, problemList));
        }
        return List.copyOf(members);
    }

    /**
     * Keys with their values.
     *
     * @param advice what to write if something else stands there
     */
    Optional<MappingNode> asMapping(String advice) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(mapping);
        }
        complain(expected("a key with its value"), advice);
        return Optional.empty();
    }

    private String expected(String what) {
        return what + " is expected here, " + (isNothing() ? "but there is nothing." : "not " + kind() + ".");
    }

    private String kind() {
        if (!(node instanceof ScalarNode scalar)) {
            return node instanceof SequenceNode ? "a list" : "keys with values";
        }
        String quoted = Quotation.of(scalar.getValue());
        if (isTruthValue()) {
            return "yes or no (" + quoted + ")";
        }
        return (isNumber() ? "the number " : "the text ") + quoted;
    }

    private boolean isNumber() {
        return node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT);
    }

    private boolean isTruthValue() {
        return node.getTag().equals(Tag.BOOL);
    }
}
