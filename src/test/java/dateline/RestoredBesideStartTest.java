package dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.feed.FeedAddress;
import dateline.feed.FeedFormat;
import dateline.feed.Rendition;
import dateline.feed.publish.PrintMode;
import dateline.golden.SetClock;
import dateline.ingest.model.Outcome;
import dateline.ingest.model.Receipt;
import dateline.publication.Publication;
import dateline.store.ArticleStore;
import dateline.store.engine.SqlArticleStore;
import java.net.URI;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTTP-19: a server reads the feeds that the store keeps while it still sets up what gives them out. */
class RestoredBesideStartTest {
    private static final FeedAddress WORLD = new FeedAddress("world");
    private static final FeedAddress SPORT = new FeedAddress("sport");

    @TempDir
    Path folder;

    private ArticleStore store;
    private Newsroom before;

    @BeforeEach
    void printAndStop() {
        store = open();
        before = newsroom(Gazette.publication(), 1);
        file(before, "cms-1", "Seal asleep");
        assertTrue(before.print());
        store.close();
        store = open();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private ArticleStore open() {
        return SqlArticleStore.open(folder, Gazette.publication().authority(), 2026);
    }

    private Newsroom newsroom(Publication publication, long seed) {
        return new Newsroom(publication, store, new SetClock(Gazette.MORNING), new Random(seed), "1");
    }

    private static void file(Newsroom newsroom, String sourceId, String title) {
        Receipt receipt = newsroom.file(Gazette.story(sourceId, title, "All that is known so far."))
                .get(0);
        assertEquals(Outcome.ACCEPTED, receipt.outcome());
    }

    private static Rendition rss(Newsroom newsroom, FeedAddress address) {
        return newsroom.edition().rendition(address, FeedFormat.RSS).orElseThrow();
    }

    @Test
    @DisplayName("What was read early is what the first print begins with, and nobody sees it before")
    void beginsWithWhatWasKept() {
        Newsroom after = newsroom(Gazette.publication(), 2);

        after.restore();

        assertFalse(after.isPrinted());
        assertTrue(after.print());
        assertEquals(0, after.rendered());
        assertEquals(rss(before, WORLD).etags(), rss(after, WORLD).etags());
    }

    @Test
    @DisplayName("What changed between the reading and the first print is in the print")
    void changedMeanwhile() {
        Newsroom after = newsroom(Gazette.publication(), 2);
        after.restore();
        file(after, "cms-2", "Pier closed");

        assertTrue(after.print());

        assertNotEquals(rss(before, WORLD).etags(), rss(after, WORLD).etags());
        assertEquals(rss(before, SPORT).etags(), rss(after, SPORT).etags());
    }

    @Test
    @DisplayName("A configuration that changed meanwhile is not given the feeds of the one before")
    void anotherConfiguration() {
        Newsroom after = newsroom(Gazette.publication(), 2);
        after.restore();
        Publication moved = Gazette.publication().at(URI.create("https://elsewhere.example"));
        after.follow(moved);

        assertTrue(after.print());

        assertSame(moved, after.edition().publication());
        assertNotEquals(rss(before, WORLD).etags(), rss(after, WORLD).etags());
    }

    @Test
    @DisplayName(
            "What a swift print has left is completed until nothing is left, and for another publication not at all")
    void completedToItsEnd() {
        Newsroom after = newsroom(Gazette.publication(), 2);
        file(after, "cms-2", "Pier closed");
        assertTrue(after.print(PrintMode.SWIFT));
        assertTrue(after.isIncomplete());
        after.follow(Gazette.publication().at(URI.create("https://elsewhere.example")));

        assertFalse(after.complete());

        after.follow(Gazette.publication());
        while (after.isIncomplete()) {
            assertTrue(after.complete());
        }
        assertFalse(after.complete());
    }

    @Test
    @DisplayName("A reading that comes after the first print changes nothing")
    void tooLate() {
        Newsroom after = newsroom(Gazette.publication(), 2);
        assertTrue(after.print());
        Rendition printed = rss(after, WORLD);

        after.restore();

        assertFalse(after.print());
        assertSame(printed, rss(after, WORLD));
    }
}
