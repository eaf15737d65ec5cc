package dateline.http;

import dateline.publication.FetchTerms.Quota;
import dateline.store.SharedCounts;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Counts the requests of partners. All servers on a store count together, each a moment behind the others: what a partner
 * fetches from several of them in that moment may be more than was agreed. Where there is one server, its end forgets them.
 */
public final class QuotaCounter {
    private static final int COUNTS = 10_000;

    private final RecentAttempts recentAttempts;

    /**
     * @param nanos a clock that nobody can set, such as {@link System#nanoTime}
     * @param sharedCounts who else counts
     */
    public QuotaCounter(LongSupplier nanos, SharedCounts sharedCounts) {
        this.recentAttempts = new RecentAttempts(nanos, COUNTS, sharedCounts);
    }

    /** Counts a request of this partner; gives how long it has to wait when there were too many. */
    synchronized Optional<Duration> add(String partner, Quota quota) {
        String name = "quota " + partner + " " + quota.per().toSeconds();
        Optional<Duration> wait = recentAttempts.left(name, quota.requests());
        if (wait.isEmpty()) {
            recentAttempts.add(name, quota.per());
        }
        return wait;
    }
}
