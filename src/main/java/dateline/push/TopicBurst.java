package dateline.push;

import dateline.feed.ContentCoding;
import dateline.feed.Rendition;
import java.time.Duration;
import java.util.Optional;

/**
 * When the newest document of a topic is sent. A change alone is sent at once. Where many changes come in a second, the first
 * is sent at once, and then the newest document when the burst is over, or after a hold that grows while it lasts: a burst
 * comes in few deliveries (WSP-11). Changes are counted by the change sequence, so that a busy machine, which prints many of
 * them at a time, sees the same burst.
 */
final class TopicBurst {
    /** So many changes a second are a burst. */
    static final double BURST = 3;

    /** After so long without a change a burst is over. */
    static final Duration QUIET = Duration.ofMillis(1_200);

    /** So long the documents of a burst are held back at first. */
    static final Duration HOLD = Duration.ofSeconds(10);

    /** So long they are held back at most. */
    static final Duration LONGEST_HOLD = Duration.ofSeconds(60);

    private static final int HOLD_GROWS_BY = 4;

    private Rendition released;
    private Optional<Rendition> held = Optional.empty();
    private long sequence;
    private long changedAt;
    private long heldSince;
    private long hold = HOLD.toNanos();

    /**
     * @param present what stands there now, which is known to whoever wants to hear of changes
     * @param sequence number of the last public change that it shows
     */
    TopicBurst(Rendition present, long sequence, long now) {
        this.released = present;
        this.sequence = sequence;
        this.changedAt = now - QUIET.toNanos();
    }

    static String tag(Rendition rendition) {
        return rendition.etags().getOrDefault(ContentCoding.IDENTITY, "");
    }

    /** Looks at what stands there now. */
    void see(Rendition newest, long newSequence, long now) {
        if (tag(held.orElse(released)).equals(tag(newest))) {
            return;
        }
        boolean isBurst =
                (newSequence - sequence) * (double) Duration.ofSeconds(1).toNanos() > BURST * (now - changedAt);
        sequence = newSequence;
        changedAt = now;
        if (!isBurst && held.isEmpty()) {
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
        hold = over ? HOLD.toNanos() : Math.min(HOLD_GROWS_BY * hold, LONGEST_HOLD.toNanos());
        released = held.orElseThrow();
        held = Optional.empty();
        return true;
    }

    /** The newest document that may be sent. */
    Rendition released() {
        return released;
    }
}
