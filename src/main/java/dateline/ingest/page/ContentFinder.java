package dateline.ingest.page;

import dateline.ingest.blocks.TreeModel;
import dateline.ingest.page.fields.ParsedPage;
import dateline.ingest.page.outline.Area;
import dateline.ingest.page.outline.AreaKind;
import dateline.ingest.page.outline.Block;
import dateline.ingest.page.outline.BlockFeatures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides which blocks of the page are the story's: those that the model thinks likely, then what belongs to them. A page
 * where little is likely is asked again, more softly.
 */
final class ContentFinder {
    private static final double ENOUGH = 0.52;
    private static final double LEAST = 0.06;
    private static final double SOFTER = 0.7;
    private static final double DOUBTFUL_HEADING = 0.15;
    private static final double DOUBTFUL_IN_ROW = 0.03;
    private static final int ROW = 5;
    private static final double ONLY_LINKS = 0.8;
    private static final int MAX_QUOTE = 1_500;
    private static final double SURE = 0.9;
    private static final int SHORT_STORY = 250;
    private static final int SHORT_PARAGRAPH = 100;
    private static final int TELLING_LENGTH = 60;

    private final ParsedPage story;
    private final List<Block> blocks;
    private final double[] likely;
    private final boolean[] kept;

    private ContentFinder(ParsedPage story, double[] likely) {
        this.story = story;
        this.blocks = story.outline().blocks();
        this.likely = likely;
        this.kept = new boolean[blocks.size()];
    }

    /** How likely each block is the story's, 0 to 1. */
    private static double[] likelihoods(ParsedPage story, TreeModel model) {
        BlockFeatures features = story.features();
        return story.outline().blocks().stream()
                .mapToDouble(block -> features.isHopeless(block) ? 0 : model.probability(features.of(block)))
                .toArray();
    }

    /**
     * What was chosen.
     *
     * @param confidence the mean likelihood of its characters, less what was doubtful among the rest
     */
    record Chosen(List<Block> blocks, double confidence) {}

    static Chosen find(ParsedPage story, TreeModel model) {
        return new ContentFinder(story, likelihoods(story, model)).choose();
    }

    private Chosen choose() {
        double threshold = ENOUGH;
        while (keepAbove(threshold) < SHORT_STORY && threshold > LEAST) {
            threshold *= SOFTER;
        }
        keepHeadings();
        GapCompletion.keep(blocks, likely, kept);
        keepQuotes();
        dropRepeats();
        new BodyTrimmer(story, likely, kept).trim();
        ListCompletion.keep(story, kept);
        IntroducedLists.decide(story, kept);
        keepHeadings();
        return new Chosen(blocks.stream().filter(block -> kept[block.index()]).toList(), confidence());
    }

    /** The characters of what is kept; a paragraph that is surely the story's is story enough. */
    private int keepAbove(double threshold) {
        int chars = 0;
        for (Block block : blocks) {
            double chance = likely[block.index()];
            kept[block.index()] = chance > threshold;
            chars += kept[block.index()] ? block.chars() : 0;
            chars += chance > SURE && block.chars() > SHORT_PARAGRAPH ? SHORT_STORY : 0;
        }
        return chars;
    }

    /**
     * A heading over a paragraph of the story is the story's, but for the first and for those of other stories. In a long row of
     * headings the doubtful ones are no less the story's than the rest.
     */
    private void keepHeadings() {
        boolean begun = false;
        Map<String, Integer> before = new HashMap<>();
        for (int i = 0; i + 1 < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean heading =
                    block.area().isIn(AreaKind.HEADING) && !block.tag().equals("h1");
            if (heading && begun && kept[i + 1] && !isTeaser(block, blocks.get(i + 1))) {
                boolean inRow = before.getOrDefault(block.tag(), 0) >= ROW;
                kept[i] |= likely[i] > (inRow ? DOUBTFUL_IN_ROW : DOUBTFUL_HEADING);
            }
            if (heading && kept[i]) {
                before.merge(block.tag(), 1, Integer::sum);
            }
            begun |= kept[i];
        }
    }

    /** A heading that is a link, unless it is numbered, or heads a box that holds its text and not the whole story. */
    private boolean isTeaser(Block heading, Block next) {
        Area common = heading.area().commonWith(next.area());
        return heading.linkDensity() > ONLY_LINKS
                && !Character.isDigit(heading.text().charAt(0))
                && common.commonWith(story.bodyCandidates().best()).equals(common);
    }

    /** A quotation is kept whole or not at all: the name under it belongs to it. */
    private void keepQuotes() {
        Map<Area, double[]> quotes = new HashMap<>();
        for (Block block : blocks) {
            block.area().quote().ifPresent(quote -> {
                double[] sums = quotes.computeIfAbsent(quote, q -> new double[2]);
                sums[0] += likely[block.index()] * block.chars();
                sums[1] += block.chars();
            });
        }
        for (Block block : blocks) {
            block.area()
                    .quote()
                    .map(quotes::get)
                    .filter(sums -> sums[1] < MAX_QUOTE)
                    .ifPresent(sums -> kept[block.index()] = sums[0] > sums[1] / 2);
        }
    }

    /** Pages hold a story twice, for large screens and for small ones. What an author repeats stands in the same place. */
    private void dropRepeats() {
        Map<String, Area> seen = new HashMap<>();
        for (Block block : blocks) {
            if (kept[block.index()] && block.chars() >= TELLING_LENGTH) {
                Area first = seen.putIfAbsent(block.text(), place(block));
                kept[block.index()] = first == null || first.equals(place(block));
            }
        }
    }

    private static Area place(Block block) {
        return block.area().parent().orElse(block.area());
    }

    private double confidence() {
        double sure = 0;
        double all = 1;
        for (Block block : blocks) {
            double doubt = kept[block.index()] ? 1 - likely[block.index()] : likely[block.index()];
            double weight = kept[block.index()] || likely[block.index()] > 0.1 ? block.chars() : 0;
            sure += weight * (1 - doubt);
            all += weight;
        }
        return sure / all;
    }
}
