package dateline.ingest.plain;

import dateline.ingest.blocks.FeatureRow;
import java.util.List;

/** Features the lines next to a line. */
final class NeighbourFeatures {
    private static final int[] STEPS = {-4, -3, -2, -1, 1, 2, 3, 4};

    private static final int ALIKE = 5;

    private NeighbourFeatures() {}

    /**
     * Adds what stands around a line.
     *
     * @param coreShares how much of each line's words the likely story has
     */
    static void add(FeatureRow row, List<AnalyzedLine> lines, double[] coreShares, int at) {
        for (int step : STEPS) {
            addOne(row, lines, coreShares, at, step);
        }
    }

    /** How many lines near this one are about as long and end as it does, as those of lists are. */
    static int alike(List<AnalyzedLine> lines, int at) {
        AnalyzedLine line = lines.get(at);
        int alike = 0;
        for (int i = Math.max(0, at - ALIKE); i <= Math.min(lines.size() - 1, at + ALIKE); i++) {
            AnalyzedLine other = lines.get(i);
            boolean near = Math.abs(other.weight() - line.weight()) * 4 <= Math.max(other.weight(), line.weight());
            alike += i != at && near && other.ending() == line.ending() ? 1 : 0;
        }
        return alike;
    }

    private static void addOne(FeatureRow row, List<AnalyzedLine> lines, double[] coreShares, int at, int step) {
        int there = at + step;
        boolean is = there >= 0 && there < lines.size();
        AnalyzedLine other = lines.get(is ? there : at);
        row.add("weightBeside", is ? other.weight() : -1);
        row.add("wordingBeside", is ? other.storyWording() : -1);
        row.add("endBeside", is ? other.ending() : -1);
        row.add("datedBeside", is && other.date().isPresent());
        row.add("bylineBeside", is && other.byline());
        row.add("boilerplateBeside", is && other.isBoilerplate());
        row.add("awayBeside", is && other.away());
        row.add(
                "capitalsBeside",
                is ? (double) other.capitals() / Math.max(1, other.words().count()) : -1);
        if (step == 1 || step == -1) {
            row.add("lowerBeside", is && Character.isLowerCase(other.text().charAt(0)));
            row.add(
                    "sameBlock",
                    is && other.line().block() == lines.get(at).line().block());
            row.add("coreShareBeside", is ? coreShares[there] : -1);
        }
    }
}
