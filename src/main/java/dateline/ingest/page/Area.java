package dateline.ingest.page;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An element that can hold blocks, with sums over all the text under it. The sums are filled in while the outline is made
 * and do not change after that.
 */
final class Area {
    private final @Nullable Area parent;
    private final Element element;
    private final int index;
    private final int depth;
    private final long hints;
    private final long allHints;
    private final int tags;
    private final boolean hidden;
    private final @Nullable Area quote;

    int chars;
    int linkChars;
    int links;
    int blocks;
    int paragraphs;
    int commas;
    int media;
    double score;
    int firstBlock = Integer.MAX_VALUE;
    int lastBlock = -1;

    Area(@Nullable Area parent, Element element, int index, long hints) {
        this.parent = parent;
        this.element = element;
        this.index = index;
        this.hints = hints;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.allHints = parent == null ? 0 : parent.allHints | hints;
        this.tags = (parent == null ? 0 : parent.tags) | Around.of(element.normalName());
        boolean isQuote = element.normalName().equals("blockquote");
        this.quote = parent != null && parent.quote != null ? parent.quote : isQuote ? this : null;
        this.hidden = (parent != null && parent.hidden) || isHidden(element);
    }

    Optional<Area> parent() {
        return Optional.ofNullable(parent);
    }

    Element element() {
        return element;
    }

    String tag() {
        return element.normalName();
    }

    /** Its place among all areas, in the order of the document. */
    int index() {
        return index;
    }

    int depth() {
        return depth;
    }

    boolean has(Hint hint) {
        return (hints & hint.mark()) != 0;
    }

    /** The outermost quotation that it is, or is in. */
    Optional<Area> quote() {
        return Optional.ofNullable(quote);
    }

    /** Hints of this element alone. */
    long hints() {
        return hints;
    }

    /** Hints of this element and of all that it is in, short of the body. */
    long allHints() {
        return allHints;
    }

    boolean isIn(Around kind) {
        return (tags & kind.mark()) != 0;
    }

    boolean isHidden() {
        return hidden;
    }

    double linkDensity() {
        return chars == 0 ? 0 : (double) linkChars / chars;
    }

    /** Whether that area is this one or one that holds it. */
    boolean isWithin(Area other) {
        Area at = this;
        while (at.depth > other.depth && at.parent != null) {
            at = at.parent;
        }
        return at == other;
    }

    /** The smallest area that holds both. */
    Area commonWith(Area other) {
        Area a = this;
        Area b = other;
        while (a != b) {
            if (a.depth >= b.depth && a.parent != null) {
                a = a.parent;
            } else if (b.parent != null) {
                b = b.parent;
            } else {
                return a;
            }
        }
        return a;
    }

    /** Adds the sums of this area to its parent's. To be called for each area once, the deepest first. */
    void addToParent() {
        if (parent == null) {
            return;
        }
        parent.chars += chars;
        parent.linkChars += linkChars;
        parent.links += links;
        parent.blocks += blocks;
        parent.paragraphs += paragraphs;
        parent.commas += commas;
        parent.media += media;
        parent.firstBlock = Math.min(parent.firstBlock, firstBlock);
        parent.lastBlock = Math.max(parent.lastBlock, lastBlock);
    }

    private static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        String style = element.attr("style");
        return !style.isEmpty() && HIDING.in(style) != 0;
    }

    private static final Phrases HIDING = Phrases.list()
            .add(1, "display:none|display: none|visibility:hidden|visibility: hidden")
            .done();
}
