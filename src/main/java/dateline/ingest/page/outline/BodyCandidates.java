package dateline.ingest.page.outline;

import java.util.Optional;

/**
 * Finds the areas that look most like the place of a story, after the manner of Readability: each paragraph gives points
 * to the areas around it, the nearest most; links take them away.
 */
public final class BodyCandidates {
    private static final int MIN_CHARS = 25;
    private static final int LEVELS = 5;
    private static final int MOST_ABOVE = 2;
    private static final double SHARE = 0.3;

    private final Area best;
    private final double bestScore;

    private BodyCandidates(Area best, double bestScore) {
        this.best = best;
        this.bestScore = bestScore;
    }

    /** Those of this page. */
    public static BodyCandidates in(Outline outline) {
        for (Block block : outline.blocks()) {
            if (block.chars() >= MIN_CHARS && !block.area().isHidden()) {
                give(block);
            }
        }
        Area best = outline.areas().get(0);
        double most = 0;
        for (Area area : outline.areas()) {
            double score = score(area);
            if (score > most) {
                most = score;
                best = area;
            }
        }
        return new BodyCandidates(around(best, most, outline), most);
    }

    /** A story whose text is spread over several areas that look alike stands in what holds them all. */
    private static Area around(Area best, double most, Outline outline) {
        Area around = best;
        for (Area area : outline.areas()) {
            if (area != best && isAlike(area, best) && score(area) >= most * SHARE) {
                Area common = around.commonWith(area);
                around = area.depth() - common.depth() <= MOST_ABOVE ? common : around;
            }
        }
        return around;
    }

    private static boolean isAlike(Area area, Area best) {
        return area.depth() == best.depth()
                && shape(area).equals(shape(best))
                && area.parent().map(BodyCandidates::shape).equals(best.parent().map(BodyCandidates::shape));
    }

    private static String shape(Area area) {
        return area.tag() + ' ' + area.element().className();
    }

    private static void give(Block block) {
        double points =
                (1 + block.wordStatistics().commas() + Math.min(block.chars() / 100.0, 3)) * (1 - block.linkDensity());
        Optional<Area> at = isParagraph(block) ? block.area().parent() : Optional.of(block.area());
        for (int level = 0; level < LEVELS && at.isPresent(); level++) {
            at.get().score += level == 0 ? points : level == 1 ? points / 2 : points / (level * 3);
            at = at.get().parent();
        }
    }

    private static boolean isParagraph(Block block) {
        return switch (block.tag()) {
            case "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "blockquote", "pre", "dd", "dt" -> true;
            default -> false;
        };
    }

    static double score(Area area) {
        double score = area.score * (1 - area.linkDensity());
        if (area.has(ClassHint.COMMENT)
                || area.has(ClassHint.RELATED)
                || area.has(ClassHint.BOILERPLATE)
                || area.has(ClassHint.SIGNUP)) {
            score *= 0.8;
        }
        if (area.isIn(AreaKind.FOOTER) || area.isIn(AreaKind.NAV) || area.isIn(AreaKind.ASIDE)) {
            score *= 0.6;
        }
        if (area.has(ClassHint.BODY)
                || area.has(ClassHint.ARTICLE)
                || area.tag().equals("article")) {
            score *= 1.2;
        }
        return score;
    }

    /** The area with the most points. */
    public Area best() {
        return best;
    }

    double bestScore() {
        return bestScore;
    }
}
