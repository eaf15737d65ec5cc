package dateline.push;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;

/**
 * How long hosts take for an answer, and so how long it is sensible to wait for one while others wait: as TCP reckons it (RFC
 * 6298 section 2), four deviations more than the mean. Safe for use by many threads.
 */
final class AnswerTimes {
    /** Many of those that answer do so within this time. */
    static final Duration SHORTEST = Duration.ofMillis(100);

    /** So long everybody is waited for who is at a host that does not answer. */
    static final Duration LONGEST = Duration.ofSeconds(2);

    /** For so long an answer tells of a host. */
    static final Duration OF_LATE = Duration.ofHours(1);

    private static final int MOST_KEPT = 10_000;
    private static final int SHARE_OF_MEAN = 8;
    private static final int SHARE_OF_DEVIATION = 4;
    private static final int DEVIATIONS = 4;

    private record Time(long mean, long deviation, long answeredAt) {
        Time with(long nanos, long now) {
            long difference = Math.abs(mean - nanos);
            return new Time(
                    mean + (nanos - mean) / SHARE_OF_MEAN,
                    deviation + (difference - deviation) / SHARE_OF_DEVIATION,
                    now);
        }

        Duration patience() {
            return Duration.ofNanos(mean + DEVIATIONS * deviation);
        }
    }

    private final ConcurrentMap<String, Time> times = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .executor(Runnable::run)
            .<String, Time>build()
            .asMap();

    /**
     * It answered after so long, whatever it said.
     *
     * @param nanos a clock that nobody can set
     */
    void add(String host, Duration took, long nanos) {
        times.merge(
                host,
                new Time(took.toNanos(), took.toNanos() / 2, nanos),
                (before, first) -> before.with(took.toNanos(), nanos));
    }

    /**
     * How long an answer of this host is waited for at least, from {@link #SHORTEST} to {@link #LONGEST}; empty when there was
     * none of late.
     *
     * @param nanos a clock that nobody can set
     */
    Optional<Duration> patience(String host, long nanos) {
        return Optional.ofNullable(times.get(host))
                .filter(time -> nanos - time.answeredAt < OF_LATE.toNanos())
                .map(Time::patience)
                .map(patience -> patience.compareTo(SHORTEST) < 0 ? SHORTEST : patience)
                .map(patience -> patience.compareTo(LONGEST) > 0 ? LONGEST : patience);
    }
}
