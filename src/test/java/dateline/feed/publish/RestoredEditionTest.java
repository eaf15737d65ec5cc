package dateline.feed.publish;

import static dateline.feed.Documents.RSS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dateline.article.Article;
import dateline.feed.Feed;
import dateline.feed.FeedAddress;
import dateline.feed.FeedFormat;
import dateline.feed.Fixture;
import dateline.feed.Rendition;
import dateline.store.ArticleStore;
import dateline.store.engine.SqlArticleStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTTP-19: what was printed is there again after a restart, as it was, before anything is printed. */
class RestoredEditionTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final FeedAddress NEWS = new FeedAddress("news");
    private static final FeedAddress WORLD = new FeedAddress("world");

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

    private void save(Article article) {
        store.write(writer -> {
            writer.save(article, NOON);
            return article;
        });
    }

    private Publisher publisher(String program) {
        return new Publisher(store, Fixture.GAZETTE, store.renditionLog(), program);
    }

    private Edition printedAndRestarted() {
        save(Fixture.story(1));
        save(Fixture.story(2, draft -> draft.section("world")));
        Edition printed = publisher("1").print(Optional.empty());
        store.close();
        open();
        return printed;
    }

    @Test
    @DisplayName("Every listed feed has its bytes, tags, links and times, and the page for people its document")
    void theSameAfterARestart() {
        Edition printed = printedAndRestarted();

        Edition restored = publisher("1").restored().orElseThrow();

        assertEquals(printed.sequence(), restored.sequence());
        assertEquals(printed.feeds(), restored.feeds());
        for (Feed feed : printed.feeds()) {
            for (FeedFormat format : FeedFormat.ALL) {
                assertEqual(
                        printed.rendition(feed.address(), format).orElseThrow(),
                        restored.rendition(feed.address(), format).orElseThrow());
            }
            assertEquals(printed.document(feed.address()), restored.document(feed.address()));
            assertEquals(printed.updated(feed.address()), restored.updated(feed.address()));
        }
        assertEqual(printed.opml(), restored.opml());
    }

    private static void assertEqual(Rendition one, Rendition other) {
        assertEquals(one.bodies().keySet(), other.bodies().keySet());
        one.bodies()
                .forEach(
                        (coding, body) -> assertArrayEquals(body, other.bodies().get(coding)));
        assertEquals(one.etags(), other.etags());
        assertEquals(one.lastModified(), other.lastModified());
        assertEquals(one.links(), other.links());
        assertEquals(one.contentType(), other.contentType());
    }

    @Test
    @DisplayName("What changed since is printed; the other feeds stay as they were kept")
    void whatChangedSince() {
        printedAndRestarted();
        save(Fixture.story(3, draft -> draft.section("world")));
        Publisher publisher = publisher("1");
        Edition restored = publisher.restored().orElseThrow();

        Edition next = publisher.print(Optional.of(restored));

        assertEquals(3, next.sequence());
        assertEquals(Optional.of(2), next.document(WORLD).map(document -> document.entries()
                .size()));
        assertSame(
                restored.rendition(NEWS, RSS).orElseThrow(),
                next.rendition(NEWS, RSS).orElseThrow());
        assertNotSame(
                restored.rendition(WORLD, RSS).orElseThrow(),
                next.rendition(WORLD, RSS).orElseThrow());
    }

    @Test
    @DisplayName("Another program, or another configuration, is given nothing")
    void otherCircumstances() {
        printedAndRestarted();

        assertEquals(Optional.empty(), publisher("2").restored());
        var moved = Fixture.GAZETTE.at(URI.create("https://elsewhere.example"));
        assertEquals(Optional.empty(), new Publisher(store, moved, store.renditionLog(), "1").restored());
    }

    @Test
    @DisplayName("HTTP-17 a feed that changes after a restart has a later time than before it")
    void timesMoveOn() {
        Edition printed = printedAndRestarted();
        Publisher publisher = publisher("1");
        Optional<Edition> restored = publisher.restored();
        save(Fixture.story(4));

        Edition next = publisher.print(restored);

        assertEquals(
                printed.rendition(NEWS, RSS).orElseThrow().lastModified().plusSeconds(1),
                next.rendition(NEWS, RSS).orElseThrow().lastModified());
    }
}
