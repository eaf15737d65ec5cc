package dateline.ingest.plain;

import dateline.ingest.text.byline.BylineNames;
import dateline.ingest.text.date.WrittenDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
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

    private final ScoredText judged;
    private final List<AnalyzedLine> lines;
    private final TextModels models;
    private final OptionalInt title;

    StoryCredits(ScoredText judged, OptionalInt title) {
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
            named[i] = !isTitle && judged.mayNameAuthor(i)
                    ? models.byline().probability(judged.nameFeatures(i, title))
                    : 0;
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
        AnalyzedLine line = lines.get(at);
        List<String> names = TextNames.in(line.text());
        return (line.byline() || line.date().isPresent()) && !names.isEmpty() && BylineNames.isPerson(names.get(0));
    }

    /** Of the lines that count, the one that tells when the story came out; of two about as likely that with a time of day. */
    Optional<ScoredLine> date(IntPredicate counts) {
        ScoredLine best = new ScoredLine(0, 0);
        ScoredLine exact = best;
        ScoredLine below = best;
        int headline = title.orElse(Integer.MAX_VALUE);
        for (int i = 0; i < lines.size(); i++) {
            if (judged.mayDate(i) && counts.test(i)) {
                double p = models.date().probability(judged.headFeatures(i, title));
                boolean timed = lines.get(i).date().flatMap(WrittenDate::time).isPresent();
                best = p > best.probability() ? new ScoredLine(i, p) : best;
                exact = timed && p > exact.probability() ? new ScoredLine(i, p) : exact;
                boolean head = i > headline && i <= judged.start() + BESIDE;
                below = head && p > below.probability() ? new ScoredLine(i, p) : below;
            }
        }
        ScoredLine chosen = exact.probability() >= best.probability() * NEARLY ? exact : best;
        boolean masthead = chosen.at() < headline && below.probability() >= chosen.probability() * BELOW;
        chosen = masthead ? below : chosen;
        double least = masthead ? DATED * BELOW : DATED;
        return Optional.of(chosen).filter(choice -> choice.probability() >= least);
    }
}
