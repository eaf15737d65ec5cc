package dateline.ingest;

import dateline.ingest.model.Input;
import dateline.ingest.model.Reading;
import dateline.publication.Intake;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads each input on a thread of its own and gives it up when it takes too long or too much memory. No thread can be
 * forced to end: one that was given up is asked to, at the next byte or article at the latest, and is waited for no more.
 */
final class BoundedReading {
    private static final Logger LOG = LoggerFactory.getLogger(BoundedReading.class);

    /** Larger inputs may hold any number of articles: each article, and each step through the bytes, has its own time. */
    private static final long LARGE_FROM_BYTES = 4L * 1024 * 1024;

    private static final long LOOK_EVERY_MILLIS = 50;

    /** A machine that was suspended is not to be taken for an input that takes long: no wait counts for more than this. */
    private static final long LONGEST_STEP_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** On a machine that gives a reading less than one part of so many of a processor, it has so many times its deadline. */
    private static final int BUSY_MACHINE = 4;

    private static final long IDLE_SECONDS = 5;

    /** So many that were given up and have not ended are borne with; they share the processors with everything else. */
    private static final int MOST_GIVEN_UP = 16;

    private static final ExecutorService THREADS = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), BoundedReading::thread);
    private static final AtomicInteger GIVEN_UP = new AtomicInteger();

    private final Intake limits;

    BoundedReading(Intake limits) {
        this.limits = limits;
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "reading");
        thread.setDaemon(true);
        return thread;
    }

    /** How many that were given up are still at it. */
    static int stillAtIt() {
        return GIVEN_UP.get();
    }

    /**
     * Reads an input, and hands on its articles on this very thread.
     *
     * @param reader reads one input, and never throws
     * @throws IllegalStateException when so many are still at it that were given up that no more may be begun
     */
    void read(Input input, BiConsumer<Input, Consumer<Reading>> reader, Consumer<Reading> taker) {
        if (GIVEN_UP.get() >= MOST_GIVEN_UP) {
            throw new IllegalStateException("Nothing is read at present: " + MOST_GIVEN_UP
                    + " inputs that were given up are still being worked on. Start Dateline again.");
        }
        var task = new ReadingTask(input, reader, GIVEN_UP);
        THREADS.execute(task);
        try {
            handOver(input, task, taker);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Reading was interrupted; what has a receipt is stored.", e);
        } finally {
            task.giveUp();
        }
    }

    private void handOver(Input input, ReadingTask task, Consumer<Reading> taker) throws InterruptedException {
        boolean isLarge = input.size() >= LARGE_FROM_BYTES;
        long waited = 0;
        long progress = task.progress();
        while (true) {
            long begin = System.nanoTime();
            Optional<Reading> next = task.poll(LOOK_EVERY_MILLIS);
            waited += Math.min(System.nanoTime() - begin, LONGEST_STEP_NANOS);
            if (next.isPresent()) {
                taker.accept(next.get());
            } else if (task.isAtItsEnd()) {
                task.failure().ifPresent(failure -> taker.accept(failed(input, failure)));
                return;
            }
            boolean goesOn = task.progress() != progress;
            if (isLarge && goesOn) {
                progress = task.progress();
                waited = 0;
                task.beginStep();
            }
            Optional<String> excess = task.isRunning() ? excess(waited, task) : Optional.empty();
            if (excess.isPresent()) {
                LOG.error("An input was given up: {} Its receipt names it.", excess.get());
                task.giveUp();
                taker.accept(new Reading.Rejected(input.name(), excess.get()));
                return;
            }
        }
    }

    private static Reading.Rejected failed(Input input, Throwable failure) {
        return new Reading.Rejected(
                input.name(),
                "It could not be read because of a fault in Dateline. Please report "
                        + failure.getClass().getName() + ".");
    }

    private boolean isLate(long waited, ReadingTask task) {
        long deadline = limits.deadline().toNanos();
        return waited > deadline
                && (task.processorNanos() > deadline / BUSY_MACHINE || waited > deadline * BUSY_MACHINE);
    }

    private Optional<String> excess(long waited, ReadingTask task) {
        if (isLate(waited, task)) {
            return Optional.of(
                    "Reading it took longer than " + limits.deadline().toSeconds()
                            + " seconds, and what was left of it was not read. Simplify or split it, or give it more time with"
                            + " intake: { deadline: … } in publication.yaml.");
        }
        if (task.allocated() > limits.memory()) {
            return Optional.of("Reading it took more memory than " + limits.memory() / 1_000_000
                    + " MB, and what was left of it was not read. Simplify or split it, or give it more with"
                    + " intake: { memory: … } in publication.yaml.");
        }
        return Optional.empty();
    }
}
