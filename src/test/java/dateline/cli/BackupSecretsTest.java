package dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.cli.CommandLineHarness.Result;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup that is stolen gives nobody what webhooks are signed with. */
class BackupSecretsTest {
    @TempDir
    Path folder;

    private CommandLineHarness commandLine;
    private Path backup;

    @BeforeEach
    void aPartnerWithAWebhook() throws IOException {
        commandLine = newsroom("newsroom");
        backup = folder.resolve("backup.zip");
        done(commandLine.run("Seal asleep\n\nA grey seal slept through it all.", "ingest", "-"));
    }

    private CommandLineHarness newsroom(String name) throws IOException {
        var made = new CommandLineHarness(folder.resolve(name));
        Files.writeString(
                made.feeds().resolve("partners.yaml"),
                "partners: { wire: { title: Wire, profile: ninjs, feed: all,"
                        + " webhook: { url: 'http://127.0.0.1:1/hook' } } }\n");
        return made;
    }

    private static Result done(Result result) {
        assertEquals(0, result.status(), result.err());
        return result;
    }

    /** All files of a backup, as they were before they were packed. */
    static String unpacked(Path backup) throws IOException {
        var all = new ByteArrayOutputStream();
        try (var zip = new ZipFile(backup.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                all.write(entry.getName().getBytes(StandardCharsets.UTF_8));
                all.write(zip.getInputStream(entry).readAllBytes());
            }
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }

    private static void assertNotIn(String unpacked, String secret) {
        String bits = secret.replaceFirst("whsec_", "");
        assertFalse(unpacked.contains(bits));
        assertFalse(unpacked.contains(new String(Base64.getDecoder().decode(bits), StandardCharsets.ISO_8859_1)));
    }

    @Test
    @DisplayName("A stolen backup holds neither the secret of a webhook, nor the one before it, nor the key to them")
    void noSecretIsInABackup() throws Exception {
        String former =
                done(commandLine.run("", "deliveries", "secret", "wire")).out().strip();
        String present =
                done(commandLine.run("", "deliveries", "secret", "wire")).out().strip();

        done(commandLine.run("", "backup", backup.toString()));

        String unpacked = unpacked(backup);
        assertTrue(unpacked.contains("grey seal"));
        assertNotIn(unpacked, former);
        assertNotIn(unpacked, present);
        assertFalse(unpacked.contains("secret.key"));
    }

    private String secret() {
        return done(commandLine.run("", "deliveries", "secret", "wire")).out().strip();
    }

    private static String listed(CommandLineHarness newsroom) {
        return done(newsroom.run("", "deliveries", "list", "--json")).out();
    }

    private static String doctor(CommandLineHarness newsroom, String... more) {
        var all = new ArrayList<>(List.of("doctor", "--offline", "--json"));
        all.addAll(List.of(more));
        return newsroom.run("", all.toArray(String[]::new)).out();
    }

    @Test
    @DisplayName("A backup and a restore say where the key is; it stays where the store is replaced")
    void theKeyStays() throws Exception {
        secret();
        Result made = done(commandLine.run("", "backup", backup.toString()));
        assertTrue(made.out().contains(commandLine.data().resolve("secret.key").toString()), made.out());

        Result restored = done(commandLine.run("", "restore", backup.toString(), "--overwrite"));

        assertEquals("", restored.err());
        assertTrue(listed(commandLine).contains("\"active\""));
        assertTrue(Files.exists(commandLine.data().resolve("secret.key")));
    }

    @Test
    @DisplayName(
            "On another machine the restore says which key is missing and what to do, and the key or a new secret mends it")
    void onAnotherMachine() throws Exception {
        secret();
        done(commandLine.run("", "backup", backup.toString()));
        CommandLineHarness other = newsroom("other");

        Result restored = done(other.run("", "restore", backup.toString()));

        assertTrue(restored.err().contains("cannot be opened: 1"), restored.err());
        assertTrue(restored.err().contains(other.data().resolve("secret.key").toString()), restored.err());
        assertTrue(restored.err().contains("dateline deliveries secret"), restored.err());
        assertTrue(listed(other).contains("\"parked\""));
        Result test = other.run("", "deliveries", "test", "wire");
        assertEquals(ExitStatus.PARTLY, test.status());
        assertTrue(test.out().contains("sealed under the key"), test.out());
        assertTrue(doctor(other).contains("cannot be opened: 1"));

        Files.copy(commandLine.data().resolve("secret.key"), other.data().resolve("secret.key"));
        assertTrue(listed(other).contains("\"active\""));
        Files.delete(other.data().resolve("secret.key"));
        done(other.run("", "deliveries", "secret", "wire"));
        assertTrue(listed(other).contains("\"active\""));
    }

    @Test
    @DisplayName("With --json a restore gives the missing keys, and how many secrets need each")
    void missingKeysForPrograms() throws Exception {
        secret();
        secret();
        done(commandLine.run("", "backup", backup.toString()));

        Result restored = done(newsroom("other").run("", "restore", backup.toString(), "--json"));

        JsonNode missing = new ObjectMapper().readTree(restored.out()).path("missingKeys");
        assertEquals(1, missing.size());
        assertEquals(2, missing.elements().next().asInt());
    }

    @Test
    @DisplayName("A key that was put into the data folder under another name is in no backup either")
    void aNamedKeyInTheDataFolder() throws Exception {
        Path named = commandLine.data().resolve("keys.txt");
        String key = "k".repeat(42) + "A=";
        Files.writeString(named, key);
        Files.writeString(commandLine.data().resolve("prod.key"), key);
        String secret = done(commandLine.run("", "deliveries", "secret", "wire", "--secret-key-file", named.toString()))
                .out()
                .strip();

        done(commandLine.run("", "backup", backup.toString(), "--secret-key-file", named.toString()));

        String unpacked = unpacked(backup);
        assertFalse(unpacked.contains(key));
        assertNotIn(unpacked, secret);
        assertFalse(Files.exists(commandLine.data().resolve("secret.key")));
    }

    @Test
    @DisplayName("What stands in the file of keys and is none is told of, and nothing is made or lost")
    void noKey() throws Exception {
        secret();
        Path file = commandLine.data().resolve("secret.key");
        String right = Files.readString(file);
        Files.writeString(file, "swordfish");

        Result refused = commandLine.run("", "deliveries", "secret", "wire");

        assertEquals(ExitStatus.NO_STORE, refused.status());
        assertTrue(refused.err().contains("is no key"), refused.err());
        assertFalse(refused.err().contains("swordfish"));
        assertEquals(0, commandLine.run("", "list").status());
        assertTrue(doctor(commandLine).contains("is no key"));
        Files.writeString(file, right);
        assertTrue(listed(commandLine).contains("\"active\""));
    }

    @Test
    @DisplayName("The doctor looks at the key: whether it is here, and whether others can read it")
    void theDoctorLooksAtTheKey() throws Exception {
        assertTrue(doctor(commandLine).contains("the key is made with the first"));
        secret();
        assertTrue(doctor(commandLine).contains("its key is here"));
        Path key = commandLine.data().resolve("secret.key");
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
            assertTrue(doctor(commandLine).contains("chmod 600 " + key));
        }
    }

    @Test
    @DisplayName(
            "Once another key stands first all is sealed under it, the doctor names it alone, and the former one can go")
    void keyIsChanged() throws Exception {
        secret();
        String former = keyNamed(doctor(commandLine));
        Path file = commandLine.data().resolve("secret.key");
        String key =
                Base64.getEncoder().encodeToString("another key of thirty-two bytes!".getBytes(StandardCharsets.UTF_8));
        Files.writeString(file, key + "\n" + Files.readString(file));

        assertTrue(listed(commandLine).contains("\"active\""));

        String present = keyNamed(doctor(commandLine));
        assertNotEquals(former, present);
        Files.writeString(file, key + "\n");
        assertEquals(present, keyNamed(doctor(commandLine)));
        assertTrue(listed(commandLine).contains("\"active\""));
    }

    private static String keyNamed(String findings) {
        Matcher name =
                Pattern.compile("its key is here: [^ ]+ \\(([0-9a-f]{8})\\)").matcher(findings);
        assertTrue(name.find(), findings);
        return name.group(1);
    }
}
