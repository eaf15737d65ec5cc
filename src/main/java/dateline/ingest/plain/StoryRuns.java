package dateline.ingest.plain;

import java.util.ArrayList;
import java.util.List;

/** Runs of lines that are likely the story's, each by what speaks for it in sum. */
final class StoryRuns {
    private static final double UNLIKELY = 0.225;
    private static final double BIAS = 0.45;
    private static final double LENGTH = 0.8;
    private static final double BESIDE_MOST = 0.1;

    private final List<AnalyzedLine> lines;
    private final double[] story;

    /**
     * Looks through a text.
     *
     * @param story how likely each line is the story's; less for the lines of runs that do not count
     */
    StoryRuns(List<AnalyzedLine> lines, double[] story) {
        this.lines = lines;
        this.story = story;
    }

    /** From the first to the last run of lines that has much evidence beside the run that has most. */
    StoryRange find() {
        int start = 0;
        int end = 0;
        List<Run> runs = new ArrayList<>();
        int at = 0;
        while (at < story.length) {
            if (story[at] > BIAS) {
                Run found = runFrom(at);
                runs.add(found);
                at = found.end();
            } else {
                at++;
            }
        }
        double most = runs.stream().mapToDouble(Run::evidence).max().orElse(0);
        for (Run found : runs) {
            boolean counts = found.evidence() >= most * BESIDE_MOST;
            start = counts && end == 0 ? found.start() : start;
            end = counts ? found.end() : end;
            for (int i = found.start(); i < found.end() && !counts; i++) {
                story[i] = Math.min(story[i], UNLIKELY);
            }
        }
        return new StoryRange(start, end);
    }

    /** How much speaks for the lines from here to there. */
    double evidence(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += Math.max(0, story[i] - BIAS) * Math.pow(lines.get(i).weight(), LENGTH);
        }
        return sum;
    }

    private record Run(int start, int end, double evidence) {}

    private Run runFrom(int from) {
        double sum = 0;
        double most = 0;
        int to = from + 1;
        for (int i = from; i < story.length; i++) {
            sum += (story[i] - BIAS) * Math.pow(lines.get(i).weight(), LENGTH);
            if (sum <= 0) {
                break;
            }
            if (sum > most) {
                most = sum;
                to = i + 1;
            }
        }
        return new Run(from, to, most);
    }
}
