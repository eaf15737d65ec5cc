package dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.cli.CommandLineHarness.Result;
import dateline.store.StoreReader;
import dateline.store.Stories;
import dateline.store.engine.SqlArticleStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Operations: a backup is whole, is made while others write, and goes back where nobody writes. */
class BackupCommandTest {
    @TempDir
    Path folder;

    private CommandLineHarness commandLine;
    private Path backup;

    @BeforeEach
    void someStories() throws IOException {
        commandLine = new CommandLineHarness(folder.resolve("newsroom"));
        backup = folder.resolve("backup.zip");
        Result filed = commandLine.run("Seal asleep\n\nA grey seal slept through it all.", "ingest", "-");
        assertEquals(0, filed.status(), filed.err());
    }

    @Test
    void whatWasWrittenBeforeABackupIsInItWhileFourGoOnWriting() throws Exception {
        Files.createDirectories(commandLine.data().resolve("kept"));
        Files.writeString(commandLine.data().resolve("kept/partner.bin"), "beside the store");
        var stop = new AtomicBoolean();
        var durable = new AtomicInteger();
        var warm = new CountDownLatch(40);
        var writers = Executors.newFixedThreadPool(4);
        int before;
        try (var store = SqlArticleStore.open(commandLine.data(), Stories.AUTHORITY, 2026)) {
            IntStream.range(0, 4)
                    .forEach(writer -> writers.execute(() -> {
                        for (int number = writer * 100_000; !stop.get(); number++) {
                            int story = number;
                            store.write(session -> {
                                session.save(Stories.live(story, "world"), Stories.MORNING);
                                return true;
                            });
                            durable.incrementAndGet();
                            warm.countDown();
                        }
                    }));
            warm.await();
            before = durable.get();

            Result made = commandLine.run("", "backup", backup.toString(), "--json");

            stop.set(true);
            writers.shutdown();
            assertTrue(writers.awaitTermination(60, TimeUnit.SECONDS));
            assertEquals(0, made.status(), made.err());
        }
        Result back = new CommandLineHarness(folder.resolve("other")).run("", "restore", backup.toString(), "--json");

        assertEquals(0, back.status(), back.err());
        JsonNode told = new ObjectMapper().readTree(back.out());
        Path restored = folder.resolve("other/data");
        assertEquals("beside the store", Files.readString(restored.resolve("kept/partner.bin")));
        try (var store = SqlArticleStore.open(restored, Stories.AUTHORITY, 2026)) {
            long stories = store.read(StoreReader::count);
            assertTrue(stories >= before + 1, stories + " of " + before);
            assertEquals(stories, told.path("articles").asLong());
            assertEquals(
                    told.path("lastChange").asLong(),
                    store.read(reader -> reader.changesAfter(0, 1_000_000)).size());
        }
    }

    @Test
    void aBackupIsForThisUserAloneAndTakesNoOthersPlace() throws IOException {
        assertEquals(0, commandLine.run("", "backup", backup.toString()).status());
        if (Files.getFileAttributeView(backup, PosixFileAttributeView.class) != null) {
            assertEquals(
                    Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE),
                    Files.getPosixFilePermissions(backup));
        }
        Result second = commandLine.run("", "backup", backup.toString());
        assertEquals(2, second.status());
        assertTrue(second.err().contains("--overwrite"), second.err());
        assertEquals(
                0,
                commandLine.run("", "backup", backup.toString(), "--overwrite").status());
        assertEquals(
                2,
                commandLine
                        .run("", "backup", commandLine.data().resolve("x.zip").toString())
                        .status());
        assertOnlyTheseAreLeft();
    }

    @Test
    void withoutAStoreThereIsNoBackupAndNoStoreIsMade() throws IOException {
        var empty = new CommandLineHarness(folder.resolve("empty"));

        Result made = empty.run("", "backup", backup.toString());

        assertEquals(4, made.status());
        assertFalse(Files.exists(empty.data()));
        assertFalse(Files.exists(backup));
    }

    @Test
    void noRestoreWhereSomethingLiesOrSomebodyWorks() throws IOException {
        assertEquals(0, commandLine.run("", "backup", backup.toString()).status());

        Result onto = commandLine.run("", "restore", backup.toString());
        assertEquals(2, onto.status());
        assertTrue(onto.err().contains("not empty"), onto.err());

        try (var store = SqlArticleStore.open(commandLine.data(), Stories.AUTHORITY, 2026)) {
            Result inUse = commandLine.run("", "restore", backup.toString(), "--overwrite");
            assertEquals(4, inUse.status());
            assertTrue(inUse.err().contains("in use"), inUse.err());
            assertEquals(1, store.read(StoreReader::count));
        }
        assertEquals(
                0,
                commandLine.run("", "restore", backup.toString(), "--overwrite").status());
        assertTrue(Files.exists(commandLine.data().resolve("before-restore/dateline.db")));
        assertEquals(0, commandLine.run("", "list").status());
    }

    @Test
    void aDamagedBackupIsRefusedAndTouchesNothing() throws IOException {
        assertEquals(0, commandLine.run("", "backup", backup.toString()).status());
        byte[] whole = Files.readAllBytes(backup);
        byte[] flipped = whole.clone();
        flipped[whole.length / 3] ^= 0x55;
        byte[] cut = Arrays.copyOf(whole, whole.length / 2);

        for (byte[] wrong : new byte[][] {flipped, cut, "no archive".getBytes(StandardCharsets.UTF_8)}) {
            Files.write(backup, wrong);
            Result back = commandLine.run("", "restore", backup.toString(), "--overwrite");
            assertEquals(1, back.status(), back.err());
            assertTrue(back.err().contains("Take another one"), back.err());
            assertFalse(Files.exists(commandLine.data().resolve("before-restore")));
            assertTrue(commandLine.run("", "list").out().contains("Seal asleep"));
        }
        assertEquals(
                2,
                commandLine
                        .run("", "restore", folder.resolve("none").toString())
                        .status());
    }

    @Test
    void aRestoreThatWasBrokenOffIsNoStoreUntilItIsDoneAgain() throws IOException {
        assertEquals(0, commandLine.run("", "backup", backup.toString()).status());
        Files.write(commandLine.data().resolve("dateline.restoring"), new byte[0]);

        assertEquals(4, commandLine.run("", "list").status());
        assertEquals(0, commandLine.run("", "restore", backup.toString()).status());
        assertTrue(commandLine.run("", "list").out().contains("Seal asleep"));
    }

    @Test
    void aBackupOfAnOlderDatelineCountsATableThatIsNotThereAnyMore() throws IOException {
        assertEquals(0, commandLine.run("", "backup", backup.toString()).status());
        counts("\"receipt\" : 0, \"article\" : 2");
        Result wrong = commandLine.run("", "restore", backup.toString(), "--overwrite");
        counts("\"receipt\" : 0, \"article\" : 1");

        assertEquals(1, wrong.status());
        assertTrue(wrong.err().contains("does not hold what it says"), wrong.err());
        assertEquals(
                0,
                commandLine.run("", "restore", backup.toString(), "--overwrite").status());
        assertTrue(commandLine.run("", "list").out().contains("Seal asleep"));
    }

    private void counts(String told) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(backup)) {
            Path manifest = zip.getPath("manifest.json");
            Files.writeString(
                    manifest,
                    Files.readString(manifest)
                            .replaceFirst("(?s)(\"counts\" : \\{).*?}", "$1 " + Matcher.quoteReplacement(told) + " }"));
        }
    }

    private void assertOnlyTheseAreLeft() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    Set.of("newsroom", "backup.zip"),
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
    }
}
