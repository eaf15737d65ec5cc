package dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.cli.CommandLineHarness.Result;
import dateline.store.OnPostgresql;
import dateline.store.StoreAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
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
        listed =
                done(commandLine.run("", "list", "--json", "--store", database)).out();
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
                listed,
                done(commandLine.run("", "list", "--json", "--store", other)).out());
        assertTrue(
                done(commandLine.run("", "key", "list", "--store", other)).out().contains("desk"));
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

    private static String withWebhook(CommandLineHarness newsroom, String... where) throws IOException {
        Files.writeString(
                newsroom.feeds().resolve("partners.yaml"),
                "partners: { wire: { title: Wire, profile: ninjs, feed: all,"
                        + " webhook: { url: 'http://127.0.0.1:1/hook' } } }\n");
        var all = new ArrayList<>(List.of("deliveries", "secret", "wire"));
        all.addAll(List.of(where));
        return done(newsroom.run("", all.toArray(String[]::new))).out().strip();
    }

    private void assertNoSecretInBackup(String secret) throws IOException {
        String unpacked = BackupSecretsTest.unpacked(backup);
        assertTrue(unpacked.contains("grey seal"));
        assertFalse(unpacked.contains(secret.replaceFirst("whsec_", "")));
    }

    @Test
    @DisplayName(
            "Without a key the secrets of a database are left out of its backup, which says so, and stay in the database")
    void withoutAKey() throws Exception {
        String secret = withWebhook(commandLine, "--store", database);

        Result made = done(commandLine.run("", "backup", backup.toString(), "--store", database));

        assertTrue(made.err().contains("are not in it"), made.err());
        assertTrue(made.err().contains("DATELINE_SECRET_KEY"), made.err());
        assertNoSecretInBackup(secret);
        assertFalse(Files.exists(commandLine.data().resolve("secret.key")));
        assertTrue(commandLine
                .run("", "doctor", "--offline", "--store", database)
                .out()
                .contains("that stand in the store as they are: 1"));
        Result restored = done(commandLine.run("", "restore", backup.toString(), "--store", emptyStore()));
        assertTrue(restored.err().contains("cannot be opened: 1"), restored.err());
    }

    @Test
    @DisplayName("With a key they are in the backup, sealed, and open where the key is")
    void withAKey() throws Exception {
        Path key = Files.writeString(folder.resolve("gazette.key"), "k".repeat(42) + "A=");
        String secret = withWebhook(commandLine, "--store", database, "--secret-key-file", key.toString());

        Result made = done(commandLine.run(
                "", "backup", backup.toString(), "--store", database, "--secret-key-file", key.toString()));

        assertEquals("", made.err());
        assertTrue(made.out().contains(key.toString()), made.out());
        assertNoSecretInBackup(secret);
        String other = emptyStore();
        Result restored = done(commandLine.run(
                "", "restore", backup.toString(), "--store", other, "--secret-key-file", key.toString()));
        assertTrue(restored.err().contains("Give every server"), restored.err());
        assertTrue(commandLine
                .run("", "deliveries", "list", "--json", "--store", other, "--secret-key-file", key.toString())
                .out()
                .contains("\"active\""));
    }

    @Test
    @DisplayName(
            "A store that is copied into a database says which key its servers need, and one that is copied back is sealed")
    void copied() throws Exception {
        done(commandLine.run("Seal asleep\n\nA grey seal slept through it all.", "ingest", "-"));
        withWebhook(commandLine);
        String other = emptyStore();

        Result there =
                done(commandLine.run("", "store", "copy", commandLine.data().toString(), other));
        assertTrue(there.err().contains("Give every server"), there.err());
        assertTrue(there.err().contains(commandLine.data().resolve("secret.key").toString()), there.err());
        assertTrue(commandLine
                .run("", "deliveries", "list", "--json", "--store", other)
                .out()
                .contains("\"active\""));

        var another = new CommandLineHarness(folder.resolve("another"));
        String secret = withWebhook(another, "--store", database);
        Path back = folder.resolve("back");
        done(another.run("", "store", "copy", database, back.toString()));
        done(another.run("", "backup", backup.toString(), "--store", "jdbc:sqlite:" + back.resolve("dateline.db")));
        assertNoSecretInBackup(secret);
        assertTrue(Files.exists(back.resolve("secret.key")));
    }
}
