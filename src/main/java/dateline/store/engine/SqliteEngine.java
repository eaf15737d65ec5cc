package dateline.store.engine;

import dateline.store.DiskRoom;
import dateline.store.StoreUnavailableException;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Everything that is SQLite's alone: its file, its settings, its locks. */
final class SqliteEngine implements StoreEngine {
    static final String FILE = "dateline.db";

    /** Below this version two checkpoints can meet a commit in an order that damages the file. */
    private static final Version OLDEST = Version.parse("3.51.3");

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int WRITER_CACHE_KIBIBYTES = 16 * 1024;

    /** There are many readers, and each has its own; what is not in it is in the memory of the system. */
    private static final int READER_CACHE_KIBIBYTES = 2 * 1024;

    /** 16 MB: pages of an index that every story touches are not copied to their place at each. */
    private static final int PAGES_BEFORE_CHECKPOINT = 4_000;
    /** What a check says that has found nothing. */
    private static final String SOUND = "ok";

    private static final int LARGEST_IDLE_LOG_BYTES = 64 * 1024 * 1024;

    private final Path folder;
    private final Path file;
    private final Duration patience;
    private final DiskReserve diskReserve;

    SqliteEngine(Path folder, String file) {
        this(folder, file, PATIENCE);
    }

    SqliteEngine(Path folder, String file, Duration patience) {
        this.folder = folder;
        this.file = folder.resolve(file);
        this.patience = patience;
        this.diskReserve = new DiskReserve(folder);
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public SqliteFailures failures() {
        return new SqliteFailures(file, PATIENCE);
    }

    @Override
    public long endOfPatience() {
        return System.nanoTime() + patience.toNanos();
    }

    /** Makes the folder where it is missing, and keeps others from putting another store into it. */
    @Override
    public StoreFolderLock use() throws IOException {
        requireFolder();
        StoreFolderLock storeUse = StoreFolderLock.shared(folder, endOfPatience())
                .orElseThrow(() -> failures().beingRestored());
        if (Files.exists(folder.resolve(StoreFolderLock.RESTORING))) {
            storeUse.close();
            throw failures().halfRestored();
        }
        return storeUse;
    }

    @Override
    public StoreFolderLock useAlone() throws IOException {
        requireFolder();
        return StoreFolderLock.exclusive(folder).orElseThrow(() -> failures().inUse());
    }

    @Override
    public boolean exists() {
        return Files.isRegularFile(file);
    }

    private void requireFolder() {
        try {
            PrivateFolder.make(folder);
        } catch (IOException e) {
            throw new StoreUnavailableException(
                    "The data folder " + folder + " cannot be made. Make it, or name another one with --data.", e);
        }
        if (!Files.isWritable(folder)) {
            throw new StoreUnavailableException(
                    "The data folder " + folder + " cannot be written to. Give this user the right to write to it, or"
                            + " name another one with --data.",
                    null);
        }
    }

    @Override
    public void bringUpToDate() {
        requireFolder();
        try (var fairWriteLock = new FairWriteLock(folder);
                var lock = fairWriteLock.await(endOfPatience()).orElseThrow(() -> failures()
                        .locked())) {
            assert lock.isValid();
            prepare();
            new SchemaMigration(this, plain(), SchemaMigration.Dialect.SQLITE).bringUpToDate(lastMigration());
        } catch (IOException e) {
            throw failures().ofLock(e);
        } catch (SQLException e) {
            throw failures().from(e);
        }
    }

    /** Makes the file a store that is read and written at once; this setting stays in the file. */
    private void prepare() throws SQLException {
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
                var tables = connection.getMetaData().getTables(null, null, SchemaMigration.HISTORY, null)) {
            if (!tables.next()) {
                return Optional.empty();
            }
            return SchemaMigration.last(statement);
        }
    }

    @Override
    public DataSource plain() {
        return source(settings());
    }

    /** Holds the lock of the one writer from the beginning of each transaction. */
    Connection openWriter() throws SQLException {
        var settings = settings();
        settings.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        settings.setCacheSize(-WRITER_CACHE_KIBIBYTES);
        Connection connection = open(settings);
        run(connection, "PRAGMA wal_autocheckpoint = " + PAGES_BEFORE_CHECKPOINT);
        return connection;
    }

    @Override
    public Connection openReader() throws SQLException {
        Connection connection = open(settings());
        run(connection, "PRAGMA query_only = ON");
        return connection;
    }

    /** A file does not go away by itself. */
    @Override
    public boolean isUsable(Connection connection, long idleNanos) {
        return true;
    }

    @Override
    public WriteConnection writeConnection(Consumer<Connection> closing) throws SQLException, IOException {
        return new SqliteWriteConnection(openWriter(), new FairWriteLock(folder), failures(), closing);
    }

    @Override
    public ChangeSignal changeSignal() throws SQLException {
        return new SqliteSignal(file, openReader());
    }

    @Override
    public ArgumentFactory arguments() {
        return new PlainArguments(UnaryOperator.identity());
    }

    @Override
    public DiskRoom keepReserve() throws IOException {
        diskReserve.keep();
        return new DiskRoom(diskReserve.room(), diskReserve.isKept());
    }

    @Override
    public boolean giveUpReserve() {
        return diskReserve.giveUp();
    }

    @Override
    public Optional<String> damage() throws SQLException {
        try (Connection connection = openReader();
                var statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA quick_check(1)")) {
            String found = row.next() ? row.getString(1) : SOUND;
            return SOUND.equals(found) ? Optional.empty() : Optional.of(found);
        } catch (SQLException e) {
            if (failures().isDamaged(e)) {
                return Optional.of(String.valueOf(e.getMessage()));
            }
            throw e;
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

    /** The driver, its native part and the classes of a first query. */
    static void loadDriver() throws SQLException {
        SqliteLibrary.load();
        try (Connection connection = new SQLiteDataSource(settings()).getConnection();
                var statement = connection.createStatement()) {
            requireVersion(connection.getMetaData().getDatabaseProductVersion());
            statement.execute("SELECT 1");
        }
    }

    private SQLiteDataSource source(SQLiteConfig settings) {
        SqliteLibrary.load();
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
        // Nobody asks for them, and the driver would after each row.
        settings.setGetGeneratedKeys(false);
        return settings;
    }

    private static void run(Connection connection, String pragma) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(pragma);
        }
    }
}
