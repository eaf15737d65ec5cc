package dateline.server;

import dateline.store.ArticleStore;
import dateline.store.DamagedRow;
import dateline.store.DeskAccounts;
import dateline.store.DiskRoom;
import dateline.store.Leases;
import dateline.store.PushLog;
import dateline.store.RenditionLog;
import dateline.store.SharedCounts;
import dateline.store.SourceLog;
import dateline.store.StoreReader;
import dateline.store.StoreWriter;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A store into which nothing is written behind: a program that prints beside a server leaves it to that one to keep what
 * was printed.
 */
record StoreWithoutWriteBehind(ArticleStore store) implements ArticleStore {
    @Override
    public String authority() {
        return store.authority();
    }

    @Override
    public int foundingYear() {
        return store.foundingYear();
    }

    @Override
    public <T> T read(Function<StoreReader, T> work) {
        return store.read(work);
    }

    @Override
    public <T> T write(Function<StoreWriter, T> work) {
        return store.write(work);
    }

    @Override
    public void writeBehind(String name, Consumer<StoreWriter> work) {
        // It may be lost at any time, so it may be left out.
    }

    @Override
    public long dataVersion() {
        return store.dataVersion();
    }

    @Override
    public void whenWritten(Runnable listener) {
        store.whenWritten(listener);
    }

    @Override
    public Set<DamagedRow> damagedRows() {
        return store.damagedRows();
    }

    @Override
    public Optional<String> damage() {
        return store.damage();
    }

    @Override
    public long damageMet() {
        return store.damageMet();
    }

    @Override
    public DiskRoom keepReserve() {
        return store.keepReserve();
    }

    @Override
    public long bytes() {
        return store.bytes();
    }

    @Override
    public RenditionLog renditionLog() {
        return store.renditionLog();
    }

    @Override
    public SourceLog sourceLog() {
        return store.sourceLog();
    }

    @Override
    public DeskAccounts deskAccounts() {
        return store.deskAccounts();
    }

    @Override
    public Leases leases() {
        return store.leases();
    }

    @Override
    public SharedCounts sharedCounts() {
        return SharedCounts.ALONE;
    }

    @Override
    public PushLog pushLog() {
        return store.pushLog();
    }

    @Override
    public void close() {
        store.close();
    }
}
