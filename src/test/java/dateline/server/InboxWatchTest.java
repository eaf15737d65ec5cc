package dateline.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.golden.SetClock;
import dateline.ingest.model.Input;
import dateline.publication.Publication;
import dateline.publication.yaml.PublicationReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a file of the inbox is taken, under clocks that the test sets. */
class InboxWatchTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final SetClock clock = new SetClock(NOON);
    private final AtomicLong nanos = new AtomicLong();
    private final Publication publication = new PublicationReader(URI.create("https://feeds.harbour-gazette.example"))
            .read(Path.of("src/test/resources/golden/feeds"))
            .publication()
            .orElseThrow();

    @TempDir
    Path inbox;

    private InboxWatch watch;

    @BeforeEach
    void open() {
        watch = new InboxWatch(inbox, new FilesBeingWritten(Path.of("/proc")), clock, nanos::get);
    }

    @AfterEach
    void close() {
        watch.close();
    }

    /** Looks after so much more time; far enough from the last event for a look in any case. */
    private List<String> after(Duration time) {
        clock.set(clock.instant().plus(time));
        nanos.addAndGet(time.toNanos());
        return names(watch.arrived(publication));
    }

    private List<String> names(List<Input> inputs) {
        return inputs.stream()
                .map(input -> inbox.relativize(Path.of(input.name())).toString())
                .toList();
    }

    private Path write(String name, String text) throws IOException {
        Path file = Files.writeString(inbox.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        return file;
    }

    private Path writeOld(String name) throws IOException {
        return Files.setLastModifiedTime(
                write(name, "Old\n\nIt is old."), FileTime.from(NOON.minus(Duration.ofDays(1))));
    }

    private void takeAll() {
        watch.arrived(publication).forEach(watch::taken);
    }

    @Test
    @DisplayName("What lies in the inbox at the start is taken at once, unless it came this moment")
    void oldFilesAreTakenAtTheFirstLook() throws IOException {
        writeOld("old.txt");
        write("new.txt", "New\n\nIt is new.");

        assertEquals(List.of("old.txt"), after(Duration.ZERO));
        assertTrue(watch.isWaiting());
        assertEquals(List.of("new.txt", "old.txt"), after(Duration.ofSeconds(6)));
        assertFalse(watch.isWaiting());
    }

    @Test
    @DisplayName("A file is told of again and again until it has its receipt, and then no more")
    void aFileIsToldOfUntilItIsTaken() throws IOException {
        writeOld("old.txt");

        assertEquals(List.of("old.txt"), after(Duration.ZERO));
        assertEquals(List.of("old.txt"), after(Duration.ofSeconds(1)));
        takeAll();

        assertEquals(List.of(), after(Duration.ofSeconds(6)));
    }

    @Test
    @DisplayName("A file that was changed after it was told of is told of again, though it has its receipt")
    void whatChangesMeanwhileIsTakenAgain() throws IOException {
        Path file = writeOld("old.txt");
        List<Input> first = watch.arrived(publication);
        write("old.txt", "Old\n\nIt is not so old.");
        first.forEach(watch::taken);

        assertEquals(List.of(), after(Duration.ofSeconds(6)));
        assertEquals(List.of("old.txt"), after(Duration.ofSeconds(6)));
        assertTrue(Files.exists(file));
    }

    @Test
    @DisplayName("A story whose second half is written later waits for it")
    void aFileHasToStandStill() throws IOException {
        takeAll();
        write("story.txt", "Story\n\nThe first half");

        assertEquals(List.of(), after(Duration.ofSeconds(6)));
        write("story.txt", "Story\n\nThe first half and the second.");
        assertEquals(List.of(), after(Duration.ofMillis(1200)));
        assertEquals(List.of(), after(Duration.ofMillis(700)));
        assertEquals(List.of("story.txt"), after(Duration.ofMillis(100)));
    }

    @Test
    @DisplayName("A story whose side file comes soon after it waits for the side file to stand still as well")
    void aSideFileThatComesLaterIsWaitedFor() throws IOException {
        takeAll();
        write("budget.txt", "Budget\n\nIt is secret.");

        assertEquals(List.of(), after(Duration.ofSeconds(6)));
        write("budget.yaml", "embargo: 2027-01-01T00:00:00Z");
        assertEquals(List.of(), after(Duration.ofMillis(700)));
        assertEquals(List.of(), after(Duration.ofMillis(1200)));
        assertEquals(List.of("budget.txt"), after(Duration.ofMillis(100)));
    }

    @Test
    @DisplayName("A side file alone waits for its text")
    void aSideFileAloneIsNothing() throws IOException {
        takeAll();
        write("budget.yaml", "embargo: 2027-01-01T00:00:00Z");

        assertEquals(List.of(), after(Duration.ofSeconds(6)));
        assertFalse(watch.isWaiting());
    }

    @Test
    @DisplayName("A file that was moved here whole is taken sooner, but not before what may be moved next to it")
    void aMovedFileIsTakenSoon() throws IOException {
        takeAll();
        writeOld("moved.txt");

        assertEquals(List.of(), after(Duration.ofSeconds(6)));
        assertEquals(List.of("moved.txt"), after(Duration.ofMillis(500)));
    }

    @Test
    @DisplayName("A file that a program has open for writing is not taken, however long it stands still")
    void anOpenFileIsNotTaken() throws IOException {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")));
        takeAll();
        Path file = writeOld("open.txt");
        try (OutputStream stream = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            assertEquals(List.of(), after(Duration.ofSeconds(6)));
            assertEquals(List.of(), after(Duration.ofSeconds(6)));
            assertEquals(List.of(), after(Duration.ofSeconds(6)));
            assertTrue(watch.isWaiting());
            stream.flush();
        }

        assertEquals(List.of("open.txt"), after(Duration.ofSeconds(6)));
    }

    @Test
    @DisplayName("A folder that links to itself or to another folder of the inbox is walked in its own place alone")
    void aLinkIsNotWalked() throws IOException {
        Files.createDirectories(inbox.resolve("world"));
        writeOld("world/seal.txt");
        Files.createSymbolicLink(inbox.resolve("again"), inbox);
        Files.createSymbolicLink(inbox.resolve("world/up"), Path.of(".."));
        Files.createSymbolicLink(inbox.resolve("abroad"), Path.of("world"));

        assertEquals(List.of("world/seal.txt"), after(Duration.ZERO));
    }

    @Test
    @DisplayName("A link to a hidden folder of the inbox is walked, for there is no other way to what lies in it")
    void aLinkToAHiddenFolderIsWalked() throws IOException {
        Files.createDirectories(inbox.resolve(".release-7/world"));
        writeOld(".release-7/world/seal.txt");
        Files.createSymbolicLink(inbox.resolve(".release-7/world/round"), Path.of("../../current"));
        Files.createSymbolicLink(inbox.resolve("current"), Path.of(".release-7"));

        assertEquals(List.of("current/world/seal.txt"), after(Duration.ZERO));
    }
}
