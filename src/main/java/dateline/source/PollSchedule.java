package dateline.source;

import dateline.publication.SourceTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Decides when a source is asked next. Safe for use by many threads if its random generator is. */
final class PollSchedule {
    private static final Duration LONGEST_BACK_OFF = Duration.ofDays(1);
    private static final int JITTER_PARTS = 10;

    private final RandomGenerator random;

    /** @param random spreads sources that were started together */
    PollSchedule(RandomGenerator random) {
        this.random = random;
    }

    /** After an answer that stays fresh so long. */
    Instant afterAnswer(SourceTerms terms, Duration freshness, Instant now) {
        Duration wait = freshness.compareTo(terms.every()) > 0 ? freshness : terms.every();
        return now.plus(wait).plus(jitter(terms));
    }

    /** After so many failures in a row: each time twice as long, and never before the source wants it. */
    Instant afterFailure(SourceTerms terms, int failures, Optional<Duration> retryAfter, Instant now) {
        Duration doubled = terms.every().multipliedBy(1L << Math.min(failures - 1, 10));
        Duration longest = terms.every().compareTo(LONGEST_BACK_OFF) > 0 ? terms.every() : LONGEST_BACK_OFF;
        Duration own = doubled.compareTo(longest) > 0 ? longest : doubled;
        return now.plus(retryAfter.filter(asked -> asked.compareTo(own) > 0).orElse(own))
                .plus(jitter(terms));
    }

    private Duration jitter(SourceTerms terms) {
        return Duration.ofSeconds(random.nextLong(terms.every().toSeconds() / JITTER_PARTS + 1));
    }
}
