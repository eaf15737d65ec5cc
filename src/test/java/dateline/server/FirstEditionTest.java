package dateline.server;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.Newsroom;
import dateline.article.Content;
import dateline.article.Progress;
import dateline.cli.CommandLineHarness;
import dateline.cli.SharedOptions;
import dateline.feed.publish.Edition;
import dateline.partner.PartnerPublisher;
import dateline.publication.Publication;
import dateline.publication.SourceOwnership;
import dateline.source.InboundEndpoints;
import dateline.store.ArticleStore;
import dateline.store.StoreReader;
import dateline.store.engine.SqlArticleStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server answers before its first edition is there, and when it cannot go on. */
class FirstEditionTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private CommandLineHarness commandLineHarness;
    private ArticleStore store;
    private Newsroom newsroom;
    private BackgroundJobs backgroundJobs;
    private FeedServer server;

    @BeforeEach
    void file(@TempDir Path folder) throws IOException {
        commandLineHarness = new CommandLineHarness(folder);
    }

    private void write(String name, String title) throws IOException {
        Files.writeString(
                commandLineHarness.inbox().resolve(name),
                "{\"title\": \"" + title + "\", \"bodyText\": \"" + title + ".\"}");
    }

    private void listen() {
        listen(() -> newsroom.edition());
    }

    private void listen(Supplier<Edition> editions) {
        var options = new SharedOptions();
        options.feeds = commandLineHarness.feeds();
        options.data = commandLineHarness.data();
        Publication publication = NewsroomWiring.publication(options.feeds);
        store = SqlArticleStore.open(commandLineHarness.data(), publication.authority(), 2026);
        newsroom = new Newsroom(publication, store, commandLineHarness.clock, new Random(1));
        var partners = new PartnerPublisher(store, publication, List.of());
        var configuration = new Configuration(options.feeds, NewsroomWiring.DEFAULT_BASE_URL, null);
        backgroundJobs = new BackgroundJobs(newsroom, partners, store, configuration, commandLineHarness.feeds());
        server = new FeedServer(
                new FeedServer.Served(editions, partners, store, () -> SourceOwnership.NONE),
                new FeedServer.Inbound(newsroom, InboundEndpoints.NONE),
                new HttpSettings("127.0.0.1", 0),
                backgroundJobs,
                commandLineHarness.clock);
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
        backgroundJobs.close();
        store.close();
    }

    private HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    @DisplayName("A first start serves no feed before the inbox is filed and printed")
    void noFeedIsEmptyBeforeTheInboxIsPrinted() throws Exception {
        write("seal.json", "Seal asleep");
        listen();

        for (String path : List.of("/feeds/all.rss", "/feeds/news.json", "/feeds.opml", "/", "/feeds/tag/x.atom")) {
            var early = get(path);
            assertEquals(503, early.statusCode(), path);
            assertEquals("5", early.headers().firstValue("Retry-After").orElse(""), path);
            assertEquals("no-store", early.headers().firstValue("Cache-Control").orElse(""), path);
        }
        assertEquals(200, get("/health/live").statusCode());
        assertEquals(503, get("/health/ready").statusCode());

        backgroundJobs.start(Progress.UNSEEN);
        backgroundJobs.awaitFirstPrint();

        assertEquals(200, get("/health/ready").statusCode());
        assertTrue(get("/feeds/all.rss").body().contains("Seal asleep"));
    }

    @Test
    @DisplayName("The first filing tells of each file that it has taken, and no later one does")
    void theFirstFilingTellsHowFarItIs() throws Exception {
        write("seal.json", "Seal asleep");
        write("gull.json", "Gull awake");
        listen();
        var told = new CopyOnWriteArrayList<String>();

        backgroundJobs.start((done, of) -> told.add(done + " of " + of));
        backgroundJobs.awaitFirstPrint();
        write("crab.json", "Crab away");
        await().until(() -> store.read(StoreReader::count) == 3);

        assertEquals(List.of("1 of 2", "2 of 2"), told);
    }

    @Test
    @DisplayName("A later start serves what it had while the inbox is still to be filed, and is not ready before")
    void whatWasThereIsServedAtOnce() throws Exception {
        write("seal.json", "Seal asleep");
        assertEquals(
                0,
                commandLineHarness
                        .run("", "ingest", commandLineHarness.inbox().toString())
                        .status());
        write("gull.json", "Gull awake");
        listen();
        var released = new CountDownLatch(1);
        newsroom.completeWith((content, sender) -> waited(content, released), id -> {});

        var start = CompletableFuture.runAsync(() -> backgroundJobs.start(Progress.UNSEEN));

        await().until(() -> get("/feeds/all.rss").statusCode() == 200);
        assertTrue(get("/feeds/all.rss").body().contains("Seal asleep"));
        assertTrue(get("/health/ready").body().contains("The inbox is being filed."));
        released.countDown();
        start.get();
        backgroundJobs.awaitFirstPrint();
        assertEquals(200, get("/health/ready").statusCode());
        assertTrue(get("/feeds/all.rss").body().contains("Gull awake"));
    }

    private static Content waited(Content content, CountDownLatch released) {
        try {
            released.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return content;
    }

    @Test
    @DisplayName("An exhausted memory on a thread of a request ends the process, too")
    void anExhaustedMemoryOfARequestEndsTheProcess() throws Exception {
        var line = new ByteArrayOutputStream();
        var exits = new AtomicInteger();
        var before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler(new OutOfMemoryExit(line, exits::incrementAndGet));
        try {
            listen(() -> {
                throw new OutOfMemoryError("Java heap space");
            });
            newsroom.print();

            int feed = get("/feeds/all.rss").statusCode();
            int afterTheFeed = exits.get();
            int page = get("/feeds/all").statusCode();

            assertEquals(List.of(500, 500), List.of(feed, page));
            assertTrue(afterTheFeed >= 1);
            assertTrue(exits.get() > afterTheFeed);
            assertTrue(line.toString(StandardCharsets.UTF_8).startsWith("Dateline ran out of memory and ends."));
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }
}
