package dateline.feed.publish;

import static dateline.feed.Documents.RSS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.feed.ContentCoding;
import dateline.feed.FeedAddress;
import dateline.feed.Fixture;
import dateline.store.ArticleStore;
import dateline.store.engine.SqlArticleStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HIST-05: how the history of a long feed is cut is kept, for sections as for tags, and never cut in another way. */
class KeptArchivesTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final FeedAddress HARBOUR = new FeedAddress("tag/harbour");

    @TempDir
    Path folder;

    private ArticleStore store;

    @BeforeEach
    void open() {
        store = SqlArticleStore.open(folder, Fixture.AUTHORITY, Fixture.FOUNDED);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void save(int from, int to) {
        store.write(writer -> {
            IntStream.range(from, to)
                    .forEach(i -> writer.save(Fixture.story(i, draft -> draft.tags("harbour")), NOON.plusSeconds(i)));
            return to;
        });
    }

    private static byte[] bytes(Edition edition, FeedAddress address) {
        return edition.rendition(address, RSS).orElseThrow().bodies().get(ContentCoding.IDENTITY);
    }

    @Test
    @DisplayName("After a restart the feeds of sections and tags lead to the archive documents that they led to before")
    void afterARestart() {
        save(0, 1_050);
        Edition printed = new Publisher(store, Fixture.GAZETTE, store.renditionLog(), "1")
                .print(Optional.empty(), PrintMode.COMPLETE);
        byte[] section = bytes(printed, FeedAddress.ALL);
        byte[] tag = bytes(printed, HARBOUR);
        close();
        open();
        for (FeedAddress address : List.of(FeedAddress.ALL, HARBOUR)) {
            assertTrue(store.read(reader -> reader.keptArchive(address.path())).isPresent(), address::path);
        }

        Edition again = new Publisher(store, Fixture.GAZETTE, store.renditionLog(), "2")
                .print(Optional.empty(), PrintMode.COMPLETE);

        assertArrayEquals(section, bytes(again, FeedAddress.ALL));
        assertArrayEquals(tag, bytes(again, HARBOUR));
    }

    @Test
    @DisplayName("What came since is cut on from there, as if all had been read")
    void whatCameSince() {
        save(0, 1_050);
        assertEquals(
                1_050,
                new Publisher(store, Fixture.GAZETTE, store.renditionLog(), "1")
                        .print(Optional.empty(), PrintMode.COMPLETE)
                        .sequence());
        close();
        open();
        save(1_050, 1_120);
        byte[] goneOn = bytes(
                new Publisher(store, Fixture.GAZETTE, store.renditionLog(), "1")
                        .print(Optional.empty(), PrintMode.COMPLETE),
                FeedAddress.ALL);

        store.write(writer -> {
            writer.keepArchive(FeedAddress.ALL.path(), new byte[] {1, 2, 3});
            return true;
        });
        byte[] readAnew = bytes(
                new Publisher(store, Fixture.GAZETTE, store.renditionLog(), "1")
                        .print(Optional.empty(), PrintMode.COMPLETE),
                FeedAddress.ALL);

        assertArrayEquals(readAnew, goneOn);
    }
}
