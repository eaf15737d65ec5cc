package dateline.ingest.plain;

import dateline.ingest.blocks.MeasureRow;
import dateline.ingest.page.outline.BlockCue;
import dateline.ingest.text.WordStatistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The lines of a text with what the models make of each: the story, its headline, who wrote it, and when. */
final class JudgedText {
    private static final double LEAST = 0.4;
    private static final double BIAS = 0.5;
    private static final double LENGTH = 0.7;
    private static final double SURELY_NOT = 0.08;
    private static final int FEW_LINES = 80;
    private static final int PARAGRAPH = 80;
    private static final int BUTTON = 30;
    private static final int REACH = 4;
    private static final int NAME_WORDS = 6;
    private static final int HEAD = 45;
    private static final int FIRST = 12;
    private static final int BYLINE = 160;
    private static final int TITLE = 300;
    private static final double NAMED = 0.45;
    private static final int BESIDE = 5;
    private static final double ALIKE = 0.7;
    private static final double DATED = 0.3;

    private final List<MeasuredLine> lines;
    private final LineMeasures measures;
    private final TextModels models;
    private final double[] story;
    private int start;
    private int end;

    JudgedText(List<LogicalLine> units, TextModels models) {
        this.lines = units.stream().map(MeasuredLine::of).toList();
        this.measures = new LineMeasures(lines);
        this.models = models;
        this.story = new double[lines.size()];
        for (int i = 0; i < story.length; i++) {
            story[i] = models.body().probability(measures.of(i));
        }
        findRun();
        if (end == 0) {
            start = measures.runStart();
            end = measures.runEnd();
        }
        widen();
    }

    /** The run of lines with the largest sum of evidence; of a text that stands twice one is left. */
    private void findRun() {
        double best = 0;
        double sum = 0;
        int from = 0;
        for (int i = 0; i < story.length; i++) {
            double evidence = story[i] - BIAS;
            sum += evidence * Math.pow(lines.get(i).weight(), LENGTH);
            if (sum <= 0) {
                sum = 0;
                from = i + 1;
            } else if (sum > best) {
                best = sum;
                start = from;
                end = i + 1;
            }
        }
    }

    List<MeasuredLine> lines() {
        return lines;
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
        for (int i = start; i < end; i++) {
            boolean again = measures.earlier(i) > 0 && lines.get(i).weight() >= PARAGRAPH;
            boolean kept = story[i] >= LEAST || (lines.size() <= FEW_LINES && isLikely(i));
            if (kept && !again && !isBoxTitle(i)) {
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
        int chars = lines.get(at).chars();
        return chars >= 4
                && chars <= TITLE
                && at <= start + 2
                && (at >= start - HEAD || at < FIRST)
                && lines.get(at).words().letters() > 3
                && lines.get(at).words().count() > 1
                && !Boilerplate.isNoTitle(lines.get(at).text());
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
        measures.of(at);
        MeasureRow row = measures.row();
        row.add("fromStart", Math.max(-90, Math.min(90, at - start)));
        row.add("fromStoryEnd", Math.max(-90, Math.min(90, at - end)));
        row.add("story", story[at]);
        row.add("storyNext", at + 1 < story.length ? story[at + 1] : -1);
        row.add("charsBetween", between(at));
        row.add("begun", begun(at));
        row.add("begins", begins(at));
        row.add("titled", title.isPresent() ? Math.max(-60, Math.min(60, at - title.getAsInt())) : -99);
        row.add("datesSoon", soon(at, true));
        row.add("bylinesSoon", soon(at, false));
        row.add("laterSame", laterSame(at));
        return row.values();
    }

    private int between(int at) {
        int chars = 0;
        for (int i = at + 1; i < Math.min(start, at + HEAD); i++) {
            chars += lines.get(i).weight();
        }
        return chars;
    }

    /** How many lines near the top begin with all the words of this one, as a title with the site's name does. */
    private int begun(int at) {
        WordStatistics words = lines.get(at).words();
        int count = 0;
        for (int i = 0; i < Math.min(lines.size(), Math.max(FIRST, start)) && i < 400; i++) {
            count += i != at && words.size() > 2 && words.begins(lines.get(i).words()) ? 1 : 0;
        }
        return count;
    }

    private int begins(int at) {
        WordStatistics words = lines.get(at).words();
        int count = 0;
        for (int i = 0; i < Math.min(lines.size(), start + 2) && i < 400; i++) {
            WordStatistics other = lines.get(i).words();
            count += i != at && other.size() > 2 && other.size() < words.size() && other.begins(words) ? 1 : 0;
        }
        return count;
    }

    private int laterSame(int at) {
        for (int i = at + 1; i < Math.min(lines.size(), start + 2); i++) {
            if (lines.get(i).words().whole() == lines.get(at).words().whole()) {
                return i - at;
            }
        }
        return -1;
    }

    private int soon(int at, boolean dates) {
        for (int i = at + 1; i <= at + BESIDE && i < lines.size(); i++) {
            MeasuredLine line = lines.get(i);
            if (dates ? line.date().isPresent() : line.byline()) {
                return i - at;
            }
        }
        return 99;
    }

    /** The likeliest headline, and how likely it is. */
    record Choice(int at, double probability) {}

    Optional<Choice> title() {
        Choice best = null;
        for (int i = 0; i < Math.min(lines.size(), start + 3); i++) {
            if (mayBeTitle(i)) {
                double p = models.title().probability(headMeasures(i, OptionalInt.empty()));
                best = best == null || p >= best.probability() ? new Choice(i, p) : best;
            }
        }
        return Optional.ofNullable(best).map(choice -> new Choice(withoutSite(choice.at()), choice.probability()));
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

    /** How many measures were taken last. */
    int size() {
        return measures.row().size();
    }
}
