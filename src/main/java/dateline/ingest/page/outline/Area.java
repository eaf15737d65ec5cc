package dateline.ingest.page.outline;

import dateline.ingest.text.PhraseMatcher;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An element that can hold blocks, with sums over all the text under it. The sums are filled in while the outline is made
 * and do not change after that.
 */
public final class Area {
    private final @Nullable Area parent;
    private final Element element;
    private final int index;
    private final int depth;
    private final long hints;
    private final long allHints;
    private final int tags;
    private final boolean hidden;
    private final @Nullable Area quote;

    public int chars;
    int linkChars;
    public int links;
    public int blocks;
    int paragraphs;
    int commas;
    public int media;
    double score;
    public int firstBlock = Integer.MAX_VALUE;
    public int lastBlock = -1;

    Area(@Nullable Area parent, Element element, int index, long hints) {
        this.parent = parent;
        this.element = element;
        this.index = index;
        this.hints = hints;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.allHints = parent == null ? 0 : parent.allHints | hints;
        this.tags = (parent == null ? 0 : parent.tags) | AreaKind.of(element.normalName());
        boolean isQuote = element.normalName().equals("blockquote");
        this.quote = parent != null && parent.quote != null ? parent.quote : isQuote ? this : null;
        this.hidden = (parent != null && parent.hidden) || isHidden(element);
    }

    /** The area around it; absent for the outermost. */
    public Optional<Area> parent() {
        return Optional.ofNullable(parent);
    }

    /** Its element. */
    public Element element() {
        return element;
    }

    /** The name of its element, in lower case. */
    public String tag() {
        return element.normalName();
    }

    /** Its place among all areas, in the order of the document. */
    public int index() {
        return index;
    }

    /** How many areas are around it. */
    public int depth() {
        return depth;
    }

    /** Whether its class, id or role says this. */
    public boolean has(ClassHint classHint) {
        return (hints & classHint.mark()) != 0;
    }

    /** The outermost quotation that it is, or is in. */
    public Optional<Area> quote() {
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

    /** Whether it is of this kind, or stands in one that is. */
    public boolean isIn(AreaKind kind) {
        return (tags & kind.mark()) != 0;
    }

    /** Whether the page does not show it. */
    public boolean isHidden() {
        return hidden;
    }

    /** The share of its characters that stand in links, 0 to 1. */
    public double linkDensity() {
        return chars == 0 ? 0 : (double) linkChars / chars;
    }

    /** Whether that area is this one or one that holds it. */
    public boolean isWithin(Area other) {
        Area at = this;
        while (at.depth > other.depth && at.parent != null) {
            at = at.parent;
        }
        return at == other;
    }

    /** The smallest area that holds both. */
    public Area commonWith(Area other) {
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

    private static final PhraseMatcher HIDING = PhraseMatcher.list()
            .add(1, "display:none|display: none|visibility:hidden|visibility: hidden")
            .done();
}
