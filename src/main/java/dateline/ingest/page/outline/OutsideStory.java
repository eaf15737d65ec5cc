package dateline.ingest.page.outline;

import org.jsoup.nodes.Element;

/** Tells what stands outside the story: comments, other stories, side columns, the foot of the page. */
public final class OutsideStory {
    private static final long OTHER = ClassHint.COMMENT.mark() | ClassHint.RELATED.mark();

    private OutsideStory() {}

    /** Whether this element stands outside the story. */
    public static boolean is(Element element) {
        for (Element at = element; at != null && !at.normalName().equals("body"); at = at.parent()) {
            switch (at.normalName()) {
                case "aside", "footer", "nav" -> {
                    return true;
                }
                default -> {
                    if ((ClassHint.in(at.className()) & ClassHint.COMMENT.mark()) != 0
                            || (ClassHint.in(at.id()) & OTHER) != 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether this area stands outside the story. */
    public static boolean is(Area area) {
        return area.isIn(AreaKind.ASIDE)
                || area.isIn(AreaKind.NAV)
                || area.isIn(AreaKind.FOOTER)
                || area.has(ClassHint.COMMENT)
                || area.parent()
                        .map(parent -> parent.has(ClassHint.COMMENT) || parent.has(ClassHint.RELATED))
                        .orElse(false);
    }
}
