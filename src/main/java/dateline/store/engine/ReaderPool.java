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

    private final SqliteEngine sqliteEngine;
    private final Duration patience;
    private final Consumer<Connection> closing;
    private final BlockingQueue<Connection> idle = new ArrayBlockingQueue<>(MOST);
    private final Semaphore places = new Semaphore(MOST, true);
    /** How deep in reads each thread is that reads at present. */
    private final Map<Thread, Integer> depths = new ConcurrentHashMap<>();

    private volatile boolean closed;

    /** @param closing hears of each connection that is closed */
    ReaderPool(SqliteEngine sqliteEngine, Consumer<Connection> closing) {
        this(sqliteEngine, PATIENCE, closing);
    }

    ReaderPool(SqliteEngine sqliteEngine, Duration patience, Consumer<Connection> closing) {
        this.sqliteEngine = sqliteEngine;
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
            Connection kept = idle.poll();
            return kept == null ? sqliteEngine.openReader() : kept;
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
                "Too many read the store " + sqliteEngine.file() + " at once. Try again in a few seconds.", null);
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
            if (closed || !idle.offer(connection)) {
                closing.accept(connection);
                connection.close();
            }
        } finally {
            givePlaceBack();
        }
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        for (Connection kept = idle.poll(); kept != null; kept = idle.poll()) {
            closing.accept(kept);
            kept.close();
        }
    }
}
