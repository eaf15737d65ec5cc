package dateline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The clock of the machine as far as it agrees with the time that has gone by. One that is put ahead is not followed, for
 * it would release what is under embargo: time is counted on from before, until the clock is right again or somebody
 * {@linkplain #confirm confirms} it. One that is put back is followed, and so is any where the system does not tell what
 * time has gone by.
 *
 * <p>Safe for use by many threads.
 */
public final class SteadyClock extends Clock {
    /** The name of the file in the data folder that keeps the time for the next start within one run of the machine. */
    public static final String FILE = "clock";

    /** Clocks are set right by seconds; what is more is a mistake of somebody's. */
    public static final Duration TOLERANCE = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(SteadyClock.class);
    private static final Duration CHECK_EVERY = Duration.ofSeconds(1);
    private static final Duration KEEP_EVERY = Duration.ofMinutes(1);

    private final Clock shown;
    private final MachineUptime uptime;
    private final LongSupplier nanos;
    private final Optional<String> boot;
    private ClockAnchor anchor;
    private Duration lead = Duration.ZERO;
    private Optional<Path> file = Optional.empty();
    private Optional<ClockAnchor> kept = Optional.empty();
    private volatile Check lastCheck;

    /**
     * When it was last looked whether both agree.
     *
     * @param shown by the clock
     * @param nanos by the count
     * @param time that was taken for the right one
     */
    private record Check(Instant shown, long nanos, Instant time) {
        boolean isFresh(Instant now, long counted) {
            return counted - nanos < CHECK_EVERY.toNanos()
                    && !now.isBefore(shown)
                    && now.isBefore(shown.plus(CHECK_EVERY));
        }
    }

    /**
     * @param shown the clock that somebody can set
     * @param nanos counts nanoseconds, cheaply
     */
    public SteadyClock(Clock shown, MachineUptime uptime, LongSupplier nanos) {
        this.shown = shown;
        this.uptime = uptime;
        this.nanos = nanos;
        this.boot = uptime.boot();
        this.anchor = new ClockAnchor(boot, shown.instant(), uptime.elapsed());
        this.lastCheck = new Check(anchor.shown(), nanos.getAsLong(), anchor.shown());
    }

    @Override
    public Instant instant() {
        Instant now = shown.instant();
        Check last = lastCheck;
        return last.isFresh(now, nanos.getAsLong()) ? last.time().plus(Duration.between(last.shown(), now)) : checked();
    }

    /** How far the clock of the machine is ahead of the time that has gone by; zero while it is followed. */
    public Duration lead() {
        instant();
        synchronized (this) {
            return lead;
        }
    }

    /** The same of any clock. */
    static Duration leadOf(Clock clock) {
        return clock instanceof SteadyClock steady ? steady.lead() : Duration.ZERO;
    }

    /** Goes on from what is kept in this data folder, and keeps the time there from now on. */
    public synchronized void keepIn(Path folder) {
        file = Optional.of(folder.resolve(FILE));
        // In a container that was started anew the time that has elapsed may begin again within one run of the machine.
        kept = ClockAnchor.kept(folder.resolve(FILE), boot)
                .filter(known -> known.elapsed().compareTo(uptime.elapsed()) <= 0);
        kept.ifPresent(known -> anchor = known);
        checked();
    }

    /** Believes the clock of the machine as it is, also in programs that run on the same data folder. */
    public synchronized void confirm() throws IOException {
        anchor = now();
        if (file.isPresent()) {
            anchor.keep(file.get());
            kept = Optional.of(anchor);
        }
        checked();
    }

    private synchronized Instant checked() {
        ClockAnchor now = now();
        if (leads(now)) {
            // Somebody may have confirmed it meanwhile, in another program.
            file.flatMap(path -> ClockAnchor.kept(path, boot))
                    .filter(other -> !kept.equals(Optional.of(other)))
                    .ifPresent(this::take);
        }
        boolean ahead = leads(now);
        Instant counted = anchor.at(now.elapsed());
        lead = ahead ? Duration.between(counted, now.shown()) : Duration.ZERO;
        if (!ahead && !now.shown().plus(TOLERANCE).isBefore(counted)) {
            anchor = now;
            keep();
        }
        Instant time = ahead ? counted : now.shown();
        lastCheck = new Check(now.shown(), nanos.getAsLong(), time);
        return time;
    }

    private void take(ClockAnchor other) {
        kept = Optional.of(other);
        anchor = other;
    }

    private boolean leads(ClockAnchor now) {
        return boot.isPresent() && now.shown().isAfter(anchor.at(now.elapsed()).plus(TOLERANCE));
    }

    private ClockAnchor now() {
        return new ClockAnchor(boot, shown.instant(), uptime.elapsed());
    }

    private void keep() {
        boolean isKept = kept.filter(
                        before -> anchor.elapsed().minus(before.elapsed()).compareTo(KEEP_EVERY) < 0)
                .isPresent();
        if (file.isEmpty() || isKept) {
            return;
        }
        try {
            anchor.keep(file.get());
        } catch (IOException e) {
            LOG.debug("The time cannot be kept in {}", file.get(), e);
        }
        kept = Optional.of(anchor);
    }

    @Override
    public ZoneId getZone() {
        return shown.getZone();
    }

    /** The same time in this zone, counted on from now by the clock of the machine. */
    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(shown.withZone(zone), lead().negated());
    }
}
