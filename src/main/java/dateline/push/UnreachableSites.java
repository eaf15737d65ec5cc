package dateline.push;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.ConcurrentMap;

/**
 * Sites at which nobody could be reached of late: the name leads nowhere, or the connection is refused. That is true of every
 * callback there, and so one of them is tried now and then, not each. Safe for use by many threads.
 */
final class UnreachableSites {
    /** So many attempts in a row tell of a site, fewer of bad luck. */
    static final int IN_A_ROW = 3;

    /** Whether somebody is there again is tried this often. */
    static final Duration TRIED_EVERY = Duration.ofSeconds(1);

    private static final int MOST_KEPT = 10_000;

    private record Silence(int attempts, long triedAt) {}

    private final ConcurrentMap<String, Silence> silences = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .executor(Runnable::run)
            .<String, Silence>build()
            .asMap();

    /**
     * Whether this callback is to be tried, which is reckoned as done.
     *
     * @param nanos a clock that nobody can set
     */
    boolean isTried(String callback, long nanos) {
        Silence silence = silences.get(CallbackAddress.site(callback));
        if (silence == null || silence.attempts < IN_A_ROW) {
            return true;
        }
        boolean isTime = nanos - silence.triedAt >= TRIED_EVERY.toNanos();
        return isTime
                && silences.replace(CallbackAddress.site(callback), silence, new Silence(silence.attempts, nanos));
    }

    /** Somebody is there, whatever was said. */
    void reached(String callback) {
        silences.remove(CallbackAddress.site(callback));
    }

    /** Nobody was there. */
    void notReached(String callback, long nanos) {
        silences.merge(
                CallbackAddress.site(callback),
                new Silence(1, nanos),
                (before, now) -> new Silence(Math.min(before.attempts + 1, IN_A_ROW), before.triedAt));
    }
}
