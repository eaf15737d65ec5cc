package dateline.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** Brings the file to the present schema; one process at a time. */
final class Schema {
    private static final long ASK_AGAIN_NANOS = 20_000_000;

    private final Sqlite sqlite;

    Schema(Sqlite sqlite) {
        this.sqlite = sqlite;
    }

    /**
     * Makes the folder and the file where they are missing, and runs the migrations that it has not seen.
     *
     * @throws StoreUnavailableException when the folder cannot be written to, or the file was written by a newer Dateline
     */
    void bringUpToDate() {
        Path folder = folder();
        try {
            Files.createDirectories(folder);
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
        try (var channel = FileChannel.open(
                        folder.resolve("dateline.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = await(channel)) {
            assert lock.isValid();
            sqlite.prepare();
            migrate();
        } catch (IOException e) {
            throw new StoreUnavailableException(
                    "The file dateline.lock in " + folder + " cannot be had: " + e.getMessage()
                            + ". Give this user the right to write to it.",
                    e);
        } catch (SQLException e) {
            throw new Outage(sqlite.file()).from(e);
        }
    }

    private void migrate() {
        var flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(sqlite.plain())
                .locations("classpath:dateline/store/migration")
                .placeholders(Map.of("bytes", "BLOB"))
                .load();
        try {
            requireKnown(flyway.info().all());
            flyway.migrate();
        } catch (FlywayException e) {
            RuntimeException told = new Outage(sqlite.file()).from(e);
            throw told instanceof StoreUnavailableException
                    ? told
                    : new StoreUnavailableException(
                            "The store " + sqlite.file() + " does not have the form of Dateline's stores: "
                                    + e.getMessage()
                                    + " Put a backup in its place, or move it away to begin an empty one.",
                            e);
        }
    }

    private void requireKnown(MigrationInfo[] migrations) {
        boolean newer = Arrays.stream(migrations)
                .anyMatch(migration -> migration.getState().isApplied()
                        && !migration.getState().isResolved());
        if (newer) {
            throw new StoreUnavailableException(
                    "The store " + sqlite.file() + " was written by a newer Dateline. Start that one, or name another"
                            + " folder with --data.",
                    null);
        }
    }

    private static FileLock await(FileChannel channel) throws IOException {
        long patience = System.nanoTime() + Sqlite.patience().toNanos();
        while (System.nanoTime() < patience) {
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return lock;
                }
            } catch (OverlappingFileLockException e) {
                // Another store of this process has it: wait like for one of another process.
            }
            LockSupport.parkNanos(ASK_AGAIN_NANOS);
        }
        throw new IOException(
                "another Dateline holds it for more than " + Sqlite.patience().toSeconds() + " seconds");
    }

    private Path folder() {
        Path folder = sqlite.file().toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalStateException("A store is a file in a folder: " + sqlite.file());
        }
        return folder;
    }
}
