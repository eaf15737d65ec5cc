package dateline.store.engine;

import dateline.store.ArticleStore;
import dateline.store.DamagedRow;
import dateline.store.DeskAccounts;
import dateline.store.DiskRoom;
import dateline.store.Leases;
import dateline.store.PushLog;
import dateline.store.RenditionLog;
import dateline.store.RestartState;
import dateline.store.SharedCounts;
import dateline.store.SourceLog;
import dateline.store.StoreAddress;
import dateline.store.StoreReader;
import dateline.store.StoreUnavailableException;
import dateline.store.StoreWriter;
import dateline.store.seal.SealingKeys;
import dateline.store.sql.ContentCache;
import dateline.store.sql.RestartReader;
import dateline.store.sql.SqlDeskAccounts;
import dateline.store.sql.SqlPushLog;
import dateline.store.sql.SqlSession;
import dateline.store.sql.SqlSourceLog;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * The store in SQL: in the file {@code dateline.db} of the data folder, or in a PostgreSQL. What {@link #write} has returned
 * from survives a crash of the program and of the machine.
 */
public final class SqlArticleStore implements ArticleStore {
    /** Where more are damaged, the store is, and what is known of these leads there. */
    private static final int DAMAGED_ROWS_KEPT = 100;

    private final OpenStore openStore;
    private final StoreEngine storeEngine;
    private final StoreFailures storeFailures;
    private final StoreConnections storeConnections;
    private final ChangeSignal changeSignal;
    private final WriteBehindRenditionLog renditionLog;
    private final WriteBehind writeBehind = new WriteBehind(this::writeAll);
    private final ContentCache contentCache = new ContentCache();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Set<DamagedRow> damagedRows = ConcurrentHashMap.newKeySet();

    private SqlArticleStore(OpenStore openStore) {
        this.openStore = openStore;
        this.storeEngine = openStore.engine();
        this.storeFailures = storeEngine.failures();
        this.storeConnections = openStore.connections();
        this.changeSignal = openStore.changeSignal();
        this.renditionLog =
                new WriteBehindRenditionLog(new StoredRenditions(storeConnections::read, storeConnections::write));
    }

    /**
     * Opens the store in this folder, and makes it at first.
     *
     * @param authority of the {@code tag:} ids; settled when the store is made, later values are ignored
     * @param foundingYear of the feed ids; settled in the same way
     * @throws StoreUnavailableException with a sentence for people when it cannot be had
     */
    public static SqlArticleStore open(Path dataFolder, String authority, int foundingYear) {
        return open(new StoreAddress.Folder(dataFolder), authority, foundingYear);
    }

    /** The same, wherever the store is; the key to its secrets lies in its folder, and a database has none. */
    public static SqlArticleStore open(StoreAddress storeAddress, String authority, int foundingYear) {
        SealingKeys.Places places = storeAddress instanceof StoreAddress.Folder folder
                ? SealingKeys.Places.in(folder.path())
                : SealingKeys.Places.nowhere();
        return open(storeAddress, new SealingKeys(places, new SecureRandom()), authority, foundingYear);
    }

    /**
     * The same.
     *
     * @param sealingKeys what secrets in it are sealed under
     */
    public static SqlArticleStore open(
            StoreAddress storeAddress, SealingKeys sealingKeys, String authority, int foundingYear) {
        return open(StoreEngines.of(storeAddress), sealingKeys, authority, foundingYear);
    }

    /**
     * Whether there is a store; nothing is made or written.
     *
     * @throws StoreUnavailableException when that cannot be asked
     */
    public static boolean exists(StoreAddress storeAddress) {
        return StoreEngines.of(storeAddress).exists();
    }

    static SqlArticleStore open(StoreEngine storeEngine, SealingKeys sealingKeys, String authority, int foundingYear) {
        return new SqlArticleStore(OpenStore.of(storeEngine, sealingKeys, authority, foundingYear));
    }

    @Override
    public String authority() {
        return openStore.identity().authority();
    }

    @Override
    public int foundingYear() {
        return openStore.identity().year();
    }

    @Override
    public <T> T read(Function<StoreReader, T> work) {
        return storeConnections.read(handle -> work.apply(new SqlSession(handle, contentCache, this::keepInMind)));
    }

    @Override
    public RestartState restartState(String circumstances) {
        return storeConnections.readPlainly(connection -> RestartReader.read(connection, circumstances));
    }

    @Override
    public <T> T write(Function<StoreWriter, T> work) {
        T result = committed(work);
        // The file system tells of it before it is committed, and a while after that.
        listeners.forEach(Runnable::run);
        return result;
    }

    private <T> T committed(Function<StoreWriter, T> work) {
        var takesOut = new AtomicBoolean();
        try {
            return storeConnections.write(handle -> session(handle, work, takesOut));
        } catch (StoreUnavailableException e) {
            if (takesOut.get() && storeFailures.isFull(e) && storeEngine.giveUpReserve()) {
                return storeConnections.write(handle -> session(handle, work, takesOut));
            }
            throw e;
        }
    }

    private <T> T session(Handle handle, Function<StoreWriter, T> work, AtomicBoolean takesOut) {
        var session = new SqlSession(handle, contentCache, this::keepInMind);
        try {
            return work.apply(session);
        } finally {
            takesOut.set(session.takesOut());
        }
    }

    @Override
    public DiskRoom keepReserve() {
        try {
            return storeEngine.keepReserve();
        } catch (IOException e) {
            throw storeFailures.ofDisk(e);
        }
    }

    @Override
    public long bytes() {
        try {
            return changeSignal.bytes();
        } catch (SQLException e) {
            throw storeFailures.from(e);
        }
    }

    @Override
    public Optional<String> damage() {
        try {
            return storeEngine.damage();
        } catch (SQLException e) {
            throw storeFailures.from(e);
        }
    }

    @Override
    public long damageMet() {
        return storeConnections.damageMet();
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
    public long dataVersion() {
        try {
            return changeSignal.dataVersion();
        } catch (SQLException e) {
            throw storeFailures.from(e);
        }
    }

    @Override
    public void whenWritten(Runnable listener) {
        listeners.add(listener);
        changeSignal.follow(listener);
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
        return new SqlDeskAccounts(storeConnections::read, storeConnections::write);
    }

    @Override
    public SourceLog sourceLog() {
        return new SqlSourceLog(storeConnections::read, storeConnections::write, openStore.secretSealer());
    }

    @Override
    public PushLog pushLog() {
        return new SqlPushLog(storeConnections::read, storeConnections::write, openStore.secretSealer());
    }

    @Override
    public Leases leases() {
        return changeSignal.leases();
    }

    @Override
    public SharedCounts sharedCounts() {
        return changeSignal.sharedCounts();
    }

    @Override
    public void close() {
        writeBehind.close();
        renditionLog.close();
        openStore.close();
    }
}
