package dateline.ingest.page;

import java.util.Optional;

/**
 * Finds the areas that look most like the place of a story, after the manner of Readability: each paragraph gives points
 * to the areas around it, the nearest most; links take them away.
 */
final class Candidates {
    private static final int MIN_CHARS = 25;
    private static final int LEVELS = 5;

    private final Area best;
    private final double bestScore;

    private Candidates(Area best, double bestScore) {
        this.best = best;
        this.bestScore = bestScore;
    }

    static Candidates in(Outline outline) {
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
        return new Candidates(best, most);
    }

    private static void give(Block block) {
        double points = (1 + block.wording().commas() + Math.min(block.chars() / 100.0, 3)) * (1 - block.linkDensity());
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
        if (area.has(Hint.COMMENT) || area.has(Hint.RELATED) || area.has(Hint.FURNITURE) || area.has(Hint.SIGNUP)) {
            score *= 0.8;
        }
        if (area.isIn(Around.FOOTER) || area.isIn(Around.NAV) || area.isIn(Around.ASIDE)) {
            score *= 0.6;
        }
        if (area.has(Hint.BODY) || area.has(Hint.ARTICLE) || area.tag().equals("article")) {
            score *= 1.2;
        }
        return score;
    }

    /** The area with the most points. */
    Area best() {
        return best;
    }

    double bestScore() {
        return bestScore;
    }
}
