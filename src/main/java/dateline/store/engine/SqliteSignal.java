package dateline.store.engine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;

/** SQLite's word that its file was written, and the file system's. */
final class SqliteSignal implements ChangeSignal {
    private final Path file;
    private final Connection watcher;
    private final StoreEvents storeEvents;

    SqliteSignal(Path file, Connection watcher) {
        this.file = file;
        this.watcher = watcher;
        this.storeEvents = new StoreEvents(file);
    }

    @Override
    public long pulse() throws SQLException {
        synchronized (watcher) {
            try (var statement = watcher.createStatement();
                    var row = statement.executeQuery("PRAGMA data_version")) {
                return row.getLong(1);
            }
        }
    }

    @Override
    public void follow(Runnable listener) {
        storeEvents.follow(listener);
    }

    @Override
    public long bytes() {
        return Stream.of("", "-wal", "-shm")
                .map(end -> file.resolveSibling(file.getFileName() + end).toFile())
                .mapToLong(File::length)
                .sum();
    }

    @Override
    public void close() throws SQLException, IOException {
        storeEvents.close();
        watcher.close();
    }
}
