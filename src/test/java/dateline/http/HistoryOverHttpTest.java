package dateline.http;

import static dateline.http.TestServer.field;
import static dateline.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.EditorialClass;
import dateline.article.State;
import dateline.article.Tombstone;
import dateline.feed.publish.PrintMode;
import dateline.feed.publish.Publisher;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

/** Changes, archives and deltas over the real server, with what a press has printed from a real store. */
class HistoryOverHttpTest {
    private static final String FEED = "/feeds/world.atom";
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private TestServer server;
    private Publisher publisher;

    @BeforeEach
    void start(@TempDir Path data) {
        server = new TestServer(data);
        publisher = new Publisher(server.store, Gazette.publication(), server.store.renditionLog());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static Article story(int number, State state) {
        Article model = Gazette.story();
        return new Article(
                ArticleId.of("harbour-gazette.example", 2026, "01jd%022d".formatted(number)),
                state == State.WITHDRAWN ? 2 : 1,
                state == State.WITHDRAWN ? EditorialClass.WITHDRAWN : EditorialClass.NEW,
                state,
                Optional.empty(),
                NOW,
                model.published(),
                model.updated(),
                List.of(),
                model.content());
    }

    private void publish(int first, int count) {
        server.store.write(writer -> {
            IntStream.range(first, first + count).forEach(i -> writer.save(story(i, State.LIVE), NOW));
            return count;
        });
        print();
    }

    private void withdraw(int number) {
        server.store.write(writer -> {
            Article gone = story(number, State.WITHDRAWN);
            writer.withdraw(gone, new Tombstone(gone.id(), NOW, Optional.of("Wrong"), Optional.empty()), NOW);
            return gone;
        });
        print();
    }

    private void print() {
        server.edition.set(publisher.print(Optional.of(server.edition.get()), PrintMode.COMPLETE));
    }

    private static String link(String rel, HttpResponse<byte[]> response) {
        var link = Pattern.compile("<([^>]*)>; rel=\"" + rel + "\"").matcher(field(response, "Link"));
        return link.find() ? link.group(1).substring(Gazette.BASE.length()) : "";
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom", "json"})
    void aClientFollowsTheChangesToTheirEnd(String extension) {
        publish(1, 3);
        HttpResponse<byte[]> feed = server.get("/feeds/world." + extension);
        publish(4, 2);
        withdraw(2);

        HttpResponse<byte[]> changes = server.get(link("urn:dateline:changes", feed));
        HttpResponse<byte[]> end = server.get(link("urn:dateline:changes", changes));

        assertEquals(200, changes.statusCode());
        assertEquals(field(feed, "Content-Type"), field(changes, "Content-Type"));
        assertEquals("public, max-age=30, s-maxage=10, stale-if-error=86400", field(changes, "Cache-Control"));
        assertEquals("Accept-Encoding", field(changes, "Vary"));
        for (int number : List.of(2, 4, 5)) {
            assertTrue(text(changes).contains(story(number, State.LIVE).id().value()));
        }
        assertFalse(text(changes).contains(story(1, State.LIVE).id().value()));
        assertEquals("/feeds/world." + extension + "?since=6", link("urn:dateline:changes", end));
        assertEquals("", link("next", end));
    }

    @Test
    void changesAreConditionalAndCompressed() throws IOException {
        publish(1, 30);
        HttpResponse<byte[]> plain = server.get(FEED + "?since=0");

        HttpResponse<byte[]> packed = server.get(FEED + "?since=0", "Accept-Encoding", "gzip");
        HttpResponse<byte[]> known = server.get(FEED + "?since=0", "If-None-Match", field(plain, "ETag"));
        HttpResponse<byte[]> head = server.head(FEED + "?since=0");

        assertArrayEquals(plain.body(), new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes());
        assertEquals(304, known.statusCode());
        assertEquals(field(plain, "ETag"), field(head, "ETag"));
        assertEquals("", field(plain, "Last-Modified"), "two states of one second would look alike");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "since=",
                "since",
                "since=x",
                "since=-1",
                "since=1.5",
                "since=007",
                "since=%zz",
                "since=1&since=2",
                "since=+1"
            })
    @DisplayName("HIST-12 a cursor that is no number is 400, and says what to do")
    void wrongCursor(String query) {
        publish(1, 1);

        // The client of the JDK refuses to send what is no escape.
        String raw =
                server.raw("GET " + FEED + "?" + query + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertTrue(raw.startsWith("HTTP/1.1 400"), raw);
    }

    @ParameterizedTest
    @ValueSource(strings = {"since=1", "since=%31", "since=1&utm_source=x", "a=b&since=1", "since=1&since=1"})
    @DisplayName("HTTP-27 another parameter changes nothing")
    void otherParameters(String query) {
        publish(1, 2);

        assertArrayEquals(
                server.get(FEED + "?since=1").body(),
                server.get(FEED + "?" + query).body());
    }

    @Test
    void aCursorFromTheFutureIsGoneForGood() {
        publish(1, 1);

        HttpResponse<byte[]> lost = server.get(FEED + "?since=2");

        assertEquals(410, lost.statusCode());
        assertEquals("application/problem+json", field(lost, "Content-Type"));
        assertTrue(text(lost).contains("urn:dateline:problem:lost-cursor"));
        assertEquals(404, server.get("/feeds/nowhere.atom?since=0").statusCode());
        assertEquals(405, server.send("POST", FEED + "?since=0").statusCode());
    }

    @Test
    @DisplayName("HTTP-24 HTTP-34 a finished archive document is immutable; what leads to it is not")
    void archive() {
        publish(1, 80);

        String address = link("prev-archive", server.get(FEED));
        HttpResponse<byte[]> document = server.get(address);
        HttpResponse<byte[]> month = server.get("/feeds/world/archive/2026/11.atom");

        assertEquals("/feeds/world/archive/2026/11/2/r0.atom", address);
        assertEquals("public, max-age=31536000, immutable", field(document, "Cache-Control"));
        assertEquals("Accept-Encoding", field(document, "Vary"));
        assertEquals(
                304,
                server.get(address, "If-None-Match", field(document, "ETag")).statusCode());
        assertEquals(302, month.statusCode());
        assertEquals(Gazette.BASE + "/feeds/world/archive/2026/11/3/r0.atom", field(month, "Location"));
        HttpResponse<byte[]> newest = server.get("/feeds/world/archive/2026/11/3/r0.atom");
        assertFalse(field(newest, "Cache-Control").contains("immutable"), "one will follow it");
        assertAll(
                () -> assertEquals(
                        404,
                        server.get("/feeds/world/archive/2026/11/9/r0.atom").statusCode()),
                () -> assertEquals(
                        404,
                        server.get("/feeds/world/archive/2026/11/1/r5.atom").statusCode()),
                () -> assertEquals(
                        404, server.get("/feeds/world/archive/2026/99.atom").statusCode()),
                () -> assertEquals(405, server.send("POST", address).statusCode()),
                () -> assertEquals(204, server.send("OPTIONS", address).statusCode()));
    }

    @Test
    @DisplayName("WSP-12: archive documents and accounts of changes name the current feed, and no hub")
    void noHubOfThePast() {
        publish(1, 80);
        HttpResponse<byte[]> feed = server.get(FEED);

        for (String rel : List.of("prev-archive", "urn:dateline:changes")) {
            HttpResponse<byte[]> past = server.get(link(rel, feed));

            assertEquals(FEED, link("current", past), rel);
            assertEquals("", link("hub", past), rel);
            assertFalse(text(past).contains("rel=\"hub\""), rel);
        }
        assertEquals("/hub", link("hub", feed));
    }

    @Test
    @DisplayName(
            "LIFE-06 HIST-09 after a withdrawal the old address leads to the new one, and one that is empty is gone")
    void withdrawalFromTheArchive() {
        publish(1, 80);
        String before = link("prev-archive", server.get(FEED));

        withdraw(30);

        HttpResponse<byte[]> moved = server.get(before);
        assertEquals(301, moved.statusCode());
        assertEquals(Gazette.BASE + link("prev-archive", server.get(FEED)), field(moved, "Location"));
        IntStream.rangeClosed(26, 50).forEach(this::withdraw);
        String last = field(server.get(before), "Location").substring(Gazette.BASE.length());
        HttpResponse<byte[]> gone = server.get(last);
        assertEquals(410, gone.statusCode());
        assertTrue(text(gone).contains("archive-gone"));
    }

    @Test
    @DisplayName(
            "DELTA-01 DELTA-02 DELTA-03 DELTA-04 DELTA-06 the news alone goes to who accepts it and holds an older state")
    void delta() {
        publish(1, 5);
        HttpResponse<byte[]> old = server.get(FEED);
        publish(6, 1);
        withdraw(3);
        HttpResponse<byte[]> whole = server.get(FEED);

        HttpResponse<byte[]> news = server.get(FEED, "A-IM", "feed", "If-None-Match", field(old, "ETag"));

        assertEquals(226, news.statusCode());
        assertEquals("feed", field(news, "IM"));
        assertEquals(field(whole, "ETag"), field(news, "ETag"));
        assertEquals(field(whole, "Last-Modified"), field(news, "Last-Modified"));
        assertEquals("no-store", field(news, "Cache-Control"));
        assertEquals("Accept-Encoding, A-IM, If-None-Match", field(news, "Vary"));
        assertTrue(text(news).contains(story(6, State.LIVE).id().value()));
        assertTrue(text(news)
                .contains("<at:deleted-entry ref=\"" + story(3, State.LIVE).id().value()));
        assertFalse(text(news).contains(story(1, State.LIVE).id().value()));
        assertEquals(200, server.get(FEED, "A-IM", "feed").statusCode());
        assertEquals(200, server.get(FEED, "If-None-Match", field(old, "ETag")).statusCode());
    }

    @Test
    @DisplayName("DELTA-03 a packed delta has the tag of the packed whole")
    void packedDelta() throws IOException {
        publish(1, 5);
        HttpResponse<byte[]> old = server.get(FEED, "Accept-Encoding", "gzip");
        publish(6, 3);
        HttpResponse<byte[]> whole = server.get(FEED, "Accept-Encoding", "gzip");

        HttpResponse<byte[]> news =
                server.get(FEED, "A-IM", "gzip, feed", "Accept-Encoding", "gzip", "If-None-Match", field(old, "ETag"));

        assertEquals(226, news.statusCode());
        assertEquals(field(whole, "ETag"), field(news, "ETag"));
        assertEquals("gzip", field(news, "Content-Encoding"));
        String text = new String(
                new GZIPInputStream(new ByteArrayInputStream(news.body())).readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(text.endsWith("</feed>\n") || text.endsWith("</feed>"), text);
    }

    @Test
    @DisplayName(
            "DELTA-05 DELTA-07 DELTA-09 no change is 304, an unknown state or a date alone is 200, a refusal is obeyed")
    void noDelta() {
        publish(1, 5);
        String old = field(server.get(FEED), "ETag");
        HttpResponse<byte[]> unchanged = server.get(FEED, "A-IM", "feed", "If-None-Match", old);
        publish(6, 1);

        assertEquals(304, unchanged.statusCode());
        assertEquals("Accept-Encoding, A-IM, If-None-Match", field(unchanged, "Vary"));
        HttpResponse<byte[]> unknown = server.get(FEED, "A-IM", "feed", "If-None-Match", "\"unknown\"");
        assertEquals(200, unknown.statusCode());
        assertEquals("Accept-Encoding, A-IM, If-None-Match", field(unknown, "Vary"));
        for (String refusal : List.of("feed;q=0", "feed; q=0.000", "vcdiff", "feeds")) {
            assertEquals(
                    200, server.get(FEED, "A-IM", refusal, "If-None-Match", old).statusCode(), refusal);
        }
        assertEquals(
                200,
                server.get(FEED, "A-IM", "feed", "If-Modified-Since", "Sun, 01 Feb 2026 00:00:00 GMT")
                        .statusCode());
        assertEquals("Accept-Encoding, A-IM", field(server.get(FEED), "Vary"));
    }
}
