package dateline;

import dateline.ingest.model.Input;
import dateline.store.StoreUnavailableException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Inputs that are read side by side and taken in their order. One that is slow is overtaken by those behind it, and keeps
 * none of them from being read.
 *
 * @param <T> what the reading of an input gives
 */
final class ReadingQueue<T> implements AutoCloseable {
    /** Nearly every input is read in less, also the first ones of a program that has just begun. */
    private static final long SLOW_AFTER_MILLIS = 3_000;

    private final ExecutorService threads = Executors.newCachedThreadPool(ReadingQueue::thread);
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final Deque<Pending<T>> inOrder = new ArrayDeque<>();
    private final Deque<Pending<T>> slow = new ArrayDeque<>();
    private int added;

    /** An input, the how manieth it is, and what its reading has given. */
    record Read<T>(Input input, int number, List<T> found) {}

    /** One that is under way, and whether its place was given back. */
    private record Pending<T>(Input input, int number, Future<List<T>> reading, AtomicBoolean placeIsFree) {}

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "ingest");
        thread.setDaemon(true);
        return thread;
    }

    /** How many are not taken yet. */
    int size() {
        return inOrder.size() + slow.size();
    }

    /** Whether one was overtaken that is not taken yet. */
    boolean hasSlow() {
        return !slow.isEmpty();
    }

    /** Has this input read as soon as there is a place. */
    void add(Input input, Callable<List<T>> reading) {
        var placeIsFree = new AtomicBoolean();
        Future<List<T>> future = threads.submit(() -> {
            places.acquire();
            try {
                return reading.call();
            } finally {
                free(placeIsFree);
            }
        });
        inOrder.add(new Pending<>(input, ++added, future, placeIsFree));
    }

    private void free(AtomicBoolean placeIsFree) {
        if (placeIsFree.compareAndSet(false, true)) {
            places.release();
        }
    }

    /**
     * The next one that is read.
     *
     * @param beforeLongWait is done before the slow ones are waited for
     */
    Read<T> next(Runnable beforeLongWait) throws InterruptedException {
        while (true) {
            Optional<Pending<T>> late =
                    slow.stream().filter(one -> one.reading().isDone()).findFirst();
            if (late.isPresent()) {
                slow.remove(late.get());
                return read(late.get());
            }
            if (inOrder.isEmpty()) {
                beforeLongWait.run();
                return read(slow.remove());
            }
            Pending<T> first = inOrder.remove();
            if (isReadSoon(first)) {
                return read(first);
            }
            slow.add(first);
            free(first.placeIsFree());
        }
    }

    private static <T> boolean isReadSoon(Pending<T> one) throws InterruptedException {
        try {
            one.reading().get(SLOW_AFTER_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException e) {
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private static <T> Read<T> read(Pending<T> one) throws InterruptedException {
        try {
            return new Read<>(one.input(), one.number(), one.reading().get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StoreUnavailableException unavailable) {
                throw unavailable;
            }
            throw new IllegalStateException("Reading an input failed.", e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
