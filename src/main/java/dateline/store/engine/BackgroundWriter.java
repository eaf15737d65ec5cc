package dateline.store.engine;

import java.time.Duration;
import java.util.Optional;

/** A thread that writes what nobody waits for. It begins with the first of it, and ends once this is closed. */
abstract class BackgroundWriter implements AutoCloseable {
    private static final Duration LAST_PATIENCE = Duration.ofSeconds(5);

    private final String threadName;
    private Optional<Thread> thread = Optional.empty();
    private boolean closed;

    BackgroundWriter(String threadName) {
        this.threadName = threadName;
    }

    /** Writes until this is closed and nothing waits. */
    abstract void write() throws InterruptedException;

    final synchronized boolean isClosed() {
        return closed;
    }

    /** Tells the thread that there is something to write. */
    final synchronized void wake() {
        if (thread.isEmpty()) {
            var started = new Thread(this::run, threadName);
            started.setDaemon(true);
            started.start();
            thread = Optional.of(started);
        }
        notifyAll();
    }

    private void run() {
        try {
            write();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets this time pass, unless this is closed. */
    final synchronized void pause(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (!closed && System.nanoTime() - end < 0) {
            wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        }
    }

    /** Writes what waits, if the store lets it soon. */
    @Override
    public void close() {
        Optional<Thread> last;
        synchronized (this) {
            closed = true;
            last = thread;
            notifyAll();
        }
        try {
            if (last.isPresent()) {
                last.get().join(LAST_PATIENCE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
