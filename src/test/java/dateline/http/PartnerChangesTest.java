package dateline.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.Newsroom;
import dateline.golden.SetClock;
import dateline.ingest.model.BytesInput;
import dateline.partner.PartnerPublisher;
import dateline.publication.FetchTerms;
import dateline.publication.PartnerTerms;
import dateline.publication.SourceOwnership;
import dateline.publication.SyndicationTerms;
import dateline.publication.Window;
import dateline.server.FeedServer;
import dateline.server.HttpSettings;
import dateline.source.InboundEndpoints;
import dateline.store.AccessKey.Scope;
import dateline.store.ArticleStore;
import dateline.store.KeySecret;
import dateline.store.engine.SqlArticleStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a keyed feed answers to who asks for changes alone, over the real server. */
class PartnerChangesTest {
    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00Z");
    private static final Random RANDOM = new Random(2026);
    private static final Map<String, KeySecret> KEYS =
            Map.of("own", KeySecret.mint(RANDOM), "late", KeySecret.mint(RANDOM), "wire", KeySecret.mint(RANDOM));
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    Path data;

    private final SetClock clock = new SetClock(MORNING);
    private final HttpClient client = HttpClient.newHttpClient();
    private ArticleStore store;
    private Newsroom newsroom;
    private FeedServer server;

    @BeforeEach
    void open() {
        store = SqlArticleStore.open(data, Gazette.publication().authority(), 2026);
        newsroom = new Newsroom(Gazette.publication(), store, clock, new Random(2026));
        newsroom.print();
        var press = new PartnerPublisher(
                store,
                Gazette.publication(),
                List.of(
                        terms("own", "json", Duration.ZERO),
                        terms("late", "json", Duration.ofMinutes(30)),
                        terms("wire", "ninjs", Duration.ZERO)));
        server = new FeedServer(
                new FeedServer.Served(newsroom::edition, press, store, () -> SourceOwnership.NONE),
                new FeedServer.Inbound(newsroom, InboundEndpoints.NONE),
                new HttpSettings("127.0.0.1", 0),
                List::of,
                clock);
        server.start();
        List.of("own", "late", "wire")
                .forEach(name -> store.write(
                        writer -> writer.addAccessKey(name, Scope.PARTNER, KEYS.get(name), MORNING, Optional.empty())));
    }

    @AfterEach
    void close() {
        server.close();
        store.close();
    }

    private static PartnerTerms terms(String slug, String profile, Duration delay) {
        var usual = SyndicationTerms.DEFAULT;
        return new PartnerTerms(
                slug,
                "The Harbour Gazette",
                profile,
                "all",
                Window.DEFAULT,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                FetchTerms.DEFAULT,
                Optional.empty(),
                new SyndicationTerms(
                        usual.text(),
                        usual.paywalled(),
                        usual.thirdParty(),
                        usual.pictures(),
                        delay,
                        usual.attribution(),
                        usual.languages(),
                        usual.selection(),
                        usual.embargoed()),
                SourceOwnership.NONE,
                Optional.empty());
    }

    private String file(String name, String text, String... more) {
        String further = more.length == 0 ? "" : ", " + String.join(", ", more);
        return newsroom.file(BytesInput.of(name + ".json", """
            {"sourceId": "%s", "title": "Story %s", "bodyText": "%s"%s}
            """.formatted(name, name, text, further)))
                .get(0)
                .id()
                .orElseThrow()
                .value();
    }

    private HttpResponse<String> get(String path, String... fields) {
        String name = path.substring("/partners/".length(), path.indexOf('.'));
        String key = Optional.ofNullable(KEYS.get(name)).orElseThrow().reveal();
        var all = new ArrayList<>(List.of("Authorization", "Bearer " + key));
        all.addAll(List.of(fields));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .headers(all.toArray(String[]::new))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private JsonNode read(String path) {
        HttpResponse<String> response = get(path);
        assertEquals(200, response.statusCode(), response.body());
        try {
            return MAPPER.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String changes(JsonNode feed) {
        String address = feed.at("/_dateline/changes_url").asText();
        return address.substring(address.indexOf("/partners/"));
    }

    @Test
    @DisplayName(
            "TOMB-01: the feed leads to its changes; each is told once, a removal only to who was served the story")
    void changesAlone() {
        String served = file("served", "Served.");
        String next = changes(read("/partners/own.json"));
        assertEquals(0, read(next).path("items").size());
        String added = file("added", "Added.");
        String unseen = file("unseen", "Unseen.");
        newsroom.actions().withdraw(served, "It was wrong.", Optional.empty());
        newsroom.actions().withdraw(unseen, "It was wrong, too.", Optional.empty());
        file("paid", "Paid.", "\"isAccessibleForFree\": false");

        JsonNode told = read(next);

        assertEquals(1, told.path("items").size(), told.toString());
        assertEquals(added, told.at("/items/0/id").asText());
        assertEquals(1, told.at("/_dateline/deleted").size(), told.toString());
        assertEquals(served, told.at("/_dateline/deleted/0/id").asText());
        JsonNode after = read(changes(told));
        assertEquals(0, after.path("items").size());
        assertTrue(after.at("/_dateline/deleted").isMissingNode(), after.toString());
        assertEquals(1, read("/partners/own.json?since=0").path("items").size());
    }

    @Test
    @DisplayName("PART-12: who follows the changes gets a delayed story when its time has come")
    void delayed() {
        file("old", "Old.", "\"published\": \"2026-03-01T07:00:00Z\"");
        file("late", "Late.");
        JsonNode feed = read("/partners/late.json");
        assertEquals(1, feed.path("items").size());
        assertEquals(0, read(changes(feed)).path("items").size());

        clock.set(MORNING.plusSeconds(1800));

        assertEquals("Story late", read(changes(feed)).at("/items/0/title").asText());
    }

    @Test
    @DisplayName(
            "DELTA-01 DELTA-03 DELTA-06: A-IM gives what the held document lacks, under the tag of the whole, for no cache")
    void delta() {
        file("one", "One.");
        String held = get("/partners/own.json").headers().firstValue("ETag").orElseThrow();
        file("two", "Two.");

        var news = get("/partners/own.json", "A-IM", "feed", "If-None-Match", held);

        assertEquals(226, news.statusCode());
        assertTrue(news.body().contains("Story two") && !news.body().contains("Story one"), news.body());
        assertEquals("feed", news.headers().firstValue("IM").orElse(""));
        assertEquals("no-store", news.headers().firstValue("Cache-Control").orElse(""));
        String whole = news.headers().firstValue("ETag").orElseThrow();
        assertEquals(
                whole, get("/partners/own.json").headers().firstValue("ETag").orElseThrow());
        assertEquals(
                304,
                get("/partners/own.json", "A-IM", "feed", "If-None-Match", whole)
                        .statusCode());
        var unknown = get("/partners/own.json", "A-IM", "feed", "If-None-Match", "\"x\"");
        assertEquals(200, unknown.statusCode());
        assertTrue(unknown.headers().firstValue("Vary").orElse("").contains("A-IM"));
    }

    @Test
    @DisplayName("NINJ-10: since is answered or refused, never ignored")
    void refused() {
        assertEquals(400, get("/partners/wire.json?since=0").statusCode());
        assertEquals(400, get("/partners/own.json?since=now").statusCode());
        assertEquals(410, get("/partners/own.json?since=99999").statusCode());
        assertFalse(get("/partners/own.rss?since=0").body().contains("<item>"));
    }
}
