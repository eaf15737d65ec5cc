package dateline.ingest.plain;

import dateline.ingest.model.Doubt;
import dateline.ingest.text.date.WrittenDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** A text as its models see it, for the program that fits them. */
public final class AnalyzedText {
    private final LineFeatures lines;
    private final FirstPassScores look;
    private final ScoredText judged;
    private final List<String> texts;

    private AnalyzedText(LineFeatures lines, FirstPassScores look, TextModels models) {
        this.lines = lines;
        this.look = look;
        this.judged = new ScoredText(lines, look, models);
        this.texts = lines.lines().stream().map(AnalyzedLine::text).toList();
    }

    /** Features a text. */
    public static AnalyzedText of(String text) {
        return of(text, ModelTrees.NONE);
    }

    /** Features a text of which these models know what its lines' words tell. */
    public static AnalyzedText of(String text, ModelTrees trees) {
        TextModels models = trees.parsed();
        var lines = LineFeatures.of(LogicalLine.of(text), models.wording());
        return new AnalyzedText(lines, FirstPassScores.of(lines, models), models);
    }

    /** Takes a first look at texts by these models. */
    public static UnaryOperator<AnalyzedText> firstLook(ModelTrees trees) {
        TextModels models = trees.parsed();
        return text -> new AnalyzedText(text.lines, FirstPassScores.of(text.lines, models), models);
    }

    /** Reads texts by these models, by what the first look made of their lines. */
    public static UnaryOperator<AnalyzedText> reader(ModelTrees trees) {
        TextModels models = trees.parsed();
        return text -> new AnalyzedText(text.lines, text.look, models);
    }

    /** The features of a line that may be a headline wherever it stands. */
    public Optional<float[]> asHeading(int at) {
        return FirstPassScores.mayHead(judged.lines().get(at)) ? Optional.of(features(at)) : Optional.empty();
    }

    /** The lines. */
    public List<String> texts() {
        return texts;
    }

    /** The features of a line. */
    public float[] features(int at) {
        return Arrays.copyOf(judged.features(at), judged.size());
    }

    /** The features of a line in its row; nothing for one far from all that may be the story. */
    public Optional<float[]> inRun(int at) {
        return judged.isHopeless(at) ? Optional.empty() : Optional.of(Arrays.copyOf(judged.inRun(at), judged.size()));
    }

    /** The features of a line that may be the headline; nothing for another. */
    public Optional<float[]> asTitle(int at) {
        return judged.mayBeTitle(at) ? Optional.of(taken(judged.titleFeatures(at))) : Optional.empty();
    }

    /** The features of a line that may name the author. */
    public Optional<float[]> asByline(int at, OptionalInt title) {
        return judged.mayNameAuthor(at) ? Optional.of(taken(judged.nameFeatures(at, title))) : Optional.empty();
    }

    /** The features of a line that may tell the date. */
    public Optional<float[]> asDate(int at, OptionalInt title) {
        return judged.mayDate(at) ? Optional.of(taken(judged.headFeatures(at, title))) : Optional.empty();
    }

    /** The features of a line that may tell what the lead picture shows. */
    public Optional<float[]> asCaption(int at, OptionalInt title) {
        return judged.mayBeCaption(at, title)
                ? Optional.of(taken(judged.captionFeatures(at, title)))
                : Optional.empty();
    }

    /** The features of a line that may hold tags. */
    public Optional<float[]> asTags(int at) {
        return judged.mayBeTags(at) ? Optional.of(taken(judged.tagFeatures(at))) : Optional.empty();
    }

    /** The features of a line that may be the standfirst. */
    public Optional<float[]> asStandfirst(int at, OptionalInt title) {
        var finder = new TextStandfirstFinder(judged, title);
        return finder.mayBe(at) ? Optional.of(taken(finder.features(at))) : Optional.empty();
    }

    /** The standfirst that is found; empty for none. */
    public String standfirst() {
        return new TextStandfirstFinder(judged, title())
                .found(Set.of())
                .map(choice -> texts.get(choice.at()))
                .orElse("");
    }

    /** The tags that are found. */
    public List<String> tags() {
        return new TextTags(judged).found();
    }

    /** The words under the lead picture that are found; empty for none. */
    public String caption() {
        return new TextCaptionFinder(judged, title(), names())
                .found()
                .flatMap(TextCaptionFinder.Found::caption)
                .orElse("");
    }

    /** The day that a line tells. */
    public Optional<String> day(int at) {
        return judged.lines().get(at).date().map(WrittenDate::day).map(Object::toString);
    }

    private float[] taken(float[] features) {
        return Arrays.copyOf(features, judged.size());
    }

    /** The places of the story's lines. */
    public List<Integer> bodyLines() {
        return judged.body();
    }

    /** How likely a line is the story's. */
    public double story(int at) {
        return judged.story(at);
    }

    /** The headline that is found. */
    public OptionalInt title() {
        return IntStream.of(judged.title().map(c -> new int[] {c.at()}).orElse(new int[0]))
                .findFirst();
    }

    /** The lines that name authors. */
    public List<Integer> bylines() {
        return new StoryCredits(judged, title()).bylines();
    }

    /** The line that tells the date. */
    public OptionalInt date() {
        return IntStream.of(new StoryCredits(judged, title())
                        .date(at -> true)
                        .map(c -> new int[] {c.at()})
                        .orElse(new int[0]))
                .findFirst();
    }

    /** The headline that is found, as it is printed; empty for none. */
    public String headline() {
        return judged.title().map(judged::headline).orElse("");
    }

    /** The headline that would be printed if it were in this line. */
    public String headlineIn(int at) {
        return judged.headline(new ScoredLine(judged.alone(at), 1));
    }

    /** The names of authors that are found. */
    public List<String> names() {
        return TextNames.in(bylines().stream().map(texts::get).toList());
    }

    /** Why a person should look at it, if somebody should. */
    public Optional<String> doubt() {
        return TextDoubt.of(judged).map(Doubt::reason);
    }
}
