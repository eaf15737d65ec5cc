package dateline.store.engine;

import dateline.store.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;

/** A copy of the store as it stands at one moment, made while others read and write. */
public final class SqliteSnapshot {
    /** The files of the store itself, which a copy of the folder must not take as they are. */
    public static final List<String> STORE_FILES = List.of(
            SqliteEngine.FILE,
            SqliteEngine.FILE + "-wal",
            SqliteEngine.FILE + "-shm",
            SqliteEngine.FILE + "-journal",
            FairWriteLock.FILE,
            StoreFolderLock.LOCK_FILE,
            StoreFolderLock.RESTORING,
            DiskReserve.FILE);

    private static final List<String> COUNTED =
            List.of("article", "article_version", "change", "tombstone", "alias", "quarantine", "access_key");
    private static final int STEPS_BETWEEN_REPORTS = 100_000;

    private SqliteSnapshot() {}

    /**
     * What a check has found in a file.
     *
     * @param problems sentences; empty for a sound store
     * @param counts how many rows its tables have
     * @param lastChange the end of the change sequence
     */
    public record Report(List<String> problems, Map<String, Long> counts, long lastChange) {
        public Report {
            problems = List.copyOf(problems);
            counts = Map.copyOf(counts);
        }
    }

    /** How the file of a store is called. */
    public static String fileName() {
        return SqliteEngine.FILE;
    }

    /** Whether there is a store in this folder. */
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(SqliteEngine.FILE));
    }

    /**
     * Writes the store of this folder to a file that is empty, in one read transaction.
     *
     * @param progress told how many bytes have been written, now and then
     * @throws StoreUnavailableException when there is no store, it is damaged, or the disk is full
     */
    public static void write(Path folder, Path target, LongConsumer progress) {
        var engine = new SqliteEngine(folder.toAbsolutePath(), SqliteEngine.FILE);
        try (Connection connection = engine.plain().getConnection();
                var copy = connection.prepareStatement("VACUUM INTO ?")) {
            ProgressHandler.setHandler(connection, STEPS_BETWEEN_REPORTS, new ProgressHandler() {
                @Override
                protected int progress() throws SQLException {
                    progress.accept(size(target));
                    return 0;
                }
            });
            copy.setString(1, target.toString());
            copy.execute();
        } catch (SQLException e) {
            throw engine.failures().from(e);
        }
    }

    /** Reads all of a file: whether it is whole, of which schema, and what it holds. */
    public static Report check(Path file) {
        var engine = new SqliteEngine(
                Objects.requireNonNull(file.toAbsolutePath().getParent()), String.valueOf(file.getFileName()));
        var problems = new ArrayList<String>();
        var counts = new TreeMap<String, Long>();
        long lastChange = 0;
        var settings = new SQLiteConfig();
        settings.setReadOnly(true);
        try (Connection connection = settings.createConnection("jdbc:sqlite:" + file)) {
            problems.addAll(wrongRows(connection, "PRAGMA integrity_check", "ok"));
            problems.addAll(wrongRows(connection, "PRAGMA foreign_key_check", ""));
            if (problems.isEmpty()) {
                problems.addAll(schemaProblems(engine));
            }
            if (problems.isEmpty()) {
                for (String table : COUNTED) {
                    counts.put(table, number(connection, "SELECT count(*) FROM " + table));
                }
                lastChange = number(connection, "SELECT coalesce(max(sequence), 0) FROM change");
            }
        } catch (SQLException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
        return new Report(problems, counts, lastChange);
    }

    private static List<String> schemaProblems(SqliteEngine engine) throws SQLException {
        return engine.lastMigration()
                .map(version -> Integer.parseInt(version) > Integer.parseInt(SchemaMigration.LATEST)
                        ? List.of("it was written by a newer Dateline")
                        : List.<String>of())
                .orElse(List.of("it is no store of Dateline"));
    }

    private static List<String> wrongRows(Connection connection, String pragma, String right) throws SQLException {
        var wrong = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(pragma)) {
            while (rows.next()) {
                if (!right.equals(rows.getString(1))) {
                    wrong.add(rows.getString(1));
                }
            }
        }
        return wrong;
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
