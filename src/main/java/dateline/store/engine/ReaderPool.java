package dateline.store.engine;

import dateline.store.StoreUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jdbi.v3.core.ConnectionFactory;

/**
 * Connections that only read: a few are there, each with a page cache of its own, and whoever finds none waits for one. A
 * thread that reads within a read does not wait for itself.
 */
final class ReaderPool implements ConnectionFactory, AutoCloseable {
    /** Each read takes milliseconds; more at once would only take memory, for the disk and the processors are the same. */
    static final int MOST = 8;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final StoreEngine storeEngine;
    private final Duration patience;
    private final Consumer<Connection> closing;
    private final BlockingQueue<Idle> idle = new ArrayBlockingQueue<>(MOST);
    private final Semaphore places = new Semaphore(MOST, true);
    /** How deep in reads each thread is that reads at present. */
    private final Map<Thread, Integer> depths = new ConcurrentHashMap<>();

    private volatile boolean closed;

    private record Idle(Connection connection, long since) {}

    /** @param closing hears of each connection that is closed */
    ReaderPool(StoreEngine storeEngine, Consumer<Connection> closing) {
        this(storeEngine, PATIENCE, closing);
    }

    ReaderPool(StoreEngine storeEngine, Duration patience, Consumer<Connection> closing) {
        this.storeEngine = storeEngine;
        this.patience = patience;
        this.closing = closing;
    }

    @Override
    public Connection openConnection() throws SQLException {
        requireOpen();
        if (!depths.containsKey(Thread.currentThread())) {
            takePlace();
        }
        depths.merge(Thread.currentThread(), 1, Integer::sum);
        try {
            requireOpen();
            for (Idle kept = idle.poll(); kept != null; kept = idle.poll()) {
                if (storeEngine.isUsable(kept.connection(), System.nanoTime() - kept.since())) {
                    return kept.connection();
                }
                discard(kept.connection());
            }
            return storeEngine.openReader();
        } catch (SQLException | RuntimeException e) {
            givePlaceBack();
            throw e;
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The store is closed.");
        }
    }

    private void takePlace() {
        try {
            if (places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new StoreUnavailableException(
                "Too many read the store " + storeEngine.name() + " at once. Try again in a few seconds.", null);
    }

    private void givePlaceBack() {
        Thread reader = Thread.currentThread();
        int left = depths.getOrDefault(reader, 1) - 1;
        if (left == 0) {
            depths.remove(reader);
            places.release();
        } else {
            depths.put(reader, left);
        }
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        try {
            if (closed || connection.isClosed() || !idle.offer(new Idle(connection, System.nanoTime()))) {
                discard(connection);
            }
        } finally {
            givePlaceBack();
        }
    }

    private void discard(Connection connection) throws SQLException {
        closing.accept(connection);
        connection.close();
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        for (Idle kept = idle.poll(); kept != null; kept = idle.poll()) {
            discard(kept.connection());
        }
    }
}
