package dateline.ingest;

import dateline.ingest.model.Input;
import dateline.ingest.model.ObservedInput;
import dateline.ingest.model.Reading;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The reading of one input on a thread of its own: what it has found so far, and what it has used for that. */
final class ReadingTask implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingTask.class);

    /** So many articles are read ahead of the one that is being filed: about as many as are stored together meanwhile. */
    private static final int READ_AHEAD = 300;

    /** As long as they may be in all; one that is longer waits until there is no other. */
    private static final int READ_AHEAD_CHARACTERS = 4 * 1024 * 1024;

    private static final long OFFER_MILLIS = 100;

    private final Input input;
    private final BiConsumer<Input, Consumer<Reading>> reader;
    private final AtomicInteger givenUp;
    private final BlockingQueue<Waiting> found = new ArrayBlockingQueue<>(READ_AHEAD);
    private final Semaphore room = new Semaphore(READ_AHEAD_CHARACTERS);
    private final Semaphore news = new Semaphore(0);
    private final AtomicReference<State> state = new AtomicReference<>(State.RUNNING);
    private final AtomicLong progress = new AtomicLong();
    private final ThreadUsage usage = new ThreadUsage();
    private Optional<Thread> worker = Optional.empty();
    private volatile Optional<Throwable> failure = Optional.empty();

    /** @param characters the room that it takes */
    private record Waiting(Reading reading, int characters) {
        static Waiting of(Reading reading) {
            int characters = reading instanceof Reading.Clean clean
                    ? clean.content().body().html().length()
                    : 0;
            return new Waiting(reading, Math.min(READ_AHEAD_CHARACTERS, characters));
        }
    }

    private enum State {
        RUNNING,
        ENDED,
        GIVEN_UP
    }

    /** @param givenUp counts those that were given up and are still at it */
    ReadingTask(Input input, BiConsumer<Input, Consumer<Reading>> reader, AtomicInteger givenUp) {
        this.input = input;
        this.reader = reader;
        this.givenUp = givenUp;
    }

    @Override
    public void run() {
        usage.begin(Thread.currentThread());
        synchronized (this) {
            worker = Optional.of(Thread.currentThread());
        }
        try {
            reader.accept(new ObservedInput(input, this::advance), this::hand);
        } catch (ReadingGivenUpException e) {
            LOG.debug("The reading of an input that was given up has ended");
        } catch (RuntimeException | Error e) {
            failure = Optional.of(e);
        } finally {
            end();
        }
    }

    private void end() {
        synchronized (this) {
            worker = Optional.empty();
        }
        if (!state.compareAndSet(State.RUNNING, State.ENDED)) {
            givenUp.decrementAndGet();
        }
        news.release();
    }

    private void advance() {
        if (state.get() == State.GIVEN_UP) {
            throw new ReadingGivenUpException();
        }
        progress.incrementAndGet();
    }

    private void hand(Reading reading) {
        try {
            Waiting waiting = Waiting.of(reading);
            do {
                advance();
            } while (!room.tryAcquire(waiting.characters(), OFFER_MILLIS, TimeUnit.MILLISECONDS));
            do {
                advance();
            } while (!found.offer(waiting, OFFER_MILLIS, TimeUnit.MILLISECONDS));
            news.release();
        } catch (InterruptedException e) {
            throw new ReadingGivenUpException();
        }
    }

    /** The next article, if one is found in this time; nothing at the end. */
    Optional<Reading> poll(long millis) throws InterruptedException {
        Optional<Waiting> next =
                news.tryAcquire(millis, TimeUnit.MILLISECONDS) ? Optional.ofNullable(found.poll()) : Optional.empty();
        next.ifPresent(waiting -> room.release(waiting.characters()));
        return next.map(Waiting::reading);
    }

    /** What the reader has thrown, against its promise. */
    Optional<Throwable> failure() {
        return failure;
    }

    /** Whether more may be found. */
    boolean isRunning() {
        return state.get() == State.RUNNING;
    }

    /** Whether all was read and polled. */
    boolean isAtItsEnd() {
        return state.get() == State.ENDED && found.isEmpty();
    }

    /** A number that changes while bytes are read or articles are found. */
    long progress() {
        return progress.get();
    }

    /** What is allocated from now on counts alone. */
    void beginStep() {
        usage.beginStep();
    }

    /** How long a processor has worked on this step. */
    long processorNanos() {
        return usage.processorNanos();
    }

    /** How many bytes were allocated in this step, as far as the virtual machine tells. */
    long allocated() {
        return usage.bytes();
    }

    /** Asks it to end, if it has not ended. */
    void giveUp() {
        if (state.get() == State.RUNNING) {
            givenUp.incrementAndGet();
            if (state.compareAndSet(State.RUNNING, State.GIVEN_UP)) {
                interrupt();
            } else {
                givenUp.decrementAndGet();
            }
        }
    }

    /** Never when the thread is about something else already. */
    private synchronized void interrupt() {
        worker.ifPresent(Thread::interrupt);
    }
}
