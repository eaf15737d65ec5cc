package dateline.ingest.plain;

import dateline.ingest.text.WordStatistics;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tells a headline of a few words from the longer lines under it that sum up its story: a page repeats its headlines behind
 * the story, among what is read most or belongs to it, but never what stands under them.
 */
final class BriefHeadline {
    private static final int LEAST = 8;
    private static final int MOST = 90;
    private static final int SUMMARY = 60;
    private static final int LONG_SUMMARY = 110;
    private static final int MORE_WORDS = 4;

    /** A rank stands before a title in a list, and a word or two on pictures behind it. */
    private static final int BESIDE_REPEATED = 4;

    private final List<AnalyzedLine> lines;

    /** Looks at all lines of a text. */
    BriefHeadline(List<AnalyzedLine> lines) {
        this.lines = lines;
    }

    /** Where the headline stands when this line, the likeliest one, sums up its story. */
    int over(int at) {
        return at > 0 && sumsUp(at) && isBrief(at - 1) && isRepeatedBehind(at - 1) ? at - 1 : at;
    }

    private boolean sumsUp(int at) {
        AnalyzedLine line = lines.get(at);
        boolean isSaid = line.ending() != 0 && !line.isAsked();
        boolean isLong = line.weight() >= LONG_SUMMARY || (line.weight() >= SUMMARY && isSaid);
        return isLong
                && at + 1 < lines.size()
                && lines.get(at + 1).weight() < SUMMARY
                && line.words().count() >= lines.get(at - 1).words().count() + MORE_WORDS
                && IntStream.range(0, lines.size())
                        .noneMatch(other -> other != at
                                && line.words().isIn(lines.get(other).words()));
    }

    private boolean isBrief(int at) {
        AnalyzedLine line = lines.get(at);
        boolean isSection =
                lines.subList(0, at).stream().anyMatch(above -> line.words().isSameAs(above.words()));
        return line.weight() >= LEAST
                && line.weight() <= MOST
                && line.date().isEmpty()
                && !line.byline()
                && !isSection
                && !TagFeatures.shouts(line.text())
                && FirstPassScores.mayHead(line);
    }

    private boolean isRepeatedBehind(int at) {
        WordStatistics words = lines.get(at).words();
        int most = words.size() + (words.size() > 1 ? BESIDE_REPEATED : 1);
        return lines.subList(at + 2, lines.size()).stream()
                .map(AnalyzedLine::words)
                .anyMatch(other -> other.size() <= most && words.isIn(other));
    }
}
