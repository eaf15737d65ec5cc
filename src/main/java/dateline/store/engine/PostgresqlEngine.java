package dateline.store.engine;

import dateline.store.DiskRoom;
import dateline.store.StoreAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jdbi.v3.core.argument.ArgumentFactory;

/** Everything that is PostgreSQL's alone: its connections, its settings, its locks. Nothing lies on the disk of the node. */
final class PostgresqlEngine implements StoreEngine {
    /** Older ones cannot tell what became of a transaction. */
    private static final int OLDEST = 13;

    private static final Duration GONE_SOON = Duration.ofSeconds(2);
    private static final long ASK_AGAIN_NANOS = 50_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** PostgreSQL holds every character but this one in a text; so it is kept as the sign for it. */
    private static final char NUL = '\0';

    private static final char SIGN_FOR_NUL = '\u2400';

    /** The lock ends with the connection; it is that of copies alone, so whoever serves is looked for besides. */
    private static final String ALONE =
            "SELECT pg_try_advisory_lock(hashtext('dateline copy'), hashtext(current_schema()))"
                    + " AND NOT EXISTS (SELECT 1 FROM pg_stat_activity WHERE datname = current_database()"
                    + " AND application_name = 'dateline' AND pid <> pg_backend_pid())";

    private static final String ONE_MIGRATES =
            "SELECT pg_advisory_lock(hashtext('dateline migration'), hashtext(current_schema()))";

    /** The last script after the migrations makes the second of the two. */
    private static final String IS_MADE = "SELECT to_regclass('" + SchemaMigration.HISTORY
            + "') IS NOT NULL AND to_regclass('" + PostgresqlWriteConnection.WRITES + "') IS NOT NULL";

    /** What the same script makes besides, now and not from the beginning. */
    private static final String IS_COMPLETE = "SELECT to_regclass('" + PostgresqlSharedCounts.TABLE + "') IS NOT NULL";

    private final PostgresqlConnections connections;
    private final Duration patience;

    PostgresqlEngine(StoreAddress.Postgresql address) {
        this(address, PATIENCE);
    }

    PostgresqlEngine(StoreAddress.Postgresql address, Duration patience) {
        this.connections = new PostgresqlConnections(address);
        this.patience = patience;
    }

    @Override
    public String name() {
        return connections.address().name();
    }

    @Override
    public PostgresqlFailures failures() {
        return new PostgresqlFailures(name());
    }

    @Override
    public long endOfPatience() {
        return System.nanoTime() + patience.toNanos();
    }

    /** Whoever replaces a database has to shut the others out by himself. */
    @Override
    public AutoCloseable use() {
        return () -> {};
    }

    @Override
    public AutoCloseable useAlone() {
        try {
            Connection connection = connections.plain().getConnection();
            // A connection that was closed a moment ago is still there for PostgreSQL.
            long end = System.nanoTime() + GONE_SOON.toNanos();
            boolean isAlone = isAlone(connection);
            while (!isAlone && System.nanoTime() - end < 0) {
                LockSupport.parkNanos(ASK_AGAIN_NANOS);
                isAlone = isAlone(connection);
            }
            if (isAlone) {
                return connection;
            }
            connection.close();
            throw failures().inUse();
        } catch (SQLException e) {
            throw failures().from(e);
        }
    }

    private static boolean isAlone(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            return isTrue(statement, ALONE);
        }
    }

    @Override
    public boolean exists() {
        try {
            return lastMigration().isPresent();
        } catch (SQLException e) {
            throw failures().from(e);
        }
    }

    @Override
    public DataSource plain() {
        return connections.plain();
    }

    @Override
    public void bringUpToDate() {
        // Flyway's own lock ends before its last script runs; this one ends with the connection.
        try (Connection connection = connections.plain().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(ONE_MIGRATES);
            new SchemaMigration(this, connections.plain(), SchemaMigration.Dialect.POSTGRESQL)
                    .bringUpToDate(isTrue(statement, IS_COMPLETE) ? lastMigration() : Optional.empty());
        } catch (SQLException e) {
            throw failures().from(e);
        }
    }

    private Optional<String> lastMigration() throws SQLException {
        try (Connection connection = connections.plain().getConnection();
                var statement = connection.createStatement()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw failures().tooOld(version, OLDEST);
            }
            return isTrue(statement, IS_MADE) ? SchemaMigration.last(statement) : Optional.empty();
        }
    }

    private static boolean isTrue(Statement statement, String question) throws SQLException {
        try (var row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }

    @Override
    public Connection openReader() throws SQLException {
        return connections.reader();
    }

    @Override
    public boolean isUsable(Connection connection, long idleNanos) throws SQLException {
        return PostgresqlConnections.isUsable(connection, idleNanos);
    }

    @Override
    public WriteConnection writeConnection(Consumer<Connection> closing) {
        return new PostgresqlWriteConnection(connections, closing);
    }

    @Override
    public ChangeSignal changeSignal() {
        return new PostgresqlSignal(connections, failures());
    }

    @Override
    public ArgumentFactory arguments() {
        return new PlainArguments(PostgresqlEngine::writable);
    }

    /** A text as the database can hold it; the same for a text that is looked for. */
    static String writable(String text) {
        return text.indexOf(NUL) < 0 ? text : text.replace(NUL, SIGN_FOR_NUL);
    }

    /** The disk of a database is not ours to look after. */
    @Override
    public DiskRoom keepReserve() {
        return DiskRoom.NOT_OURS;
    }

    /** The server checks its pages whenever it reads one. */
    @Override
    public Optional<String> damage() {
        return Optional.empty();
    }

    @Override
    public boolean giveUpReserve() {
        return false;
    }
}
