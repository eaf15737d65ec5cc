package dateline.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;

/**
 * Counts attempts by whoever made them, in a window that begins with the first. Of those who are too many to be counted, the
 * ones that were seen least are forgotten. Safe for use by many threads.
 */
public final class RecentAttempts {
    private record Count(long since, int attempts) {}

    private final LongSupplier nanos;
    private final Duration window;
    private final ConcurrentMap<String, Count> counts;

    /**
     * Counts none yet.
     *
     * @param nanos a clock that nobody can set, such as {@link System#nanoTime}
     * @param most how many are counted at the same time
     */
    public RecentAttempts(LongSupplier nanos, Duration window, int most) {
        this.nanos = nanos;
        this.window = window;
        this.counts = Caffeine.newBuilder()
                .maximumSize(most)
                .executor(Runnable::run)
                .<String, Count>build()
                .asMap();
    }

    /** Counts one more, up to a bound; gives how many there are now. */
    public int add(String name, int bound) {
        long now = nanos.getAsLong();
        var first = new Count(now, 1);
        Count count = counts.merge(
                name,
                first,
                (last, one) -> isPast(last, now) ? one : new Count(last.since, Math.min(last.attempts, bound - 1) + 1));
        return count.attempts;
    }

    /** Counts one less. */
    public void takeBack(String name) {
        counts.computeIfPresent(name, (key, count) -> new Count(count.since, Math.max(0, count.attempts - 1)));
    }

    /** How long the window still lasts of whoever has made so many attempts. */
    public Optional<Duration> left(String name, int attempts) {
        long now = nanos.getAsLong();
        return Optional.ofNullable(counts.get(name))
                .filter(count -> count.attempts >= attempts && !isPast(count, now))
                .map(count -> window.minusNanos(now - count.since));
    }

    private boolean isPast(Count count, long now) {
        return now - count.since >= window.toNanos();
    }
}
