package dateline.store.engine;

import dateline.store.ArticleStore;
import dateline.store.DamagedRow;
import dateline.store.DeskAccounts;
import dateline.store.PushLog;
import dateline.store.RenditionLog;
import dateline.store.SourceLog;
import dateline.store.StoreReader;
import dateline.store.StoreUnavailableException;
import dateline.store.StoreWriter;
import dateline.store.sql.SqlDeskAccounts;
import dateline.store.sql.SqlPushLog;
import dateline.store.sql.SqlSession;
import dateline.store.sql.SqlSourceLog;
import dateline.store.sql.StoreIdentity;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/**
 * The store in the file {@code dateline.db} of the data folder. What {@link #write} has returned from survives a crash of
 * the program and of the machine.
 */
public final class SqlArticleStore implements ArticleStore {
    static final String FILE = "dateline.db";

    /** Where more are damaged, the store is, and what is known of these leads there. */
    private static final int DAMAGED_ROWS_KEPT = 100;

    private final StoreFailures storeFailures;
    private final SqliteEngine sqliteEngine;
    private final Connection writer;
    private final Connection watcher;
    private final StoreEvents storeEvents;
    private final ReaderPool readerPool;
    private final WriteBehindRenditionLog renditionLog =
            new WriteBehindRenditionLog(new StoredRenditions(this::readTransaction, this::writeTransaction));
    private final WriteBehind writeBehind = new WriteBehind(this::writeAll);
    private final StatementCache statementCache = new StatementCache();
    private final Jdbi writing;
    private final Jdbi reading;
    private final ReentrantLock here = new ReentrantLock(true);
    private final FairWriteLock fairWriteLock;
    private final StoreIdentity storeIdentity;
    private final DiskReserve diskReserve;
    private final StoreUse storeUse;
    private final Set<DamagedRow> damagedRows = ConcurrentHashMap.newKeySet();

    private SqlArticleStore(SqliteEngine sqliteEngine, StoreUse storeUse, String authority, int foundingYear)
            throws SQLException, IOException {
        this.storeUse = storeUse;
        this.storeFailures = new StoreFailures(sqliteEngine.file());
        this.fairWriteLock = new FairWriteLock(sqliteEngine.folder());
        this.sqliteEngine = sqliteEngine;
        this.diskReserve = new DiskReserve(sqliteEngine.folder());
        this.writer = sqliteEngine.openWriter();
        this.watcher = sqliteEngine.openReader();
        this.storeEvents = new StoreEvents(sqliteEngine.file());
        this.readerPool = new ReaderPool(sqliteEngine, statementCache::forget);
        this.writing = prepared(Jdbi.create(new Kept(writer)), statementCache);
        this.reading = prepared(Jdbi.create(readerPool), statementCache);
        this.storeIdentity = inTransaction(writing, handle -> StoreIdentity.settle(handle, authority, foundingYear));
    }

    /** What a statement was given may be a story under embargo, which no failure may tell. */
    private static Jdbi prepared(Jdbi jdbi, StatementCache statementCache) {
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        jdbi.registerArgument(new PlainArguments());
        return jdbi.setStatementBuilderFactory(statementCache);
    }

    /** The one connection that writes: Jdbi may use it, and does not close it. */
    private record Kept(Connection connection) implements ConnectionFactory {
        @Override
        public Connection openConnection() {
            return connection;
        }

        @Override
        public void closeConnection(Connection open) {}
    }

    /**
     * Opens the store in this folder, and makes it at first.
     *
     * @param authority of the {@code tag:} ids; settled when the store is made, later values are ignored
     * @param foundingYear of the feed ids; settled in the same way
     * @throws StoreUnavailableException with a sentence for people when it cannot be had
     */
    public static SqlArticleStore open(Path dataFolder, String authority, int foundingYear) {
        return open(new SqliteEngine(dataFolder.toAbsolutePath(), FILE), authority, foundingYear);
    }

    static SqlArticleStore open(SqliteEngine sqliteEngine, String authority, int foundingYear) {
        var storeFailures = new StoreFailures(sqliteEngine.file());
        var schemaMigration = new SchemaMigration(sqliteEngine);
        schemaMigration.requireFolder();
        try {
            StoreUse storeUse = StoreUse.shared(sqliteEngine.folder(), sqliteEngine.endOfPatience())
                    .orElseThrow(storeFailures::beingRestored);
            try {
                if (Files.exists(sqliteEngine.folder().resolve(StoreUse.RESTORING))) {
                    throw storeFailures.halfRestored();
                }
                schemaMigration.bringUpToDate();
                return new SqlArticleStore(sqliteEngine, storeUse, authority, foundingYear);
            } catch (SQLException | IOException | RuntimeException e) {
                storeUse.close();
                throw e;
            }
        } catch (SQLException e) {
            throw storeFailures.from(e);
        } catch (IOException e) {
            throw storeFailures.ofLock(e);
        }
    }

    @Override
    public String authority() {
        return storeIdentity.authority();
    }

    @Override
    public int foundingYear() {
        return storeIdentity.year();
    }

    @Override
    public <T> T read(Function<StoreReader, T> work) {
        return inTransaction(reading, handle -> work.apply(new SqlSession(handle, this::keepInMind)));
    }

    @Override
    public <T> T write(Function<StoreWriter, T> work) {
        var takesOut = new AtomicBoolean();
        try {
            return writeTransaction(handle -> session(handle, work, takesOut));
        } catch (StoreUnavailableException e) {
            if (takesOut.get() && StoreFailures.isFull(e) && diskReserve.giveUp()) {
                return writeTransaction(handle -> session(handle, work, takesOut));
            }
            throw e;
        }
    }

    private <T> T session(Handle handle, Function<StoreWriter, T> work, AtomicBoolean takesOut) {
        var session = new SqlSession(handle, this::keepInMind);
        try {
            return work.apply(session);
        } finally {
            takesOut.set(session.takesOut());
        }
    }

    @Override
    public long keepReserve() {
        try {
            diskReserve.keep();
            return diskReserve.room();
        } catch (IOException e) {
            throw storeFailures.ofDisk(e);
        }
    }

    @Override
    public long bytes() {
        return Stream.of(FILE, FILE + "-wal", FILE + "-shm")
                .map(name -> sqliteEngine.folder().resolve(name).toFile())
                .mapToLong(File::length)
                .sum();
    }

    private <T> T writeTransaction(Function<Handle, T> work) {
        if (here.isHeldByCurrentThread()) {
            throw new IllegalStateException("A write within a write would be part of neither.");
        }
        long end = sqliteEngine.endOfPatience();
        if (!isMyTurnHere(end)) {
            throw storeFailures.locked();
        }
        try (var lock = fairWriteLock.await(end).orElseThrow(storeFailures::locked)) {
            assert lock.isValid();
            SqliteEngine.waitUntil(end, writer);
            return inTransaction(writing, work);
        } catch (SQLException e) {
            throw storeFailures.from(e);
        } catch (IOException e) {
            throw storeFailures.ofLock(e);
        } finally {
            here.unlock();
        }
    }

    /** The waits for this program, for others and for the file have one end, so that they do not add up. */
    private boolean isMyTurnHere(long end) {
        try {
            return here.tryLock(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public Set<DamagedRow> damagedRows() {
        return Set.copyOf(damagedRows);
    }

    private void keepInMind(DamagedRow damagedRow) {
        if (damagedRows.size() < DAMAGED_ROWS_KEPT) {
            damagedRows.add(damagedRow);
        }
    }

    @Override
    public long pulse() {
        synchronized (watcher) {
            try {
                return SqliteEngine.dataVersion(watcher);
            } catch (SQLException e) {
                throw storeFailures.from(e);
            }
        }
    }

    @Override
    public void whenWritten(Runnable listener) {
        storeEvents.follow(listener);
    }

    @Override
    public RenditionLog renditionLog() {
        return renditionLog;
    }

    @Override
    public void writeBehind(String name, Consumer<StoreWriter> work) {
        writeBehind.add(name, work);
    }

    private void writeAll(Consumer<StoreWriter> work) {
        Boolean written = write(writer -> {
            work.accept(writer);
            return true;
        });
        assert written;
    }

    @Override
    public DeskAccounts deskAccounts() {
        return new SqlDeskAccounts(this::readTransaction, this::writeTransaction);
    }

    @Override
    public SourceLog sourceLog() {
        return new SqlSourceLog(this::readTransaction, this::writeTransaction);
    }

    @Override
    public PushLog pushLog() {
        return new SqlPushLog(this::readTransaction, this::writeTransaction);
    }

    private <T> T readTransaction(Function<Handle, T> work) {
        return inTransaction(reading, work);
    }

    @Override
    public void close() {
        writeBehind.close();
        renditionLog.close();
        here.lock();
        try {
            storeEvents.close();
            readerPool.close();
            watcher.close();
            writer.close();
            fairWriteLock.close();
            storeUse.close();
        } catch (SQLException e) {
            throw storeFailures.from(e);
        } catch (IOException e) {
            throw storeFailures.ofLock(e);
        } finally {
            here.unlock();
        }
    }

    private <T> T inTransaction(Jdbi jdbi, Function<Handle, T> work) {
        try {
            return jdbi.inTransaction(work::apply);
        } catch (JdbiException e) {
            throw storeFailures.from(e);
        }
    }
}
