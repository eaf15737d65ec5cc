package dateline.store.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dateline.store.StoreUnavailableException;
import dateline.store.Stories;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteEngineTest {
    /** When a test has waited for long enough. */
    static long soon() {
        return System.nanoTime() + Duration.ofSeconds(30).toNanos();
    }

    @TempDir
    Path folder;

    private SqliteEngine sqliteEngine;

    @BeforeEach
    void found() {
        SqlArticleStore.open(folder, Stories.AUTHORITY, 2026).close();
        sqliteEngine = new SqliteEngine(folder, "dateline.db");
    }

    @Test
    @DisplayName("D2: each commit waits for the disk")
    void eachCommitWaitsForTheDisk() throws Exception {
        try (Connection writer = sqliteEngine.openWriter()) {
            assertEquals("wal", ask(writer, "PRAGMA journal_mode"));
            assertEquals("2", ask(writer, "PRAGMA synchronous"));
            assertEquals("1", ask(writer, "PRAGMA foreign_keys"));
            assertEquals("30000", ask(writer, "PRAGMA busy_timeout"));
        }
    }

    @Test
    void aReaderCannotWrite() throws Exception {
        try (Connection reader = sqliteEngine.openReader();
                var statement = reader.createStatement()) {
            assertThrows(SQLException.class, () -> statement.execute("UPDATE counter SET value = 7"));
        }
    }

    @Test
    void theLatestMigrationIsTheOneThatANewStoreEndsWith() throws Exception {
        var first = SchemaMigration.class.getResource("/dateline/store/migration/V1__articles_and_changes.sql");

        try (var migrations = Files.list(Path.of(first.toURI()).getParent())) {
            assertEquals(
                    Integer.parseInt(SchemaMigration.LATEST),
                    migrations
                            .map(file -> file.getFileName().toString())
                            .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                            .max()
                            .orElseThrow());
        }
        assertEquals(Optional.of(SchemaMigration.LATEST), sqliteEngine.lastMigration());
    }

    @Test
    @DisplayName("O6: SQLite below 3.51.3 is refused")
    void anOldSqliteIsRefused() {
        var refusal = assertThrows(StoreUnavailableException.class, () -> SqliteEngine.requireVersion("3.51.2"));

        assertEquals(
                "SQLite 3.51.2 can damage its files; at least 3.51.3 is needed. Put the sqlite-jdbc that Dateline came"
                        + " with back in its place.",
                refusal.getMessage());
        SqliteEngine.requireVersion("3.51.3");
        SqliteEngine.requireVersion("3.100.0");
    }

    private static String ask(Connection connection, String pragma) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(pragma)) {
            return row.getString(1);
        }
    }
}
