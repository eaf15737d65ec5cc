package dateline.feed;

import dateline.article.Article;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How often a feed has something new. It is known from the feed's own entries alone, so that neither the time of day nor
 * a story that is not public changes it.
 *
 * @param between the time that usually lies between two stories; absent when there are too few to tell
 */
public record PublishingFrequency(Optional<Duration> between) {
    /** Readers are told one of these (HTTP-22: never more than an hour). */
    static final List<Duration> STEPS = List.of(
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1));

    private static final int LOOKED_AT = 21;
    private static final int FEWEST = 4;

    /** The rhythm of these entries: the median of the times between them, so that a night does not count. */
    public static PublishingFrequency of(List<Entry> entries) {
        List<Instant> published = entries.stream()
                .map(Entry::article)
                .map(Article::published)
                .map(OffsetDateTime::toInstant)
                .sorted(Comparator.reverseOrder())
                .limit(LOOKED_AT)
                .toList();
        if (published.size() < FEWEST) {
            return new PublishingFrequency(Optional.empty());
        }
        List<Duration> between = IntStream.range(1, published.size())
                .mapToObj(i -> Duration.between(published.get(i), published.get(i - 1)))
                .sorted()
                .toList();
        return new PublishingFrequency(Optional.of(between.get((between.size() - 1) / 2)));
    }

    /** How long a reader may wait until it asks again: at most half of what lies between two stories. */
    public Duration advice() {
        Duration half = between.map(time -> time.dividedBy(2)).orElse(Duration.ZERO);
        return STEPS.stream()
                .filter(step -> step.compareTo(half) <= 0)
                .max(Comparator.naturalOrder())
                .orElse(FeedFormat.FRESH_FOR);
    }
}
