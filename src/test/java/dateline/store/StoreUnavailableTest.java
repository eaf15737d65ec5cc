package dateline.store;

import static dateline.store.Stories.AUTHORITY;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dateline.store.engine.SqlArticleStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreUnavailableTest {
    @TempDir
    Path folder;

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("data"), "a file where a folder should be");

        assertRefused(file, "The data folder " + file + " cannot be made. Make it, or name another one with --data.");
    }

    @Test
    @DisplayName("D6: a folder without the right to write is refused with one sentence")
    void aFolderWithoutTheRightToWriteIsNamed() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(data), "this user may write everywhere");

        assertRefused(
                data,
                "The data folder " + data + " cannot be written to. Give this user the right to write to it, or name"
                        + " another one with --data.");
    }

    @Test
    void aFileThatIsNoStoreIsNamed() throws Exception {
        Files.writeString(folder.resolve("dateline.db"), "These are minutes of a meeting, not a store.".repeat(100));

        assertRefused(folder, "is damaged or is no store of Dateline");
    }

    @Test
    void anotherProgramsDatabaseIsNamed() throws Exception {
        execute("CREATE TABLE meeting (minutes TEXT)");

        assertRefused(folder, "does not have the form of Dateline's stores");
    }

    @Test
    @DisplayName("D9: a damaged page ends in a sentence")
    void aDamagedFileIsNamed() throws Exception {
        SqlArticleStore.open(folder, AUTHORITY, 2026).close();
        Path file = folder.resolve("dateline.db");
        byte[] bytes = Files.readAllBytes(file);
        byte[] noise = new byte[bytes.length - 100];
        new Random(1).nextBytes(noise);
        System.arraycopy(noise, 0, bytes, 100, noise.length);
        Files.write(file, bytes);

        assertRefused(folder, "is damaged or is no store of Dateline");
    }

    @Test
    void aStoreOfANewerDatelineIsLeftAlone() throws Exception {
        SqlArticleStore.open(folder, AUTHORITY, 2026).close();
        execute("""
                INSERT INTO flyway_schema_history
                SELECT 99, '99', 'from the future', type, script, checksum, installed_by, installed_on, 1, 1
                FROM flyway_schema_history WHERE version = '1'
                """);

        assertRefused(folder, "was written by a newer Dateline");
    }

    private void execute(String sql) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("dateline.db"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void assertRefused(Path data, String sentence) {
        var refusal = assertThrows(StoreUnavailableException.class, () -> SqlArticleStore.open(data, AUTHORITY, 2026));

        assertTrue(refusal.getMessage().contains(sentence), refusal.getMessage());
    }
}
