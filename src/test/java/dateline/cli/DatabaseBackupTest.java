package dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.cli.CommandLineHarness.Result;
import dateline.store.OnPostgresql;
import dateline.store.StoreAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Operations: a backup takes the store where it is, and goes back to either kind of place. */
class DatabaseBackupTest {
    @RegisterExtension
    final OnPostgresql onPostgresql = new OnPostgresql();

    @TempDir
    Path folder;

    private CommandLineHarness commandLine;
    private Path backups;
    private Path backup;
    private String database;
    private String listed;

    @BeforeEach
    void someStories() throws Exception {
        commandLine = new CommandLineHarness(folder.resolve("newsroom"));
        backups = Files.createDirectory(folder.resolve("backups"));
        backup = backups.resolve("monday.zip");
        database = emptyStore();
        done(commandLine.run("Seal asleep\n\nA grey seal slept through it all.", "ingest", "-", "--store", database));
        done(commandLine.run("", "key", "add", "desk", "--scope", "edit", "--store", database));
        listed = done(commandLine.run("", "list", "--json", "--store", database)).out();
        assertTrue(listed.contains("Seal asleep"), listed);
    }

    private String emptyStore() throws SQLException {
        StoreAddress.Postgresql store = (StoreAddress.Postgresql) onPostgresql.store();
        return onPostgresql.server().address(store.database());
    }

    private static Result done(Result result) {
        assertEquals(0, result.status(), result.err());
        return result;
    }

    private List<String> inBackups() throws IOException {
        try (Stream<Path> files = Files.list(backups)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    @DisplayName("A database is backed up, and goes into an empty one or into a folder, with ids, versions and keys")
    void thereAndBack() throws Exception {
        Result made = done(commandLine.run("", "backup", backup.toString(), "--store", database));
        assertTrue(made.out().startsWith("Backed up and verified: stories 1, "), made.out());
        assertEquals(List.of("monday.zip"), inBackups());

        String other = emptyStore();
        Result restored = done(commandLine.run("", "restore", backup.toString(), "--store", other));

        assertTrue(restored.out().startsWith("Restored and verified: stories 1, "), restored.out());
        assertEquals(List.of("monday.zip"), inBackups());
        assertEquals(
                listed, done(commandLine.run("", "list", "--json", "--store", other)).out());
        assertTrue(done(commandLine.run("", "key", "list", "--store", other)).out().contains("desk"));
        done(commandLine.run("", "restore", backup.toString()));
        assertEquals(listed, done(commandLine.run("", "list", "--json")).out());
    }

    @Test
    @DisplayName("What would overwrite a store or an older backup is refused with what to do instead")
    void nothingIsOverwritten() throws Exception {
        done(commandLine.run("", "backup", backup.toString(), "--store", database));

        Result again = commandLine.run("", "backup", backup.toString(), "--store", database);
        assertEquals(2, again.status());
        assertTrue(again.err().contains("--overwrite"), again.err());
        done(commandLine.run("", "backup", backup.toString(), "--overwrite", "--store", database));

        done(commandLine.run("Pier closed\n\nThe pier is closed.", "ingest", "-", "--store", database));
        Result full = commandLine.run("", "restore", backup.toString(), "--store", database);
        assertEquals(2, full.status());
        assertTrue(full.err().contains("empty database"), full.err());
        Result forced = commandLine.run("", "restore", backup.toString(), "--overwrite", "--store", database);
        assertEquals(2, forced.status());
        assertTrue(forced.err().contains("empty database"), forced.err());
        assertEquals(List.of("monday.zip"), inBackups());
    }
}
