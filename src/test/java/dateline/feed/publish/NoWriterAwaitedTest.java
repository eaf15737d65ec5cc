package dateline.feed.publish;

import static dateline.feed.Documents.RSS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.feed.FeedAddress;
import dateline.feed.Fixture;
import dateline.feed.Rendition;
import dateline.feed.history.HistoryResult;
import dateline.store.ArticleStore;
import dateline.store.engine.SqlArticleStore;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTTP-19: what is asked for is printed from what is stored, whoever writes meanwhile, and at a bounded cost. */
class NoWriterAwaitedTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final FeedAddress HARBOUR = new FeedAddress("tag/harbour");

    @TempDir
    Path folder;

    private ArticleStore store;
    private Edition edition;

    @BeforeEach
    void fileAStory() {
        store = SqlArticleStore.open(folder, Fixture.AUTHORITY, Fixture.FOUNDED);
        var story = Fixture.story(1, draft -> draft.tags("harbour"));
        store.write(writer -> {
            writer.save(story, NOON);
            return story;
        });
        edition =
                new Publisher(store, Fixture.GAZETTE, store.renditionLog()).print(Optional.empty(), PrintMode.COMPLETE);
    }

    @AfterEach
    void close() {
        store.close();
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
    @DisplayName("A tag's feed and its changes are answered while another program holds the write lock")
    void anotherProgramWrites() throws Exception {
        try (var file = FileChannel.open(folder.resolve("dateline.lock"), StandardOpenOption.WRITE);
                FileLock held = await().until(() -> lock(file), Objects::nonNull)) {
            assertTrue(held.isValid());
            Rendition rendition = edition.rendition(HARBOUR, RSS).orElseThrow();
            assertEquals(NOON, rendition.lastModified());
            assertInstanceOf(HistoryResult.Found.class, edition.changes(HARBOUR, RSS, 0));
        }
    }

    @Test
    @DisplayName("Who asks for tags that are not there drives none out that is")
    void tagsThatAreNotThere() {
        Rendition kept = edition.rendition(HARBOUR, RSS).orElseThrow();

        IntStream.range(0, OnDemandFeeds.KEPT + 1)
                .forEach(i ->
                        assertEquals(Optional.empty(), edition.rendition(new FeedAddress("tag/no-such-" + i), RSS)));

        assertSame(kept, edition.rendition(HARBOUR, RSS).orElseThrow());
    }
}
