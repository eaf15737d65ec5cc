package dateline.feed.publish;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Bounds how many documents are rendered for requests at once, and how many requests wait for that: each takes many times
 * the memory of its document, and the threads that wait are those that serve everybody else. Safe for use by many threads.
 */
public final class RenderingSlots {
    private static final int MOST_WAITING = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore slots;
    private final Semaphore waiting;
    private final Duration patience;

    /**
     * @param atOnce so many are rendered at once
     * @param mostWaiting so many requests wait; one more is refused at once
     * @param patience so long one waits
     */
    public RenderingSlots(int atOnce, int mostWaiting, Duration patience) {
        this.slots = new Semaphore(atOnce, true);
        this.waiting = new Semaphore(mostWaiting);
        this.patience = patience;
    }

    /** As many as there are processors, and at least two: a large document keeps no small one waiting. */
    public static RenderingSlots ofThisMachine() {
        return new RenderingSlots(Math.max(2, Runtime.getRuntime().availableProcessors()), MOST_WAITING, PATIENCE);
    }

    /**
     * Renders in a slot; never within another one.
     *
     * @throws RenderingBusyException when none becomes free in time
     */
    public <T> T with(Supplier<T> rendering) {
        if (!slots.tryAcquire()) {
            await();
        }
        try {
            return rendering.get();
        } finally {
            slots.release();
        }
    }

    private void await() {
        if (!waiting.tryAcquire()) {
            throw new RenderingBusyException();
        }
        try {
            if (!slots.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new RenderingBusyException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RenderingBusyException();
        } finally {
            waiting.release();
        }
    }
}
