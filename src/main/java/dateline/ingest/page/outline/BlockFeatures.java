package dateline.ingest.page.outline;

import dateline.ingest.blocks.BlockCue;
import dateline.ingest.blocks.FeatureRow;
import dateline.ingest.text.IntCounter;
import dateline.ingest.text.WordStatistics;
import java.util.List;

/**
 * Features each block of a page in itself, by what it stands in, by its neighbours, and against what is known of the story.
 * The order of the features is the order of the model's features.
 */
public final class BlockFeatures {
    private static final int NEAR = 2;
    private static final int LONG = 100;
    private static final int FAR = 1000;
    private static final double ONLY_LINKS = 0.8;
    private static final int[] STEPS = {-3, -2, -1, 1, 2, 3};
    private static final ClassHint[] HINTS = ClassHint.values();
    private static final BlockCue[] CUES = BlockCue.values();
    private static final AreaKind[] KINDS = AreaKind.values();

    private final List<Block> blocks;
    private final BodyCandidates bodyCandidates;
    private final StoryEvidence storyEvidence;
    private final Area best;
    private final AreaContext areaContext;
    private final IntCounter coreWords = new IntCounter();
    private final int[] charsBefore;
    private final int[] longBefore;
    private final int[] sinceLong;
    private final int[] untilLong;
    private final FeatureRow row = new FeatureRow(false);

    /** Features the blocks of this page. */
    public BlockFeatures(Outline outline, BodyCandidates bodyCandidates, StoryEvidence storyEvidence) {
        this.blocks = outline.blocks();
        this.bodyCandidates = bodyCandidates;
        this.storyEvidence = storyEvidence;
        this.best = bodyCandidates.best();
        this.areaContext = new AreaContext(outline, best);
        this.charsBefore = new int[blocks.size() + 1];
        this.longBefore = new int[blocks.size() + 1];
        this.sinceLong = new int[blocks.size()];
        this.untilLong = new int[blocks.size()];
        for (Block block : blocks) {
            charsBefore[block.index() + 1] = charsBefore[block.index()] + block.chars();
            if (areaContext.isInBest(block.area())) {
                addCoreWords(block.wordStatistics());
            }
        }
        findParagraphs();
    }

    private void addCoreWords(WordStatistics words) {
        for (int i = 0; i < words.size(); i++) {
            if (WordStatistics.isTelling(words.word(i))) {
                coreWords.add(words.word(i));
            }
        }
    }

    /** Long paragraphs in the best area are landmarks: what is before the first is head, what is after the last is tail. */
    private void findParagraphs() {
        int last = -FAR;
        for (Block block : blocks) {
            int i = block.index();
            boolean isLong = block.chars() >= LONG && block.linkDensity() < 0.4 && areaContext.isInBest(block.area());
            longBefore[i + 1] = longBefore[i] + (isLong ? 1 : 0);
            sinceLong[i] = i - last;
            last = isLong ? i : last;
        }
        int next = blocks.size() + FAR;
        for (int i = blocks.size() - 1; i >= 0; i--) {
            untilLong[i] = next - i;
            next = longBefore[i + 1] > longBefore[i] ? i : next;
        }
    }

    /** Whether it is so surely none of the story's that it need not be measured: links, or boilerplate, outside the best area. */
    public boolean isHopeless(Block block) {
        Area area = block.area();
        return !areaContext.isInBest(area)
                && (block.linkDensity() > ONLY_LINKS || area.isIn(AreaKind.NAV) || area.isIn(AreaKind.FOOTER));
    }

    /** The features of a block. The array is used again for the next block. */
    public float[] of(Block block) {
        row.clear();
        measure(row, block);
        return row.values();
    }

    private void measure(FeatureRow row, Block block) {
        ofText(row, block);
        ofTags(row, block.area());
        ofHints(row, block.area());
        ofAreas(row, block.area());
        ofPlace(row, block);
        ofLandmarks(row, block.index());
        ofEvidence(row, block);
        ofNeighbours(row, block);
    }

    private static void ofText(FeatureRow row, Block block) {
        String text = block.text();
        WordStatistics words = block.wordStatistics();
        double letters = Math.max(1, words.letters());
        row.add("chars", text.length());
        row.add("words", words.count());
        row.add("wordLength", letters / Math.max(1, words.count()));
        row.add("linkDensity", block.linkDensity());
        row.add("links", block.links());
        row.add("commas", words.commas());
        row.add("sentences", words.sentences());
        row.add("upper", words.upper() / letters);
        row.add("digits", (double) words.digits() / text.length());
        row.add("bold", (double) block.boldChars() / text.length());
        row.add("end", ending(text));
        row.add("startsLower", Character.isLowerCase(text.charAt(0)));
        row.add("afterBreak", block.afterBreak());
        row.add("oneWord", text.indexOf(' ') < 0);
        row.add("shouting", words.letters() > 3 && words.upper() > letters * 0.7);
        long cues = block.cues();
        for (BlockCue blockCue : CUES) {
            row.add("cue", (cues & blockCue.mark()) != 0);
        }
    }

    private static int ending(String text) {
        return switch (text.charAt(text.length() - 1)) {
            case '.', '!', '?', '\u3002', '\u2026' -> 2;
            case '"', '\u201d', '\u00bb', '\u201c', ')', '\'', '\u2019' -> 3;
            case ':' -> 1;
            default -> 0;
        };
    }

    private static void ofTags(FeatureRow row, Area area) {
        String tag = area.tag();
        row.add("p", tag.equals("p"));
        row.add("li", tag.equals("li"));
        row.add("heading", tag.length() == 2 && tag.charAt(0) == 'h' ? tag.charAt(1) - '0' : 0);
        row.add("cell", tag.equals("td") || tag.equals("th"));
        row.add("loose", tag.equals("div") || tag.equals("section") || tag.equals("article"));
        row.add("caption", tag.equals("figcaption"));
        row.add("pre", tag.equals("pre"));
        for (AreaKind kind : KINDS) {
            row.add("in", area.isIn(kind));
        }
        row.add("hidden", area.isHidden());
    }

    private void ofHints(FeatureRow row, Area area) {
        long own = area.hints();
        long near = own;
        Area at = area;
        for (int level = 0; level < NEAR && !at.equals(best) && at.parent().isPresent(); level++) {
            at = at.parent().get();
            near |= at.equals(best) ? 0 : at.hints();
        }
        long inner = areaContext.innerHints(area);
        for (ClassHint classHint : HINTS) {
            long mark = classHint.mark();
            row.add("hint", (own & mark) != 0 ? 3 : (near & mark) != 0 ? 2 : (inner & mark) != 0 ? 1 : 0);
        }
        row.add("coreAbove", (area.allHints() & ClassHint.CORE.mark()) != 0);
    }

    private void ofAreas(FeatureRow row, Area area) {
        Area parent = area.parent().orElse(area);
        Area grand = parent.parent().orElse(parent);
        ofArea(row, area);
        ofArea(row, parent);
        ofArea(row, grand);
        int[] alike = areaContext.alike(area);
        row.add("shapeCount", alike[0]);
        row.add("shapeChars", (double) alike[1] / alike[0]);
        row.add("shapeLinks", (double) alike[2] / Math.max(1, alike[1]));
        row.add("shapeMedia", (double) alike[3] / alike[0]);
        row.add("shapeSentences", (double) alike[4] / alike[0]);
    }

    private void ofArea(FeatureRow row, Area area) {
        row.add("areaLinkDensity", area.linkDensity());
        row.add("areaChars", area.chars);
        row.add("areaBlocks", area.blocks);
        row.add("areaParagraphs", area.paragraphs);
        row.add("areaMedia", area.media);
        row.add("areaScore", BodyCandidates.score(area) / Math.max(1, bodyCandidates.bestScore()));
    }

    private void ofPlace(FeatureRow row, Block block) {
        int index = block.index();
        Area area = block.area();
        Area common = areaContext.commonWithBest(area);
        boolean inBest = common.equals(best);
        int total = Math.max(1, charsBefore[blocks.size()]);
        int first = Math.min(best.firstBlock, blocks.size());
        int last = Math.max(best.lastBlock, -1);
        double span = Math.max(1, charsBefore[last + 1] - charsBefore[first]);
        row.add("place", (double) charsBefore[index] / total);
        row.add("inBest", inBest);
        row.add("depthInBest", inBest ? area.depth() - best.depth() : -1);
        row.add("commonScore", BodyCandidates.score(common) / Math.max(1, bodyCandidates.bestScore()));
        row.add("commonDistance", best.depth() - common.depth());
        row.add("fromBestStart", clip(index - first));
        row.add("fromBestEnd", clip(last - index));
        row.add("placeInBest", Math.max(-1, Math.min(2, (charsBefore[index] - charsBefore[first]) / span)));
        row.add("bestChars", best.chars);
        row.add("bestShare", (double) best.chars / total);
        row.add("bestLinkDensity", best.linkDensity());
        row.add("bestParagraphs", best.paragraphs);
        row.add("pageBlocks", blocks.size());
    }

    private void ofLandmarks(FeatureRow row, int index) {
        int titleAt = storyEvidence.titlePlace();
        row.add("mediaBefore", blocks.get(index).mediaBefore());
        row.add("mediaAfter", index + 1 < blocks.size() ? blocks.get(index + 1).mediaBefore() : -1);
        row.add("longBefore", longBefore[index]);
        row.add("longAfter", longBefore[blocks.size()] - longBefore[index + 1]);
        row.add("sinceLong", Math.min(sinceLong[index], 40));
        row.add("untilLong", Math.min(untilLong[index], 40));
        row.add("fromTitle", titleAt < 0 ? -100 : clip(index - titleAt));
    }

    private static int clip(int distance) {
        return Math.max(-60, Math.min(60, distance));
    }

    private void ofEvidence(FeatureRow row, Block block) {
        row.add("titleShare", storyEvidence.titleShare(block));
        row.add("subjectShare", storyEvidence.subjectShare(block));
        row.add("coreShare", coreShare(block));
        row.add("isTitle", storyEvidence.isTitle(block));
        row.add("isDescription", storyEvidence.isDescription(block));
        row.add("witnessed", storyEvidence.witnessed(block));
        row.add("holdsTitle", storyEvidence.holdsTitle(block));
        row.add("earlierSame", storyEvidence.earlierSame(block));
        row.add("repeats", storyEvidence.repeats(block));
    }

    /** The share of its telling words that the rest of the best area has too; or -1. */
    private double coreShare(Block block) {
        return block.wordStatistics().tellingShareOf(coreWords, areaContext.isInBest(block.area()) ? 1 : 0);
    }

    private void ofNeighbours(FeatureRow row, Block block) {
        for (int step : STEPS) {
            int at = block.index() + step;
            boolean there = at >= 0 && at < blocks.size();
            Block other = there ? blocks.get(at) : block;
            row.add("charsBeside", there ? other.chars() : 0);
            row.add("linkDensityBeside", there ? other.linkDensity() : -1);
            if (step == -1 || step == 1) {
                row.add(
                        "sameParentBeside",
                        there && other.area().parent().equals(block.area().parent()));
                row.add("headingBeside", there && other.area().isIn(AreaKind.HEADING));
                row.add("pBeside", there && other.tag().equals("p"));
                row.add("endBeside", there ? ending(other.text()) : 0);
            }
        }
    }

    /** The names of the features, in their order; those of one kind share a name. Empty for a page without blocks. */
    List<String> names() {
        var named = new FeatureRow(true);
        blocks.stream().findFirst().ifPresent(block -> measure(named, block));
        return named.names();
    }
}
