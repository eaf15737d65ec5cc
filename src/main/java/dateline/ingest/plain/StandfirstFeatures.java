package dateline.ingest.plain;

import dateline.ingest.blocks.FeatureRow;
import dateline.ingest.text.IntCounter;
import dateline.ingest.text.WordStatistics;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** Features a line as the standfirst: what stands between it, the headline and the story, and which of their words it has. */
final class StandfirstFeatures {
    private static final int LONG = 60;
    private static final int FAR = 30;
    private static final int MOST_LINES = 60;
    private static final double MOST_RATIO = 6;

    private final List<AnalyzedLine> lines;
    private final List<Integer> body;
    private final int from;
    private final IntCounter headline = new IntCounter();
    private final IntCounter story = new IntCounter();
    private final double median;

    /**
     * @param body the places of the story's lines
     * @param from where the headline ends
     * @param title where the headline stands
     */
    StandfirstFeatures(List<AnalyzedLine> lines, List<Integer> body, int from, OptionalInt title) {
        this.lines = lines;
        this.body = body;
        this.from = from;
        for (int at = title.orElse(from); at < from; at++) {
            count(at, headline);
        }
        body.forEach(at -> count(at, story));
        double[] weights = body.stream()
                .mapToDouble(at -> lines.get(at).weight())
                .filter(weight -> weight >= LONG)
                .sorted()
                .toArray();
        median = weights.length == 0 ? 1 : weights[weights.length / 2];
    }

    private void count(int at, IntCounter to) {
        WordStatistics words = lines.get(at).words();
        for (int word : words.telling()) {
            to.add(word);
        }
    }

    void addTo(FeatureRow row, int at) {
        AnalyzedLine line = lines.get(at);
        int place = body.indexOf(at);
        int next = body.stream().filter(one -> one > at).findFirst().orElse(-1);
        int second = body.stream().filter(one -> one > next).findFirst().orElse(-1);
        row.add("inStory", place);
        row.add("storyLines", Math.min(MOST_LINES, body.size()));
        row.add("fromHeadline", Math.min(FAR, at - from));
        row.add("longAbove", longBetween(from, at));
        row.add("creditsAbove", credits(from, at));
        row.add("untilStory", next < 0 ? -1 : Math.min(FAR, next - at));
        row.add("creditsBelow", next < 0 ? -1 : credits(at + 1, next));
        row.add("longBelow", next < 0 ? -1 : longBetween(at + 1, next));
        row.add(
                "withNext",
                next >= 0 && line.line().block() == lines.get(next).line().block());
        row.add(
                "withBefore",
                at > 0 && line.line().block() == lines.get(at - 1).line().block());
        row.add(
                "againstNext",
                next < 0 ? -1 : ratio(line.weight(), lines.get(next).weight()));
        row.add(
                "againstSecond",
                second < 0 ? -1 : ratio(line.weight(), lines.get(second).weight()));
        row.add("againstMedian", ratio(line.weight(), median));
        row.add("nextEnds", next < 0 ? -1 : lines.get(next).ending());
        row.add("nextWeight", next < 0 ? -1 : lines.get(next).weight());
        row.add("placed", DatelineStart.begins(line.text()));
        row.add("nextPlaced", next >= 0 && DatelineStart.begins(lines.get(next).text()));
        row.add(
                "nextStopped",
                next >= 0 && DatelineStart.stopped(lines.get(next).text()).isPresent());
        row.add("stopped", DatelineStart.stopped(line.text()).isPresent());
        row.add(
                "sentenceWeight",
                (double) line.weight() / Math.max(1, line.words().sentences()));
        row.add("headlineShare", line.words().tellingShareOf(headline, 0));
        row.add("storyShare", line.words().tellingShareOf(story, place >= 0 ? 1 : 0));
        row.add("nextShare", next < 0 ? -1 : shared(line, lines.get(next)));
        row.add("beforeDated", at > 0 && lines.get(at - 1).date().isPresent());
        row.add("beforeByline", at > 0 && lines.get(at - 1).byline());
        row.add(
                "nextLineDated",
                at + 1 < lines.size() && lines.get(at + 1).date().isPresent());
        row.add("nextLineByline", at + 1 < lines.size() && lines.get(at + 1).byline());
        row.add("nextLineWeight", at + 1 < lines.size() ? lines.get(at + 1).weight() : -1);
        row.add("beforeWeight", at > 0 ? lines.get(at - 1).weight() : -1);
    }

    private static double ratio(double one, double other) {
        return Math.min(MOST_RATIO, one / Math.max(1, other));
    }

    private int longBetween(int start, int end) {
        int count = 0;
        for (int i = start; i < end; i++) {
            count += lines.get(i).weight() >= LONG ? 1 : 0;
        }
        return count;
    }

    private int credits(int start, int end) {
        int count = 0;
        for (int i = start; i < end; i++) {
            count += lines.get(i).date().isPresent() || lines.get(i).byline() ? 1 : 0;
        }
        return count;
    }

    private static double shared(AnalyzedLine line, AnalyzedLine other) {
        int[] words = line.words().telling();
        int[] others = other.words().telling();
        long known = Arrays.stream(words)
                .filter(word -> Arrays.binarySearch(others, word) >= 0)
                .count();
        return words.length == 0 ? -1 : (double) known / words.length;
    }
}
