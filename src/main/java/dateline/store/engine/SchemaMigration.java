package dateline.store.engine;

import dateline.store.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** Brings the file to the present schema; one process at a time. */
final class SchemaMigration {
    /** The last migration there is; a test holds it against the files. */
    static final String LATEST = "13";

    private final SqliteEngine sqliteEngine;
    private final StoreFailures storeFailures;

    SchemaMigration(SqliteEngine sqliteEngine) {
        this.sqliteEngine = sqliteEngine;
        this.storeFailures = new StoreFailures(sqliteEngine.file());
    }

    /**
     * Makes the folder where it is missing.
     *
     * @throws StoreUnavailableException when it cannot be made or written to
     */
    void requireFolder() {
        Path folder = sqliteEngine.folder();
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
    }

    /**
     * Makes the file where it is missing, and runs the migrations that it has not seen.
     *
     * @throws StoreUnavailableException when the folder cannot be written to, or the file was written by a newer Dateline
     */
    void bringUpToDate() {
        requireFolder();
        try (var fairWriteLock = new FairWriteLock(sqliteEngine.folder());
                var lock = fairWriteLock.await(sqliteEngine.endOfPatience()).orElseThrow(storeFailures::locked)) {
            assert lock.isValid();
            sqliteEngine.prepare();
            // Flyway takes longer to load than most commands to run.
            if (!sqliteEngine.lastMigration().equals(Optional.of(LATEST))) {
                migrate();
            }
        } catch (IOException e) {
            throw storeFailures.ofLock(e);
        } catch (SQLException e) {
            throw storeFailures.from(e);
        }
    }

    private void migrate() {
        var flyway = Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(sqliteEngine.plain())
                .locations("classpath:dateline/store/migration")
                .placeholders(Map.of("bytes", "BLOB"))
                .load();
        try {
            requireKnown(flyway.info().all());
            flyway.migrate();
        } catch (FlywayException e) {
            RuntimeException told = storeFailures.from(e);
            throw told instanceof StoreUnavailableException
                    ? told
                    : new StoreUnavailableException(
                            "The store " + sqliteEngine.file() + " does not have the form of Dateline's stores: "
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
                    "The store " + sqliteEngine.file()
                            + " was written by a newer Dateline. Start that one, or name another"
                            + " folder with --data.",
                    null);
        }
    }
}
