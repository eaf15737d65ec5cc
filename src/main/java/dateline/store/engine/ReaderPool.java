package dateline.store.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jdbi.v3.core.ConnectionFactory;

/** Connections that only read: a few are kept, more are opened when many read at once. */
final class ReaderPool implements ConnectionFactory, AutoCloseable {
    private static final int KEPT = 4;

    private final SqliteEngine sqliteEngine;
    private final BlockingQueue<Connection> idle = new ArrayBlockingQueue<>(KEPT);
    private volatile boolean closed;

    ReaderPool(SqliteEngine sqliteEngine) {
        this.sqliteEngine = sqliteEngine;
    }

    @Override
    public Connection openConnection() throws SQLException {
        if (closed) {
            throw new IllegalStateException("The store is closed.");
        }
        Connection kept = idle.poll();
        return kept == null ? sqliteEngine.openReader() : kept;
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        if (closed || !idle.offer(connection)) {
            connection.close();
        }
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        for (Connection kept = idle.poll(); kept != null; kept = idle.poll()) {
            kept.close();
        }
    }
}
