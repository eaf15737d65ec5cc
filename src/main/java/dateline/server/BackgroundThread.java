package dateline.server;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** One thread on which tasks are run again and again, one at a time. The tasks catch what they throw. */
final class BackgroundThread implements AutoCloseable {
    private static final long SECONDS_TO_END = 10;

    private final ScheduledThreadPoolExecutor thread;

    BackgroundThread(String name) {
        this.thread = new ScheduledThreadPoolExecutor(1, task -> {
            var made = new Thread(task, name);
            made.setDaemon(true);
            return made;
        });
        // Otherwise the end would wait for the next moment of each task.
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        thread.setRemoveOnCancelPolicy(true);
    }

    /** Nobody has to wait for the future of a task that never throws. */
    @SuppressWarnings("FutureReturnValueIgnored")
    void repeat(Runnable task, long millis) {
        thread.scheduleWithFixedDelay(task, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** Runs it again and again, each time after so many milliseconds, and soon when it is asked for. */
    RepeatedTask repeat(Runnable task, LongSupplier patience, long pause) {
        var repeated = new RepeatedTask(thread, task, patience, pause);
        repeated.begin();
        return repeated;
    }

    /** Runs it between two runs, and waits for it. */
    void runNow(Runnable task) {
        try {
            thread.submit(task).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A task catches what it throws.", e);
        }
    }

    /** Ends after the run that is under way. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
