package dateline.ingest.ghost;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.ingest.text.markup.HtmlText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The text of a post in Lexical, the form of Ghost's editor since Ghost 5: a tree of nodes, each with its {@code type}. Cards
 * stand in it as nodes of their own ({@link KoenigCards}).
 */
final class LexicalBody {
    /** A node's {@code format} is a sum of these (facebook/lexical, {@code LexicalConstants}). */
    private static final Map<Integer, String> FORMATS = formats();

    private static final int HIGHEST_HEADING = 6;

    private final HtmlText html;
    private final KoenigCards cards;

    LexicalBody(HtmlText html, KoenigCards cards) {
        this.html = html;
        this.cards = cards;
    }

    /** Adds all that this document holds. */
    void add(JsonNode document) {
        children(document.path("root"));
    }

    private void children(JsonNode parent) {
        parent.path("children").forEach(this::node);
    }

    private void node(JsonNode node) {
        String type = node.path("type").asText("");
        switch (type) {
            case "paragraph" -> element("p", node);
            case "heading", "extended-heading" -> element(heading(node), node);
            case "quote", "extended-quote", "aside" -> element("blockquote", node);
            case "list" -> list(node);
            case "link", "autolink" -> link(node);
            case "text", "extended-text", "code-highlight", "tk" -> text(node);
            case "linebreak" -> html.open("br");
            case "tab" -> html.text(" ");
            case "code" -> {
                html.open("pre");
                element("code", node);
                html.close("pre");
            }
            case "zwnj", "at-link" -> {
                // The editor's own aids, of which it prints nothing.
            }
            default -> {
                if (node.path("children").isArray()) {
                    children(node);
                } else {
                    cards.add(type, node);
                }
            }
        }
    }

    private void element(String tag, JsonNode node) {
        html.open(tag);
        children(node);
        html.close(tag);
    }

    private static String heading(JsonNode node) {
        String tag = node.path("tag").asText("");
        return tag.matches("h[1-" + HIGHEST_HEADING + "]") ? tag : "h2";
    }

    /** A list within a list stands in an item of its own, which belongs to the item before it. */
    private void list(JsonNode list) {
        String tag = list.path("tag").asText("").equals("ol") ? "ol" : "ul";
        int start = list.path("start").asInt(1);
        html.open(tag, tag.equals("ol") && start > 1 ? Map.of("start", Integer.toString(start)) : Map.of());
        boolean isOpen = false;
        for (JsonNode item : list.path("children")) {
            boolean isNested =
                    item.path("children").path(0).path("type").asText("").equals("list");
            if (isOpen && !isNested) {
                html.close("li");
            }
            if (!isOpen || !isNested) {
                html.open("li");
                isOpen = true;
            }
            children(item);
        }
        if (isOpen) {
            html.close("li");
        }
        html.close(tag);
    }

    private void link(JsonNode link) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("href", link.path("url").asText(""));
        if (link.path("rel").isTextual()) {
            attributes.put("rel", link.path("rel").asText());
        }
        html.open("a", attributes);
        children(link);
        html.close("a");
    }

    private void text(JsonNode node) {
        int format = node.path("format").asInt(0);
        List<String> tags = new ArrayList<>();
        FORMATS.forEach((bit, tag) -> {
            if ((format & bit) != 0) {
                tags.add(tag);
            }
        });
        tags.forEach(html::open);
        html.text(node.path("text").asText(""));
        Collections.reverse(tags);
        tags.forEach(html::close);
    }

    private static Map<Integer, String> formats() {
        var formats = new LinkedHashMap<Integer, String>();
        formats.put(1, "strong");
        formats.put(2, "em");
        formats.put(4, "s");
        formats.put(8, "u");
        formats.put(16, "code");
        formats.put(32, "sub");
        formats.put(64, "sup");
        formats.put(128, "mark");
        return Collections.unmodifiableMap(formats);
    }
}
