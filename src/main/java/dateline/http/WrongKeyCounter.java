package dateline.http;

import dateline.store.SharedCounts;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Counts wrong keys by the address of the peer, which is that of the connection: what a header field says of it, anyone can
 * write. A right key is never refused because of wrong ones: behind a proxy all have one address. Each server counts for
 * itself: no number of attempts finds a key, and what is spared is the work of this one.
 */
public final class WrongKeyCounter {
    private static final int MOST = 10;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int ADDRESSES = 10_000;

    private final RecentAttempts recentAttempts;

    /** @param nanos a clock that nobody can set, such as {@link System#nanoTime} */
    public WrongKeyCounter(LongSupplier nanos) {
        this.recentAttempts = new RecentAttempts(nanos, ADDRESSES, SharedCounts.ALONE);
    }

    /** Counts one; gives how long the peer has to wait when there were too many. */
    Optional<Duration> add(String address) {
        String network = PeerNetwork.of(address);
        recentAttempts.add(network, WINDOW);
        return recentAttempts.left(network, MOST + 1);
    }
}
