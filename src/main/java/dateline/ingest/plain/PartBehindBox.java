package dateline.ingest.plain;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A part of a story behind a box that names other stories: a heading, and in the same block nothing but paragraphs or the rows of
 * a table. The model, which has seen the box, finds each of its lines less likely than it would elsewhere.
 */
final class PartBehindBox {
    private static final int LONGEST_HEADING = 60;
    private static final int LEAST_ROWS = 3;
    private static final double PARAGRAPHS = 0.2;

    /** Rows are not like a story in themselves. */
    private static final double ROWS = 0.05;

    private final List<AnalyzedLine> lines;
    private final double[] story;

    /** @param story how likely each line is the story's */
    PartBehindBox(List<AnalyzedLine> lines, double[] story) {
        this.lines = lines;
        this.story = story;
    }

    /** The place behind the part that begins here; the same place when none does. */
    int end(int from) {
        if (!isHeading(from)) {
            return from;
        }
        int rows = TextTable.rows(lines, from + 1);
        int to = from + 1 + (rows >= LEAST_ROWS ? rows : 0);
        while (rows < LEAST_ROWS && to < lines.size() && isParagraph(to) && block(to) == block(from)) {
            to++;
        }
        boolean isWhole = to > from + 1 && (to == lines.size() || block(to) != block(from));
        double least = rows < LEAST_ROWS ? PARAGRAPHS : ROWS;
        double mean =
                IntStream.range(from, to).mapToDouble(at -> story[at]).average().orElse(0);
        return isWhole && story[from] >= least && mean >= least ? to : from;
    }

    private int block(int at) {
        return lines.get(at).line().block();
    }

    private boolean isHeading(int at) {
        AnalyzedLine line = lines.get(at);
        boolean begins = at > 0 && block(at - 1) != block(at) && at + 1 < lines.size() && block(at + 1) == block(at);
        return begins
                && line.weight() < LONGEST_HEADING
                && (line.ending() == 0 || line.isAsked())
                && !line.isBoilerplate()
                && !line.byline()
                && line.date().isEmpty()
                && !BoxLabel.isPopularLabel(line.text())
                && !Boilerplate.isRelatedLabel(line.text())
                && CaptionLine.of(line.text()).isEmpty();
    }

    private boolean isParagraph(int at) {
        AnalyzedLine line = lines.get(at);
        return line.isSentence() && !line.isAppeal() && !CallToAction.offers(line.text());
    }
}
