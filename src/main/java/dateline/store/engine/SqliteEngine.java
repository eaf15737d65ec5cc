package dateline.store.engine;

import dateline.store.StoreUnavailableException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Everything that is SQLite's alone: its file, its settings, its locks. */
final class SqliteEngine {
    /** Below this version two checkpoints can meet a commit in an order that damages the file. */
    private static final Version OLDEST = Version.parse("3.51.3");

    private static final String HISTORY = "flyway_schema_history";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int WRITER_CACHE_KIBIBYTES = 16 * 1024;

    /** There are many readers, and each has its own; what is not in it is in the memory of the system. */
    private static final int READER_CACHE_KIBIBYTES = 2 * 1024;

    private static final int LARGEST_IDLE_LOG_BYTES = 64 * 1024 * 1024;

    private final Path folder;
    private final Path file;
    private final Duration patience;

    SqliteEngine(Path folder, String file) {
        this(folder, file, PATIENCE);
    }

    SqliteEngine(Path folder, String file, Duration patience) {
        this.folder = folder;
        this.file = folder.resolve(file);
        this.patience = patience;
    }

    Path folder() {
        return folder;
    }

    Path file() {
        return file;
    }

    /** How long a writer waits for another one, in this process or elsewhere. */
    static Duration patience() {
        return PATIENCE;
    }

    /** When a wait that begins now has to end, on {@link System#nanoTime}. */
    long endOfPatience() {
        return System.nanoTime() + patience.toNanos();
    }

    /** Lets this connection wait for other programs until then and no longer. */
    static void waitUntil(long end, Connection connection) throws SQLException {
        long millis = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        run(connection, "PRAGMA busy_timeout = " + Math.max(1, millis));
    }

    /** Makes the file a store that is read and written at once; this setting stays in the file. */
    void prepare() throws SQLException {
        try (Connection connection = plain().getConnection();
                var statement = connection.createStatement()) {
            requireVersion(connection.getMetaData().getDatabaseProductVersion());
            statement.execute("PRAGMA journal_mode = WAL");
        }
    }

    /** The migration that this file has seen last; empty for a new file, or one that is not of Dateline. */
    Optional<String> lastMigration() throws SQLException {
        try (Connection connection = plain().getConnection();
                var statement = connection.createStatement();
                var tables = connection.getMetaData().getTables(null, null, HISTORY, null)) {
            if (!tables.next()) {
                return Optional.empty();
            }
            try (var row = statement.executeQuery(
                    "SELECT version FROM " + HISTORY + " WHERE success ORDER BY installed_rank DESC LIMIT 1")) {
                return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
            }
        }
    }

    /** Connections for migrations. */
    DataSource plain() {
        return source(settings());
    }

    /** Holds the lock of the one writer from the beginning of each transaction. */
    Connection openWriter() throws SQLException {
        var settings = settings();
        settings.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        settings.setCacheSize(-WRITER_CACHE_KIBIBYTES);
        return open(settings);
    }

    /** Each transaction sees the state in which it began. */
    Connection openReader() throws SQLException {
        Connection connection = open(settings());
        run(connection, "PRAGMA query_only = ON");
        return connection;
    }

    /** Differs from the last one of the same connection when another connection has written. */
    static long dataVersion(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA data_version")) {
            return row.getLong(1);
        }
    }

    static void requireVersion(String version) {
        if (Version.parse(version).compareTo(OLDEST) < 0) {
            throw new StoreUnavailableException(
                    "SQLite " + version + " can damage its files; at least " + OLDEST
                            + " is needed. Put the sqlite-jdbc that Dateline came with back in its place.",
                    null);
        }
    }

    private Connection open(SQLiteConfig settings) throws SQLException {
        Connection connection = source(settings).getConnection();
        // On a Mac only this makes the disk itself write; elsewhere it does nothing.
        run(connection, "PRAGMA fullfsync = ON");
        return connection;
    }

    private SQLiteDataSource source(SQLiteConfig settings) {
        var source = new SQLiteDataSource(settings);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static SQLiteConfig settings() {
        var settings = new SQLiteConfig();
        settings.setBusyTimeout((int) PATIENCE.toMillis());
        settings.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        settings.enforceForeignKeys(true);
        settings.setCacheSize(-READER_CACHE_KIBIBYTES);
        settings.setJournalSizeLimit(LARGEST_IDLE_LOG_BYTES);
        return settings;
    }

    private static void run(Connection connection, String pragma) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(pragma);
        }
    }
}
