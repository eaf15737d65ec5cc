package dateline.server;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.Newsroom;
import dateline.cli.CommandLineHarness;
import dateline.partner.PartnerPublisher;
import dateline.publication.Publication;
import dateline.publication.SourceOwnership;
import dateline.source.InboundEndpoints;
import dateline.store.ArticleStore;
import dateline.store.engine.SqlArticleStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that gives out feeds while the rest of it is being made. */
class HttpListenerTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private CommandLineHarness commandLine;
    private ArticleStore store;
    private Newsroom newsroom;
    private HttpListener listener;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        commandLine = new CommandLineHarness(folder);
        Publication publication = NewsroomWiring.publication(commandLine.feeds());
        store = SqlArticleStore.open(commandLine.data(), publication.authority(), 2026);
        newsroom = new Newsroom(publication, store, commandLine.clock, new Random(1));
        listener = HttpListener.ofFeeds(new HttpSettings("127.0.0.1", 0), newsroom, commandLine.clock);
    }

    @AfterEach
    void close() {
        listener.close();
        store.close();
    }

    private void print() throws IOException {
        Path story = Files.writeString(
                commandLine.inbox().resolve("seal.json"), "{\"title\": \"Seal asleep\", \"bodyText\": \"It slept.\"}");
        commandLine.run("", "ingest", story.toString());
        newsroom.print();
    }

    private CompletableFuture<HttpResponse<String>> ask(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + listener.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private FeedServer server() {
        return new FeedServer(
                listener,
                new FeedServer.Served(
                        newsroom::edition,
                        new PartnerPublisher(store, newsroom.publication(), List.of()),
                        store,
                        () -> SourceOwnership.NONE),
                new FeedServer.Inbound(newsroom, InboundEndpoints.NONE),
                List::of,
                commandLine.clock);
    }

    @Test
    @DisplayName("Feeds are there before the routes are; who asks for anything else has its answer when they are")
    void feedsFirst() throws Exception {
        print();
        listener.startWithFeeds();

        var feed = ask("/feeds/all.rss").get();
        var unchanged = ask(
                        "/feeds/all.rss",
                        "If-None-Match",
                        feed.headers().firstValue("ETag").orElseThrow())
                .get();
        var page = ask("/");
        var health = ask("/health/live");
        var unknown = ask("/feeds/no-such-feed.rss");

        assertEquals(200, feed.statusCode());
        assertTrue(feed.body().contains("Seal asleep"));
        assertEquals(304, unchanged.statusCode());
        assertFalse(page.isDone() || health.isDone());

        FeedServer server = server();
        server.start();

        assertEquals(200, page.get().statusCode());
        assertEquals(200, health.get().statusCode());
        assertEquals(404, unknown.get().statusCode());
        assertEquals(feed.body(), ask("/feeds/all.rss").get().body());
        await().until(() -> polls(server, 200) == 2.0 && polls(server, 304) == 1.0);
    }

    /** Of what was asked before there were any figures, too. */
    private static double polls(FeedServer server, int status) {
        return server.monitoring()
                .scrape()
                .lines()
                .filter(line -> line.startsWith("dateline_http_requests_seconds_count")
                        && line.contains("kind=\"feed\"")
                        && line.contains("status=\"" + status + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Test
    @DisplayName("Without an edition every feed is 503, as it is behind a whole server")
    void nothingPrinted() throws Exception {
        listener.start();

        var feed = ask("/feeds/all.rss").get();

        assertEquals(503, feed.statusCode());
        assertEquals("5", feed.headers().firstValue("Retry-After").orElse(""));
        assertEquals("no-store", feed.headers().firstValue("Cache-Control").orElse(""));
    }

    @Test
    @DisplayName("Who waits is sent away when the server ends before there are routes")
    void noRoutes() throws Exception {
        print();
        listener.startWithFeeds();
        var page = ask("/");
        ask("/feeds/all.rss").get();

        listener.close();

        assertTrue(page.handle((answer, failure) -> failure != null || answer.statusCode() == 503)
                .get());
    }

    @Test
    @DisplayName("A port that is taken is told, and what stood in its way")
    void portTaken() {
        listener.start();
        var second = HttpListener.ofFeeds(new HttpSettings("127.0.0.1", listener.port()), newsroom, commandLine.clock);

        var failure = assertThrows(IllegalStateException.class, second::start);

        assertTrue(String.valueOf(failure.getCause().getCause().getMessage()).contains("in use"));
    }
}
