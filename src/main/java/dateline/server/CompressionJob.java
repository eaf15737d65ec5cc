package dateline.server;

import dateline.Newsroom;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Does what prints have left for later, on a thread of its own: it takes longer than a print, and the next print is not to
 * wait for it. While prints follow each other it does a part now and then, for most of it would be out of date at once.
 */
final class CompressionJob implements AutoCloseable {
    /** After so long without a print there is time. */
    private static final Duration CALM = Duration.ofMillis(100);

    /** So long at most nothing is done: a feed that does not change any more shall not wait for those that do. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private static final long PAUSE_MILLIS = 20;

    /** Whoever has printed asks for the next run. */
    private static final long NOTHING_TO_DO_MILLIS = Duration.ofHours(1).toMillis();

    private final Newsroom newsroom;
    private final LongSupplier nanos;
    private final BackgroundThread thread = new BackgroundThread("compress");
    private volatile @Nullable RepeatedTask task;
    private volatile long printedAt;
    private volatile long doneAt;

    /** @param nanos a clock that nobody can set, such as {@link System#nanoTime} */
    CompressionJob(Newsroom newsroom, LongSupplier nanos) {
        this.newsroom = newsroom;
        this.nanos = nanos;
        this.printedAt = nanos.getAsLong();
        this.doneAt = printedAt;
    }

    /** Begins to do what is left by then, and from then on. */
    void start() {
        task = thread.repeat(
                () -> BackgroundTask.attempt("Compressing the feeds", this::run), this::millisToNextRun, PAUSE_MILLIS);
    }

    /** A print has ended, and may have left something. */
    void printed() {
        printedAt = nanos.getAsLong();
        RepeatedTask started = task;
        if (started != null && newsroom.isIncomplete()) {
            started.ask();
        }
    }

    private void run() {
        long now = nanos.getAsLong();
        if (isCalm(now) || now - doneAt >= LONGEST_WAIT.toNanos()) {
            newsroom.complete();
            doneAt = nanos.getAsLong();
        }
    }

    private boolean isCalm(long now) {
        return now - printedAt >= CALM.toNanos();
    }

    private long millisToNextRun() {
        if (!newsroom.isIncomplete()) {
            return NOTHING_TO_DO_MILLIS;
        }
        return isCalm(nanos.getAsLong()) ? PAUSE_MILLIS : CALM.toMillis();
    }

    @Override
    public void close() {
        thread.close();
    }
}
