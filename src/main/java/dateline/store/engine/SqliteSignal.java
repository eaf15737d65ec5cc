package dateline.store.engine;

import dateline.store.Leases;
import dateline.store.SharedCounts;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.Stream;

/** SQLite's word that its file was written, and the file system's. */
final class SqliteSignal implements ChangeSignal {
    private final Path file;
    private final Connection watcher;
    /** It is asked several times a second, and to understand it takes longer than to answer it. */
    private final PreparedStatement dataVersion;

    private final StoreFileEvents fileEvents;

    SqliteSignal(Path file, Connection watcher) throws SQLException {
        this.file = file;
        this.watcher = watcher;
        this.dataVersion = watcher.prepareStatement("PRAGMA data_version");
        this.fileEvents = new StoreFileEvents(file);
    }

    @Override
    public long dataVersion() throws SQLException {
        synchronized (watcher) {
            try (var row = dataVersion.executeQuery()) {
                return row.getLong(1);
            }
        }
    }

    @Override
    public void follow(Runnable listener) {
        fileEvents.follow(listener);
    }

    @Override
    public long bytes() {
        return Stream.of("", "-wal", "-shm")
                .map(end -> file.resolveSibling(file.getFileName() + end).toFile())
                .mapToLong(File::length)
                .sum();
    }

    /** More than one server on a folder is not what SQLite is for. */
    @Override
    public Leases leases() {
        return Leases.ALONE;
    }

    @Override
    public SharedCounts sharedCounts() {
        return SharedCounts.ALONE;
    }

    @Override
    public void close() throws SQLException, IOException {
        fileEvents.close();
        synchronized (watcher) {
            dataVersion.close();
            watcher.close();
        }
    }
}
