package dateline.store.engine;

import dateline.store.Leases;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Leases as locks of a session: those of a process that was killed, or cut off, end with its connection, and no clock is
 * asked.
 */
final class PostgresqlLeases implements Leases, AutoCloseable {
    /** Who was refused asks again at the earliest after this time. */
    private static final Duration REFUSED_FOR = Duration.ofMillis(200);

    private static final String KEY = "(hashtextextended(current_schema() || ' lease ' || ?, 0))";

    private final PostgresqlConnections connections;
    private final StoreFailures storeFailures;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Long> refused = new HashMap<>();
    private Optional<Connection> connection = Optional.empty();
    private long askedAt;
    private boolean isClosed;

    PostgresqlLeases(PostgresqlConnections connections, StoreFailures storeFailures) {
        this.connections = connections;
        this.storeFailures = storeFailures;
    }

    @Override
    public synchronized boolean take(String what) {
        Long since = refused.get(what);
        if (since != null && System.nanoTime() - since < REFUSED_FOR.toNanos()) {
            return false;
        }
        try {
            Connection open = open();
            if (taken.contains(what)) {
                return true;
            }
            if (ask(open, "SELECT pg_try_advisory_lock" + KEY, what)) {
                refused.remove(what);
                return taken.add(what);
            }
            long now = System.nanoTime();
            refused.values().removeIf(before -> now - before >= REFUSED_FOR.toNanos());
            refused.put(what, now);
            return false;
        } catch (SQLException e) {
            throw storeFailures.from(e);
        }
    }

    @Override
    public synchronized void give(String what) {
        if (!taken.remove(what) || connection.isEmpty()) {
            return;
        }
        try {
            boolean given = ask(connection.get(), "SELECT pg_advisory_unlock" + KEY, what);
            assert given;
        } catch (SQLException e) {
            // With the connection all of them are lost, this one too.
            taken.clear();
        }
    }

    /** A new connection has none of the leases of the former one. */
    private Connection open() throws SQLException {
        if (isClosed) {
            throw new IllegalStateException("The store is closed.");
        }
        if (connection.isPresent() && PostgresqlConnections.isUsable(connection.get(), System.nanoTime() - askedAt)) {
            return connection.get();
        }
        drop();
        Connection opened = connections.holder();
        askedAt = System.nanoTime();
        connection = Optional.of(opened);
        return opened;
    }

    private boolean ask(Connection open, String question, String what) throws SQLException {
        try (var statement = open.prepareStatement(question)) {
            statement.setString(1, what);
            try (var row = statement.executeQuery()) {
                askedAt = System.nanoTime();
                return row.next() && row.getBoolean(1);
            }
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        isClosed = true;
        drop();
    }

    private void drop() throws SQLException {
        taken.clear();
        Optional<Connection> former = connection;
        connection = Optional.empty();
        if (former.isPresent()) {
            former.get().close();
        }
    }
}
