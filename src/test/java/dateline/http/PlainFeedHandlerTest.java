package dateline.http;

import static dateline.http.TestServer.field;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.http.HttpFields;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainFeedHandlerTest {
    private static final String FEED = "/feeds/world.rss";
    private static final String CHANGED = "Fri, 20 Nov 2026 10:15:30 GMT";

    /** A field that no plain request has, and that asks for nothing. */
    private static final List<String> ANOTHER_WAY = List.of("A-IM", "nothing");

    private static final long LATER = Gazette.CHANGED.plusSeconds(1).toEpochMilli();
    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = new TestServer(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Names and values with tags where {@code TAG} stands. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''",
                "Accept-Encoding: gzip",
                "Accept-Encoding: br",
                "Accept-Encoding: gzip, deflate, br",
                "Accept-Encoding: *;q=0",
                "Accept-Encoding: identity;q=0",
                "Accept-Encoding: , ;;",
                "Accept-Encoding: br; Accept-Encoding: gzip",
                "If-None-Match: TAG",
                "If-None-Match: W/TAG",
                "If-None-Match: \"another\", TAG",
                "If-None-Match: \"another\"",
                "If-None-Match: \"another\"; If-None-Match: TAG",
                "If-None-Match: *",
                "Accept-Encoding: gzip; If-None-Match: TAG",
                "If-Modified-Since: " + CHANGED,
                "If-Modified-Since: Fri, 20 Nov 2026 10:15:31 GMT",
                "If-Modified-Since: Fri, 20 Nov 2026 10:15:29 GMT",
                "If-Modified-Since: yesterday",
                "If-None-Match: \"another\"; If-Modified-Since: " + CHANGED,
                "If-None-Match: TAG; If-Modified-Since: yesterday",
                "Range: bytes=0-9",
                "Accept: text/html",
                "Cookie: a=b",
                "X-HTTP-Method-Override: DELETE"
            })
    @DisplayName(
            "HTTP-02 to HTTP-14, HTTP-31, HTTP-45, HTTP-47: an answer that was encoded before says what any other does")
    void bothWaysAnswerAlike(String request) {
        for (String path : List.of(FEED, "/feeds/all.json", "/feeds.opml", "/feeds/world.rss?x=y")) {
            server.get(path);
            for (String method : List.of("GET", "HEAD", "OPTIONS", "POST")) {
                List<String> plain = fields(request, field(server.get(path), "ETag"));
                var another = new ArrayList<>(plain);
                another.addAll(ANOTHER_WAY);

                HttpResponse<byte[]> quick = server.send(method, path, plain.toArray(String[]::new));
                HttpResponse<byte[]> slow = server.send(method, path, another.toArray(String[]::new));

                String what = method + " " + path + " " + plain;
                assertEquals(slow.statusCode(), quick.statusCode(), what);
                assertEquals(all(slow), all(quick), what);
                assertArrayEquals(slow.body(), quick.body(), what);
            }
        }
    }

    @Test
    @DisplayName("HTTP-48: the document and 304 are encoded once, and what needs a closer look is left to others")
    void whatIsPlainIsEncodedOnce() {
        var cache = new RepresentationCache(() -> Gazette.FIRST);
        assertNull(cache.ready(FEED));
        cache.at(FEED);
        PlainResponses ready = cache.ready(FEED);

        EncodedResponse whole = ready.answer(plain("gzip", null, null), LATER);
        String tag = tag(cache, "gzip");

        assertEquals(200, whole.status());
        assertTrue(whole.body().isDirect());
        assertSame(whole, ready.answer(plain("gzip", null, null), LATER));
        assertSame(
                whole.body(),
                ready.answer(plain("gzip, deflate", null, null), LATER).body());
        assertEquals(304, ready.answer(plain("gzip", tag, null), LATER).status());
        assertEquals(304, ready.answer(plain("gzip", null, CHANGED), LATER).status());
        assertNull(ready.answer(plain("gzip", "\"another\"", CHANGED), LATER));
        assertNull(ready.answer(plain("gzip", null, "yesterday"), LATER));
    }

    @Test
    @DisplayName("HTTP-18: a document that is dated later than now is not answered as it was encoded")
    void aFutureDateIsLeftToOthers() {
        var cache = new RepresentationCache(() -> Gazette.FIRST);
        cache.at(FEED);

        assertNull(cache.ready(FEED).answer(plain("", null, null), Gazette.CHANGED.toEpochMilli() - 1));
        assertNotNull(cache.ready(FEED).answer(plain("", null, null), Gazette.CHANGED.toEpochMilli()));
    }

    @Test
    @DisplayName(
            "HTTP-20, HTTP-48: a new edition is answered at once, and what stands in it as before is not made anew")
    void whatHasNotChangedStays() {
        var edition = new AtomicReference<>(Gazette.FIRST);
        var cache = new RepresentationCache(edition::get);
        cache.at(FEED);
        PlainResponses first = cache.ready(FEED);

        edition.set(Gazette.sameAs(Gazette.FIRST, 2));
        assertNull(cache.ready(FEED));
        cache.at(FEED);
        assertSame(first, cache.ready(FEED));

        edition.set(Gazette.edition(3));
        cache.at(FEED);
        assertFalse(first == cache.ready(FEED));
    }

    @Test
    @DisplayName("SEC-10: a stranger cannot fill the memory with spellings of Accept-Encoding")
    void spellingsAreBounded() {
        var cache = new RepresentationCache(() -> Gazette.FIRST);
        cache.at(FEED);

        for (int i = 0; i < PlainResponses.MOST_SPELLINGS; i++) {
            assertNotNull(cache.ready(FEED).answer(plain("gzip, x" + i, null, null), LATER));
        }

        assertNull(cache.ready(FEED).answer(plain("gzip, one-more", null, null), LATER));
    }

    @Test
    @DisplayName("SEC-10: there is only so much direct memory; what finds no room is sent from the heap")
    void directMemoryIsBounded() {
        var memory = new DirectMemory(10);

        ByteBuffer six = memory.copy(ByteBuffer.wrap(new byte[6]));
        ByteBuffer more = memory.copy(ByteBuffer.wrap(new byte[5]));

        assertTrue(six.isDirect());
        assertFalse(more.isDirect());
        assertEquals(6, six.remaining());
        assertEquals(5, more.remaining());
        assertTrue(memory.copy(ByteBuffer.wrap(new byte[4])).isDirect());
    }

    private static PlainRequest plain(String acceptEncoding, String ifNoneMatch, String ifModifiedSince) {
        return new PlainRequest(FEED, false, acceptEncoding, ifNoneMatch, ifModifiedSince);
    }

    private static String tag(RepresentationCache cache, String coding) {
        return cache.at(FEED)
                .orElseThrow()
                .whole(HttpFields.build().put("Accept-Encoding", coding))
                .fields()
                .get("ETag");
    }

    private static List<String> fields(String request, String tag) {
        var fields = new ArrayList<String>();
        for (String field : request.isEmpty() ? new String[0] : request.split("; (?=[A-Z])")) {
            int colon = field.indexOf(": ");
            fields.add(field.substring(0, colon));
            fields.add(field.substring(colon + 2).replace("TAG", tag));
        }
        return fields;
    }

    private static Map<String, List<String>> all(HttpResponse<?> response) {
        var fields = new TreeMap<>(response.headers().map());
        fields.remove("date");
        return fields;
    }
}
