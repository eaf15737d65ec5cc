package dateline.ingest.page.fields;

import dateline.ingest.page.outline.AreaKind;
import dateline.ingest.page.outline.Block;
import dateline.ingest.page.outline.BlockCue;
import dateline.ingest.page.outline.ClassHint;
import dateline.ingest.text.WordComparison;
import java.util.List;
import java.util.Optional;

/**
 * Finds the line that stands between headline and story and sums it up. Only a line that the page shows there is one: what a
 * page calls its description is mostly written for search engines, or cut from the text. Order of trust: what the page describes
 * itself with, what it calls a standfirst in its classes, what it sets as a heading; of equals the first.
 */
public final class StandfirstFinder {
    private static final int NEAR_TITLE = 8;
    private static final int MIN_CHARS = 25;

    /** Signs that are words or half words say as much in fewer. */
    private static final int MIN_SIGNS = 12;

    /** What is longer is a part of the story itself. */
    public static final int MAX_CHARS = 500;

    private static final int MAX_FURNITURE = 100;
    private static final long APPEAL = BlockCue.SUBSCRIBE.mark() | BlockCue.FOLLOW.mark() | BlockCue.SHARE.mark();

    private final ParsedPage story;

    private StandfirstFinder(ParsedPage story) {
        this.story = story;
    }

    /**
     * The standfirst of the story.
     *
     * @param body the blocks of the story, which the standfirst is not one of
     */
    public static Optional<FoundValue<String>> find(ParsedPage story, List<Block> body) {
        List<Block> blocks = story.outline().blocks();
        int title = story.titlePlace();
        int first = body.isEmpty() ? blocks.size() : body.get(0).index();
        var finder = new StandfirstFinder(story);
        Block best = null;
        double most = 0;
        for (int i = title + 1; title >= 0 && i < Math.min(Math.min(first, blocks.size()), title + NEAR_TITLE); i++) {
            double trust = finder.trust(blocks.get(i));
            if (trust > most) {
                most = trust;
                best = blocks.get(i);
            }
        }
        return best == null ? Optional.empty() : Optional.of(new FoundValue<>(best.text(), most));
    }

    private double trust(Block block) {
        int least = block.wordStatistics().count() * 3 > block.chars() ? MIN_SIGNS : MIN_CHARS;
        boolean fits = block.chars() >= least && block.chars() <= MAX_CHARS && block.linkDensity() < 0.3;
        if (!fits || isBoilerplate(block)) {
            return 0;
        }
        if (story.storyEvidence().isDescription(block)) {
            return 0.9;
        }
        return block.area().has(ClassHint.LEAD) ? 0.85 : block.area().isIn(AreaKind.HEADING) ? 0.8 : 0;
    }

    /** A line about the story rather than of it: who wrote it and when, or what the reader may do. */
    private static boolean isBoilerplate(Block block) {
        if (block.chars() > MAX_FURNITURE || block.wordStatistics().sentences() > 0) {
            return false;
        }
        boolean dated = block.has(BlockCue.DATED) && WordComparison.hasDigit(block.text());
        return dated || BylineNames.beginsAsByline(block.text()) || (block.cues() & APPEAL) != 0;
    }
}
