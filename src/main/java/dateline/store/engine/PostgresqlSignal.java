package dateline.store.engine;

import dateline.store.Leases;
import dateline.store.SharedCounts;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL's word that somebody has written: each transaction counts itself and tells those who listen. Whoever has lost
 * the connection may have missed something, and is told so once it is back.
 */
final class PostgresqlSignal implements ChangeSignal {
    static final String CHANNEL = "dateline";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresqlSignal.class);
    private static final int LISTEN_MILLIS = 5_000;
    private static final long LAST_PATIENCE_MILLIS = 5_000;
    private static final long BEFORE_NEXT_ATTEMPT_NANOS = 1_000_000_000;

    private final PostgresqlConnections connections;
    private final PostgresqlLeases postgresqlLeases;
    private final PostgresqlSharedCounts sharedCounts;
    private final List<Runnable> listeners = new ArrayList<>();
    private Optional<Connection> watcher = Optional.empty();
    private Optional<Thread> thread = Optional.empty();
    private volatile Optional<Connection> listening = Optional.empty();
    private volatile boolean closed;
    private long askedAt;

    PostgresqlSignal(PostgresqlConnections connections, StoreFailures storeFailures) {
        this.postgresqlLeases = new PostgresqlLeases(connections, storeFailures);
        this.sharedCounts = new PostgresqlSharedCounts(connections);
        this.connections = connections;
    }

    @Override
    public long dataVersion() throws SQLException {
        return ask("SELECT number FROM " + PostgresqlWriteConnection.WRITES);
    }

    @Override
    public long bytes() throws SQLException {
        return ask("SELECT pg_database_size(current_database())");
    }

    private synchronized long ask(String query) throws SQLException {
        if (watcher.isEmpty() || !PostgresqlConnections.isUsable(watcher.get(), System.nanoTime() - askedAt)) {
            closeWatcher();
            watcher = Optional.of(connections.reader());
        }
        try (Statement statement = watcher.get().createStatement();
                var row = statement.executeQuery(query)) {
            askedAt = System.nanoTime();
            return row.next() ? row.getLong(1) : 0;
        }
    }

    @Override
    public synchronized void follow(Runnable listener) {
        synchronized (listeners) {
            listeners.add(listener);
        }
        if (thread.isEmpty()) {
            listening = begun();
            var started = new Thread(this::listen, "store-events");
            started.setDaemon(true);
            started.start();
            thread = Optional.of(started);
        }
    }

    private void listen() {
        while (!closed) {
            listening.ifPresent(this::listenOn);
            if (!closed) {
                LockSupport.parkNanos(BEFORE_NEXT_ATTEMPT_NANOS);
                listening = begun();
                listening.ifPresent(anew -> tell());
            }
        }
    }

    private Optional<Connection> begun() {
        try {
            Connection connection = connections.listener();
            try (Statement statement = connection.createStatement()) {
                statement.execute("LISTEN " + CHANNEL);
            }
            return Optional.of(connection);
        } catch (SQLException e) {
            LOG.debug("The store is not listened to at present", e);
            return Optional.empty();
        }
    }

    /** Until the connection is lost. */
    private void listenOn(Connection connection) {
        try (connection) {
            var notified = connection.unwrap(PGConnection.class);
            while (!closed) {
                if (notified.getNotifications(LISTEN_MILLIS).length > 0) {
                    tell();
                }
            }
        } catch (SQLException e) {
            LOG.debug("The store is not listened to any more", e);
        }
    }

    private void tell() {
        List<Runnable> told;
        synchronized (listeners) {
            told = List.copyOf(listeners);
        }
        told.stream().filter(listener -> !closed).forEach(Runnable::run);
    }

    private void closeWatcher() throws SQLException {
        if (watcher.isPresent()) {
            watcher.get().close();
            watcher = Optional.empty();
        }
    }

    @Override
    public Leases leases() {
        return postgresqlLeases;
    }

    @Override
    public SharedCounts sharedCounts() {
        return sharedCounts;
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        sharedCounts.close();
        postgresqlLeases.close();
        Optional<Connection> heard = listening;
        if (heard.isPresent()) {
            heard.get().abort(Runnable::run);
        }
        Optional<Thread> last;
        synchronized (this) {
            last = thread;
            closeWatcher();
        }
        if (last.isPresent()) {
            LockSupport.unpark(last.get());
            awaitEnd(last.get());
        }
    }

    private static void awaitEnd(Thread thread) {
        try {
            thread.join(LAST_PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
