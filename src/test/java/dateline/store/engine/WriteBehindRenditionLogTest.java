package dateline.store.engine;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.store.RenditionLog;
import dateline.store.sql.RenditionTable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTTP-17, HTTP-19: when a rendition changed is known at once, by whoever asks, and lasts. */
class WriteBehindRenditionLogTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    Path folder;

    private SqlArticleStore open() {
        return SqlArticleStore.open(folder, "harbour-gazette.example", 2026);
    }

    private static RenditionLog.Printed printed(String address, String etag) {
        return new RenditionLog.Printed(address, etag, NOON, Optional.of(new RenditionLog.State("window", 7)));
    }

    private static Instant time(RenditionLog log, String address, String etag) {
        return log.lastModified(List.of(printed(address, etag))).get(0);
    }

    /** Nothing while this program itself has it. */
    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Test
    @DisplayName("Dates are given while another program holds the write lock, and are in the store once it lets go")
    void nobodyWaitsForAWriter() throws Exception {
        try (var store = open();
                var file = FileChannel.open(folder.resolve("dateline.lock"), StandardOpenOption.WRITE)) {
            RenditionLog log = store.renditionLog();
            try (FileLock held = await().until(() -> lock(file), Objects::nonNull)) {
                assertTrue(held.isValid());
                assertEquals(NOON, time(log, "tag/harbour.rss", "\"a\""));
                assertEquals(NOON.plusSeconds(1), time(log, "tag/harbour.rss", "\"b\""));
                assertEquals(NOON.plusSeconds(1), time(log, "tag/harbour.rss", "\"b\""));
                assertEquals(
                        7, log.state("tag/harbour.rss", "\"a\"").orElseThrow().sequence());
            }
        }
        try (var store = open()) {
            RenditionLog log = store.renditionLog();
            assertEquals(NOON.plusSeconds(1), time(log, "tag/harbour.rss", "\"b\""));
            assertEquals(NOON.plusSeconds(2), time(log, "tag/harbour.rss", "\"c\""));
            assertEquals(7, log.state("tag/harbour.rss", "\"a\"").orElseThrow().sequence());
        }
    }

    @Test
    @DisplayName("What waits for a store that lets nobody write is bounded, and its dates are the same each time")
    void whatWaitsIsBounded() throws Exception {
        try (var store = open();
                var file = FileChannel.open(folder.resolve("dateline.lock"), StandardOpenOption.WRITE)) {
            RenditionLog log = store.renditionLog();
            try (FileLock held = await().until(() -> lock(file), Objects::nonNull)) {
                assertTrue(held.isValid());
                log.lastModified(IntStream.range(0, WriteBehindRenditionLog.MOST_WAITING)
                        .mapToObj(i -> printed("tag/t" + i + ".rss", "\"a\""))
                        .toList());
                assertEquals(NOON, time(log, "tag/one-more.rss", "\"a\""));
                assertEquals(NOON, time(log, "tag/one-more.rss", "\"a\""));
            }
        }
    }

    @Test
    @DisplayName("Tags and authors are as many rows as are kept, whoever asks for them; listed feeds stay")
    void rowsAreBounded() {
        try (var store = open()) {
            store.renditionLog()
                    .lastModified(List.of(
                            printed("world.rss", "\"a\""),
                            printed("tag/harbour.rss", "\"a\""),
                            new RenditionLog.Printed("author/mara.rss", "\"a\"", NOON.plusSeconds(9))));
        }
        Jdbi jdbi = Jdbi.create("jdbc:sqlite:" + folder.resolve("dateline.db"));
        jdbi.useHandle(handle -> {
            var renditionTable = new RenditionTable(handle);
            renditionTable.trim(1);
            assertEquals(
                    2,
                    renditionTable
                            .known(List.of("world.rss", "tag/harbour.rss", "author/mara.rss"))
                            .size());
            assertTrue(renditionTable.state("world.rss", "\"a\"").isPresent());
            assertTrue(renditionTable.state("tag/harbour.rss", "\"a\"").isEmpty());
        });
    }
}
