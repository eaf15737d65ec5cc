package dateline.push;

import dateline.feed.ContentCoding;
import dateline.feed.Rendition;
import java.time.Duration;
import java.util.Optional;

/**
 * When the newest document of a topic is sent. A change alone is sent at once. Where many changes come in a second, the first
 * is sent at once, then the newest document after a hold, and then the one with which the burst is over: it comes in few
 * deliveries (WSP-11). One that does not end is told of now and then. Changes are counted by the change sequence, so that a
 * busy machine, which prints many of them at a time, sees the same burst.
 */
final class TopicBurst {
    /** So many changes a second are a burst. */
    static final double BURST = 2.5;

    /** At so few changes a second since it began a burst is over. */
    static final double CALM = 2;

    /** After so long without a change a burst is over. */
    static final Duration QUIET = Duration.ofMillis(1_200);

    /** A burst of more changes than this is likely to falter before it is over, and is over after {@link #LONG_QUIET}. */
    static final int MANY = 20;

    static final Duration LONG_QUIET = Duration.ofSeconds(3);

    /** Where changes come in lumps, it takes so many times the longest pause between two of them. */
    private static final int PAUSES = 2;

    static final Duration LONGEST_QUIET = Duration.ofSeconds(15);

    /** So long the documents of a burst are held back at first. */
    static final Duration HOLD = Duration.ofSeconds(10);

    /** So long they are held back after that. */
    static final Duration LONG_HOLD = Duration.ofMinutes(3);

    private Rendition released;
    private Optional<Rendition> held = Optional.empty();
    private long sequence;
    private long changedAt;
    private Optional<Burst> burst = Optional.empty();
    private long longestPause;
    private long releasedSince;
    private long heldSince;
    private long hold = HOLD.toNanos();

    /** Where it began. */
    private record Burst(long sequence, long at) {
        Duration quiet(long newest) {
            return newest - sequence > MANY ? LONG_QUIET : QUIET;
        }
    }

    /**
     * @param present what stands there now, which is known to whoever wants to hear of changes
     * @param sequence number of the last public change that it shows
     */
    TopicBurst(Rendition present, long sequence, long now) {
        this.released = present;
        this.sequence = sequence;
        this.changedAt = now - QUIET.toNanos();
        this.releasedSince = now;
    }

    static String tag(Rendition rendition) {
        return rendition.etags().getOrDefault(ContentCoding.IDENTITY, "");
    }

    /** Looks at what stands there now. */
    void see(Rendition newest, long newSequence, long now) {
        if (tag(held.orElse(released)).equals(tag(newest))) {
            return;
        }
        if (isQuiet(now)) {
            burst = Optional.empty();
        }
        boolean isBurst = burst.map(begin -> isFaster(newSequence - begin.sequence(), now - begin.at(), CALM))
                .orElseGet(() -> isFaster(newSequence - sequence, now - changedAt, BURST));
        if (isBurst && burst.isEmpty()) {
            burst = Optional.of(new Burst(sequence, changedAt));
            longestPause = 0;
            hold = HOLD.toNanos();
        } else if (!isBurst) {
            burst = Optional.empty();
        }
        longestPause = Math.max(longestPause, now - changedAt);
        sequence = newSequence;
        changedAt = now;
        if (isBurst) {
            heldSince = held.isEmpty() ? now : heldSince;
            held = Optional.of(newest);
        } else {
            held = Optional.empty();
            released = newest;
            releasedSince = now;
        }
    }

    private boolean isQuiet(long now) {
        long quiet = burst.map(begin -> begin.quiet(sequence)).orElse(QUIET).toNanos();
        long pauses = burst.isEmpty() ? 0 : Math.min(PAUSES * longestPause, LONGEST_QUIET.toNanos());
        return now - changedAt >= Math.max(quiet, pauses);
    }

    private static boolean isFaster(long changes, long nanos, double aSecond) {
        return changes * (double) Duration.ofSeconds(1).toNanos() > aSecond * nanos;
    }

    /** Lets go what was held back for long enough; gives whether anything was. */
    boolean release(long now) {
        boolean due = now - heldSince >= hold;
        if (held.isEmpty() || !(isQuiet(now) || due)) {
            return false;
        }
        hold = LONG_HOLD.toNanos();
        released = held.orElseThrow();
        releasedSince = heldSince;
        held = Optional.empty();
        return true;
    }

    /** When the first change came that the newest document tells, and no document before it. */
    long releasedSince() {
        return releasedSince;
    }

    /** The newest document that may be sent. */
    Rendition released() {
        return released;
    }
}
