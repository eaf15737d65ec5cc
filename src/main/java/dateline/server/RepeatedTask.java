package dateline.server;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A task that is run when its next moment has come, and sooner when somebody asks for it; never by two threads at once,
 * and not again before a pause has passed. What is asked for while it runs is done by one more run.
 */
final class RepeatedTask implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(RepeatedTask.class);

    private final ScheduledExecutorService thread;
    private final Runnable task;
    private final LongSupplier patience;
    private final long pause;
    private @Nullable ScheduledFuture<?> next;
    private boolean isAskedFor;
    private long ended;

    /**
     * @param patience how many milliseconds it may be until the next run; asked after each
     * @param pause so many milliseconds pass at least between two runs, and between being asked for and running where it
     *     is not to be at once
     */
    RepeatedTask(ScheduledExecutorService thread, Runnable task, LongSupplier patience, long pause) {
        this.thread = thread;
        this.task = task;
        this.patience = patience;
        this.pause = pause;
        this.ended = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(pause);
    }

    synchronized void begin() {
        plan(pause);
    }

    /** Has it run soon. */
    synchronized void ask() {
        ask(pause);
    }

    /** Has it run now, unless it ran just before. */
    synchronized void askAtOnce() {
        long rested = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - ended);
        ask(Math.max(0, pause - rested));
    }

    private void ask(long millis) {
        if (next == null) {
            isAskedFor = true;
        } else if (next.getDelay(TimeUnit.MILLISECONDS) > millis && next.cancel(false)) {
            plan(millis);
        }
    }

    @Override
    public void run() {
        synchronized (this) {
            next = null;
            isAskedFor = false;
        }
        task.run();
        synchronized (this) {
            ended = System.nanoTime();
            plan(isAskedFor ? pause : patience.getAsLong());
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
