package dateline.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.Newsroom;
import dateline.golden.SetClock;
import dateline.ingest.model.BytesInput;
import dateline.partner.PartnerPublisher;
import dateline.publication.PartnerTerms;
import dateline.publication.Publication;
import dateline.publication.SourceOwnership;
import dateline.publication.UsualTerms;
import dateline.publication.Window;
import dateline.server.FeedServer;
import dateline.server.HttpSettings;
import dateline.source.InboundEndpoints;
import dateline.store.AccessKey;
import dateline.store.AccessKey.Scope;
import dateline.store.ArticleStore;
import dateline.store.KeySecret;
import dateline.store.engine.SqlArticleStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The feeds of partners over the real server. */
class PartnerFeedHandlerTest {
    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00Z");
    private static final Random RANDOM = new Random(2026);
    private static final KeySecret MSN = KeySecret.mint(RANDOM);
    private static final KeySecret SECOND_MSN = KeySecret.mint(RANDOM);
    private static final KeySecret OLD_MSN = KeySecret.mint(RANDOM);
    private static final KeySecret GUNOSY = KeySecret.mint(RANDOM);
    private static final KeySecret EDITOR = KeySecret.mint(RANDOM);
    private static final KeySecret STRANGER = KeySecret.mint(RANDOM);

    @TempDir
    Path data;

    private final SetClock clock = new SetClock(MORNING);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private ArticleStore store;
    private Newsroom newsroom;
    private PartnerPublisher press;
    private FeedServer server;

    @BeforeEach
    void open() {
        Publication publication = Gazette.publication();
        store = SqlArticleStore.open(data, publication.authority(), 2026);
        newsroom = new Newsroom(publication, store, clock, new Random(2026));
        newsroom.print();
        press = new PartnerPublisher(
                store,
                publication,
                List.of(
                        terms("msn", false),
                        terms("gunosy", false),
                        terms("smartnews", true),
                        terms("line", true),
                        terms("ninjs", true)));
        server = new FeedServer(
                new FeedServer.Served(newsroom::edition, press, store, () -> SourceOwnership.NONE),
                new FeedServer.Inbound(newsroom, InboundEndpoints.NONE),
                new HttpSettings("127.0.0.1", 0),
                List::of,
                clock);
        server.start();
        key("msn", Scope.PARTNER, MSN);
        key("msn.2", Scope.PARTNER, SECOND_MSN);
        key("msn.old", Scope.PARTNER, OLD_MSN);
        key("gunosy", Scope.PARTNER, GUNOSY);
        key("desk", Scope.EDIT, EDITOR);
        key("nobody", Scope.PARTNER, STRANGER);
        store.write(writer -> writer.revokeAccessKey("msn.old", MORNING));
    }

    @AfterEach
    void close() {
        server.close();
        store.close();
    }

    private void key(String name, Scope scope, KeySecret secret) {
        store.write(writer -> writer.addAccessKey(name, scope, secret, MORNING, Optional.empty()));
    }

    private static PartnerTerms terms(String profile, boolean open) {
        Optional<URI> logo = Optional.of(URI.create("https://www.harbour-gazette.example/logo.png"));
        return UsualTerms.of(
                profile, "The Harbour Gazette", profile, "all", Window.DEFAULT, open, logo, logo, Optional.empty());
    }

    private String file(String name, String... more) {
        String further = more.length == 0 ? "" : ", " + String.join(", ", more);
        String form = """
            {"sourceId": "%s", "title": "Story %s of the harbour", "lang": "en", "bodyText": "Text of %s.",
             "url": "https://www.harbour-gazette.example/%s"%s%s}
            """.formatted(
                        name,
                        name,
                        name,
                        name,
                        further.contains("published") ? "" : ", \"published\": \"2026-03-01T07:00:00Z\"",
                        further);
        String id = newsroom.file(BytesInput.of(name + ".json", form))
                .get(0)
                .id()
                .orElseThrow()
                .value();
        newsroom.print();
        return id;
    }

    private HttpResponse<byte[]> get(String path, String... fields) {
        return send("GET", path, fields);
    }

    private HttpResponse<byte[]> send(String method, String path, String... fields) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (fields.length > 0) {
            request.headers(fields);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<byte[]> opened(String path, KeySecret key, String... fields) {
        var all = new java.util.ArrayList<>(List.of("Authorization", "Bearer " + key.reveal()));
        all.addAll(List.of(fields));
        return get(path, all.toArray(String[]::new));
    }

    private static String field(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** Everything in an answer but the time at which it was given. */
    private static String whole(HttpResponse<byte[]> response) {
        var fields = new TreeMap<>(response.headers().map());
        fields.remove("date");
        return response.statusCode() + " " + fields + "\n" + text(response);
    }

    private String item(String path, KeySecret key, String marker) {
        String feed = text(opened(path, key));
        int at = feed.indexOf(marker);
        assertTrue(at > 0, feed);
        int begin = feed.lastIndexOf("<item>", at);
        return feed.substring(begin, feed.indexOf("</item>", at));
    }

    @Test
    @DisplayName(
            "LIFE-07 LIFE-06 TOMB-09 MSN-08 SN-06 GUN-06 LINE-03: one kill, and each output says it in its own words")
    void oneKillSevenAssertions() {
        String id = file("killed");
        file("other");
        String key = id.substring(id.lastIndexOf(':') + 1);
        String address = "https://www.harbour-gazette.example/killed";
        for (String path : List.of(
                "/partners/msn.rss",
                "/partners/smartnews.rss",
                "/partners/gunosy.rss",
                "/partners/line.rss",
                "/partners/ninjs.json")) {
            String feed = text(opened(path, path.contains("gunosy") ? GUNOSY : MSN));
            assertTrue(feed.contains("Text of killed."), path);
        }
        clock.set(MORNING.plusSeconds(60));

        newsroom.actions().withdraw(id, "It was wrong", Optional.empty());
        newsroom.print();

        String atom = text(get("/feeds/all.atom"));
        assertTrue(atom.contains("deleted-entry ref=\"" + id + "\"") && atom.contains("when=\"2026-03-01T08:01:00Z\""));
        String rss = text(get("/feeds/all.rss"));
        assertTrue(rss.contains("other") && !rss.contains("<guid isPermaLink=\"false\">" + id));
        assertEquals(410, get("/articles/" + key).statusCode());
        String msn = item("/partners/msn.rss", MSN, address);
        assertTrue(msn.contains("<dcterms:valid>2026-03-01T08:01:00Z</dcterms:valid>") && msn.contains(id), msn);
        assertTrue(item("/partners/smartnews.rss", MSN, address).contains("<media:status state=\"deleted\""));
        String gunosy = item("/partners/gunosy.rss", GUNOSY, address);
        assertTrue(gunosy.contains("<media:status state=\"deleted\"") && gunosy.contains(">" + key + "<"), gunosy);
        assertTrue(item("/partners/line.rss", MSN, address).contains("<oa:pubStatus>0</oa:pubStatus>"));
        String ninjs = text(get("/partners/ninjs.json"));
        assertTrue(ninjs.contains("\"uri\":\"" + id + "\",\"type\":\"text\",\"pubStatus\":\"canceled\""), ninjs);
        for (String path : List.of(
                "/feeds/all.rss",
                "/feeds/all.atom",
                "/feeds/all.json",
                "/partners/msn.rss",
                "/partners/smartnews.rss",
                "/partners/gunosy.rss",
                "/partners/line.rss",
                "/partners/ninjs.json")) {
            String feed = text(opened(path, path.contains("gunosy") ? GUNOSY : MSN));
            assertFalse(feed.contains("Text of killed.") || feed.contains("Story killed"), path);
            assertTrue(feed.contains("Text of other."), path);
        }
    }

    @Test
    @DisplayName("TOMB-07 TOMB-05: a withdrawn story is told of for thirty days after its withdrawal, then no more")
    void thirtyDays() {
        String id = file("killed");
        file("old");
        get("/partners/line.rss");
        newsroom.actions().withdraw(id, "It was wrong", Optional.empty());

        clock.set(MORNING.plusSeconds(29 * 86_400L));
        file("later");
        assertTrue(text(get("/partners/line.rss")).contains(id));

        clock.set(MORNING.plusSeconds(31 * 86_400L));
        file("latest");
        assertFalse(text(get("/partners/line.rss")).contains(id));
    }

    @Test
    @DisplayName("TOMB-05: a story that was held is taken down, and is there again once it is released")
    void heldAndReleased() {
        String id = file("held");
        opened("/partners/msn.rss", MSN);
        newsroom.actions().hold(id);
        assertTrue(item("/partners/msn.rss", MSN, id).contains("<dcterms:valid>"));

        clock.set(MORNING.plusSeconds(60));
        newsroom.actions().release(id);

        String feed = text(opened("/partners/msn.rss", MSN));
        assertTrue(feed.contains("Text of held.") && !feed.contains("<dcterms:valid>"), feed);
    }

    @Test
    @DisplayName("NINJ-08: whoever asks a partner's feed for changes alone is told that it has no account of them")
    void changesAreNotAnswered() {
        file("ferry");

        assertEquals(400, get("/partners/ninjs.json?since=0").statusCode());
        assertEquals(400, opened("/partners/msn.rss?since=7", MSN).statusCode());
        assertEquals(200, get("/partners/ninjs.json?other=1").statusCode());
        assertTrue(text(get("/partners/ninjs.ninjs2")).contains("\"version\":\"2.2\""));
        assertTrue(text(get("/partners/ninjs.json")).contains("\"version\":\"3.1\""));
    }

    @Test
    @DisplayName("LIFE-10: a story that has expired is taken down like a withdrawn one")
    void expired() {
        String id = file("brief", "\"expires\": \"2026-03-01T11:00:00Z\"");
        assertTrue(item("/partners/msn.rss", MSN, id).contains("<dcterms:valid>2026-03-01T11:00:00Z"));
        get("/partners/smartnews.rss");

        clock.set(MORNING.plusSeconds(3 * 3600));
        newsroom.applyDueChanges();

        assertTrue(item("/partners/smartnews.rss", MSN, id).contains("state=\"deleted\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/partners/msn.rss", "/partners/smartnews.rss", "/partners/ninjs.json"})
    @DisplayName("HTTP-26: a partner's feed is private, and varies by the key")
    void header(String path) {
        file("story");

        var response = opened(path, MSN);

        assertEquals(200, response.statusCode());
        assertEquals("private, max-age=300", field(response, "Cache-Control"));
        assertEquals("Authorization, Accept-Encoding", field(response, "Vary"));
        assertEquals("nosniff", field(response, "X-Content-Type-Options"));
        assertEquals("", field(response, "Access-Control-Allow-Origin"));
        assertEquals("", field(response, "Set-Cookie"));
        assertEquals(
                path.endsWith("json") ? "application/json" : "application/rss+xml; charset=utf-8",
                field(response, "Content-Type"));
        assertArrayEquals(
                new byte[0],
                send("HEAD", path, "Authorization", "Bearer " + MSN.reveal()).body());
    }

    @Test
    @DisplayName("HTTP-01 HTTP-06: whoever has the bytes is told so, by tag or by date, also in their coding")
    void conditional() throws IOException {
        file("story");
        var first = opened("/partners/msn.rss", MSN);
        String tag = field(first, "ETag");
        String date = field(first, "Last-Modified");

        var byTag = opened("/partners/msn.rss", MSN, "If-None-Match", tag);
        var zipped = opened("/partners/msn.rss", MSN, "Accept-Encoding", "gzip");

        assertEquals(304, byTag.statusCode());
        assertEquals("private, max-age=300", field(byTag, "Cache-Control"));
        assertEquals("Authorization, Accept-Encoding", field(byTag, "Vary"));
        assertEquals(
                304, opened("/partners/msn.rss", MSN, "If-Modified-Since", date).statusCode());
        assertEquals("gzip", field(zipped, "Content-Encoding"));
        assertNotEquals(tag, field(zipped, "ETag"));
        assertArrayEquals(first.body(), new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes());

        clock.set(MORNING.plusSeconds(5));
        file("news");
        var changed = opened("/partners/msn.rss", MSN, "If-None-Match", tag, "If-Modified-Since", date);
        assertEquals(200, changed.statusCode());
        assertNotEquals(date, field(changed, "Last-Modified"));
    }

    @Test
    @DisplayName("a conditional question without the key is answered 401, never 304")
    void noConditionBeforeTheKey() {
        file("story");
        String tag = field(opened("/partners/msn.rss", MSN), "ETag");

        assertEquals(401, get("/partners/msn.rss", "If-None-Match", tag).statusCode());
        assertEquals(401, get("/partners/msn.rss", "If-None-Match", "*").statusCode());
    }

    @Test
    @DisplayName("SEC-08: without a key, with a wrong one or a revoked one it is 401 with the scheme that is asked for")
    void unauthorized() {
        for (var response : List.of(
                get("/partners/msn.rss"),
                get("/partners/msn.rss", "Authorization", "Bearer nonsense"),
                get("/partners/msn.rss", "Authorization", "Basic bXNuOm1zbg=="),
                opened("/partners/msn.rss", OLD_MSN))) {
            assertEquals(401, response.statusCode());
            assertEquals(
                    "Bearer realm=\"dateline\", Basic realm=\"dateline\", charset=\"UTF-8\"",
                    field(response, "WWW-Authenticate"));
            assertEquals("no-store", field(response, "Cache-Control"));
        }
    }

    @Test
    @DisplayName("PART-11: whoever has no key, or that of another, cannot tell a partner from one that is not there")
    void nobodyLearnsWhoThePartnersAre() {
        String unknown = whole(get("/partners/nobody-knows.rss"));

        assertEquals(unknown, whole(get("/partners/msn.rss")));
        assertEquals(unknown, whole(get("/partners/msn.json")));
        assertEquals(unknown, whole(get("/partners/gunosy.rss")));
        for (KeySecret other : List.of(GUNOSY, EDITOR, STRANGER)) {
            assertEquals(unknown, whole(opened("/partners/msn.rss", other)));
            assertEquals(unknown, whole(opened("/partners/nobody-knows.rss", other)));
        }
    }

    @Test
    @DisplayName("a key of a partner opens no other address, and its own partner in its own format alone")
    void scope() {
        String id = file("story");

        assertEquals(
                403,
                opened("/api/articles/" + id.substring(id.lastIndexOf(':') + 1), MSN)
                        .statusCode());
        assertEquals(404, opened("/partners/msn.json", MSN).statusCode());
        assertEquals(401, opened("/partners/msn", MSN).statusCode());
        assertEquals(404, opened("/partners/nobody.rss", STRANGER).statusCode());
        assertTrue(AccessKey.Scope.PARTNER.covers(AccessKey.Scope.PARTNER));
        assertFalse(AccessKey.Scope.PARTNER.covers(AccessKey.Scope.INGEST));
        assertFalse(AccessKey.Scope.EDIT.covers(AccessKey.Scope.PARTNER));
    }

    @Test
    @DisplayName("what is XML stands at .xml, too, in the same bytes and for the same keys")
    void xml() {
        file("story");

        assertArrayEquals(
                opened("/partners/msn.rss", MSN).body(),
                opened("/partners/msn.xml", MSN).body());
        assertEquals(200, get("/partners/smartnews.xml").statusCode());
        assertEquals(404, get("/partners/ninjs.xml").statusCode());
        assertEquals(401, get("/partners/msn.xml").statusCode());
        assertEquals(200, get("/partners/msn/" + MSN.reveal() + ".xml").statusCode());
    }

    @Test
    @DisplayName("PART-11: a second key opens the feed before the first one is revoked, and after it")
    void rotation() {
        file("story");
        assertEquals(200, opened("/partners/msn.rss", MSN).statusCode());

        assertEquals(200, opened("/partners/msn.rss", SECOND_MSN).statusCode());
        store.write(writer -> writer.revokeAccessKey("msn", MORNING));

        assertEquals(200, opened("/partners/msn.rss", SECOND_MSN).statusCode());
        assertEquals(401, opened("/partners/msn.rss", MSN).statusCode());
    }

    @Test
    @DisplayName("a feed that is open needs no key, and is private all the same")
    void needsNoKey() {
        file("story");

        assertEquals(200, get("/partners/smartnews.rss").statusCode());
        assertEquals("private, max-age=300", field(get("/partners/smartnews.rss"), "Cache-Control"));
        assertEquals(404, get("/partners/smartnews.json").statusCode());
    }

    @Test
    @DisplayName("no list of feeds and no page names a partner")
    void listedNowhere() {
        file("story");

        for (String path : List.of("/", "/feeds.opml", "/feeds.json", "/feeds/all", "/feeds/all.rss", "/robots.txt")) {
            String text = text(get(path));
            assertFalse(text.contains("partners") || text.contains("smartnews"), path);
        }
    }

    @Test
    @DisplayName("LIFE-01: with and without a story under embargo, a partner gets the same bytes and header fields")
    void embargo() {
        file("story");
        List<String> paths =
                List.of("/partners/msn.rss", "/partners/smartnews.rss", "/partners/line.rss", "/partners/ninjs.json");
        List<String> before =
                paths.stream().map(path -> whole(opened(path, MSN))).toList();
        clock.set(MORNING.plusSeconds(60));

        String id = file("marker", "\"embargo\": \"2026-03-01T20:00:00Z\"");

        assertEquals(
                before, paths.stream().map(path -> whole(opened(path, MSN))).toList());
        clock.set(Instant.parse("2026-03-01T20:00:00Z"));
        newsroom.applyDueChanges();
        for (String path : paths) {
            assertTrue(text(opened(path, MSN)).contains(id), path);
        }
    }

    @Test
    @DisplayName("LIFE-06: a story that was withdrawn before it was ever public leaves no trace with a partner")
    void withdrawnUnderEmbargo() {
        file("story");
        String before = whole(get("/partners/line.rss"));
        String id = file("marker", "\"embargo\": \"2026-03-01T20:00:00Z\"");

        newsroom.actions().withdraw(id, "It was secret", Optional.empty());

        assertEquals(before, whole(get("/partners/line.rss")));
    }

    @Test
    @DisplayName("LIFE-03: a correction stands at the head of the feed with its note, under the same id")
    void correction() {
        String id = file("first");
        for (int i = 0; i < 3; i++) {
            clock.set(MORNING.plusSeconds(60 + i));
            file("later-" + i);
        }
        clock.set(MORNING.plusSeconds(3600));

        newsroom.actions()
                .correct(
                        id,
                        BytesInput.of(
                                "first.json",
                                "{\"title\": \"Story first of the harbour\", \"bodyText\": \"New text.\"}"),
                        "The length was wrong.");

        String feed = text(opened("/partners/msn.rss", MSN));
        String head = feed.substring(feed.indexOf("<item>"), feed.indexOf("</item>"));
        assertTrue(head.contains(id) && head.contains("The length was wrong.") && head.contains("New text."), head);
        assertTrue(head.contains("<dcterms:modified>2026-03-01T09:00:00Z"), head);
        assertTrue(head.contains("Sun, 01 Mar 2026 07:00:00 +0000"), head);
    }

    @Test
    @DisplayName("a changed configuration is in force at the next question")
    void follow() {
        file("story");
        press.follow(Gazette.publication(), List.of(terms("msn", true)));

        assertEquals(200, get("/partners/msn.rss").statusCode());
        assertEquals(401, get("/partners/smartnews.rss").statusCode());
    }

    @Test
    @DisplayName("XML-18 SN-08: what has no room in the partner's window is left out whole, and the newest stay")
    void room() {
        var small = new Window(50, Window.DEFAULT.hours(), 3_000);
        press.follow(
                Gazette.publication(),
                List.of(UsualTerms.of(
                        "line",
                        "The Harbour Gazette",
                        "line",
                        "all",
                        small,
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));
        for (int i = 0; i < 20; i++) {
            file("n" + i, "\"published\": \"2026-03-01T07:%02d:00Z\"".formatted(i));
        }

        var response = get("/partners/line.rss");

        List<String> texts = Pattern.compile("Text of n(\\d+)")
                .matcher(text(response))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertTrue(response.body().length <= 3_000);
        assertTrue(texts.size() > 3 && texts.size() < 20, texts::toString);
        assertEquals(
                IntStream.range(0, texts.size())
                        .mapToObj(i -> Integer.toString(19 - i))
                        .toList(),
                texts);
    }
}
