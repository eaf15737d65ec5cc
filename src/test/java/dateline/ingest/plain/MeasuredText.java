package dateline.ingest.plain;

import dateline.ingest.blocks.BlockModel;
import dateline.ingest.text.WrittenDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** A text as its models see it, for the program that fits them. */
public final class MeasuredText {
    private final JudgedText judged;
    private final List<LogicalLine> units;

    private MeasuredText(String text, TextModels models) {
        this.units = LogicalLine.of(text);
        this.judged = new JudgedText(units, models);
    }

    /** Measures a text; what it makes of the story is by this model of lines. */
    public static MeasuredText of(
            String text, List<String> body, List<String> title, List<String> byline, List<String> date) {
        return new MeasuredText(
                text,
                new TextModels(
                        BlockModel.parsed(body),
                        BlockModel.parsed(title),
                        BlockModel.parsed(byline),
                        BlockModel.parsed(date)));
    }

    /** The lines. */
    public List<String> texts() {
        return units.stream().map(LogicalLine::text).toList();
    }

    /** The measures of a line. */
    public float[] measures(int at) {
        return Arrays.copyOf(judged.measures(at), judged.size());
    }

    /** The measures of a line that may be the headline; nothing for another. */
    public Optional<float[]> asTitle(int at) {
        return judged.mayBeTitle(at) ? Optional.of(head(at, OptionalInt.empty())) : Optional.empty();
    }

    /** The measures of a line that may name the author. */
    public Optional<float[]> asByline(int at, OptionalInt title) {
        return judged.mayNameAuthor(at) ? Optional.of(head(at, title)) : Optional.empty();
    }

    /** The measures of a line that may tell the date. */
    public Optional<float[]> asDate(int at, OptionalInt title) {
        return judged.mayDate(at) ? Optional.of(head(at, title)) : Optional.empty();
    }

    /** The day that a line tells. */
    public Optional<String> day(int at) {
        return judged.lines().get(at).date().map(WrittenDate::day).map(Object::toString);
    }

    private float[] head(int at, OptionalInt title) {
        return Arrays.copyOf(judged.headMeasures(at, title), judged.size());
    }

    /** The story that is found. */
    public String body() {
        return String.join(
                "\n\n", judged.body().stream().map(i -> texts().get(i)).toList());
    }

    /** The headline that is found. */
    public OptionalInt title() {
        return IntStream.of(judged.title().map(c -> new int[] {c.at()}).orElse(new int[0]))
                .findFirst();
    }

    /** The lines that name authors. */
    public List<Integer> bylines() {
        return judged.bylines(title());
    }

    /** The line that tells the date. */
    public OptionalInt date() {
        return IntStream.of(judged.date(title()).map(c -> new int[] {c.at()}).orElse(new int[0]))
                .findFirst();
    }
}
