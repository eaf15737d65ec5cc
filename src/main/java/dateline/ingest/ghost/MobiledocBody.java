package dateline.ingest.ghost;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.ingest.text.markup.HtmlText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Set;

/**
 * The text of a post in Mobiledoc 0.3, the form of Ghost's editor until Ghost 5 (bustle/mobiledoc-kit, MOBILEDOC.md): sections
 * whose markers name markups, atoms and cards by their places in lists.
 */
final class MobiledocBody {
    private static final int MARKUP_SECTION = 1;
    private static final int IMAGE_SECTION = 2;
    private static final int LIST_SECTION = 3;
    private static final int CARD_SECTION = 10;
    private static final int ATOM = 1;
    private static final Set<String> TAGS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "aside", "pull-quote");
    private static final Set<String> MARKUPS =
            Set.of("a", "b", "code", "em", "i", "s", "strong", "sub", "sup", "u", "mark", "del");

    private final HtmlText html;
    private final KoenigCards cards;

    MobiledocBody(HtmlText html, KoenigCards cards) {
        this.html = html;
        this.cards = cards;
    }

    /** Adds all that this document holds. */
    void add(JsonNode document) {
        for (JsonNode section : document.path("sections")) {
            switch (section.path(0).asInt(-1)) {
                case MARKUP_SECTION -> markup(document, section);
                case IMAGE_SECTION -> cards.bare(section.path(1).asText(""));
                case LIST_SECTION -> list(document, section);
                case CARD_SECTION -> {
                    JsonNode card = document.path("cards").path(section.path(1).asInt(-1));
                    cards.add(card.path(0).asText(""), card.path(1));
                }
                default -> {
                    // The numbers between are not in use.
                }
            }
        }
    }

    private void markup(JsonNode document, JsonNode section) {
        String told = section.path(1).asText("");
        String tag =
                !TAGS.contains(told) ? "p" : told.equals("aside") || told.equals("pull-quote") ? "blockquote" : told;
        html.open(tag);
        markers(document, section.path(2));
        html.close(tag);
    }

    private void list(JsonNode document, JsonNode section) {
        String tag = section.path(1).asText("").equals("ol") ? "ol" : "ul";
        html.open(tag);
        for (JsonNode item : section.path(2)) {
            html.open("li");
            markers(document, item);
            html.close("li");
        }
        html.close(tag);
    }

    /** Each marker opens markups, holds text or an atom, and closes as many of those that are open as it says. */
    private void markers(JsonNode document, JsonNode markers) {
        Deque<String> open = new ArrayDeque<>();
        for (JsonNode marker : markers) {
            for (JsonNode opened : marker.path(1)) {
                open.push(opened(document.path("markups").path(opened.asInt(-1))));
            }
            if (marker.path(0).asInt() == ATOM) {
                atom(document.path("atoms").path(marker.path(3).asInt(-1)));
            } else {
                html.text(marker.path(3).asText(""));
            }
            for (int closing = marker.path(2).asInt(); closing > 0 && !open.isEmpty(); closing--) {
                html.close(open.pop());
            }
        }
        while (!open.isEmpty()) {
            html.close(open.pop());
        }
    }

    /** Gives the element that was opened. */
    private String opened(JsonNode markup) {
        String told = markup.path(0).asText("");
        String tag = MARKUPS.contains(told) ? told : "span";
        var attributes = new LinkedHashMap<String, String>();
        JsonNode pairs = markup.path(1);
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            String name = pairs.path(i).asText("");
            if (name.equals("href") || name.equals("rel")) {
                attributes.put(name, pairs.path(i + 1).asText(""));
            }
        }
        html.open(tag, attributes);
        return tag;
    }

    private void atom(JsonNode atom) {
        if (atom.path(0).asText("").equals("soft-return")) {
            html.open("br");
        } else {
            html.text(atom.path(1).asText(""));
        }
    }
}
