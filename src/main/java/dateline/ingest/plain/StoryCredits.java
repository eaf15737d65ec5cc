package dateline.ingest.plain;

import dateline.ingest.page.fields.BylineNames;
import dateline.ingest.text.WrittenDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Finds the lines of a text that say who wrote its story, and when. */
final class StoryCredits {
    private static final double NAMED = 0.4;
    private static final int BESIDE = 5;
    private static final double ALIKE = 0.7;
    private static final double DATED = 0.3;
    private static final double NEARLY = 0.6;
    /** Over a headline stands the date of the day, under it the story's, which needs this share of the likelihood. */
    private static final double BELOW = 0.4;

    private final JudgedText judged;
    private final List<MeasuredLine> lines;
    private final TextModels models;
    private final OptionalInt title;

    StoryCredits(JudgedText judged, OptionalInt title) {
        this.judged = judged;
        this.lines = judged.lines();
        this.models = judged.models();
        this.title = title;
    }

    /** The lines that name authors. */
    List<Integer> bylines() {
        double[] named = new double[lines.size()];
        int best = -1;
        for (int i = 0; i < named.length; i++) {
            boolean isTitle = title.isPresent() && title.getAsInt() == i;
            named[i] = !isTitle && judged.mayNameAuthor(i) ? models.byline().probability(judged.nameMeasures(i, title)) : 0;
            best = best < 0 || named[i] > named[best] ? i : best;
        }
        if (best < 0 || named[best] < NAMED) {
            return List.of();
        }
        int most = best;
        List<Integer> found = IntStream.range(Math.max(0, best - BESIDE), Math.min(named.length, best + BESIDE + 1))
                .filter(i -> named[i] >= Math.max(NAMED, named[most] * ALIKE))
                .boxed()
                .toList();
        List<Integer> signed = found.stream().filter(this::isSigned).toList();
        return signed.isEmpty() ? found : signed;
    }

    /** Whether a line says by whom the story is, or when it was written beside a name, and not a name alone. */
    private boolean isSigned(int at) {
        MeasuredLine line = lines.get(at);
        List<String> names = TextNames.in(line.text());
        return (line.byline() || line.date().isPresent())
                && !names.isEmpty()
                && BylineNames.isPerson(names.get(0));
    }

    /** The line that tells when the story came out. */
    Optional<LikelyLine> date() {
        return exact(dates());
    }

    /** The lines that may tell when the story came out, the likeliest first. */
    List<LikelyLine> dates() {
        return IntStream.range(0, lines.size())
                .filter(judged::mayDate)
                .mapToObj(at -> new LikelyLine(at, models.date().probability(judged.headMeasures(at, title))))
                .filter(choice -> choice.probability() >= DATED * BELOW)
                .sorted(Comparator.comparingDouble(LikelyLine::probability).reversed())
                .toList();
    }

    /** The likeliest of these lines; of two about as likely the one that tells the time of day, too. */
    Optional<LikelyLine> exact(List<LikelyLine> dates) {
        Optional<LikelyLine> likeliest = dates.stream().findFirst();
        Optional<LikelyLine> chosen = dates.stream()
                .filter(choice -> choice.probability() >= dates.get(0).probability() * NEARLY)
                .filter(choice ->
                        lines.get(choice.at()).date().flatMap(WrittenDate::time).isPresent())
                .findFirst()
                .or(() -> likeliest);
        int headline = title.orElse(Integer.MAX_VALUE);
        Optional<LikelyLine> below = chosen.filter(choice -> choice.at() < headline)
                .flatMap(choice -> dates.stream()
                        .filter(other -> other.at() > headline && other.at() <= judged.start() + BESIDE)
                        .filter(other -> other.probability() >= choice.probability() * BELOW)
                        .findFirst());
        return below.or(() -> chosen.filter(choice -> choice.probability() >= DATED));
    }
}
