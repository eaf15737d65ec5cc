package dateline.ingest.plain;

import dateline.ingest.page.outline.BlockCue;
import dateline.ingest.text.WordStatistics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The lines of a text with what the models make of each: the story, its headline, who wrote it, and when. */
final class JudgedText {
    private static final double LEAST = 0.45;
    private static final double BIAS = 0.45;
    private static final double LENGTH = 0.8;
    private static final double BESIDE_MOST = 0.1;
    private static final double SURELY_HEADLINE = 0.6;
    private static final double ENOUGH_BELOW = 0.15;
    private static final double SURELY_NOT = 0.08;
    private static final int FEW_LINES = 80;
    private static final int PARAGRAPH = 80;
    private static final int BUTTON = 30;
    private static final int REACH = 4;
    private static final int NAME_WORDS = 6;
    private static final int HEAD = 45;
    private static final int FIRST = 12;
    private static final int TITLE_REACH = 120;
    private static final int AFTER_START = 3;
    private static final int BYLINE = 160;
    private static final double NAMED = 0.45;
    private static final int BESIDE = 5;
    private static final double ALIKE = 0.7;
    private static final double DATED = 0.3;

    private final List<MeasuredLine> lines;
    private final LineMeasures measures;
    private final TextModels models;
    private final RunMeasures run;
    private final double[] story;
    private int start;
    private int end;
    private @Nullable HeadMeasures head;

    JudgedText(List<LogicalLine> units, TextModels models) {
        this(new LineMeasures(units.stream().map(MeasuredLine::of).toList()), models);
    }

    JudgedText(LineMeasures measures, TextModels models) {
        this(measures, FirstLook.of(measures, models), models);
    }

    JudgedText(LineMeasures measures, FirstLook look, TextModels models) {
        this.lines = measures.lines();
        this.measures = measures;
        this.models = models;
        this.story = new double[lines.size()];
        this.run = new RunMeasures(lines, look);
        for (int i = 0; i < story.length; i++) {
            story[i] = run.isHopeless(i) ? look.story()[i] : models.body().probability(inRun(i));
        }
        findRuns();
        startBelowHeadline();
        if (end == 0) {
            start = measures.runStart();
            end = measures.runEnd();
        }
        widen();
    }

    /** From the first to the last run of lines that has much evidence beside the run that has most. */
    private void findRuns() {
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
                story[i] = Math.min(story[i], LEAST / 2);
            }
        }
    }

    /** What stands above a line that is surely the headline is another story's, if enough stands below it. */
    private void startBelowHeadline() {
        int headline = run.headline();
        if (headline >= start && headline < end && run.heading() >= SURELY_HEADLINE) {
            double above = evidence(start, headline);
            double below = evidence(headline + 1, end);
            start = below > (above + below) * ENOUGH_BELOW ? headline + 1 : start;
        }
    }

    private double evidence(int from, int to) {
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

    List<MeasuredLine> lines() {
        return lines;
    }

    double story(int at) {
        return story[at];
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** In a short text the paragraphs next to the run are the story's, too, unless the model is sure that they are not. */
    private void widen() {
        if (lines.size() > FEW_LINES || end == 0) {
            return;
        }
        for (int i = end; i < Math.min(lines.size(), end + REACH) && !endsStory(i); i++) {
            end = isLikely(i) ? i + 1 : end;
        }
        for (int i = start - 1; i >= Math.max(0, start - REACH); i--) {
            start = isLikely(i) ? i : start;
        }
    }

    private boolean endsStory(int at) {
        MeasuredLine line = lines.get(at);
        return line.isFurniture()
                && (line.has(BlockCue.SUBSCRIBE) || line.has(BlockCue.RELATED) || line.has(BlockCue.COMMENT));
    }

    private boolean isLikely(int at) {
        MeasuredLine line = lines.get(at);
        return story[at] >= SURELY_NOT
                && measures.earlier(at) == 0
                && line.isSentence()
                && !line.isFurniture()
                && line.weight() >= PARAGRAPH;
    }

    /** The places of the story's lines. */
    List<Integer> body() {
        var body = new ArrayList<Integer>();
        var bounds = new StoryBounds(lines);
        int headline = title().map(Choice::at).orElse(start - 1);
        int to = bounds.end(start, end);
        for (int i = bounds.begin(start, to, headline); i < to; i++) {
            boolean again = measures.earlier(i) > 0 && lines.get(i).weight() >= PARAGRAPH;
            boolean kept = story[i] >= LEAST || (lines.size() <= FEW_LINES && isLikely(i));
            if (kept
                    && !again
                    && !isBoxTitle(i)
                    && !Boilerplate.isBreak(lines.get(i).text())) {
                body.add(i);
            }
        }
        return body;
    }

    /** What asks for something and is no sentence, and what stands over it as its title. */
    private boolean isBoxTitle(int at) {
        MeasuredLine line = lines.get(at);
        boolean brief = line.ending() == 0 && !line.line().item() && line.weight() < PARAGRAPH;
        boolean asks = line.isFurniture() && line.weight() < BUTTON;
        boolean label = Boilerplate.RELATED_LABEL.matcher(line.text()).matches();
        return brief
                && !label
                && (asks || (at + 1 < lines.size() && lines.get(at + 1).isFurniture()));
    }

    boolean mayBeTitle(int at) {
        return at <= start + AFTER_START
                && (at >= start - TITLE_REACH || at < FIRST)
                && FirstLook.mayHead(lines.get(at));
    }

    boolean mayNameAuthor(int at) {
        return lines.get(at).chars() <= BYLINE && isNear(at);
    }

    boolean mayDate(int at) {
        return lines.get(at).date().isPresent() && isNear(at);
    }

    private boolean isNear(int at) {
        return at >= start - HEAD && at < end + FIRST;
    }

    /** The measures of a line, and beside them its place in the story that was found. */
    float[] headMeasures(int at, OptionalInt title) {
        float[] row = measures.of(at);
        head().addTo(measures.row(), at, title);
        return row;
    }

    private HeadMeasures head() {
        if (head == null) {
            head = new HeadMeasures(lines, story, start, end);
        }
        return head;
    }

    /** The likeliest headline, and how likely it is. */
    record Choice(int at, double probability) {}

    Optional<Choice> title() {
        return titles().stream().findFirst().map(choice -> new Choice(withoutSite(choice.at()), choice.probability()));
    }

    /** All lines that may be the headline, the likeliest first; of the same words only the last line. */
    List<Choice> titles() {
        List<Choice> all = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (int i = Math.min(lines.size(), start + AFTER_START) - 1; i >= 0; i--) {
            if (mayBeTitle(i) && seen.add(lines.get(i).words().whole())) {
                all.add(new Choice(i, models.title().probability(headMeasures(i, OptionalInt.empty()))));
            }
        }
        all.sort(Comparator.comparingDouble(Choice::probability).reversed());
        return all;
    }

    /** Where the page's title, which ends with the name of the site, stands again without it. */
    private int withoutSite(int at) {
        WordStatistics title = lines.get(at).words();
        for (int i = 0; i <= Math.min(lines.size() - 1, start); i++) {
            WordStatistics words = lines.get(i).words();
            boolean shorter = words.size() < title.size() && words.size() + NAME_WORDS >= title.size();
            if (shorter && words.size() > title.size() / 2 && words.begins(title)) {
                return i;
            }
        }
        return at;
    }

    /** The lines that name authors. */
    List<Integer> bylines(OptionalInt title) {
        double[] named = new double[lines.size()];
        int best = -1;
        for (int i = 0; i < named.length; i++) {
            boolean isTitle = title.isPresent() && title.getAsInt() == i;
            named[i] = !isTitle && mayNameAuthor(i) ? models.byline().probability(headMeasures(i, title)) : 0;
            best = best < 0 || named[i] > named[best] ? i : best;
        }
        if (best < 0 || named[best] < NAMED) {
            return List.of();
        }
        int most = best;
        return IntStream.range(Math.max(0, best - BESIDE), Math.min(named.length, best + BESIDE + 1))
                .filter(i -> named[i] >= Math.max(NAMED, named[most] * ALIKE))
                .boxed()
                .toList();
    }

    Optional<Choice> date(OptionalInt title) {
        Choice best = null;
        for (int i = 0; i < lines.size(); i++) {
            if (mayDate(i)) {
                double p = models.date().probability(headMeasures(i, title));
                best = best == null || p > best.probability() ? new Choice(i, p) : best;
            }
        }
        return Optional.ofNullable(best).filter(choice -> choice.probability() >= DATED);
    }

    float[] measures(int at) {
        return measures.of(at);
    }

    /** The measures of a line, and beside them how likely the lines around it are the story's. */
    float[] inRun(int at) {
        float[] row = measures.of(at);
        run.addTo(measures.row(), at);
        return row;
    }

    boolean isHopeless(int at) {
        return run.isHopeless(at);
    }

    /** How many measures were taken last. */
    int size() {
        return measures.row().size();
    }
}
