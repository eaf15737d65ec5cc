package dateline.push;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;

/**
 * How often the hub may be made to ask a host, whoever asks for it: nobody is to be flooded by way of the hub (WSH-31). Each
 * host has a bucket of requests that fills up again slowly.
 */
final class CallbackRates {
    /** So many at once. */
    static final int BURST = 100;

    /** So long until there is one more. */
    static final Duration REFILL = Duration.ofSeconds(1);

    private static final int HOSTS = 10_000;

    private record Bucket(double left, long at) {}

    private final LongSupplier nanos;
    private final ConcurrentMap<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(HOSTS)
            .executor(Runnable::run)
            .<String, Bucket>build()
            .asMap();

    /** @param nanos a clock that nobody can set, such as {@link System#nanoTime} */
    CallbackRates(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Counts one; gives how long to wait when there were too many. */
    synchronized Optional<Duration> take(String host) {
        long now = nanos.getAsLong();
        Bucket last = buckets.getOrDefault(host, new Bucket(BURST, now));
        double left = Math.min(BURST, last.left + (now - last.at) / (double) REFILL.toNanos());
        if (left < 1) {
            buckets.put(host, new Bucket(left, now));
            return Optional.of(REFILL);
        }
        buckets.put(host, new Bucket(left - 1, now));
        return Optional.empty();
    }
}
