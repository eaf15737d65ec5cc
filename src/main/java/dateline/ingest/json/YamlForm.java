package dateline.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.text.FieldText;
import dateline.ingest.text.Refusal;
import java.util.HashMap;
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

/**
 * The article form in YAML: front matter, or a side file. Every scalar is text, whatever it looks like: a title may be a year.
 *
 * @param what it is called in messages
 * @param firstLine where in its file it begins, 1 for the first line
 */
public record YamlForm(String what, String text, int firstLine) {
    private static final int DEPTH = 10;
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(20)
            .setCodePointLimit(1_000_000)
            .build();

    /** Writes what the form tells over what the draft holds. */
    public void apply(RawArticleBuilder draft) throws Refusal {
        if (text.isBlank()) {
            return;
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
        new ArticleFields(new FieldLocation(what, lines)).apply(form, draft);
    }

    private Node composed() throws Refusal {
        try {
            requireShallow();
            return new Compose(SETTINGS)
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

    /** The composer recurses; so the depth is measured first, by the parser, which does not. */
    private void requireShallow() throws Refusal {
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(text)) {
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
