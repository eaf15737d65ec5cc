package dateline.push;

import dateline.article.ArticleId;
import dateline.feed.ContentCoding;
import dateline.feed.Rendition;
import dateline.feed.publish.Edition;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * When the newest document of a topic is sent. A change alone is sent at once. Where many changes come in a second, the first
 * is sent at once, then the newest document after a hold, and then the one with which the burst is over: it comes in few
 * deliveries (WSP-11). One that does not end is told of now and then. A withdrawal waits for none of this. Changes are
 * counted by the change sequence, so that a busy machine, which prints many of them at a time, sees the same burst.
 */
final class TopicThrottle {
    /** So many changes a second are none too many. What comes faster adds up, and is worked off at this rate. */
    static final double CALM = 1.4;

    /** What has added up counts for no more than this: a burst is forgotten after half a minute. */
    static final double MOST = 40;

    /** After so long without a change a burst is over. */
    static final Duration QUIET = Duration.ofMillis(1_200);

    /** The more has added up, the likelier a burst falters before it is over. */
    static final Duration QUIET_FOR_EACH = Duration.ofMillis(200);

    static final Duration LONG_QUIET = Duration.ofSeconds(3);

    /** Where changes come in lumps, it takes so many times the longest pause between two of them. */
    private static final int PAUSES = 2;

    static final Duration LONGEST_QUIET = Duration.ofSeconds(15);

    /** So long the documents of a burst are held back at first. */
    static final Duration HOLD = Duration.ofSeconds(30);

    /** So long they are held back after that: 500 changes that are a burst have come by then. */
    static final Duration LONG_HOLD = Duration.ofMinutes(6);

    /** Two documents that were sent so shortly before a burst are the beginning of it. */
    static final Duration JUST_BEFORE = Duration.ofSeconds(10);

    /** Where many stories are withdrawn, the document that says so is sent this often at most. */
    static final Duration WITHDRAWN_EVERY = Duration.ofSeconds(2);

    private static final double NANOS = 1e9;

    private State released;
    private Optional<State> held = Optional.empty();
    private long sequence;
    private long changedAt;
    private double surplus;
    private long longestPause;
    private long releasedSince;
    private long heldSince;
    private boolean isTold;
    private int falseEnds;
    private long releasedAt;
    private long releasedBefore;
    private long withdrawnAt;

    /**
     * What stands there at a moment.
     *
     * @param sequence number of the last public change that it shows
     * @param withdrawn stories that it says are withdrawn
     */
    record State(Rendition rendition, long sequence, Set<ArticleId> withdrawn) {
        State {
            withdrawn = Set.copyOf(withdrawn);
        }

        static State of(Rendition rendition, Edition edition) {
            return new State(rendition, edition.sequence(), edition.withdrawn(rendition.address()));
        }
    }

    /** @param present what stands there now, which is known to whoever wants to hear of changes */
    TopicThrottle(State present, long now) {
        this.released = present;
        this.sequence = present.sequence();
        this.changedAt = now - QUIET.toNanos();
        this.releasedSince = now;
        this.releasedAt = now - JUST_BEFORE.toNanos();
        this.releasedBefore = releasedAt;
        this.withdrawnAt = now - WITHDRAWN_EVERY.toNanos();
    }

    static String tag(Rendition rendition) {
        return rendition.etags().getOrDefault(ContentCoding.IDENTITY, "");
    }

    /** Looks at what stands there now. */
    void see(State newest, long now) {
        if (tag(held.orElse(released).rendition()).equals(tag(newest.rendition()))) {
            return;
        }
        boolean wasBurst = surplus > 0;
        long pause = now - changedAt;
        surplus = Math.min(MOST, surplus + (newest.sequence() - sequence) - CALM * pause / NANOS);
        sequence = newest.sequence();
        changedAt = now;
        if (surplus <= 0) {
            surplus = 0;
            release(newest, now, now);
            return;
        }
        if (!wasBurst) {
            isTold = now - releasedBefore < JUST_BEFORE.toNanos();
            falseEnds = 0;
            longestPause = 0;
        }
        longestPause = Math.max(longestPause, pause);
        heldSince = held.isEmpty() ? now : heldSince;
        held = Optional.of(newest);
    }

    private void release(State newest, long since, long now) {
        releasedSince = since;
        releasedBefore = releasedAt;
        releasedAt = now;
        released = newest;
        held = Optional.empty();
    }

    private boolean isQuiet(long now) {
        double patient = Math.min(QUIET.toNanos() + surplus * QUIET_FOR_EACH.toNanos(), (double) LONG_QUIET.toNanos());
        double quiet = Math.max(patient * (1 << Math.min(falseEnds, 3)), PAUSES * (double) longestPause);
        return now - changedAt >= Math.min(quiet, (double) LONGEST_QUIET.toNanos());
    }

    /** Lets go what was held back for long enough; gives whether anything was. */
    boolean release(long now) {
        if (held.isEmpty()) {
            return false;
        }
        State newest = held.orElseThrow();
        boolean isQuiet = isQuiet(now);
        boolean isDue = now - heldSince >= (isTold ? LONG_HOLD : HOLD).toNanos();
        boolean isUrgent = now - withdrawnAt >= WITHDRAWN_EVERY.toNanos()
                && !released.withdrawn().containsAll(newest.withdrawn());
        if (isQuiet || isDue) {
            isTold = true;
            falseEnds += isQuiet ? 1 : 0;
        } else if (isUrgent) {
            withdrawnAt = now;
        } else {
            return false;
        }
        release(newest, heldSince, now);
        return true;
    }

    /** When the first change came that the newest document tells, and no document before it. */
    long releasedSince() {
        return releasedSince;
    }

    /** The newest document that may be sent. */
    Rendition released() {
        return released.rendition();
    }
}
