package dateline.ingest.page.fields;

import dateline.ingest.blocks.BlockCue;
import dateline.ingest.page.outline.AreaKind;
import dateline.ingest.page.outline.Block;
import dateline.ingest.page.outline.ClassHint;
import dateline.ingest.text.WordComparison;
import dateline.ingest.text.byline.BylineNames;
import dateline.ingest.text.byline.PictureCredit;
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

    /** How much less sure it is of a line that stands at the head of the body too. */
    private static final double DOUBT = 0.2;

    private static final int MAX_BOILERPLATE = 100;
    private static final long APPEAL = BlockCue.SUBSCRIBE.mark() | BlockCue.FOLLOW.mark() | BlockCue.SHARE.mark();

    private final StandfirstSigns signs;

    private StandfirstFinder(StandfirstSigns signs) {
        this.signs = signs;
    }

    /**
     * The standfirst of the story.
     *
     * @param body the blocks of the story; the first of them may be told as the standfirst as well
     */
    public static Optional<FoundValue<String>> find(ParsedPage story, List<Block> body) {
        List<Block> blocks = story.outline().blocks();
        int title = story.titlePlace();
        int first = body.isEmpty() ? blocks.size() : body.get(0).index();
        boolean[] kept = new boolean[blocks.size()];
        body.forEach(block -> kept[block.index()] = true);
        var finder = new StandfirstFinder(new StandfirstSigns(story, kept));
        Block best = null;
        double most = 0;
        int near = title < 0 ? NEAR_TITLE : 0;
        for (int i = title + 1; i < first && near < NEAR_TITLE; i++) {
            Block block = blocks.get(i);
            near += StandfirstSigns.isBoilerplate(block) ? 0 : 1;
            double trust = story.storyEvidence().saysTitle(block) || isCaption(block) ? 0 : finder.trust(block);
            if (trust > most) {
                most = trust;
                best = block;
            }
        }
        int chars = body.stream().mapToInt(Block::chars).sum();
        if (best == null
                && first < blocks.size()
                && chars > 3 * blocks.get(first).chars()
                && finder.signs.isLikely(blocks.get(first))) {
            most = finder.trust(blocks.get(first)) - DOUBT;
            best = most > 0 ? blocks.get(first) : null;
        }
        return best == null ? Optional.empty() : Optional.of(new FoundValue<>(best.text(), most));
    }

    private static boolean isCaption(Block block) {
        return block.area().isIn(AreaKind.FIGURE)
                || block.text().indexOf('©') >= 0
                || (block.area().has(ClassHint.MEDIA)
                        && PictureCredit.in(block.text()).isPresent());
    }

    private double trust(Block block) {
        int least = block.wordStatistics().count() * 3 > block.chars() ? MIN_SIGNS : MIN_CHARS;
        boolean fits = block.chars() >= least && block.chars() <= MAX_CHARS && block.linkDensity() < 0.3;
        if (!fits || isBoilerplate(block)) {
            return 0;
        }
        if (signs.isDescription(block)) {
            return 0.9;
        }
        if (signs.isNamed(block)) {
            return 0.85;
        }
        boolean says = block.wordStatistics().sentences() > 0 && !block.area().isIn(AreaKind.LIST);
        return block.area().isIn(AreaKind.HEADING) ? 0.8 : says && signs.isInBox(block) ? 0.7 : 0;
    }

    /** A line about the story rather than of it: who wrote it and when, or what the reader may do. */
    private static boolean isBoilerplate(Block block) {
        if (block.chars() > MAX_BOILERPLATE || block.wordStatistics().sentences() > 0) {
            return false;
        }
        boolean dated = block.has(BlockCue.DATED) && WordComparison.hasDigit(block.text());
        return dated || BylineNames.beginsAsByline(block.text()) || (block.cues() & APPEAL) != 0;
    }
}
