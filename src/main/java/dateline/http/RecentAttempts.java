package dateline.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import dateline.store.SharedCounts;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;

/**
 * Counts attempts by whoever made them, in a window that begins with the first. Of those who are too many to be counted, the
 * ones that were seen least are forgotten. What other processes count with it comes in a moment later. Safe for use by many
 * threads.
 */
public final class RecentAttempts {
    private record Count(long since, Duration window, int attempts) {
        Count with(int newAttempts) {
            return new Count(since, window, newAttempts);
        }
    }

    private final LongSupplier nanos;
    private final ConcurrentMap<String, Count> counts;
    private final SharedCounts sharedCounts;

    /**
     * Counts none yet.
     *
     * @param nanos a clock that nobody can set, such as {@link System#nanoTime}
     * @param most how many are counted at the same time
     * @param sharedCounts who else counts them
     */
    public RecentAttempts(LongSupplier nanos, int most, SharedCounts sharedCounts) {
        this.nanos = nanos;
        this.sharedCounts = sharedCounts;
        this.counts = Caffeine.newBuilder()
                .maximumSize(most)
                .executor(Runnable::run)
                .<String, Count>build()
                .asMap();
    }

    /**
     * Counts one more.
     *
     * @param window how long it is remembered after the first; the same for this name each time
     */
    public void add(String name, Duration window) {
        long now = nanos.getAsLong();
        counts.merge(
                name,
                new Count(now, window, 1),
                (last, one) -> isPast(last, now) ? one : last.with(Math.min(last.attempts, Integer.MAX_VALUE - 1) + 1));
        share(name, window, 1);
    }

    /** Counts one less. */
    public void takeBack(String name) {
        Count left = counts.computeIfPresent(name, (key, count) -> count.with(Math.max(0, count.attempts - 1)));
        if (left != null) {
            share(name, left.window, -1);
        }
    }

    private void share(String name, Duration window, int attempts) {
        sharedCounts.add(name, window, attempts, total -> {
            long since = nanos.getAsLong() - window.minus(total.left()).toNanos();
            counts.put(name, new Count(since, window, Math.max(0, total.times())));
        });
    }

    /** How long the window still lasts of whoever has made so many attempts. */
    public Optional<Duration> left(String name, int attempts) {
        long now = nanos.getAsLong();
        return Optional.ofNullable(counts.get(name))
                .filter(count -> count.attempts >= attempts && !isPast(count, now))
                .map(count -> count.window.minusNanos(now - count.since));
    }

    private static boolean isPast(Count count, long now) {
        return now - count.since >= count.window.toNanos();
    }
}
