package dateline.server;

import dateline.http.Metric;
import dateline.store.StoreUnavailableException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that is done in runs for as long as the server runs. Whatever a run throws is logged, and the next one tries
 * again, after a while that grows with each failure; how long ago the last good run was is told at any time.
 */
final class BackgroundTask implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundTask.class);
    private static final Duration FIRST_DELAY = Duration.ofMillis(50);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(2);

    /** The same failure is logged anew after so long. */
    private static final Duration LOG_AGAIN_AFTER = Duration.ofMinutes(1);

    private final String name;
    private final Duration patience;
    private final LongSupplier nanos;
    private final Runnable work;
    private volatile long lastGood;
    private volatile Optional<Throwable> failure = Optional.empty();
    private long delay;
    private long notBefore;
    private long loggedAt;

    /**
     * @param name begins a sentence, such as {@code "Printing the feeds"}
     * @param patience after so long without a good run something has to be wrong
     * @param nanos a clock that nobody can set, such as {@link System#nanoTime}
     */
    BackgroundTask(String name, Duration patience, LongSupplier nanos, Runnable work) {
        this.name = name;
        this.patience = patience;
        this.nanos = nanos;
        this.work = work;
        this.lastGood = nanos.getAsLong();
        this.notBefore = lastGood;
    }

    /** One run; nothing at all while a failure is too fresh. Never throws, and is never run by two threads at once. */
    @Override
    public synchronized void run() {
        if (nanos.getAsLong() - notBefore < 0) {
            return;
        }
        try {
            work.run();
            succeed();
        } catch (RuntimeException | Error e) {
            FatalErrors.pass(e);
            fail(e);
        }
    }

    /** Tells in the midst of a long run that it gets on. */
    void progress() {
        lastGood = nanos.getAsLong();
    }

    private void succeed() {
        if (failure.isPresent()) {
            LOG.info("{} works again", name);
        }
        failure = Optional.empty();
        delay = 0;
        lastGood = nanos.getAsLong();
    }

    private void fail(Throwable thrown) {
        long now = nanos.getAsLong();
        boolean isNew = failure.filter(last -> last.toString().equals(thrown.toString()))
                .isEmpty();
        if (isNew || now - loggedAt >= LOG_AGAIN_AFTER.toNanos()) {
            LOG.error("{} failed; it is tried again", name, thrown);
            loggedAt = now;
        }
        failure = Optional.of(thrown);
        delay = Math.min(Math.max(2 * delay, FIRST_DELAY.toNanos()), LONGEST_DELAY.toNanos());
        notBefore = now + delay;
    }

    /** What is wrong with it, in one sentence; empty when nothing is. */
    Optional<String> reasonAgainst() {
        Optional<Throwable> thrown = failure;
        if (thrown.isPresent()) {
            return Optional.of(
                    thrown.get() instanceof StoreUnavailableException
                            ? name + " fails: the store cannot be had. The log says more."
                            : name + " fails (" + thrown.get().getClass().getSimpleName() + "). The log says more.");
        }
        Duration age = Duration.ofNanos(nanos.getAsLong() - lastGood);
        return age.compareTo(patience) > 0
                ? Optional.of(name + " has not come to an end for " + age.toSeconds() + " seconds.")
                : Optional.empty();
    }

    /** How long ago the last good run was, while the store is away; zero while it is there. */
    Duration withoutStore() {
        return failure.orElse(null) instanceof StoreUnavailableException
                ? Duration.ofNanos(nanos.getAsLong() - lastGood)
                : Duration.ZERO;
    }

    /** How long ago the last good run was. */
    Metric age() {
        return Metric.gauge(
                "dateline.task.good.age.seconds",
                "How long ago its last good round was",
                "task",
                name,
                (nanos.getAsLong() - lastGood) / 1e9);
    }

    /** Does something once, apart from any runs; what it throws is logged. */
    static void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            FatalErrors.pass(e);
            LOG.error("{} failed unexpectedly; it is tried again", what, e);
        }
    }
}
