package dateline.feed.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.feed.ContentCoding;
import dateline.feed.EntityTag;
import dateline.feed.FeedAddress;
import dateline.feed.FeedFormat;
import dateline.feed.Fixture;
import dateline.feed.MemoryRenditionLog;
import dateline.feed.Rendition;
import dateline.store.ArticleStore;
import dateline.store.engine.SqlArticleStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a swift print leaves for later. */
final class SwiftPrintTest {
    private static final FeedAddress NEWS = new FeedAddress("news");
    private static final FeedAddress WORLD = new FeedAddress("world");
    private static final FeedFormat RSS = FeedFormat.RSS;
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    Path folder;

    private ArticleStore store;
    private Publisher publisher;

    @BeforeEach
    void open() {
        store = SqlArticleStore.open(folder, Fixture.AUTHORITY, Fixture.FOUNDED);
        publisher = new Publisher(store, Fixture.GAZETTE, store.renditionLog(), "1");
        save(1, "Long ".repeat(20_000));
        save(2, "Short");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void save(int number, String text) {
        store.write(writer -> {
            writer.save(
                    Fixture.story(number, draft -> draft.section(number == 2 ? "world" : "news")
                            .body("<p>" + text + number + "</p>")),
                    NOON);
            return number;
        });
    }

    private static Rendition rss(Edition edition, FeedAddress address) {
        return edition.rendition(address, RSS).orElseThrow();
    }

    private Edition completed(Edition edition) {
        Edition last = edition;
        for (int parts = 0; !last.isComplete(); parts++) {
            assertTrue(parts < edition.feeds().size() * FeedFormat.ALL.size());
            last = publisher.complete(last).orElseThrow();
        }
        return last;
    }

    @Test
    @DisplayName(
            "HTTP-03 HTTP-31 the brotli form of a long document comes later, and is then the one that it always has")
    void brotliComesLater() {
        Edition swift = publisher.print(Optional.empty(), PrintMode.SWIFT);

        assertFalse(swift.isComplete());
        assertEquals(
                Set.of(ContentCoding.IDENTITY, ContentCoding.GZIP),
                rss(swift, NEWS).bodies().keySet());
        assertEquals(Compression.codings(), rss(swift, NEWS).etags().keySet());
        assertEquals(Compression.codings(), rss(swift, WORLD).bodies().keySet());

        Edition complete = completed(swift);

        Edition atOnce = new Publisher(store, Fixture.GAZETTE, new MemoryRenditionLog())
                .print(Optional.empty(), PrintMode.COMPLETE);
        for (FeedFormat format : FeedFormat.ALL) {
            Rendition one = complete.rendition(NEWS, format).orElseThrow();
            Rendition other = atOnce.rendition(NEWS, format).orElseThrow();
            assertEquals(Compression.codings(), one.bodies().keySet());
            one.bodies()
                    .forEach((coding, body) ->
                            assertArrayEquals(body, other.bodies().get(coding)));
            assertEquals(one.etags(), other.etags());
            assertEquals(one.lastModified(), rss(swift, NEWS).lastModified());
        }
        assertEquals(swift.document(NEWS), complete.document(NEWS));
        assertEquals(Optional.empty(), publisher.complete(complete));
    }

    @Test
    @DisplayName("HTTP-03 the feed of a tag is in every coding that makes it smaller, in each format that is asked for")
    void everyCodingOfATag() {
        FeedAddress tag = FeedAddress.parse("tag/harbour").orElseThrow();
        store.write(writer -> {
            writer.save(
                    Fixture.story(3, draft -> draft.section("news")
                            .tags("Harbour")
                            .body("<p>" + "Long ".repeat(20_000) + "</p>")),
                    NOON);
            return 3;
        });
        Edition edition = publisher.print(Optional.empty(), PrintMode.SWIFT);

        for (FeedFormat format : FeedFormat.ALL) {
            Rendition rendition = edition.rendition(tag, format).orElseThrow();
            byte[] document = rendition.bodies().get(ContentCoding.IDENTITY);
            assertEquals(Compression.codings(), rendition.bodies().keySet());
            Compression.of(document)
                    .forEach((coding, body) ->
                            assertArrayEquals(body, rendition.bodies().get(coding)));
            assertEquals(Compression.codings(), rendition.etags().keySet());
            EntityTag own = EntityTag.of(document);
            rendition.etags().forEach((coding, etag) -> assertEquals(own.in(coding), etag));
            assertSame(rendition, edition.rendition(tag, format).orElseThrow());
        }
    }

    @Test
    @DisplayName("What is not complete is not kept for a restart; the next print goes on from it all the same")
    void keptOnceItIsComplete() {
        Edition swift = publisher.print(Optional.empty(), PrintMode.SWIFT);
        save(3, "Long ".repeat(20_000));
        Edition next = publisher.print(Optional.of(swift), PrintMode.SWIFT);
        reopen();
        assertEquals(Optional.empty(), publisher.restored());

        next = publisher.print(Optional.of(next), PrintMode.SWIFT);
        Edition complete = completed(next);
        reopen();

        Edition restored = publisher.restored().orElseThrow();
        assertEquals(complete.sequence(), restored.sequence());
        assertEquals(rss(complete, NEWS).etags(), rss(restored, NEWS).etags());
        assertTrue(restored.isComplete());
    }

    private void reopen() {
        store.close();
        store = SqlArticleStore.open(folder, Fixture.AUTHORITY, Fixture.FOUNDED);
        publisher = new Publisher(store, Fixture.GAZETTE, store.renditionLog(), "1");
    }
}
