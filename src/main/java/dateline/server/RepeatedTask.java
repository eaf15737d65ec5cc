package dateline.server;

import java.util.OptionalLong;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A task that is run when its next moment has come, and sooner when somebody asks for it; never by two threads at once.
 * What is asked for while it runs is done by one more run.
 */
final class RepeatedTask implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(RepeatedTask.class);

    private final ScheduledExecutorService thread;
    private final Runnable task;
    private final LongSupplier patience;
    private final long pause;
    private @Nullable ScheduledFuture<?> next;
    private OptionalLong asked = OptionalLong.empty();
    private long ended;
    private long rest;

    /**
     * @param patience how many milliseconds it may be until the next run; asked after each
     * @param pause so many milliseconds pass between being asked for and running, where it is not to be at once: then it
     *     rests after a run for as long as that took, and no longer than this
     */
    RepeatedTask(ScheduledExecutorService thread, Runnable task, LongSupplier patience, long pause) {
        this.thread = thread;
        this.task = task;
        this.patience = patience;
        this.pause = pause;
        this.ended = System.nanoTime();
    }

    synchronized void begin() {
        plan(pause);
    }

    /** Has it run soon. */
    synchronized void ask() {
        ask(pause);
    }

    /** Has it run now, or when it has rested from the last run. */
    synchronized void askAtOnce() {
        long rested = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - ended);
        ask(next == null ? 0 : Math.max(0, rest - rested));
    }

    private void ask(long millis) {
        if (next == null) {
            asked = OptionalLong.of(Math.min(millis, asked.orElse(millis)));
        } else if (next.getDelay(TimeUnit.MILLISECONDS) > millis && next.cancel(false)) {
            plan(millis);
        }
    }

    @Override
    public void run() {
        synchronized (this) {
            next = null;
            asked = OptionalLong.empty();
        }
        long begun = System.nanoTime();
        task.run();
        synchronized (this) {
            ended = System.nanoTime();
            rest = Math.min(pause, TimeUnit.NANOSECONDS.toMillis(ended - begun));
            plan(asked.isPresent() ? Math.max(rest, asked.getAsLong()) : patience.getAsLong());
        }
    }

    private void plan(long millis) {
        try {
            next = thread.schedule(this, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.trace("The thread has ended", e);
        }
    }
}
