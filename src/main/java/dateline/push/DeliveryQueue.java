package dateline.push;

import dateline.outbound.RequestQueue;
import java.time.Duration;

/**
 * Who is in nobody else's way: each of these has threads, connections and places of its own. Whoever fails moves from one to
 * the next, so that a subscriber that failed once does not stand in a line with those that are dead.
 */
enum DeliveryQueue {
    /** What went well the last time: who does not answer soon leaves its place to others, and is waited for beside them. */
    USUAL(8, 256, 2_816, Duration.ofDays(1)),
    /** What failed a few times: those of them that are alive answer soon, and those that hang give their places to others. */
    SELDOM_FAILED(4, 256, 0, Duration.ofSeconds(3)),
    /** What failed again and again: most of these are dead. */
    OFTEN_FAILED(4, 256, 0, Duration.ofDays(1)),
    /** What anybody may ask for: whether a callback was meant. */
    ASKED_FOR(4, Integer.MAX_VALUE, 0, Duration.ofDays(1)),
    /** Hubs of other people, and subscribers who are told that a subscription has ended. */
    ANNOUNCEMENTS(4, Integer.MAX_VALUE, 0, Duration.ofDays(1));

    /** So many attempts in a row that failed are few. */
    static final int FEW_ATTEMPTS = 3;

    private final int threads;
    private final int atOnce;
    private final int slow;
    private final Duration patience;

    DeliveryQueue(int threads, int atOnce, int slow, Duration patience) {
        this.threads = threads;
        this.atOnce = atOnce;
        this.slow = slow;
        this.patience = patience;
    }

    /** Where a delivery belongs whose last attempts, so many, have failed. */
    static DeliveryQueue of(int attempts) {
        if (attempts == 0) {
            return USUAL;
        }
        return attempts <= FEW_ATTEMPTS ? SELDOM_FAILED : OFTEN_FAILED;
    }

    /** So many requests are made out at once. */
    int threads() {
        return threads;
    }

    /** How its requests are made; none is waited for longer than its client does. */
    RequestQueue requests() {
        return new RequestQueue(name(), patience, this == ASKED_FOR);
    }

    /** So many requests to subscribers at once, beside those that are slow. */
    int atOnce() {
        return atOnce;
    }

    /** So many more that did not answer soon; each keeps a connection and little else. */
    int slow() {
        return slow;
    }
}
