package dateline.ingest.page;

import org.jsoup.nodes.Element;

/** Tells what stands outside the story: comments, other stories, side columns, the foot of the page. */
final class Elsewhere {
    private static final long OTHER = Hint.COMMENT.mark() | Hint.RELATED.mark();

    private Elsewhere() {}

    static boolean is(Element element) {
        for (Element at = element; at != null && !at.normalName().equals("body"); at = at.parent()) {
            switch (at.normalName()) {
                case "aside", "footer", "nav" -> {
                    return true;
                }
                default -> {
                    if ((Hint.in(at.className()) & Hint.COMMENT.mark()) != 0 || (Hint.in(at.id()) & OTHER) != 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    static boolean is(Area area) {
        return area.isIn(Around.ASIDE)
                || area.isIn(Around.NAV)
                || area.isIn(Around.FOOTER)
                || area.has(Hint.COMMENT)
                || area.parent()
                        .map(parent -> parent.has(Hint.COMMENT) || parent.has(Hint.RELATED))
                        .orElse(false);
    }
}
