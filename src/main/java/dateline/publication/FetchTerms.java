package dateline.publication;

import java.time.Duration;
import java.util.Optional;

/**
 * How a partner fetches.
 *
 * @param quota how often it may; absent for as often as it likes
 * @param takedownAlarm after so long somebody is told that the partner has not fetched a takedown
 */
public record FetchTerms(Optional<Quota> quota, Duration takedownAlarm) {
    /** As often as it likes, and an alarm after an hour. */
    public static final FetchTerms DEFAULT = new FetchTerms(Optional.empty(), Duration.ofMinutes(60));

    /**
     * So many requests in so long, with all keys together.
     *
     * @param requests at least 1
     */
    public record Quota(int requests, Duration per) {}
}
