package dateline.ingest.plain;

import dateline.ingest.blocks.BlockCue;
import dateline.ingest.blocks.FeatureRow;
import dateline.ingest.text.IntCounter;
import dateline.ingest.text.WordStatistics;
import java.util.Arrays;
import java.util.List;

/**
 * Features each line of a text in itself, by its place, by the lines around it, and against the run of sentences that is
 * likely the story. The order of the features is the order of the model's features.
 */
final class LineFeatures {
    private static final int FAR = 60;
    private static final int MOST_GAIN = 400;
    private static final int GAP = 60;
    private static final int LONG = 120;
    private static final int MOST_BLOCK = 5_000;
    private static final int ALIKE = 5;
    private static final int[] WINDOWS = {3, 8, 20};
    private static final int MANY = 40;
    private static final int MOST_KEPT = 10_000;
    private static final long ENDS = BlockCue.RIGHTS.mark()
            | BlockCue.SUBSCRIBE.mark()
            | BlockCue.TAGS.mark()
            | BlockCue.CORRECTION.mark()
            | BlockCue.CONTACT.mark();

    private final List<AnalyzedLine> lines;
    private final FeatureRow row;
    private final int[] charsBefore;
    private final int[] sentenceCharsBefore;
    private final int[] titlesBefore;
    private final int[] boilerplateBefore;
    private final int[] datesBefore;
    private final int[] commentsBefore;
    private final int[] relatedBefore;
    private final int[] endsBefore;
    private final int[] sinceSentence;
    private final int[] untilSentence;
    private final IntCounter repeats = new IntCounter();
    private final IntCounter words = new IntCounter();
    private final int[] earlier;
    private final int[] blockStart;
    private final int[] blockEnd;
    private final int[] longBefore;
    private final double[] coreShares;
    private final double[] wordingBefore;
    /** What was measured already, for a line is judged several times; none of a text of very many lines. */
    private final float[][] rows;

    private int runStart;
    private int runEnd;

    LineFeatures(List<AnalyzedLine> lines) {
        this.lines = lines;
        this.row = new FeatureRow(false);
        int size = lines.size();
        charsBefore = new int[size + 1];
        sentenceCharsBefore = new int[size + 1];
        titlesBefore = new int[size + 1];
        boilerplateBefore = new int[size + 1];
        datesBefore = new int[size + 1];
        commentsBefore = new int[size + 1];
        relatedBefore = new int[size + 1];
        endsBefore = new int[size + 1];
        sinceSentence = new int[size];
        untilSentence = new int[size];
        earlier = new int[size];
        blockStart = new int[size];
        blockEnd = new int[size];
        longBefore = new int[size + 1];
        coreShares = new double[size];
        wordingBefore = new double[size + 1];
        rows = new float[size <= MOST_KEPT ? size : 0][];
        count();
        findRun();
        for (int i = runStart; i < runEnd; i++) {
            addWords(lines.get(i).words());
        }
        for (int i = 0; i < size; i++) {
            coreShares[i] = coreShareOf(i);
        }
    }

    static LineFeatures of(List<LogicalLine> lines, WordingModels wording) {
        return new LineFeatures(
                lines.stream().map(line -> AnalyzedLine.of(line, wording)).toList());
    }

    private void count() {
        int last = -FAR;
        for (int i = 0; i < lines.size(); i++) {
            AnalyzedLine line = lines.get(i);
            boolean sentence = line.isSentence();
            charsBefore[i + 1] = charsBefore[i] + line.weight();
            sentenceCharsBefore[i + 1] = sentenceCharsBefore[i] + (sentence ? line.weight() : 0);
            titlesBefore[i + 1] = titlesBefore[i] + (line.isTitleLike() ? 1 : 0);
            boilerplateBefore[i + 1] = boilerplateBefore[i] + (line.isBoilerplate() ? 1 : 0);
            datesBefore[i + 1] = datesBefore[i] + (line.date().isPresent() ? 1 : 0);
            commentsBefore[i + 1] = commentsBefore[i] + (isShort(line) && line.has(BlockCue.COMMENT) ? 1 : 0);
            relatedBefore[i + 1] = relatedBefore[i] + (isShort(line) && line.has(BlockCue.RELATED) ? 1 : 0);
            endsBefore[i + 1] = endsBefore[i] + ((line.cues() & ENDS) != 0 && line.weight() < LONG ? 1 : 0);
            sinceSentence[i] = Math.min(FAR, i - last);
            last = sentence ? i : last;
            earlier[i] = repeats.add(line.words().whole());
            wordingBefore[i + 1] = wordingBefore[i] + line.storyWording() * line.weight();
            longBefore[i + 1] = longBefore[i] + (line.weight() >= LONG ? 1 : 0);
            blockStart[i] =
                    i > 0 && lines.get(i - 1).line().block() == line.line().block() ? blockStart[i - 1] : i;
        }
        int next = lines.size() + FAR;
        for (int i = lines.size() - 1; i >= 0; i--) {
            untilSentence[i] = Math.min(FAR, next - i);
            boolean ends = i + 1 == lines.size() || blockStart[i + 1] == i + 1;
            blockEnd[i] = ends ? i + 1 : blockEnd[i + 1];
            next = lines.get(i).isSentence() ? i : next;
        }
    }

    private static boolean isShort(AnalyzedLine line) {
        return line.chars() < 50;
    }

    /** The run of lines with the largest sum, sentences counting by their length and other lines against it. */
    private void findRun() {
        double best = 0;
        double sum = 0;
        int start = 0;
        for (int i = 0; i < lines.size(); i++) {
            AnalyzedLine line = lines.get(i);
            boolean counts = line.isSentence() && !line.isBoilerplate() && earlier[i] == 0;
            sum += counts ? Math.min(MOST_GAIN, line.weight()) : -GAP;
            if (sum <= 0) {
                sum = 0;
                start = i + 1;
            } else if (sum > best) {
                best = sum;
                runStart = start;
                runEnd = i + 1;
            }
        }
    }

    private void addWords(WordStatistics of) {
        for (int i = 0; i < of.size(); i++) {
            if (WordStatistics.isTelling(of.word(i))) {
                words.add(of.word(i));
            }
        }
    }

    List<AnalyzedLine> lines() {
        return lines;
    }

    int runStart() {
        return runStart;
    }

    int runEnd() {
        return runEnd;
    }

    /** How many lines before this one read the same. */
    int earlier(int at) {
        return earlier[at];
    }

    /** The features of a line. The array is used again for the next line. */
    float[] of(int at) {
        row.clear();
        if (rows.length > 0 && rows[at] != null) {
            row.addAll(rows[at]);
            return row.values();
        }
        measure(at);
        if (rows.length > 0) {
            rows[at] = Arrays.copyOf(row.values(), row.size());
        }
        return row.values();
    }

    private void measure(int at) {
        SingleLineFeatures.add(row, lines.get(at));
        ofPlace(at);
        for (int window : WINDOWS) {
            ofWindow(at, -window);
            ofWindow(at, window);
        }
        NeighbourFeatures.add(row, lines, coreShares, at);
    }

    FeatureRow row() {
        return row;
    }

    private void ofPlace(int at) {
        int size = lines.size();
        int total = Math.max(1, charsBefore[size]);
        row.add("index", Math.min(200, at));
        row.add("fromEnd", Math.min(200, size - at));
        row.add("place", (double) charsBefore[at] / total);
        row.add("lines", size);
        row.add("sentenceShare", (double) sentenceCharsBefore[size] / total);
        row.add("sentencesBefore", (double) sentenceCharsBefore[at] / Math.max(1, sentenceCharsBefore[size]));
        row.add("sinceSentence", sinceSentence[at]);
        row.add("untilSentence", untilSentence[at]);
        row.add("fromRunStart", clip(at - runStart));
        row.add("fromRunEnd", clip(runEnd - 1 - at));
        row.add("earlier", earlier[at]);
        row.add("repeats", repeats.count(lines.get(at).words().whole()));
        row.add("commentsBefore", commentsBefore[at] - commentsBefore[Math.min(at, Math.max(0, runStart))]);
        row.add("relatedBefore", relatedBefore[at] - relatedBefore[Math.min(at, Math.max(0, runStart))]);
        ofWay(at);
        row.add("coreShare", coreShares[at]);
        row.add("blockLines", blockEnd[at] - blockStart[at]);
        row.add("inBlock", Math.min(FAR, at - blockStart[at]));
        row.add("blockWeight", Math.min(MOST_BLOCK, charsBefore[blockEnd[at]] - charsBefore[blockStart[at]]));
        row.add("alikeBeside", NeighbourFeatures.alike(lines, at));
        int runLines = Math.max(1, runEnd - runStart);
        row.add(
                "ofRunWeight",
                lines.get(at).weight() * (double) runLines / Math.max(1, charsBefore[runEnd] - charsBefore[runStart]));
        row.add("longBefore", longBefore[at] - longBefore[Math.max(0, at - ALIKE)]);
        row.add("longAfter", longBefore[Math.min(size, at + 1 + ALIKE)] - longBefore[at + 1]);
    }

    /** What stands between the first line of the likely story and this one, which an end of the story may have passed. */
    private void ofWay(int at) {
        int from = Math.min(at, runStart);
        row.add("boilerplateOnWay", Math.min(MANY, boilerplateBefore[at] - boilerplateBefore[from]));
        row.add("datesOnWay", Math.min(MANY, datesBefore[at] - datesBefore[from]));
        row.add("titlesOnWay", Math.min(MANY, titlesBefore[at] - titlesBefore[from]));
        row.add("endsOnWay", Math.min(MANY, endsBefore[at] - endsBefore[from]));
        boolean open = at > 0 && lines.get(at - 1).ending() == 0;
        row.add("goesOn", lines.get(at).goesOn() ? (open ? 2 : 1) : 0);
        boolean last = at + 1 >= lines.size();
        row.add("goneOn", !last && lines.get(at + 1).goesOn() ? (lines.get(at).ending() == 0 ? 2 : 1) : 0);
    }

    private static int clip(int distance) {
        return Math.max(-FAR, Math.min(FAR, distance));
    }

    /** The share of its telling words that the likely story has elsewhere. */
    private double coreShareOf(int at) {
        return lines.get(at).words().tellingShareOf(words, at >= runStart && at < runEnd ? 1 : 0);
    }

    private void ofWindow(int at, int width) {
        int from = Math.max(0, width < 0 ? at + width : at + 1);
        int to = Math.min(lines.size(), width < 0 ? at : at + 1 + width);
        double n = Math.max(1, to - from);
        boolean none = to <= from;
        double chars = Math.max(1, none ? 1 : charsBefore[to] - charsBefore[from]);
        row.add("windowSentences", none ? -1 : (sentenceCharsBefore[to] - sentenceCharsBefore[from]) / chars);
        row.add("windowChars", none ? -1 : chars / n);
        row.add("windowTitles", none ? -1 : (titlesBefore[to] - titlesBefore[from]) / n);
        row.add("windowBoilerplate", none ? -1 : (boilerplateBefore[to] - boilerplateBefore[from]) / n);
        row.add("windowWording", none ? -1 : (wordingBefore[to] - wordingBefore[from]) / chars);
        row.add("windowDates", none ? -1 : (datesBefore[to] - datesBefore[from]) / n);
    }
}
