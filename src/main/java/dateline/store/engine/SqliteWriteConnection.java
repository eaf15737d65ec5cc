package dateline.store.engine;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** The one connection of a process that writes to the file: it stays, and waits outside of its transactions. */
final class SqliteWriteConnection implements WriteConnection {
    private final Connection connection;
    private final FairWriteLock fairWriteLock;
    private final StoreFailures storeFailures;
    private final Consumer<Connection> closing;

    SqliteWriteConnection(
            Connection connection,
            FairWriteLock fairWriteLock,
            StoreFailures storeFailures,
            Consumer<Connection> closing) {
        this.connection = connection;
        this.fairWriteLock = fairWriteLock;
        this.storeFailures = storeFailures;
        this.closing = closing;
    }

    @Override
    public Connection openConnection() {
        return connection;
    }

    /** Jdbi may use it, and does not close it. */
    @Override
    public void closeConnection(Connection open) {}

    @Override
    public AutoCloseable await(long end) throws SQLException, IOException {
        var turn = fairWriteLock.await(end).orElseThrow(storeFailures::locked);
        try (var statement = connection.createStatement()) {
            long millis = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            statement.execute("PRAGMA busy_timeout = " + Math.max(1, millis));
        }
        return turn;
    }

    /** The connection takes the lock by itself. */
    @Override
    public void begin(Handle handle, long end) {}

    @Override
    public Optional<String> end(Handle handle) {
        return Optional.empty();
    }

    @Override
    public boolean isCommitted(String transaction, long end) {
        return false;
    }

    @Override
    public void close() throws SQLException, IOException {
        closing.accept(connection);
        connection.close();
        fairWriteLock.close();
    }
}
