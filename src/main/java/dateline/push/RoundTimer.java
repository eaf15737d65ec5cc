package dateline.push;

import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the rounds of telling, one at a time: after each pause, and soon when something has happened. */
final class RoundTimer {
    private static final Logger LOG = LoggerFactory.getLogger(RoundTimer.class);

    /** Many things happen within so short a time where there are many subscribers, and one round does for all. */
    private static final long SOON_MILLIS = 2;

    private final Runnable round;
    private final LongSupplier pauseMillis;
    private final AtomicBoolean isRunSoon = new AtomicBoolean(true);
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, task -> {
        var thread = new Thread(task, "push");
        thread.setDaemon(true);
        return thread;
    });
    private Optional<String> failure = Optional.empty();

    /**
     * Does nothing before it is started.
     *
     * @param pauseMillis until the next round, asked for after each
     */
    RoundTimer(Runnable round, LongSupplier pauseMillis) {
        this.round = round;
        this.pauseMillis = pauseMillis;
        // Who stops the server does not wait for a round that is only planned.
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Runs the first round before it returns. */
    void start() {
        safely();
        planNext();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a round never throws
    private void planNext() {
        try {
            timer.schedule(
                    () -> {
                        safely();
                        planNext();
                    },
                    pauseMillis.getAsLong(),
                    TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("Nothing more is sent");
        }
    }

    /** What is delivered is followed by the next. */
    @SuppressWarnings("FutureReturnValueIgnored") // a round never throws
    void runSoon() {
        if (!isRunSoon.getAndSet(true)) {
            try {
                timer.schedule(this::safely, SOON_MILLIS, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                LOG.debug("Nothing more is sent");
            }
        }
    }

    private void safely() {
        isRunSoon.set(false);
        try {
            round.run();
            failure = Optional.empty();
        } catch (RuntimeException | StackOverflowError e) {
            String told = String.valueOf(e);
            if (failure.filter(told::equals).isEmpty()) {
                LOG.error("Telling of changes failed; it is tried again", e);
            }
            failure = Optional.of(told);
        }
    }

    /** Begins no more rounds, and waits for the one that is under way. */
    void stop() throws InterruptedException {
        timer.shutdown();
        if (!timer.awaitTermination(5, TimeUnit.SECONDS)) {
            timer.shutdownNow();
        }
    }
}
