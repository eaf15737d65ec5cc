package dateline.store.engine;

import dateline.store.StoreUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * The one connection of a process that writes to the database; it is opened anew when it was lost. Over all processes one
 * writes at a time, in the order in which they came: the lock is PostgreSQL's, is queued for fairly, and ends with the
 * transaction, also with that of a process which was killed. So the numbers of changes become visible in their order.
 */
final class PostgresqlWriteConnection implements WriteConnection {
    private static final String LOCK = "SELECT set_config('lock_timeout', :patience, TRUE),"
            + " pg_advisory_xact_lock(hashtext('dateline'), hashtext(current_schema()))";

    /** Holds how often somebody has written. */
    static final String WRITES = "store_write";

    /** A transaction that has written nothing so far tells nobody; nor does it take a number. */
    private static final String TELL = "UPDATE " + WRITES + " SET number = number + 1"
            + " WHERE pg_current_xact_id_if_assigned() IS NOT NULL"
            + " RETURNING CAST(pg_current_xact_id() AS TEXT) AS name, pg_notify('" + PostgresqlSignal.CHANNEL
            + "', '')";

    private static final long ASK_AGAIN_NANOS = 200_000_000;

    private final PostgresqlConnections connections;
    private final Consumer<Connection> closing;
    private Optional<Connection> connection = Optional.empty();
    private long usedAt;

    PostgresqlWriteConnection(PostgresqlConnections connections, Consumer<Connection> closing) {
        this.connections = connections;
        this.closing = closing;
    }

    @Override
    public AutoCloseable await(long end) {
        return () -> {};
    }

    @Override
    public synchronized Connection openConnection() throws SQLException {
        if (connection.isPresent() && PostgresqlConnections.isUsable(connection.get(), System.nanoTime() - usedAt)) {
            return connection.get();
        }
        close();
        Connection opened = connections.writer();
        connection = Optional.of(opened);
        return opened;
    }

    /** It stays, unless it was lost. */
    @Override
    public synchronized void closeConnection(Connection open) throws SQLException {
        usedAt = System.nanoTime();
        if (open.isClosed()) {
            close();
        }
    }

    @Override
    public void begin(Handle handle, long end) {
        handle.createQuery(LOCK).bind("patience", millisUntil(end)).mapToMap().one();
    }

    /** How long is left, as PostgreSQL takes it; at least a moment. */
    private static String millisUntil(long end) {
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())) + "ms";
    }

    @Override
    public Optional<String> end(Handle handle) {
        return handle.createQuery(TELL)
                .map((row, context) -> row.getString("name"))
                .findFirst();
    }

    @Override
    public boolean isCommitted(String transaction, long end) {
        while (true) {
            try (Connection asking = connections.reader();
                    var question = asking.prepareStatement("SELECT pg_xact_status(CAST(? AS xid8))")) {
                question.setString(1, transaction);
                try (var row = question.executeQuery()) {
                    String status = row.next() ? String.valueOf(row.getString(1)) : "";
                    if (!status.equals("in progress")) {
                        return status.equals("committed");
                    }
                }
            } catch (SQLException e) {
                if (System.nanoTime() - end >= 0) {
                    throw new StoreUnavailableException(
                            "The store " + connections.address().name()
                                    + " was lost in the midst of a step. Look whether it"
                                    + " was done before you try again.",
                            e);
                }
            }
            LockSupport.parkNanos(ASK_AGAIN_NANOS);
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        Optional<Connection> former = connection;
        connection = Optional.empty();
        if (former.isPresent()) {
            closing.accept(former.get());
            former.get().close();
        }
    }
}
