package dateline;

import dateline.article.ArticleId;
import dateline.ingest.model.Reading;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which stories came of inputs that overtook slower ones: an older version of one must not follow a newer one. */
final class OutOfOrderStories {
    private final Map<String, Integer> newest = new HashMap<>();

    /** Remembers that a story was taken from the input of this number. */
    void take(Reading reading, int number) {
        story(reading).ifPresent(story -> newest.merge(story, number, Math::max));
    }

    /** Whether a later version of this story was taken from an input behind the one of this number. */
    boolean hasLater(Reading reading, int number) {
        return story(reading).map(newest::get).filter(later -> later > number).isPresent();
    }

    /** Forgets all of them, once no input is slower than those behind it. */
    void clear() {
        newest.clear();
    }

    private static Optional<String> story(Reading reading) {
        return reading instanceof Reading.Clean clean
                ? clean.claimedId().map(ArticleId::value).or(() -> clean.aliases().stream()
                        .findFirst())
                : Optional.empty();
    }
}
