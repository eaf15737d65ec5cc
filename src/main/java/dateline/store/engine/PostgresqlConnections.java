package dateline.store.engine;

import dateline.store.StoreAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Opens connections to a database, each for what it is for. */
record PostgresqlConnections(StoreAddress.Postgresql address) {
    /** What one server takes: readers, the writer, two that listen, one that holds leases, and one that counts. */
    static final int CONNECTIONS = ReaderPool.MOST + 5;

    private static final int CONNECT_SECONDS = 5;

    /** An answer that does not come takes a network that is cut; the longest wait for a turn has to fit into it. */
    private static final int ANSWER_SECONDS = 60;

    /**
     * A node that lost its power or its network says no goodbye: what it holds, the turn to write and its leases, is free
     * again once the database has noticed. Shorter than others wait for their turn. Of a process that was only stopped the
     * machine still answers: it loses the turn to write after this time, and keeps its leases.
     */
    static final Duration GONE_AFTER = Duration.ofSeconds(15);

    private static final String NOTICE = "SELECT set_config('tcp_keepalives_idle', '5', FALSE),"
            + " set_config('tcp_keepalives_interval', '5', FALSE), set_config('tcp_keepalives_count', '2', FALSE),"
            + " set_config('tcp_user_timeout', ?, FALSE), set_config('idle_in_transaction_session_timeout', ?, FALSE)";

    /** A connection that was used a moment ago is taken to be sound. */
    private static final Duration TRUSTED = Duration.ofMillis(500);

    /** Each transaction sees the one state in which it began. */
    Connection reader() throws SQLException {
        Connection connection = plain().getConnection();
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        return connection;
    }

    /** Whoever writes sees what everybody before him has written, once it is his turn; and what he writes is durable. */
    Connection writer() throws SQLException {
        Connection connection = holder();
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT set_config('synchronous_commit', 'on', FALSE)"
                    + " WHERE current_setting('synchronous_commit') = 'off'");
        }
        return connection;
    }

    /** Holds what others wait for. */
    Connection holder() throws SQLException {
        return holder(GONE_AFTER);
    }

    Connection holder(Duration goneAfter) throws SQLException {
        Connection connection = plain().getConnection();
        try (var statement = connection.prepareStatement(NOTICE)) {
            statement.setString(1, Long.toString(goneAfter.toMillis()));
            statement.setString(2, Long.toString(goneAfter.toMillis()));
            statement.execute();
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Waits for what it is told, for as long as nothing is. */
    Connection listener() throws SQLException {
        return source(0).getConnection();
    }

    /** Connections for migrations. */
    DataSource plain() {
        return source(ANSWER_SECONDS);
    }

    private DataSource source(int answerSeconds) {
        var source = new PGSimpleDataSource();
        source.setUrl(address.url());
        address.user().ifPresent(source::setUser);
        address.password().ifPresent(source::setPassword);
        source.setApplicationName("dateline");
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setLoginTimeout(2 * CONNECT_SECONDS);
        source.setSocketTimeout(answerSeconds);
        source.setTcpKeepAlive(true);
        // The details of a failure are the values of a row: it may be a story under embargo.
        source.setLogServerErrorDetail(false);
        if (address.hosts().contains(",")) {
            source.setTargetServerType("primary");
        }
        return source;
    }

    /**
     * Whether a connection that nobody has used for a while can be used again.
     *
     * @param idleNanos for how long nobody has
     */
    static boolean isUsable(Connection connection, long idleNanos) throws SQLException {
        if (connection.isClosed()) {
            return false;
        }
        return idleNanos < TRUSTED.toNanos() || connection.isValid(CONNECT_SECONDS);
    }
}
