package dateline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The clock of the newsroom, and whether it has been put back behind what was seen already.
 *
 * <p>Safe for use by many threads.
 */
public final class ClockWatch {
    private final Clock clock;
    private Instant latest = Instant.EPOCH;

    ClockWatch(Clock clock) {
        this.clock = clock;
    }

    /** The time to the fraction of a second. */
    Instant instant() {
        return clock.instant();
    }

    /** The time in whole seconds, as the store keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Takes note that it was this time already. */
    synchronized void see(Instant time) {
        if (time.isAfter(latest)) {
            latest = time;
        }
    }

    /**
     * How far the clock stands behind the latest time that it, or a public change in the store, has shown. Until it is put
     * right, nothing is released too early, but what waits is released too late. Zero when it is right.
     */
    public synchronized Duration lag() {
        Instant now = clock.instant();
        return now.isBefore(latest) ? Duration.between(now, latest) : Duration.ZERO;
    }

    /** How far the clock of the machine was put ahead; it is not followed until it is right, or confirmed. */
    public Duration lead() {
        return SteadyClock.leadOf(clock);
    }
}
