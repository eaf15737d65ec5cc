package dateline.push;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** How long the subscribers of the hub waited for what they were sent last, since the start. Safe for use by many threads. */
final class DeliveryWaits {
    /** Enough to see how it goes; older ones are forgotten. */
    static final int MOST_KEPT = 1_000;

    private final Deque<Duration> waits = new ArrayDeque<>();

    /** One was delivered after so long. */
    synchronized void add(Duration wait) {
        if (waits.size() == MOST_KEPT) {
            waits.removeFirst();
        }
        waits.addLast(wait.isNegative() ? Duration.ZERO : wait);
    }

    /** The last of them, oldest first. */
    synchronized List<Duration> recent() {
        return List.copyOf(waits);
    }
}
