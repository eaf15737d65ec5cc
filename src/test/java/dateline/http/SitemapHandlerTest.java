package dateline.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.Newsroom;
import dateline.feed.Documents;
import dateline.golden.SetClock;
import dateline.ingest.model.BytesInput;
import dateline.partner.PartnerPublisher;
import dateline.publication.Publication;
import dateline.publication.SourceOwnership;
import dateline.server.FeedServer;
import dateline.server.HttpSettings;
import dateline.source.InboundEndpoints;
import dateline.store.ArticleStore;
import dateline.store.engine.SqlArticleStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Group GN of the requirements, over the real server. */
class SitemapHandlerTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Pattern LOCATION = Pattern.compile("<loc>([^<]*)</loc>");

    @TempDir
    Path data;

    private final SetClock clock = new SetClock(NOW);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private ArticleStore store;
    private Newsroom newsroom;
    private FeedServer server;

    @BeforeEach
    void open() {
        Publication publication = Gazette.publication();
        store = SqlArticleStore.open(data, publication.authority(), 2026);
        newsroom = new Newsroom(publication, store, clock, new Random(2026));
        newsroom.print();
        server = new FeedServer(
                new FeedServer.Served(
                        newsroom::edition,
                        new PartnerPublisher(store, publication, List.of()),
                        store,
                        () -> new SourceOwnership(Set.of("archive"), Set.of("wire"))),
                new FeedServer.Inbound(newsroom, InboundEndpoints.NONE),
                new HttpSettings("127.0.0.1", 0),
                List::of,
                clock);
        server.start();
    }

    @AfterEach
    void close() {
        server.close();
        store.close();
    }

    private String file(String name, String... more) {
        String further = more.length == 0 ? "" : ", " + String.join(", ", more);
        return newsroom.file(BytesInput.of(
                        name + ".json",
                        "{\"sourceId\": \"%s\", \"title\": \"Story %s of <the> harbour & sea\", \"bodyText\": \"Text.\"%s}"
                                .formatted(name, name, further)))
                .get(0)
                .id()
                .orElseThrow()
                .value();
    }

    private static String url(String name) {
        return "\"url\": \"https://www.harbour-gazette.example/" + name + "\"";
    }

    private static String published(String time) {
        return "\"published\": \"" + time + "\"";
    }

    private HttpResponse<byte[]> answer(String path, String... fields) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
            if (fields.length > 0) {
                request.headers(fields);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String get(String path) {
        HttpResponse<byte[]> response = answer(path);
        assertEquals(200, response.statusCode(), path);
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static List<String> locations(String xml) {
        return LOCATION.matcher(xml)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .toList();
    }

    private static int news(String xml) {
        return xml.split("<news:news>", -1).length - 1;
    }

    @Test
    @DisplayName("GN-10: a story without an address that is another site's, or of others' rights, is in no sitemap")
    void ofOthersByWhatTheyTell() {
        file("ours", published("2026-03-01T05:00:00Z"), "\"siteName\": \"the harbour gazette\"");
        file("wire", published("2026-03-01T05:00:00Z"), "\"siteName\": \"The Wire\"");
        file("rights", published("2026-03-01T05:00:00Z"), "\"rights\": \"© Somebody Else\"");
        file("mirrored", url("mirrored"), published("2026-03-01T05:00:00Z"), "\"rights\": \"© 2026 Gazette Ltd\"");
        newsroom.file(BytesInput.of(
                "archive.json",
                "{\"title\": \"Story archived\", \"bodyText\": \"T.\", \"source\": \"archive\","
                        + " \"siteName\": \"Harbour Archive\"}"));

        assertEquals(3, news(get("/news-sitemap.xml")));
        assertTrue(get("/news-sitemap.xml").contains("Story archived"));
        assertTrue(get("/news-sitemap.xml").contains("Story ours"));
        assertTrue(get("/news-sitemap.xml").contains("Story mirrored"));
    }

    @Test
    @DisplayName(
            "GN-03 GN-04 GN-05 GN-06 GN-09: name and language of the publication, first publication, headline, change")
    void fields() {
        file("ferry", url("ferry"), published("2026-03-01T07:00:00+01:00"), "\"lang\": \"de-AT\"");
        file("taipei", url("taipei"), published("2026-03-01T05:00:00Z"), "\"lang\": \"zh-Hant-TW\"");
        file("beijing", url("beijing"), published("2026-03-01T04:00:00Z"), "\"lang\": \"zh-CN\"");

        String xml = get("/news-sitemap.xml");

        Documents.validate("own/news-sitemap.rng", xml.getBytes(StandardCharsets.UTF_8));
        assertTrue(
                xml.contains("<loc>https://www.harbour-gazette.example/ferry</loc>"
                        + "<lastmod>2026-03-01T06:00:00Z</lastmod><news:news><news:publication>"
                        + "<news:name>The Harbour Gazette</news:name><news:language>de</news:language></news:publication>"
                        + "<news:publication_date>2026-03-01T06:00:00Z</news:publication_date>"
                        + "<news:title>Story ferry of &lt;the&gt; harbour &amp; sea</news:title></news:news></url>"),
                xml);
        assertTrue(xml.contains("<news:language>zh-tw<") && xml.contains("<news:language>zh-cn<"), xml);
    }

    @Test
    @DisplayName("GN-01 GN-05: what was published two days ago is no news any more, though nothing else changes")
    void twoDays() {
        String id = file("young", published("2026-02-27T08:00:01Z"));
        file("old", published("2026-02-27T08:00:00Z"));

        assertEquals(1, news(get("/news-sitemap.xml")));
        assertEquals(List.of(page(id)), locations(get("/news-sitemap.xml")));

        newsroom.actions().update(id, BytesInput.of("x.json", "{\"title\": \"Changed\", \"bodyText\": \"New.\"}"));
        assertEquals(1, news(get("/news-sitemap.xml")));
        clock.set(NOW.plusSeconds(1));
        assertEquals(0, news(get("/news-sitemap.xml")));
    }

    private static String page(String id) {
        return Gazette.publication().baseUrl() + "/articles/" + id.substring(id.lastIndexOf(':') + 1);
    }

    @Test
    @DisplayName("GN-15: on a quiet day older addresses stand there, without news; in an empty store the front page")
    void quietDay() {
        assertEquals(List.of(Gazette.publication().baseUrl() + "/"), locations(get("/news-sitemap.xml")));
        String id = file("old", published("2026-01-01T08:00:00Z"));

        String xml = get("/news-sitemap.xml");

        assertEquals(0, news(xml));
        assertEquals(List.of(page(id)), locations(xml));
    }

    @Test
    @DisplayName(
            "GN-02 GN-07: 2,500 stories of two days are three sitemaps of at most 1,000, and an index at the same address")
    void split() {
        String lines = IntStream.range(0, 2_500)
                .mapToObj(i -> "{\"sourceId\": \"n%d\", \"title\": \"Story %d\", \"bodyText\": \"T.\"}".formatted(i, i))
                .collect(Collectors.joining("\n"));
        newsroom.file(BytesInput.of("many.ndjson", lines));

        String index = get("/news-sitemap.xml");

        Documents.validate("own/news-sitemap.rng", index.getBytes(StandardCharsets.UTF_8));
        String base = Gazette.publication().baseUrl().toString();
        assertEquals(
                IntStream.rangeClosed(1, 3)
                        .mapToObj(i -> base + "/news-sitemap-" + i + ".xml")
                        .toList(),
                locations(index));
        List<String> parts = locations(index).stream()
                .map(at -> get(at.substring(base.length())))
                .toList();
        assertEquals(
                List.of(1_000, 1_000, 500),
                parts.stream().map(SitemapHandlerTest::news).toList());
        assertEquals(
                2_500,
                parts.stream()
                        .flatMap(part -> locations(part).stream())
                        .distinct()
                        .count());
        assertEquals(404, answer("/news-sitemap-4.xml").statusCode());
        assertEquals(404, answer("/news-sitemap-x.xml").statusCode());
    }

    @Test
    @DisplayName(
            "GN-10: withdrawn, held, embargoed and scheduled stories, those of others, and those of other sites are left out")
    void leftOut() {
        String open = file("open");
        newsroom.actions().withdraw(file("withdrawn"), "Wrong", Optional.empty());
        newsroom.actions().hold(file("held"));
        file("embargoed", "\"embargo\": \"2026-03-02T08:00:00Z\"");
        file("elsewhere", "\"url\": \"https://elsewhere.example/story\"");
        newsroom.file(BytesInput.of("wire.json", "{\"title\": \"Wire\", \"bodyText\": \"T.\", \"source\": \"wire\"}"));

        assertEquals(List.of(page(open)), locations(get("/news-sitemap.xml")));
        List<String> all = locations(get("/sitemap.xml"));
        assertTrue(all.contains(page(open)));
        assertEquals(1, all.stream().filter(at -> at.contains("/articles/")).count(), all::toString);
        assertTrue(all.stream().noneMatch(at -> at.contains("elsewhere")));

        clock.set(NOW.plus(Duration.ofDays(1)));
        newsroom.applyDueChanges();
        assertEquals(2, news(get("/news-sitemap.xml")));
    }

    @Test
    @DisplayName(
            "GN-08 GN-09: the sitemap of all has the front page, each feed's page and each story once, newest first")
    void all() {
        file("one", url("one#top"), published("2026-01-01T08:00:00Z"));
        file("two", url("two?a=1&b=2"));
        file("same", url("one#bottom"), published("2025-01-01T08:00:00Z"));

        String xml = get("/sitemap.xml");

        List<String> all = locations(xml);
        assertEquals(Gazette.publication().baseUrl() + "/", all.get(0));
        assertEquals(
                List.of("https://www.harbour-gazette.example/two?a=1&b=2", "https://www.harbour-gazette.example/one"),
                all.subList(all.size() - 2, all.size()));
        assertTrue(xml.contains(
                "<loc>https://www.harbour-gazette.example/one</loc><lastmod>2026-01-01T08:00:00Z</lastmod>"));
        assertEquals(all.size(), Set.copyOf(all).size());
        assertFalse(xml.contains("<news:news>"));
    }

    @Test
    @DisplayName(
            "GN-11: robots.txt names both; they are compressed, answered 304, and the same bytes while nothing changes")
    void robots() {
        IntStream.range(0, 20).forEach(i -> file("n" + i));
        String base = Gazette.publication().baseUrl().toString();

        assertEquals(
                "User-agent: *\nDisallow:\n\nSitemap: " + base + "/sitemap.xml\nSitemap: " + base
                        + "/news-sitemap.xml\n",
                get("/robots.txt"));
        HttpResponse<byte[]> plain = answer("/news-sitemap.xml");
        HttpResponse<byte[]> zipped = answer("/news-sitemap.xml", "Accept-Encoding", "gzip");
        assertEquals("gzip", zipped.headers().firstValue("Content-Encoding").orElseThrow());
        assertTrue(zipped.body().length < plain.body().length);
        assertEquals(
                "application/xml; charset=utf-8",
                plain.headers().firstValue("Content-Type").orElseThrow());
        String tag = plain.headers().firstValue("ETag").orElseThrow();
        assertEquals(304, answer("/news-sitemap.xml", "If-None-Match", tag).statusCode());
        assertArrayEquals(plain.body(), answer("/news-sitemap.xml").body());
        file("another");
        assertEquals(200, answer("/news-sitemap.xml", "If-None-Match", tag).statusCode());
    }
}
