package dateline.push;

import dateline.feed.ContentCoding;
import dateline.feed.Rendition;
import java.time.Duration;
import java.util.Optional;

/**
 * When the newest document of a topic is sent: at once after a quiet while; in a burst of changes, when the burst is over, or
 * after a hold that grows while it lasts. So a change alone is delivered at once, and a burst in few deliveries (WSP-11).
 */
final class TopicBurst {
    /** After so long without a change a topic is quiet. */
    static final Duration QUIET = Duration.ofMillis(500);

    /** So long the first documents of a burst are held back. */
    static final Duration HOLD = Duration.ofSeconds(5);

    /** So long they are held back at most. */
    static final Duration LONGEST_HOLD = Duration.ofSeconds(20);

    private Rendition released;
    private Optional<Rendition> held = Optional.empty();
    private long changedAt;
    private long heldSince;
    private long hold = HOLD.toNanos();

    /** @param present what stands there now, which is known to whoever wants to hear of changes */
    TopicBurst(Rendition present, long now) {
        this.released = present;
        this.changedAt = now - QUIET.toNanos();
    }

    static String tag(Rendition rendition) {
        return rendition.etags().getOrDefault(ContentCoding.IDENTITY, "");
    }

    /** Looks at what stands there now. */
    void see(Rendition newest, long now) {
        if (tag(held.orElse(released)).equals(tag(newest))) {
            return;
        }
        boolean quiet = now - changedAt >= QUIET.toNanos();
        changedAt = now;
        if (quiet && held.isEmpty()) {
            hold = HOLD.toNanos();
            released = newest;
            return;
        }
        if (held.isEmpty()) {
            heldSince = now;
        }
        held = Optional.of(newest);
    }

    /** Lets go what was held back for long enough; gives whether anything was. */
    boolean release(long now) {
        boolean over = now - changedAt >= QUIET.toNanos();
        boolean due = now - heldSince >= hold;
        if (held.isEmpty() || !(over || due)) {
            return false;
        }
        if (!over) {
            hold = Math.min(2 * hold, LONGEST_HOLD.toNanos());
        }
        released = held.orElseThrow();
        held = Optional.empty();
        return true;
    }

    /** The newest document that may be sent. */
    Rendition released() {
        return released;
    }
}
