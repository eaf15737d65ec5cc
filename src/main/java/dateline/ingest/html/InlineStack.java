package dateline.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;

/**
 * The inline elements that are begun, and those of them that are open in the tree. They are opened when text comes, so that none
 * is empty and one that spans blocks is opened in each of them.
 */
final class InlineStack {
    private static final int MOST = 20;

    private final List<Inline> active = new ArrayList<>();
    private final List<Inline> opened = new ArrayList<>();

    /** One that was begun; two with the same tag are not the same one. */
    private static final class Inline {
        private final String tag;
        private final Attributes attributes;

        Inline(String tag, Attributes attributes) {
            this.tag = tag;
            this.attributes = attributes;
        }
    }

    /** What ends it; empty when one of its kind, or too many, are begun already. */
    Optional<Runnable> begin(String tag, Attributes attributes) {
        if (active.size() >= MOST || active.stream().anyMatch(inline -> inline.tag.equals(tag))) {
            return Optional.empty();
        }
        var inline = new Inline(tag, attributes);
        active.add(inline);
        return Optional.of(() -> active.remove(inline));
    }

    /** Closes what is open and has ended; gives the place that is left. */
    Element closed(Element place) {
        int common = 0;
        while (common < opened.size() && common < active.size() && opened.get(common) == active.get(common)) {
            common++;
        }
        Element at = place;
        while (opened.size() > common) {
            opened.remove(opened.size() - 1);
            at = parentOf(at);
        }
        return at;
    }

    /** Opens what is begun and not yet open; gives the place for text. */
    Element opened(Element place) {
        Element at = place;
        for (var inline : active.subList(opened.size(), active.size())) {
            var child = new Element(Tag.valueOf(inline.tag), "", inline.attributes);
            at.appendChild(child);
            at = child;
            opened.add(inline);
        }
        return at;
    }

    /** Nothing is open in another block. */
    void leaveBlock() {
        opened.clear();
    }

    private static Element parentOf(Element element) {
        var parent = element.parent();
        return parent == null ? element : parent;
    }
}
