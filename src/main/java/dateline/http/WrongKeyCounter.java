package dateline.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Counts wrong keys by the address of the peer, which is that of the connection: what a header field says of it, anyone can
 * write. A right key is never refused because of wrong ones: behind a proxy all have one address.
 */
public final class WrongKeyCounter {
    private static final int MOST = 10;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int ADDRESSES = 10_000;

    private record Count(long since, int attempts) {}

    private final LongSupplier nanos;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > ADDRESSES;
        }
    };

    /** @param nanos a clock that nobody can set, such as {@link System#nanoTime} */
    public WrongKeyCounter(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Counts one; gives how long the peer has to wait when there were too many. */
    synchronized Optional<Duration> add(String address) {
        long now = nanos.getAsLong();
        Count last = counts.get(PeerNetwork.of(address));
        Count count = last == null || now - last.since >= WINDOW.toNanos()
                ? new Count(now, 1)
                : new Count(last.since, Math.min(last.attempts, MOST) + 1);
        counts.put(PeerNetwork.of(address), count);
        return count.attempts > MOST ? Optional.of(WINDOW.minusNanos(now - count.since)) : Optional.empty();
    }
}
