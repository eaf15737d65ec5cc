package dateline.ingest.frontmatter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.ingest.fields.ArticleFields;
import dateline.ingest.fields.FieldLocation;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.text.FieldText;
import dateline.ingest.text.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * The article form in YAML: front matter, or a side file. Every scalar is text, whatever it looks like: a title may be a year.
 *
 * @param what it is called in messages
 * @param firstLine where in its file it begins, 1 for the first line
 */
public record YamlForm(String what, String text, int firstLine) {
    private static final int DEPTH = 10;
    /** YAML parts keys and values by tabs too, and lets a line have nothing else (1.2.2, sections 6.2 and 6.5); the parser not. */
    private static final Pattern TAB = Pattern.compile("(?m)^([ ]*(?:- )?[\\w-]+:)\\t+|^[ ]*\\t[ \\t]*$");

    private static final int BUFFER = 1_024;
    private static final int MOST_CHARACTERS = 1_000_000;

    /** Without what YAML does not admit, such as control characters (YAML 1.2.2 section 5.1); no text of ours keeps it. */
    public YamlForm {
        text = text.indexOf('\t') < 0 ? text : TAB.matcher(text).replaceAll(tab -> tab.group(1) == null ? "" : "$1 ");
        if (!StreamReader.isPrintable(text)) {
            var kept = new StringBuilder(text.length());
            text.codePoints().filter(StreamReader::isPrintable).forEach(kept::appendCodePoint);
            text = kept.toString();
        }
    }

    /** Writes what the form tells over what the draft holds. */
    public void apply(RawArticleBuilder draft) throws Refusal {
        FrontMatter told = read();
        new ArticleFields(new FieldLocation(what, told.lines())).apply(told.form(), draft);
    }

    /** What the form tells, in its own words. */
    public FrontMatter read() throws Refusal {
        if (text.isBlank()) {
            return new FrontMatter(what, JsonNodeFactory.instance.objectNode(), Map.of());
        }
        var lines = new HashMap<String, Integer>();
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        Node root = composed();
        if (root instanceof MappingNode mapping) {
            for (var tuple : mapping.getValue()) {
                String key = key(tuple.getKeyNode());
                lines.put(key, line(tuple.getKeyNode()));
                form.set(key, json(tuple.getValueNode(), 0));
            }
        } else {
            throw new Refusal(what + ", line " + firstLine + ": it must have lines such as \"title: ...\".");
        }
        return new FrontMatter(what, form, lines);
    }

    private Node composed() throws Refusal {
        try {
            requireShallow();
            return new Compose(settings())
                    .composeString(text)
                    .orElseThrow(() -> new Refusal(what + ", line " + firstLine + ": it holds nothing."));
        } catch (MarkedYamlEngineException e) {
            int line =
                    firstLine + e.getProblemMark().map(mark -> mark.getLine()).orElse(0);
            throw new Refusal(what + ", line " + line + ": it is not valid YAML: " + FieldText.line(e.getProblem(), 200)
                    + ". A value that holds a colon needs quotation marks.");
        } catch (YamlEngineException e) {
            throw new Refusal(what + ": it is not valid YAML: " + FieldText.line(String.valueOf(e.getMessage()), 200));
        }
    }

    /** One buffer takes all of the text: where one ends, the parser cannot go on with a character of two code units. */
    private LoadSettings settings() {
        return LoadSettings.builder()
                .setAllowDuplicateKeys(false)
                .setMaxAliasesForCollections(20)
                .setCodePointLimit(MOST_CHARACTERS)
                .setBufferSize(Math.min(text.length(), MOST_CHARACTERS) + BUFFER)
                .build();
    }

    /** The composer recurses; so the depth is measured first, by the parser, which does not. */
    private void requireShallow() throws Refusal {
        int depth = 0;
        for (Event event : new Parse(settings()).parseString(text)) {
            if (event instanceof CollectionStartEvent) {
                depth++;
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (depth > DEPTH + 1) {
                int line = firstLine
                        + event.getStartMark().map(mark -> mark.getLine()).orElse(0);
                throw new Refusal(what + ", line " + line + ": it is nested too deep.");
            }
        }
    }

    private JsonNode json(Node node, int depth) throws Refusal {
        var nodes = JsonNodeFactory.instance;
        if (depth > DEPTH) {
            throw new Refusal(what + ", line " + line(node) + ": it is nested too deep.");
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getTag().equals(Tag.NULL) ? nodes.nullNode() : nodes.textNode(scalar.getValue());
        }
        if (node instanceof SequenceNode sequence) {
            var list = nodes.arrayNode();
            for (var item : sequence.getValue()) {
                list.add(json(item, depth + 1));
            }
            return list;
        }
        var object = nodes.objectNode();
        for (var tuple : ((MappingNode) node).getValue()) {
            object.set(key(tuple.getKeyNode()), json(tuple.getValueNode(), depth + 1));
        }
        return object;
    }

    private String key(Node node) throws Refusal {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new Refusal(what + ", line " + line(node) + ": a key must be a word.");
    }

    private int line(Node node) {
        return firstLine + node.getStartMark().map(mark -> mark.getLine()).orElse(0);
    }
}
