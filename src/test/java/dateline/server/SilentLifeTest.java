package dateline.server;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dateline.Newsroom;
import dateline.article.Article;
import dateline.article.Content;
import dateline.article.Progress;
import dateline.cli.CommandLineHarness;
import dateline.cli.SharedOptions;
import dateline.ingest.model.Input;
import dateline.ingest.model.Sender;
import dateline.partner.PartnerPublisher;
import dateline.publication.Publication;
import dateline.publication.SourceOwnership;
import dateline.source.InboundEndpoints;
import dateline.store.ArticleStore;
import dateline.store.engine.SqlArticleStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The whole life of stories under embargo in a running server, of which the log must not tell. */
class SilentLifeTest {
    private static final String EMBARGO = "\"embargo\": \"2026-03-01T12:00:00Z\"";

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level level = root.getLevel();
    private CommandLineHarness commandLineHarness;
    private ArticleStore store;
    private Newsroom newsroom;
    private String key;

    @BeforeEach
    void listen(@TempDir Path folder) throws IOException {
        commandLineHarness = new CommandLineHarness(folder);
        key = commandLineHarness
                .run("", "key", "add", "desk", "--scope", "edit")
                .out()
                .strip();
        log.start();
        root.setLevel(Level.INFO);
        root.addAppender(log);
    }

    @AfterEach
    void stop() {
        root.detachAppender(log);
        root.setLevel(level);
    }

    /** A fault of Dateline while a story is read: its fingerprint is taken, and then it is opened again. */
    private record Faulty(String name, AtomicInteger opened) implements Input {
        @Override
        public long size() {
            return 10;
        }

        @Override
        public InputStream open() {
            if (opened.incrementAndGet() == 2) {
                throw new IllegalStateException("Marker text");
            }
            return InputStream.nullInputStream();
        }
    }

    private int post(FeedServer server, String path, String json) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .headers("Authorization", "Bearer " + key, "Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<Article> stories() {
        return store.read(reader -> reader.articles(Optional.empty(), Optional.empty(), 10));
    }

    private void live(FeedServer server) throws IOException {
        Path file = commandLineHarness.inbox().resolve("marker-name.json");
        Files.writeString(file, "{\"title\": \"Marker watched\", \"bodyText\": \"Marker text.\", " + EMBARGO + "}");
        await().until(() -> stories().size() == 1);
        Files.writeString(file, "{\"title\": \"Marker again\", \"bodyText\": \"Marker facts.\", " + EMBARGO + "}");
        await().until(() -> stories().get(0).version() == 2);
        String form = "{\"sourceId\": \"marker-7\", \"title\": \"Marker sent\", \"bodyText\": \"Marker.\", " + EMBARGO;
        assertEquals(201, post(server, "/api/articles", form + "}"));
        String story = "/api/articles/" + stories().get(0).id().key();
        String words = "{\"article\": {\"title\": \"Marker %s\", \"bodyText\": \"Marker %s.\"}}";
        assertEquals(200, post(server, story + "/update", words.formatted("new", "new")));
        assertEquals(200, post(server, story + "/refile", words.formatted("neat", "new")));
        assertEquals(422, post(server, story + "/schedule", "{\"at\": \"Marker\"}"));
        assertEquals(200, post(server, story + "/schedule", "{\"at\": \"2026-03-01T12:30:00Z\"}"));
        assertEquals(200, post(server, story + "/hold", ""));
        assertEquals(409, post(server, story + "/hold", ""));
        assertEquals(
                409,
                post(
                        server,
                        story + "/correct",
                        "{\"note\": \"Marker\"," + words.formatted("a", "b").substring(1)));
        assertEquals(422, post(server, "/api/articles", "{\"title\": \"Marker alone\"}"));
        assertEquals(200, post(server, story + "/withdraw", "{\"reason\": \"Marker\"}"));
        newsroom.file(new Faulty("marker-fault.txt", new AtomicInteger()));
        newsroom.completeWith(SilentLifeTest::failing, id -> {});
        Files.writeString(file, "{\"title\": \"Marker last\", \"bodyText\": \"Marker end.\", " + EMBARGO + "}");
        await().until(() -> lines().contains("An article could not be completed"));
    }

    private static Content failing(Content content, Sender sender) {
        throw new IllegalStateException("A completion failed.");
    }

    private String lines() {
        return List.copyOf(log.list).stream()
                .map(event -> event.getFormattedMessage() + " "
                        + Optional.ofNullable(event.getThrowableProxy())
                                .map(ThrowableProxyUtil::asString)
                                .orElse(""))
                .collect(Collectors.joining("\n"));
    }

    @Test
    @DisplayName(
            "LIFE-01, C5: from file to withdrawal, and where Dateline fails, no log line tells of an embargoed story")
    void theLogIsSilent() throws IOException {
        var options = new SharedOptions();
        options.feeds = commandLineHarness.feeds();
        options.data = commandLineHarness.data();
        Publication publication = NewsroomWiring.publication(options.feeds);
        store = SqlArticleStore.open(commandLineHarness.data(), publication.authority(), 2026);
        newsroom = new Newsroom(publication, store, commandLineHarness.clock, new Random(1));
        newsroom.print();
        var partners = new PartnerPublisher(store, publication, List.of());
        var configuration = new Configuration(options.feeds, NewsroomWiring.DEFAULT_BASE_URL, null);
        try (var backgroundJobs =
                        new BackgroundJobs(newsroom, partners, store, configuration, commandLineHarness.feeds());
                var server = new FeedServer(
                        new FeedServer.Served(newsroom::edition, partners, store, () -> SourceOwnership.NONE),
                        new FeedServer.Inbound(newsroom, InboundEndpoints.NONE),
                        new HttpSettings("127.0.0.1", 0),
                        backgroundJobs,
                        commandLineHarness.clock)) {
            server.start();
            backgroundJobs.start(Progress.UNSEEN);
            live(server);

            String lines = lines();
            assertTrue(lines.contains("Reading an input failed unexpectedly"), lines);
            assertFalse(lines.toLowerCase(Locale.ROOT).contains("marker"), lines);
            stories().forEach(story -> assertFalse(lines.contains(story.id().key()), lines));
        } finally {
            store.close();
        }
    }
}
