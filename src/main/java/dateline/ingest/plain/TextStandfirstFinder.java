package dateline.ingest.plain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Finds the line that sums the story up under its headline, be it parted from the story by others or not. */
final class TextStandfirstFinder {
    private static final double LEAST_OF_STORY = 0.4;
    /** What is no line of the story is lost otherwise. */
    private static final double LEAST_BESIDE = 0.1;

    private static final int REACH = 24;
    private static final int LEAST_WEIGHT = 20;
    private static final int LEAST_WORDS = 3;
    private static final int MOST = 700;
    private static final int FIRST_OF_STORY = 2;

    private final ScoredText judged;
    private final OptionalInt title;
    private final int from;
    private final StandfirstFeatures features;

    TextStandfirstFinder(ScoredText judged, OptionalInt title) {
        this.judged = judged;
        this.title = title;
        this.from = title.isPresent() ? judged.behindHeadline(title.getAsInt()) : judged.start();
        this.features = new StandfirstFeatures(judged.lines(), judged.body(), from, title);
    }

    /** Whether a line stands where standfirsts do, and is as long as they are. */
    boolean mayBe(int at) {
        AnalyzedLine line = judged.lines().get(at);
        List<Integer> body = judged.body();
        int last = body.isEmpty() ? judged.start() : body.get(Math.min(FIRST_OF_STORY, body.size()) - 1);
        return at >= from
                && at < from + REACH
                && at <= last
                && line.weight() >= LEAST_WEIGHT
                && line.chars() <= MOST
                && line.words().count() >= LEAST_WORDS;
    }

    private boolean isAllOfStory(int at) {
        return judged.body().size() == 1 && judged.body().contains(at);
    }

    /** The features of a line that may be it. */
    float[] features(int at) {
        return judged.standfirstFeatures(at, title, features);
    }

    /**
     * The likeliest line, if one is likely.
     *
     * @param known the places of lines whose meaning is known
     */
    Optional<ScoredLine> found(Set<Integer> known) {
        int best = -1;
        double likely = 0;
        for (int at = Math.max(0, from); at < judged.lines().size() && at < from + REACH; at++) {
            double probability = mayBe(at) && !known.contains(at) && !isAllOfStory(at)
                    ? judged.models().standfirst().probability(features(at))
                    : 0;
            double least = judged.body().contains(at) ? LEAST_OF_STORY : LEAST_BESIDE;
            if (probability >= least && probability > likely) {
                best = at;
                likely = probability;
            }
        }
        return best < 0 ? overPlace(known) : Optional.of(new ScoredLine(best, likely));
    }

    /** What stands right over the paragraph that begins with the place is the standfirst, though nothing else tells it from the story. */
    private Optional<ScoredLine> overPlace(Set<Integer> known) {
        List<Integer> body = judged.body();
        if (body.size() <= FIRST_OF_STORY || known.contains(body.get(0))) {
            return Optional.empty();
        }
        AnalyzedLine first = judged.lines().get(body.get(0));
        String next = judged.lines().get(body.get(1)).text();
        boolean over =
                mayBe(body.get(0)) && !KeyPoints.isLabel(first.text()) && isPlaced(next) && !isPlaced(first.text());
        return over ? Optional.of(new ScoredLine(body.get(0), LEAST_OF_STORY)) : Optional.empty();
    }

    private boolean isPlaced(String text) {
        return DatelineStart.begins(text)
                || DatelineStart.stopped(text).filter(this::isNamedAbove).isPresent();
    }

    private boolean isNamedAbove(String place) {
        return judged.lines().stream()
                .limit(judged.start())
                .map(AnalyzedLine::text)
                .anyMatch(line -> line.equals(place) || line.startsWith(place + ":"));
    }
}
