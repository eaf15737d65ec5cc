package dateline.ingest.plain;

import dateline.article.Slug;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The lines of a text with what the models make of each: the story, its headline, who wrote it, and when. */
final class ScoredText {
    private static final double LEAST_LEFT = 0.1;
    private static final double SURELY_HEADLINE = 0.6;
    private static final double ENOUGH_BELOW = 0.15;
    private static final int HEAD = 45;
    private static final int FIRST = 12;
    private static final int BYLINE = 160;
    private static final int CAPTION_ABOVE = 12;
    private static final int CAPTION_BELOW = 14;
    private static final int TAGS_BEFORE = 6;
    private static final int TAGS_BEHIND = 60;

    private final List<AnalyzedLine> lines;
    private final LineFeatures features;
    private final TextModels models;
    private final RunFeatures run;
    private final double[] story;
    private final StoryLines storyLines;
    private int start;
    private int end;
    private @Nullable HeadFeatures head;
    private @Nullable List<ScoredLine> titles;
    private @Nullable List<Integer> kept;
    private @Nullable CaptionFeatures captions;

    ScoredText(List<LogicalLine> units, TextModels models) {
        this(LineFeatures.of(units, models.wording()), models);
    }

    ScoredText(LineFeatures features, TextModels models) {
        this(features, FirstPassScores.of(features, models), models);
    }

    ScoredText(LineFeatures features, FirstPassScores look, TextModels models) {
        this.lines = features.lines();
        this.features = features;
        this.models = models;
        this.story = new double[lines.size()];
        this.run = new RunFeatures(lines, look);
        for (int i = 0; i < story.length; i++) {
            story[i] = run.isHopeless(i) ? look.story()[i] : models.body().probability(inRun(i));
        }
        var runs = new StoryRuns(lines, story);
        StoryRange found = runs.find();
        start = found.start();
        end = found.end();
        startBelowHeadline(runs);
        boolean isRunByForm = end == 0;
        if (isRunByForm) {
            start = features.runStart();
            end = features.runEnd();
        }
        storyLines = new StoryLines(features, story, new StoryRange(start, end), isRunByForm);
        start = storyLines.start();
        end = storyLines.end();
    }

    /** What stands above a line that is surely the headline is another story's, if enough stands below it. */
    private void startBelowHeadline(StoryRuns runs) {
        int headline = run.headline();
        if (headline >= start && headline < end && run.heading() >= SURELY_HEADLINE) {
            double above = runs.evidence(start, headline);
            double below = runs.evidence(headline + 1, end);
            start = below > (above + below) * ENOUGH_BELOW ? headline + 1 : start;
        }
    }

    List<AnalyzedLine> lines() {
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

    /** The places of the story's lines. */
    List<Integer> body() {
        if (kept == null) {
            int headline = title().map(ScoredLine::at).orElse(start - 1);
            kept = List.copyOf(storyLines.body(headline));
        }
        return kept;
    }

    private HeadlineFinder headlines() {
        return new HeadlineFinder(lines, start);
    }

    boolean mayBeTitle(int at) {
        return headlines().mayBe(at);
    }

    boolean mayNameAuthor(int at) {
        return (lines.get(at).chars() <= BYLINE || lines.get(at).byline())
                && isNear(at)
                && !TextNames.isOfOthers(lines.get(at).text());
    }

    boolean mayDate(int at) {
        return lines.get(at).date().isPresent()
                && isNear(at)
                && CaptionLine.of(lines.get(at).text())
                        .or(() -> SignedCaption.of(lines.get(at).text()))
                        .flatMap(CaptionLine::caption)
                        .isEmpty();
    }

    private boolean isNear(int at) {
        return at >= start - HEAD && at < end + FIRST;
    }

    /** The features of a line, and beside them its place in the story that was found. */
    float[] headFeatures(int at, OptionalInt title) {
        float[] row = features.of(at);
        head().addTo(features.row(), at, title);
        return row;
    }

    /** The same for a line that may be the headline. */
    float[] titleFeatures(int at) {
        float[] row = headFeatures(at, OptionalInt.empty());
        head().addTitle(features.row(), at);
        head().addNames(features.row(), at);
        features.row().add("heading", run.heading(at));
        features.row().add("headingAgainst", run.heading(at) - run.heading());
        return row;
    }

    /** The same for a line that may name authors. */
    float[] nameFeatures(int at, OptionalInt title) {
        float[] row = headFeatures(at, title);
        head().addNames(features.row(), at);
        return row;
    }

    /** Captions of lead pictures stand around the headline, or between the first paragraphs. */
    boolean mayBeCaption(int at, OptionalInt title) {
        int from = Math.max(0, Math.min(title.orElse(start), start) - CAPTION_ABOVE);
        return at >= from
                && at < start + CAPTION_BELOW
                && !(title.isPresent() && title.getAsInt() == at)
                && !FactLine.isOne(lines.get(at).text())
                && CaptionFeatures.mayBe(lines.get(at));
    }

    /** The same for a line that may tell what the lead picture shows. */
    float[] captionFeatures(int at, OptionalInt title) {
        if (captions == null) {
            captions = new CaptionFeatures(lines, start - HEAD, start + CAPTION_BELOW);
        }
        float[] row = headFeatures(at, title);
        captions.addTo(features.row(), at);
        return row;
    }

    /** Tags stand behind the story. */
    boolean mayBeTags(int at) {
        return at >= end - TAGS_BEFORE && at < end + TAGS_BEHIND && TagFeatures.mayBe(lines.get(at));
    }

    /** The same for a line that may hold tags. */
    float[] tagFeatures(int at) {
        float[] row = headFeatures(at, OptionalInt.empty());
        new TagFeatures(lines).addTo(features.row(), at);
        return row;
    }

    /** The same for a line that may be the standfirst. */
    float[] standfirstFeatures(int at, OptionalInt title, StandfirstFeatures standfirst) {
        float[] row = captionFeatures(at, title);
        standfirst.addTo(features.row(), at);
        return row;
    }

    private HeadFeatures head() {
        if (head == null) {
            var bounds = new StoryRange(start, end);
            head = new HeadFeatures(
                    lines, story, bounds, TitleFeatures.of(lines, headlines().candidates(), bounds));
        }
        return head;
    }

    /** The likeliest headline, and how likely it is. */
    Optional<ScoredLine> title() {
        return title(Optional.empty());
    }

    /** The likeliest headline that is not the name of the site, and how likely it is of those that are not. */
    Optional<ScoredLine> title(Optional<String> site) {
        List<ScoredLine> others = titles().stream()
                .filter(choice -> site.filter(name -> Slug.of(name)
                                .equals(Slug.of(lines.get(choice.at()).text())))
                        .isEmpty())
                .toList();
        double gone = sum(titles()) - sum(others);
        return HeadlineFinder.chosen(others, lines)
                .map(choice -> new ScoredLine(
                        new BriefHeadline(lines).over(alone(choice.at())),
                        Math.min(1, choice.probability() / Math.max(LEAST_LEFT, 1 - gone))));
    }

    private static double sum(List<ScoredLine> choices) {
        return choices.stream().mapToDouble(ScoredLine::probability).sum();
    }

    /** Where the headline in a line stands alone. */
    int alone(int at) {
        return headlines().alone(at);
    }

    /** The place behind the last line of the headline that this line is of. */
    int behindHeadline(int at) {
        return HeadlineText.to(lines, start, at);
    }

    /** The headline as it is printed. */
    String headline(ScoredLine title) {
        return HeadlineText.of(lines, start, title.at());
    }

    /** All lines that may be the headline, the likeliest first; of the same words only the last line. */
    List<ScoredLine> titles() {
        if (titles == null) {
            titles = headlines().ranked(at -> models.title().evidence(titleFeatures(at)));
        }
        return titles;
    }

    TextModels models() {
        return models;
    }

    float[] features(int at) {
        return features.of(at);
    }

    /** The features of a line, and beside them how likely the lines around it are the story's. */
    float[] inRun(int at) {
        float[] row = features.of(at);
        run.addTo(features.row(), at);
        return row;
    }

    boolean isHopeless(int at) {
        return run.isHopeless(at);
    }

    /** How many features were taken last. */
    int size() {
        return features.row().size();
    }
}
