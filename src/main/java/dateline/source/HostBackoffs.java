package dateline.source;

import dateline.store.HostBackoff;
import dateline.store.SourceLog;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Leaves hosts alone that fail: after each failure twice as long, and never shorter than they ask for. */
final class HostBackoffs {
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);

    private final SourceLog log;

    HostBackoffs(SourceLog log) {
        this.log = log;
    }

    /** Until when this host is left alone, if it is now. */
    Optional<Instant> until(String host, Instant now) {
        return log.rest(host).map(HostBackoff::until).filter(now::isBefore);
    }

    /** The host has failed. Gives how long it is left alone. */
    Duration failed(String host, Optional<Duration> asked, Instant now) {
        int failures = log.rest(host).map(HostBackoff::failures).orElse(0) + 1;
        Duration own = FIRST.multipliedBy(1L << Math.min(failures - 1, 10));
        Duration bounded = own.compareTo(LONGEST) > 0 ? LONGEST : own;
        Duration rest = asked.filter(wish -> wish.compareTo(bounded) > 0).orElse(bounded);
        log.rest(new HostBackoff(host, failures, now.plus(rest)));
        return rest;
    }

    void answered(String host) {
        log.wake(host);
    }
}
