package dateline.push;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When what failed is tried again: soon at first, then ever later, never at the same moment as everybody else. */
record BackOff(RandomGenerator random) {
    /** After failing so long something is parked. */
    static final Duration GIVE_UP_AFTER = Duration.ofDays(3);

    /** So late a retry may be asked for. */
    static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int MOST_DOUBLINGS = 15;
    private static final double JITTER = 0.25;

    /**
     * The time of the next attempt.
     *
     * @param attempts that failed before this one
     * @param asked how long the other side has asked to wait (Retry-After)
     */
    Instant next(Instant now, int attempts, Optional<Duration> asked) {
        long millis = Math.min(FIRST.toMillis() << Math.min(attempts, MOST_DOUBLINGS), LONGEST.toMillis());
        Duration own = Duration.ofMillis((long) (millis * (1 + JITTER * random.nextDouble())));
        Duration told = asked.orElse(Duration.ZERO);
        Duration bounded = told.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : told;
        return now.plus(own.compareTo(bounded) > 0 ? own : bounded);
    }

    /** Whether something has failed for so long that somebody has to look after it. */
    static boolean isHopeless(Optional<Instant> failingSince, Instant now) {
        return failingSince
                .filter(since -> now.isAfter(since.plus(GIVE_UP_AFTER)))
                .isPresent();
    }
}
