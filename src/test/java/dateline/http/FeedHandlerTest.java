package dateline.http;

import static dateline.http.TestServer.field;
import static dateline.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.HttpDate;
import dateline.feed.ContentCoding;
import dateline.feed.FeedAddress;
import dateline.feed.FeedFormat;
import dateline.feed.Rendition;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedHandlerTest {
    private static final String FEED = "/feeds/world.rss";
    private static final String CHANGED = "Fri, 20 Nov 2026 10:15:30 GMT";
    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = new TestServer(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void firstEdition() {
        server.edition.set(Gazette.FIRST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/feeds/world.rss|application/rss+xml; charset=utf-8",
                "/feeds/world.atom|application/atom+xml; charset=utf-8",
                "/feeds/world.json|application/feed+json; charset=utf-8",
                "/feeds.opml|text/x-opml; charset=utf-8",
                "/feeds/all.rss|application/rss+xml; charset=utf-8",
                "/feeds/tag/harbour.rss|application/rss+xml; charset=utf-8"
            })
    @DisplayName("HTTP-28, HTTP-29, HUMAN-03, RSS-16: every format has its exact type")
    void everyFormatHasItsType(String path, String type) {
        var response = server.get(path);

        assertEquals(200, response.statusCode());
        assertEquals(type, field(response, "Content-Type"));
    }

    @Test
    @DisplayName("HTTP-01, HTTP-03: each coding has a strong tag of its own")
    void codingsDoNotShareATag() {
        var tags = List.of("identity", "gzip", "br").stream()
                .map(coding -> field(server.get(FEED, "Accept-Encoding", coding), "ETag"))
                .toList();

        assertEquals(3, tags.stream().distinct().count());
        assertTrue(tags.stream().allMatch(tag -> tag.matches("\"[!#-~]+\"")), tags.toString());
    }

    @Test
    @DisplayName("HTTP-02, HTTP-20: other bytes have another tag, also within one second")
    void anEditWithinTheSecondIsSeen() {
        var first = server.get(FEED);
        server.edition.set(Gazette.edition(2));

        var second = server.get(FEED, "If-None-Match", field(first, "ETag"));

        assertEquals(200, second.statusCode());
        assertNotEquals(field(first, "ETag"), field(second, "ETag"));
        assertEquals(field(first, "Last-Modified"), field(second, "Last-Modified"));
    }

    @ParameterizedTest
    @CsvSource({"identity,''", "gzip,gzip", "br,br"})
    @DisplayName("HTTP-31, HTTP-32: the coding that is asked for, with its exact length")
    void everyCodingComesWithItsLength(String asked, String coding) {
        var response = server.get(FEED, "Accept-Encoding", asked);

        assertEquals(coding, field(response, "Content-Encoding"));
        assertEquals(Integer.toString(response.body().length), field(response, "Content-Length"));
        assertArrayEquals(rendition("world").bodies().get(coding(asked)), response.body());
    }

    @Test
    @DisplayName("HTTP-04: Vary names Accept-Encoding on every 200 and 304")
    void varyIsAlwaysThere() {
        assertAll(
                () -> assertEquals("Accept-Encoding, A-IM", field(server.get(FEED), "Vary")),
                () -> assertEquals("Accept-Encoding, A-IM", field(server.get(FEED, "Accept-Encoding", "gzip"), "Vary")),
                () -> assertEquals("Accept-Encoding, A-IM", field(server.get(FEED, "If-None-Match", "*"), "Vary")));
    }

    @Test
    @DisplayName("HTTP-05: If-None-Match is a list, in one field or in several")
    void aTagInAListIsUnchanged() {
        String tag = field(server.get(FEED), "ETag");

        assertEquals(
                304,
                server.get(FEED, "If-None-Match", "\"x\", W/" + tag + ", \"y\"").statusCode());
        assertEquals(
                304,
                server.get(FEED, "If-None-Match", "\"x\"", "If-None-Match", tag).statusCode());
        assertEquals(200, server.get(FEED, "If-None-Match", "\"x\", \"y\"").statusCode());
    }

    @Test
    @DisplayName("HTTP-06: a star is unchanged")
    void aStarIsUnchanged() {
        assertEquals(304, server.get(FEED, "If-None-Match", "*").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"%s-gzip\"", "\"%s--gzip\"", "\"%s;gzip\"", "%s", "W/\"%s\"", "\"%s\"-gzip"})
    @DisplayName("HTTP-07: tags that were changed on the way are unchanged contents")
    void aTagThatWasChangedOnTheWayIsUnchanged(String form) {
        String opaque = field(server.get(FEED), "ETag").replace("\"", "");

        var response = server.get(FEED, "If-None-Match", String.format(form, opaque), "Accept-Encoding", "gzip");

        assertEquals(304, response.statusCode());
    }

    @Test
    @DisplayName("HTTP-08: the date counts alone, and not beside a tag")
    void theDateCountsAlone() {
        assertEquals(304, server.get(FEED, "If-Modified-Since", CHANGED).statusCode());
        assertEquals(
                200,
                server.get(FEED, "If-Modified-Since", CHANGED, "If-None-Match", "\"x\"")
                        .statusCode());
    }

    @Test
    @DisplayName("HTTP-09, POLL-08: a date that cannot be read, or is earlier, gives the bytes")
    void anUnreadableDateGivesTheBytes() {
        assertEquals(200, server.get(FEED, "If-Modified-Since", "yesterday").statusCode());
        assertEquals(
                200,
                server.get(FEED, "If-Modified-Since", "Fri, 20 Nov 2026 10:15:29 GMT")
                        .statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {CHANGED, "Friday, 20-Nov-26 10:15:30 GMT", "Fri Nov 20 10:15:30 2026"})
    @DisplayName("HTTP-10: all three forms of a date are read")
    void everyFormOfADateIsRead(String date) {
        assertEquals(304, server.get(FEED, "If-Modified-Since", date).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip", "br"})
    @DisplayName("HTTP-11, HTTP-12, HTTP-13, HTTP-32: 304 has what RFC 9110 section 15.4.5 asks for and no more")
    void unchangedSaysWhatACacheNeeds(String coding) {
        var whole = server.get(FEED, "Accept-Encoding", coding);

        var unchanged = server.get(FEED, "Accept-Encoding", coding, "If-None-Match", field(whole, "ETag"));

        assertEquals(304, unchanged.statusCode());
        assertEquals(0, unchanged.body().length);
        var names = Set.of("etag", "last-modified", "cache-control", "vary", "access-control-allow-origin");
        for (String name : names) {
            assertNotEquals("", field(whole, name), name);
            assertEquals(field(whole, name), field(unchanged, name), name);
        }
        assertEquals(names, fields(unchanged).keySet());
        assertNotEquals("", field(unchanged, "Date"));
    }

    @Test
    @DisplayName("HTTP-11: who holds another coding is told that this one is unchanged (RFC 9111 section 4.3.4)")
    void unchangedNamesTheTagThatIsHeld() {
        String identity = field(server.get(FEED), "ETag");

        var response = server.get(FEED, "Accept-Encoding", "gzip", "If-None-Match", identity);

        assertEquals(304, response.statusCode());
        assertEquals(identity, field(response, "ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {FEED, "/feeds.opml", "/feeds/nothing.rss", "/rss.xml"})
    @DisplayName("HTTP-14: HEAD is GET without a body")
    void headIsGetWithoutABody(String path) {
        var get = server.get(path, "Accept-Encoding", "gzip");

        var head = server.head(path, "Accept-Encoding", "gzip");

        assertEquals(get.statusCode(), head.statusCode());
        assertEquals(fields(get), fields(head));
        assertEquals(0, head.body().length);
    }

    @Test
    @DisplayName("HTTP-14: HEAD honours conditions")
    void headHonoursConditions() {
        assertEquals(304, server.head(FEED, "If-None-Match", "*").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "QUERY", "NONSENSE"})
    @DisplayName("HTTP-15: every other method is 405 with Allow")
    void otherMethodsAreNotAllowed(String method) {
        var response = server.send(method, FEED);

        assertEquals(405, response.statusCode());
        assertEquals("GET, HEAD, OPTIONS", field(response, "Allow"));
        assertEquals("application/problem+json", field(response, "Content-Type"));
    }

    @Test
    @DisplayName("HTTP-16: OPTIONS tells what is allowed, and browsers may ask before they read")
    void optionsTellsWhatIsAllowed() {
        var response = server.send(
                "OPTIONS",
                FEED,
                "Origin",
                "https://reader.example",
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "if-none-match");

        assertEquals(204, response.statusCode());
        assertEquals("GET, HEAD, OPTIONS", field(response, "Allow"));
        assertEquals("*", field(response, "Access-Control-Allow-Origin"));
        List<String> allowed =
                List.of(field(response, "Access-Control-Allow-Headers").split(", "));
        assertTrue(allowed.containsAll(List.of("If-None-Match", "User-Agent", "Cache-Control", "Pragma")));
    }

    @Test
    @DisplayName("HTTP-18, HTTP-41: Last-Modified is never later than Date")
    void aRenditionOfTheFutureIsDatedNow() {
        Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        server.edition.set(Gazette.edition(3, tomorrow));

        var response = server.get(FEED);

        Instant date = HttpDate.parse(field(response, "Date"), tomorrow).orElseThrow();
        Instant modified =
                HttpDate.parse(field(response, "Last-Modified"), tomorrow).orElseThrow();
        assertFalse(modified.isAfter(date));
        assertEquals(
                200,
                server.get(FEED, "If-Modified-Since", field(response, "Last-Modified"))
                        .statusCode());
    }

    @Test
    @DisplayName("HTTP-19, POLL-01: two servers with one edition give the same validators")
    void validatorsAreThoseOfTheContents(@TempDir Path data) {
        try (var other = new TestServer(data)) {
            var here = server.get(FEED);
            var there = other.get(FEED);

            assertEquals(field(here, "ETag"), field(there, "ETag"));
            assertEquals(CHANGED, field(there, "Last-Modified"));
        }
    }

    @Test
    @DisplayName("HTTP-21, HTTP-22, HTTP-23, HTTP-25, POLL-02: freshness is explicit, short, and forgiving")
    void freshnessIsExplicit() {
        var response = server.get(FEED);

        String policy = field(response, "Cache-Control");
        assertTrue(policy.startsWith("public, max-age=300, s-maxage=60"), policy);
        assertTrue(policy.contains("stale-while-revalidate=") && policy.contains("stale-if-error="), policy);
        assertFalse(policy.contains("no-"), policy);
        assertEquals("", field(response, "Expires") + field(response, "Pragma"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?utm_source=x",
                "?_=1",
                "?sinc=0",
                "?limit=-1",
                "?key=AAAA",
                "?host=evil.test",
                "?x=%0d%0aA:b",
                "?q=a%25a"
            })
    @DisplayName("HTTP-27: a query changes nothing, and nobody gets a cookie")
    void aQueryChangesNothing(String query) {
        var plain = server.get(FEED);

        var response = server.get(FEED + query);

        assertEquals(fields(plain), fields(response));
        assertArrayEquals(plain.body(), response.body());
        assertEquals("", field(response, "Set-Cookie"));
    }

    @ParameterizedTest
    @ValueSource(strings = {FEED, "/feeds.opml", "/feeds/nothing.rss"})
    @DisplayName("HTTP-30, HTTP-43, HUMAN-08: nothing runs, every reader may read, nothing is downloaded")
    void feedsAreSafeAndOpen(String path) {
        var response = server.get(path);

        assertEquals("nosniff", field(response, "X-Content-Type-Options"));
        assertEquals("default-src 'none'; sandbox", field(response, "Content-Security-Policy"));
        assertEquals("*", field(response, "Access-Control-Allow-Origin"));
        assertEquals("", field(response, "Content-Disposition") + field(response, "Server"));
    }

    @Test
    @DisplayName("HTTP-43: browser readers see the validators and links")
    void browserReadersSeeTheValidators() {
        assertEquals("ETag, Last-Modified, Link", field(server.get(FEED), "Access-Control-Expose-Headers"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feeds/nothing.rss",
                "/feeds/tag/nothing.atom",
                "/feeds/a/b/c.json",
                "/feeds/.rss",
                "/feeds/world.rss/x.rss"
            })
    @DisplayName("HTTP-35, HTTP-39, HTTP-40: an unknown feed is 404 with a problem document, also for a browser")
    void anUnknownFeedIsAProblem(String path) {
        var response = server.get(path, "Accept", "text/html");

        assertEquals(404, response.statusCode());
        assertEquals("application/problem+json", field(response, "Content-Type"));
        assertEquals("no-store", field(response, "Cache-Control"));
        assertTrue(text(response).contains("\"type\":\"urn:dateline:problem:no-such-feed\""), text(response));
    }

    @Test
    @DisplayName("HTTP-42, DISC-03: the links of the rendition are sent")
    void theLinksAreSent() {
        assertEquals("<" + Gazette.BASE + FEED + ">; rel=\"self\"", field(server.get(FEED), "Link"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "text/html", "application/json;q=1, */*;q=0", "gar/ba/ge, ;;"})
    @DisplayName("HTTP-45, HUMAN-05: what a client accepts changes neither type nor bytes")
    void acceptIsIgnored(String accept) {
        var plain = server.get(FEED);

        var response = server.get(FEED, "Accept", accept);

        assertEquals(200, response.statusCode());
        assertEquals(fields(plain), fields(response));
        assertArrayEquals(plain.body(), response.body());
    }

    @Test
    @DisplayName("HTTP-47: ranges are not offered and not served")
    void aRangeGetsTheWhole() {
        var response = server.get(FEED, "Range", "bytes=0-9");

        assertEquals(200, response.statusCode());
        assertEquals("none", field(response, "Accept-Ranges"));
        assertArrayEquals(server.get(FEED).body(), response.body());
    }

    @Test
    @DisplayName("HTTP-44: a client of HTTP/1.0 is served")
    void anOldClientIsServed() {
        String answer = server.raw("GET /feeds/world.rss HTTP/1.0\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
        assertTrue(answer.contains("edition 1"), answer);
    }

    @Test
    @DisplayName("a slug in any script is found by its escaped address")
    void aTagInCyrillicIsServed() {
        var response = server.get("/feeds/tag/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8.rss");

        assertEquals(200, response.statusCode());
        assertTrue(text(response).contains("tag/новости"));
    }

    private static ContentCoding coding(String token) {
        return List.of(ContentCoding.values()).stream()
                .filter(coding -> coding.token().equals(token))
                .findFirst()
                .orElseThrow();
    }

    private static Rendition rendition(String feed) {
        return server.edition
                .get()
                .rendition(new FeedAddress(feed), FeedFormat.ofExtension("rss").orElseThrow())
                .orElseThrow();
    }

    private static Map<String, List<String>> fields(HttpResponse<?> response) {
        var fields = new TreeMap<>(response.headers().map());
        fields.remove("date");
        return fields;
    }
}
