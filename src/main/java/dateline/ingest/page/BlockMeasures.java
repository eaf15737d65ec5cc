package dateline.ingest.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Measures each block of a page in itself, by what it stands in, by its neighbours, and against what is known of the story.
 * The order of the measures is the order of the model's features.
 */
final class BlockMeasures {
    private static final int NEAR = 2;
    private static final int MOST = 256;

    private final List<Block> blocks;
    private final Candidates candidates;
    private final Evidence evidence;
    private final Area best;
    private final int titleAt;
    private final List<Set<String>> words = new ArrayList<>();
    private final Map<String, Integer> coreWords = new HashMap<>();
    private final Map<String, int[]> shapes = new HashMap<>();
    private final Map<Area, String> shapeNames = new HashMap<>();
    private final int[] charsBefore;

    BlockMeasures(Outline outline, Candidates candidates, Evidence evidence) {
        this.blocks = outline.blocks();
        this.candidates = candidates;
        this.evidence = evidence;
        this.best = candidates.best();
        this.titleAt = evidence.titlePlace();
        this.charsBefore = new int[blocks.size() + 1];
        for (Block block : blocks) {
            Set<String> telling = Words.telling(block.text());
            words.add(telling);
            if (block.area().isWithin(best)) {
                telling.forEach(word -> coreWords.merge(word, 1, Integer::sum));
            }
            charsBefore[block.index() + 1] = charsBefore[block.index()] + block.chars();
            int[] sums = shapes.computeIfAbsent(shape(block.area()), s -> new int[3]);
            sums[0]++;
            sums[1] += block.chars();
            sums[2] += block.linkChars();
        }
    }

    /** The measures of every block. */
    List<float[]> all() {
        return blocks.stream().map(this::of).toList();
    }

    private float[] of(Block block) {
        var row = new Row();
        measure(row, block);
        return row.done();
    }

    private void measure(Row row, Block block) {
        ofText(row, block);
        ofElement(row, block);
        ofPlace(row, block);
        ofEvidence(row, block);
        ofNeighbours(row, block);
    }

    private static void ofText(Row row, Block block) {
        String text = block.text();
        int letters = 0;
        int upper = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            letters += Character.isLetter(c) ? 1 : 0;
            upper += Character.isUpperCase(c) ? 1 : 0;
            digits += Character.isDigit(c) ? 1 : 0;
        }
        int count = Words.count(text);
        row.add("chars", Math.log1p(text.length()));
        row.add("words", count);
        row.add("wordLength", count == 0 ? 0 : (double) letters / count);
        row.add("linkDensity", block.linkDensity());
        row.add("links", block.links());
        row.add("commas", Words.commas(text));
        row.add("sentences", Words.sentenceEnds(text));
        row.add("upper", letters == 0 ? 0 : (double) upper / letters);
        row.add("digits", (double) digits / text.length());
        row.add("bold", (double) block.boldChars() / text.length());
        row.add("end", ending(text));
        row.add("startsLower", Character.isLowerCase(text.charAt(0)));
        row.add("afterBreak", block.afterBreak());
        long cues = Cue.in(text);
        for (Cue cue : Cue.values()) {
            row.add("cue", (cues & cue.mark()) != 0);
        }
    }

    private static int ending(String text) {
        char last = text.charAt(text.length() - 1);
        return switch (last) {
            case '.', '!', '?', '\u3002', '\u2026' -> 2;
            case '"', '\u201d', '\u00bb', '\u201c', ')', '\'', '\u2019' -> 3;
            case ':' -> 1;
            default -> 0;
        };
    }

    private void ofElement(Row row, Block block) {
        Area area = block.area();
        String tag = area.tag();
        row.add("p", tag.equals("p"));
        row.add("li", tag.equals("li"));
        row.add("heading", tag.length() == 2 && tag.charAt(0) == 'h' ? tag.charAt(1) - '0' : 0);
        row.add("cell", tag.equals("td") || tag.equals("th"));
        row.add("loose", tag.equals("div") || tag.equals("section") || tag.equals("article"));
        row.add("caption", tag.equals("figcaption"));
        row.add("pre", tag.equals("pre"));
        for (Around kind : Around.values()) {
            if (kind != Around.LINK) {
                row.add("in", area.isIn(kind));
            }
        }
        row.add("hidden", area.isHidden());
        long own = area.hints();
        long near = own;
        Area at = area;
        for (int level = 0; level < NEAR && at.parent().isPresent() && at != best; level++) {
            at = at.parent().get();
            near |= at == best ? 0 : at.hints();
        }
        long inner = 0;
        Area common = area.commonWith(best);
        for (Area a = area;
                a != common && a.parent().isPresent();
                a = a.parent().get()) {
            inner |= a.hints();
        }
        for (Hint hint : Hint.values()) {
            int level =
                    (own & hint.mark()) != 0 ? 3 : (near & hint.mark()) != 0 ? 2 : (inner & hint.mark()) != 0 ? 1 : 0;
            row.add("hint", level);
        }
        row.add("coreAbove", (area.allHints() & Hint.CORE.mark()) != 0);
        Area parent = area.parent().orElse(area);
        Area grand = parent.parent().orElse(parent);
        for (Area a : List.of(area, parent, grand)) {
            row.add("areaLinkDensity", a.linkDensity());
            row.add("areaChars", Math.log1p(a.chars));
            row.add("areaBlocks", Math.log1p(a.blocks));
            row.add("areaParagraphs", Math.log1p(a.paragraphs));
            row.add("areaMedia", Math.min(a.media, 10));
            row.add("areaScore", Candidates.score(a) / Math.max(1, candidates.bestScore()));
        }
        int[] sums = shapes.getOrDefault(shape(area), new int[] {1, 1, 0});
        row.add("shapeCount", Math.log1p(sums[0]));
        row.add("shapeChars", Math.log1p((double) sums[1] / sums[0]));
        row.add("shapeLinks", (double) sums[2] / Math.max(1, sums[1]));
    }

    private void ofPlace(Row row, Block block) {
        int index = block.index();
        Area area = block.area();
        Area common = area.commonWith(best);
        int total = Math.max(1, charsBefore[blocks.size()]);
        row.add("place", (double) charsBefore[index] / total);
        row.add("inBest", common == best);
        row.add("depthInBest", common == best ? area.depth() - best.depth() : -1);
        row.add("commonScore", Candidates.score(common) / Math.max(1, candidates.bestScore()));
        row.add("commonDistance", best.depth() - common.depth());
        int first = best.firstBlock;
        int last = best.lastBlock;
        row.add("fromBestStart", clip(index - first));
        row.add("fromBestEnd", clip(last - index));
        double span = Math.max(
                1,
                charsBefore[Math.min(last + 1, blocks.size())]
                        - charsBefore[Math.max(0, Math.min(first, blocks.size()))]);
        row.add(
                "placeInBest",
                Math.max(
                        -1,
                        Math.min(
                                2,
                                (charsBefore[index] - charsBefore[Math.max(0, Math.min(first, blocks.size()))])
                                        / span)));
        row.add("fromTitle", titleAt < 0 ? -100 : clip(index - titleAt));
        row.add("bestChars", Math.log1p(best.chars));
        row.add("bestShare", (double) best.chars / total);
        row.add("bestLinkDensity", best.linkDensity());
        row.add("bestParagraphs", best.paragraphs);
        row.add("pageBlocks", Math.log1p(blocks.size()));
    }

    private static int clip(int distance) {
        return Math.max(-60, Math.min(60, distance));
    }

    private void ofEvidence(Row row, Block block) {
        Set<String> telling = words.get(block.index());
        boolean inside = block.area().isWithin(best);
        long known = telling.stream()
                .filter(word -> coreWords.getOrDefault(word, 0) > (inside ? 1 : 0))
                .count();
        row.add("titleShare", evidence.titleShare(telling));
        row.add("subjectShare", evidence.subjectShare(telling));
        row.add("coreShare", telling.isEmpty() ? -1 : (double) known / telling.size());
        row.add("isTitle", evidence.isTitle(block));
        row.add("isDescription", evidence.isDescription(block));
        row.add("witnessed", evidence.witnessed(block));
        row.add("repeats", Math.min(evidence.repeats(block), 5));
    }

    private void ofNeighbours(Row row, Block block) {
        for (int step : new int[] {-3, -2, -1, 1, 2, 3}) {
            int at = block.index() + step;
            boolean there = at >= 0 && at < blocks.size();
            Block other = there ? blocks.get(at) : block;
            row.add("charsBeside", there ? Math.log1p(other.chars()) : 0);
            row.add("linkDensityBeside", there ? other.linkDensity() : -1);
            if (step == -1 || step == 1) {
                row.add(
                        "sameParentBeside",
                        there && other.area().parent().equals(block.area().parent()));
                row.add("headingBeside", there && other.area().isIn(Around.HEADING));
                row.add("pBeside", there && other.tag().equals("p"));
                row.add("endBeside", there ? ending(other.text()) : 0);
            }
        }
    }

    /** Areas with the same shape look alike: the same tags and classes of themselves and of what they stand in. */
    private String shape(Area area) {
        return shapeNames.computeIfAbsent(
                area,
                a -> a.tag()
                        + '.'
                        + a.element().className()
                        + '<'
                        + a.parent()
                                .map(p -> p.tag() + '.' + p.element().className())
                                .orElse(""));
    }

    /** The names of the measures, in their order; those of one kind share a name. */
    List<String> names() {
        var row = new Row();
        blocks.stream().findFirst().ifPresent(block -> measure(row, block));
        return List.of(Arrays.copyOf(row.names, row.size));
    }

    /** One block's measures in the making. */
    private static final class Row {
        private final String[] names = new String[MOST];
        private final float[] values = new float[MOST];
        private int size;

        void add(String name, double value) {
            names[size] = name;
            values[size++] = (float) value;
        }

        void add(String name, boolean value) {
            add(name, value ? 1 : 0);
        }

        float[] done() {
            return Arrays.copyOf(values, size);
        }
    }
}
