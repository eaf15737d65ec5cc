package dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.State;
import dateline.article.Tombstone;
import dateline.backup.BackupFailure;
import dateline.backup.BackupProgress;
import dateline.backup.Restore;
import dateline.cli.CommandLineHarness.Result;
import dateline.editorial.RestoredStates;
import dateline.store.AccessKey;
import dateline.store.ArticleStore;
import dateline.store.StoreReader;
import dateline.store.Stories;
import dateline.store.engine.SqlArticleStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An older copy of the store takes the place of a later one: nothing comes back that was taken out meanwhile. */
class RestoreOlderBackupTest {
    @TempDir
    Path folder;

    private CommandLineHarness commandLine;
    private Path backup;

    @BeforeEach
    void fileAndBackUp() throws IOException {
        commandLine = new CommandLineHarness(folder);
        backup = folder.resolve("monday.zip");
        List.of("ferry", "bridge", "market", "pier").forEach(this::file);
        assertEquals(0, run("key", "add", "wire", "--scope", "ingest").status());
        assertEquals(0, run("backup", backup.toString()).status());
    }

    private Result run(String... arguments) {
        return commandLine.run("", arguments);
    }

    private void file(String name) {
        String story =
                "{\"sourceId\": \"%s\", \"title\": \"News of the %s\", \"bodyText\": \"All about the %s of our town.\"}"
                        .formatted(name, name, name);
        assertEquals(0, commandLine.run(story, "ingest", "-").status());
    }

    private <T> T store(Function<ArticleStore, T> look) {
        try (var store = SqlArticleStore.open(commandLine.data(), Stories.AUTHORITY, 2026)) {
            return look.apply(store);
        }
    }

    private Map<String, State> states() {
        return store(store -> store.read(reader -> reader.articles(Optional.empty(), Optional.empty(), 99)).stream()
                .collect(Collectors.toMap(
                        article -> article.content().title().replace("News of the ", ""), article -> article.state())));
    }

    private String id(String name) {
        return store(store -> store.read(reader -> reader.articles(Optional.empty(), Optional.empty(), 99)).stream()
                .filter(article -> article.content().title().endsWith(name))
                .findFirst()
                .orElseThrow()
                .id()
                .value());
    }

    private long sequence() {
        return store(store -> store.read(StoreReader::sequence));
    }

    private void takeOut() {
        assertEquals(0, run("withdraw", id("ferry"), "--reason", "It is wrong.").status());
        assertEquals(0, run("hold", id("bridge")).status());
        assertEquals(0, run("expire", id("market")).status());
        file("tunnel");
        assertEquals(
                0,
                run("withdraw", id("tunnel"), "--reason", "It is wrong, too.").status());
        assertEquals(0, run("key", "revoke", "wire").status());
    }

    @Test
    @DisplayName("K4: what was withdrawn, held, expired or revoked after the backup stays so")
    void whatWasTakenOutStaysOut() {
        takeOut();
        String tunnel = id("tunnel");

        Result restored = run("restore", backup.toString(), "--overwrite");

        assertEquals(0, restored.status(), restored.err());
        assertEquals(
                Map.of(
                        "ferry", State.WITHDRAWN,
                        "bridge", State.HELD,
                        "market", State.EXPIRED,
                        "pier", State.LIVE,
                        "tunnel", State.WITHDRAWN),
                states());
        assertTrue(restored.err().contains("Withdrawn after the backup, and withdrawn still: 2."), restored.err());
        assertTrue(restored.err().contains("Keys revoked after the backup, and revoked still: wire."), restored.err());
        List<AccessKey> keys = store(store -> store.read(StoreReader::accessKeys));
        assertTrue(keys.stream().map(AccessKey::revokedAt).allMatch(Optional::isPresent), keys::toString);
        assertEquals(
                Optional.of("It is wrong, too."),
                store(store -> store.read(reader -> reader.publicStory(tunnel.substring(tunnel.indexOf(':', 4) + 1))))
                        .map(Tombstone.class::cast)
                        .flatMap(Tombstone::reason));
    }

    @Test
    @DisplayName("K4: a story that came after the backup and was withdrawn does not come back with its file")
    void whatIsFiledAgainStaysWithdrawn() {
        takeOut();
        run("restore", backup.toString(), "--overwrite");

        file("ferry");
        file("tunnel");

        assertEquals(State.WITHDRAWN, states().get("ferry"));
        assertEquals(State.WITHDRAWN, states().get("tunnel"));
    }

    @Test
    @DisplayName("K4: an embargo that was put off after the backup, and an expiry, are not forgotten")
    void whatWasPutOffStaysBack() throws IOException {
        fileUnderEmbargo("harbour", "2098-01-01T00:00:00Z");
        fileUnderEmbargo("school", "2098-01-01T00:00:00Z");
        run("backup", backup.toString(), "--overwrite");
        fileUnderEmbargo("harbour", "2099-01-01T00:00:00Z");
        run("publish", id("school"));
        run("expire", id("school"));

        Result restored = run("restore", backup.toString(), "--overwrite");

        assertEquals(0, restored.status(), restored.err());
        assertEquals(State.HELD, states().get("harbour"));
        assertEquals(State.EXPIRED, states().get("school"));
    }

    @Test
    @DisplayName("A newer backup in the place of an older state takes no key and no story away")
    void aNewerBackupIsRestoredWhole() throws IOException {
        fileUnderEmbargo("harbour", "2098-01-01T00:00:00Z");
        Path monday = folder.resolve("older.zip");
        run("backup", monday.toString());
        commandLine.clock.set(commandLine.clock.instant().plusSeconds(60));
        run("publish", id("harbour"));
        run("key", "add", "later", "--scope", "ingest");
        Path tuesday = folder.resolve("newer.zip");
        run("backup", tuesday.toString());
        run("restore", monday.toString(), "--overwrite");

        Result restored = run("restore", tuesday.toString(), "--overwrite");

        assertEquals(0, restored.status(), restored.err());
        assertEquals(State.LIVE, states().get("harbour"));
        List<AccessKey> keys = store(store -> store.read(StoreReader::accessKeys));
        assertTrue(keys.stream().map(AccessKey::revokedAt).allMatch(Optional::isEmpty), keys::toString);
    }

    @Test
    @DisplayName("K4: a restore that is broken off after any of its moves goes on with all of what lay there")
    void aRestoreThatIsBrokenOff() throws IOException {
        takeOut();
        Path data = commandLine.data();
        Path place = Files.createDirectory(data.resolve("before-restore"));
        Files.writeString(data.resolve("dateline.restoring"), "before-restore");
        Files.move(data.resolve("dateline.db"), place.resolve("dateline.db"));

        Result restored = run("restore", backup.toString());

        assertEquals(0, restored.status(), restored.err());
        assertEquals(State.WITHDRAWN, states().get("ferry"));
        assertFalse(Files.exists(data.resolve("before-restore-2")));
        assertFalse(Files.exists(data.resolve("dateline.restoring")));
    }

    @Test
    @DisplayName("A restore that fails while the store is made ready leaves the folder as it was")
    void aRestoreThatFails() {
        Map<String, State> before = states();

        var failure = assertThrows(
                BackupFailure.class, () -> new Restore(commandLine.data(), BackupProgress.NONE, (later, copy) -> {
                            throw new IllegalStateException("no room");
                        })
                        .from(backup, true));

        assertTrue(failure.getMessage().contains("is as it was"), failure.getMessage());
        assertEquals(before, states());
        assertFalse(Files.exists(commandLine.data().resolve("before-restore")));
    }

    private void fileUnderEmbargo(String name, String until) {
        String story =
                "{\"sourceId\": \"%s\", \"title\": \"News of the %s\", \"bodyText\": \"All about the %s of our town.\", \"embargo\": \"%s\"}"
                        .formatted(name, name, name, until);
        assertEquals(0, commandLine.run(story, "ingest", "-").status());
    }

    @Test
    @DisplayName("D13: no number of a change is used again, so that no reader's place skips a story")
    void numbersGoOn() {
        takeOut();
        long before = sequence();

        run("restore", backup.toString(), "--overwrite");
        long restored = sequence();
        file("harbour");

        assertTrue(restored > before, restored + " after " + before);
        assertEquals(restored + 1, sequence());
    }

    @Test
    @DisplayName("D13: where nothing tells what was used, numbers go on far above")
    void numbersGoOnAboveWhatIsLost() throws IOException {
        long before = sequence();
        var elsewhere = new CommandLineHarness(folder.resolve("elsewhere"));

        assertEquals(0, elsewhere.run("", "restore", backup.toString()).status());

        try (var store = SqlArticleStore.open(elsewhere.data(), Stories.AUTHORITY, 2026)) {
            long restored = store.read(StoreReader::sequence);
            assertEquals(before + RestoredStates.LOST_NUMBERS, restored);
        }
    }

    @Test
    @DisplayName("D13: a store that cannot be read is told of, and the backup is restored all the same")
    void aDamagedStoreIsToldOf() throws IOException {
        Files.writeString(commandLine.data().resolve("dateline.db"), "x".repeat(10_000), StandardCharsets.US_ASCII);

        Result restored = run("restore", backup.toString(), "--overwrite");

        assertEquals(0, restored.status(), restored.err());
        assertTrue(restored.err().contains("What lay there cannot be read"), restored.err());
        assertEquals(State.LIVE, states().get("ferry"));
        assertFalse(Files.exists(commandLine.data().resolve("secret.key")));
    }
}
