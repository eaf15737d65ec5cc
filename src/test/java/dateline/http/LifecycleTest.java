package dateline.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.feed.Feed;
import dateline.feed.FeedAddress;
import dateline.feed.FeedDocument;
import dateline.feed.FeedFormat;
import dateline.feed.Rendition;
import dateline.feed.history.ArchiveAddress;
import dateline.feed.history.FormerFeeds;
import dateline.feed.history.HistoryResult;
import dateline.feed.publish.Edition;
import dateline.publication.Publication;
import dateline.store.StoreUnavailableException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifecycleTest {
    /** An edition whose long tail waits, or fails. */
    private record Slow(
            Edition edition, CountDownLatch asked, CountDownLatch released, Optional<RuntimeException> failure)
            implements Edition {
        @Override
        public Publication publication() {
            return edition.publication();
        }

        @Override
        public long sequence() {
            return edition.sequence();
        }

        @Override
        public List<Feed> feeds() {
            return edition.feeds();
        }

        @Override
        public Optional<Rendition> rendition(FeedAddress address, FeedFormat format) {
            asked.countDown();
            try {
                released.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            failure.ifPresent(e -> {
                throw e;
            });
            return edition.rendition(address, format);
        }

        @Override
        public Optional<FeedDocument> document(FeedAddress address) {
            return edition.document(address);
        }

        @Override
        public HistoryResult changes(FeedAddress address, FeedFormat format, long cursor) {
            return edition.changes(address, format, cursor);
        }

        @Override
        public HistoryResult archive(ArchiveAddress address, FeedFormat format) {
            return edition.archive(address, format);
        }

        @Override
        public Optional<Rendition> delta(FeedAddress address, FeedFormat format, List<String> held) {
            return edition.delta(address, format, held);
        }

        @Override
        public Optional<Rendition> lastDocument(FeedAddress address, FeedFormat format, Instant now) {
            return edition.lastDocument(address, format, now);
        }

        @Override
        public FormerFeeds former() {
            return edition.former();
        }

        @Override
        public Rendition opml() {
            return edition.opml();
        }
    }

    @Test
    void anAnswerThatIsUnderWayIsFinishedBeforeTheServerStops(@TempDir Path data) throws Exception {
        var asked = new CountDownLatch(1);
        var released = new CountDownLatch(1);
        try (var server = new TestServer(data)) {
            server.edition.set(new Slow(Gazette.FIRST, asked, released, Optional.empty()));
            var answer = CompletableFuture.supplyAsync(() -> server.get("/feeds/tag/harbour.rss"));
            asked.await();

            var stopped = CompletableFuture.runAsync(server.server::close);
            released.countDown();

            assertEquals(200, answer.get().statusCode());
            stopped.get();
            assertThrows(RuntimeException.class, () -> server.get("/feeds/world.rss"));
        }
    }

    @Test
    @DisplayName("HTTP-38: a feed that needs the store while it is away is 503 with Retry-After")
    void aStoreThatIsAwayIsSaid(@TempDir Path data) {
        try (var server = new TestServer(data)) {
            var failure = new StoreUnavailableException("The disk is gone.", new IllegalStateException());
            server.edition.set(
                    new Slow(Gazette.FIRST, new CountDownLatch(1), new CountDownLatch(0), Optional.of(failure)));

            var response = server.get("/feeds/tag/harbour.rss");

            assertEquals(503, response.statusCode());
            assertEquals("60", TestServer.field(response, "Retry-After"));
            assertTrue(TestServer.text(response).contains("urn:dateline:problem:unavailable"));
        }
    }

    @Test
    @DisplayName("HTTP-39, HTTP-40: a failure of ours is 500 with a plain sentence and no trace")
    void aFailureOfOursIsAPlainSentence(@TempDir Path data) {
        try (var server = new TestServer(data)) {
            var failure = new IllegalStateException("secret");
            server.edition.set(
                    new Slow(Gazette.FIRST, new CountDownLatch(1), new CountDownLatch(0), Optional.of(failure)));

            var response = server.get("/feeds/world.rss");

            assertEquals(500, response.statusCode());
            assertEquals("application/problem+json", TestServer.field(response, "Content-Type"));
            assertTrue(!TestServer.text(response).contains("secret")
                    && !TestServer.text(response).contains("dateline.http"));
            assertEquals("no-store", TestServer.field(response, "Cache-Control"));
        }
    }

    @Test
    @DisplayName("HTTP-38: when the store is away, the feeds and their pages go on from memory")
    void feedsGoOnWithoutTheStore(@TempDir Path data) {
        try (var server = new TestServer(data)) {
            server.store.close();

            assertEquals(200, server.get("/feeds/world.rss").statusCode());
            assertEquals(200, server.get("/feeds/world").statusCode());
        }
    }
}
