package dateline.http;

import dateline.publication.FetchTerms.Quota;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Counts the requests of partners; a restart forgets them. */
public final class QuotaCounter {
    private record Count(long since, int requests) {}

    private final LongSupplier nanos;
    private final Map<String, Count> counts = new HashMap<>();

    /** @param nanos a clock that nobody can set, such as {@link System#nanoTime} */
    public QuotaCounter(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Counts a request of this partner; gives how long it has to wait when there were too many. */
    synchronized Optional<Duration> add(String partner, Quota quota) {
        long now = nanos.getAsLong();
        Count last = counts.get(partner);
        Count count = last == null || now - last.since >= quota.per().toNanos() ? new Count(now, 0) : last;
        if (count.requests >= quota.requests()) {
            return Optional.of(quota.per().minusNanos(now - count.since));
        }
        counts.put(partner, new Count(count.since, count.requests + 1));
        return Optional.empty();
    }
}
