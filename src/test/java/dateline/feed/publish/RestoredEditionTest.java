package dateline.feed.publish;

import static dateline.feed.Documents.RSS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dateline.feed.Feed;
import dateline.feed.FeedAddress;
import dateline.feed.FeedFormat;
import dateline.feed.Fixture;
import dateline.feed.Rendition;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTTP-19: what was printed is there again after a restart, as it was, before anything is printed. */
class RestoredEditionTest {
    private static final FeedAddress NEWS = new FeedAddress("news");
    private static final FeedAddress WORLD = new FeedAddress("world");

    @TempDir
    Path folder;

    private RestartedPublishing publishing;

    @BeforeEach
    void open() {
        publishing = new RestartedPublishing(folder);
    }

    @AfterEach
    void close() {
        publishing.close();
    }

    private Edition printedAndRestarted() {
        publishing.save(Fixture.story(1));
        publishing.save(Fixture.story(2, draft -> draft.section("world")));
        return publishing.printedAndRestarted(publishing.publisher());
    }

    @Test
    @DisplayName("Every listed feed has its bytes, tags, links and times, and the page for people its document")
    void theSameAfterARestart() {
        Edition printed = printedAndRestarted();

        Edition restored = publishing.publisher().restored().orElseThrow();

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
        publishing.save(Fixture.story(3, draft -> draft.section("world")));
        Publisher publisher = publishing.publisher();
        Edition restored = publisher.restored().orElseThrow();

        Edition next = publisher.print(Optional.of(restored), PrintMode.COMPLETE);

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

        assertEquals(
                Optional.empty(), publishing.publisher(Fixture.GAZETTE, "2").restored());
        var moved = Fixture.GAZETTE.at(URI.create("https://elsewhere.example"));
        assertEquals(Optional.empty(), publishing.publisher(moved, "1").restored());
    }

    @Test
    @DisplayName("HTTP-17 a feed that changes after a restart has a later time than before it")
    void timesMoveOn() {
        Edition printed = printedAndRestarted();
        Publisher publisher = publishing.publisher();
        Optional<Edition> restored = publisher.restored();
        publishing.save(Fixture.story(4));

        Edition next = publisher.print(restored, PrintMode.COMPLETE);

        assertEquals(
                printed.rendition(NEWS, RSS).orElseThrow().lastModified().plusSeconds(1),
                next.rendition(NEWS, RSS).orElseThrow().lastModified());
    }
}
