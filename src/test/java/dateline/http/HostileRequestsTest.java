package dateline.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no decent client sends, byte by byte. */
class HostileRequestsTest {
    private static final String HOST = "Host: 127.0.0.1\r\n";
    private static final Pattern STATUS = Pattern.compile("(?m)^HTTP/1\\.1 (\\d{3})");
    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = new TestServer(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n\r\n",
                "GET /feeds/world.rss HTTP/1.1\r\nHost: a\rb\r\n\r\n",
                "GET /feeds/world.rss HTTP/1.1\r\nHost: 127.0.0.1:9@evil.test\r\n\r\n",
                "GET /feeds/world.rss HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: evil.test\r\n\r\n",
                "GET /feeds/world.rss HTTP/1.1\r\nHost: 127.0.0.1\r\nX\r\n\r\n",
                "GET /feeds/world.rss HTTP/1.1\r\nHost: 127.0.0.1\r\nX: a\r\n b\r\n\r\n",
                "GET /\u0000 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
                "GET /feeds/%u002e HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
                "GET /feeds/%ff%fe.rss HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
                "GET /feeds/%zz.rss HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
                "GET /feeds/..%2f..%2fetc HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
                "GET /feeds/world.rss%00 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
                "GET /../../etc/passwd HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\nContent-Length: 5\r\n\r\nGET /",
                "rubbish\r\n\r\n"
            })
    @DisplayName("SEC-12, H10: what cannot be understood is 400 with a problem document, once, and tells nothing back")
    void whatCannotBeUnderstoodIsRefused(String request) {
        String answer = server.raw(request);

        assertEquals(1, answers(answer), answer);
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("urn:dateline:problem:bad-request"), answer);
        assertTrue(answer.contains("X-Content-Type-Options: nosniff"), answer);
        assertFalse(answer.contains("evil.test") || answer.contains("Jetty") || answer.contains("<html"), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feeds/world.rss/x.css",
                "/feeds/world.rss;x.css",
                "/feeds/world;jsessionid=1",
                "/feeds/..\\..\\etc",
                "/.git/config",
                "/store.db",
                "/dateline.db",
                "/<script>alert(1)</script>",
                "/feeds/<svg onload=alert(1)>.rss"
            })
    @DisplayName("SEC-12, P5: paths that deceive caches or point elsewhere are 404, not stored, and not told back")
    void whatDeceivesIsNotFound(String path) {
        String answer =
                server.raw("GET " + path.replace(" ", "%20") + " HTTP/1.1\r\n" + HOST + "Accept: text/html\r\n\r\n");

        assertTrue(answer.matches("(?s)HTTP/1.1 40[04] .*"), answer);
        assertTrue(answer.contains("no-store"), answer);
        assertFalse(answer.contains("<script>alert") || answer.contains("<svg") || answer.contains("Jetty"), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.test",
                "Host: 127.0.0.1\r\nX-Forwarded-Host: evil.test",
                "Host: 127.0.0.1\r\nX-Forwarded-Proto: evil.test",
                "Host: 127.0.0.1\r\nX-Forwarded-Prefix: /evil.test",
                "Host: 127.0.0.1\r\nForwarded: host=evil.test;proto=https",
                "Host: 127.0.0.1\r\nX-Host: evil.test",
                "Host: 127.0.0.1\r\nX-Original-URL: /evil.test",
                "Host: 127.0.0.1\r\nX-Rewrite-URL: /evil.test",
                "Host: 127.0.0.1\r\nX-HTTP-Method-Override: DELETE",
                "Host: 127.0.0.1\r\nCookie: session=evil.test",
                "Host: 127.0.0.1\r\nAuthorization: Bearer evil.test",
                "Host: 127.0.0.1\r\nVia: 1.1 evil.test",
                "Host: 127.0.0.1\r\nAccept-Language: evil.test",
                "Host: 127.0.0.1\r\nReferer: https://evil.test/?key=zzz",
                "Host: 127.0.0.1\r\nUser-Agent: <script>evil.test</script>",
                "Host: 127.0.0.1\r\nOrigin: https://evil.test"
            })
    @DisplayName("SEC-05, P1, P2, P3: no header field of a request changes a public answer")
    void noFieldChangesAnAnswer(String fields) {
        for (String path :
                new String[] {"/feeds/world.rss", "/feeds/world", "/feeds/foreign.rss", "/", "/feeds.json"}) {
            String clean = server.raw("GET " + path + " HTTP/1.0\r\n" + HOST + "\r\n");

            String poisoned = server.raw("GET " + path + " HTTP/1.0\r\n" + fields + "\r\n\r\n");

            assertEquals(undated(clean), undated(poisoned), path);
            assertFalse(poisoned.contains("evil.test"), poisoned);
        }
    }

    @Test
    @DisplayName("H10: an absolute address in the request line is not told back either")
    void anAbsoluteAddressIsNotToldBack() {
        String feed = server.raw(
                "GET http://evil.test/feeds/foreign.rss HTTP/1.1\r\nHost: evil.test\r\nConnection: close\r\n\r\n");
        String page =
                server.raw("GET http://evil.test/nowhere HTTP/1.1\r\nHost: evil.test\r\nConnection: close\r\n\r\n");

        assertTrue(feed.startsWith("HTTP/1.1 301 "), feed);
        assertTrue(feed.contains("Location: " + Gazette.BASE + "/feeds/world.rss"), feed);
        assertFalse((feed + page).contains("evil.test"), feed + page);
    }

    @ParameterizedTest
    @CsvSource({"CONNECT 127.0.0.1:22", "PROPFIND /", "TRACE /feeds/world.rss", "FOO /nowhere"})
    @DisplayName("H12: strange methods are refused")
    void strangeMethodsAreRefused(String line) {
        String answer = server.raw(line + " HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n");

        assertTrue(answer.matches("(?s)HTTP/1.1 40[045] .*"), answer);
        assertFalse(answer.contains("Jetty") || answer.contains("Javalin"), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /feeds/world.rss HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 30\r\n\r\nGET /admin HTTP/1.1\r\nHost: x\r\n\r\n",
                "POST /hub HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\nX\r\n0\r\n\r\n",
                "POST /hub HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nX\r\n",
                "POST /hub HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n1\nX\n0\n\n",
                "POST /hub HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\nHost: a\r\n\r\n"
            })
    @DisplayName("H10: one request is never two")
    void oneRequestIsNeverTwo(String request) {
        String answer = server.raw(request);

        assertTrue(answers(answer) <= 1, answer);
        assertFalse(answer.contains("HTTP/1.1 500"), answer);
    }

    @Test
    @DisplayName("H3: a large body is answered before it is sent")
    void aLargeBodyIsNotInvited() {
        String answer = server.raw("POST /feeds/world.rss HTTP/1.1\r\n" + HOST
                + "Expect: 100-continue\r\nContent-Length: 999999999\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 405 "), answer);
    }

    @Test
    @DisplayName("H6: a hundred requests at once are answered in order")
    void aHundredRequestsAtOnceAreAnswered() {
        String request = "GET /feeds/world.rss HTTP/1.1\r\n" + HOST + "If-None-Match: *\r\n\r\n";

        assertEquals(100, answers(server.raw(request.repeat(100))));
    }

    @Test
    @DisplayName("H6: long lists are read or refused")
    void longListsAreBounded() {
        String tags = "\"x\", ".repeat(900);
        String encodings = "x;q=0.5, ".repeat(900);
        String tooLong = "X: " + "a".repeat(20_000);

        assertEquals(
                1,
                answers(server.raw(
                        "GET /feeds/world.rss HTTP/1.0\r\n" + HOST + "If-None-Match: " + tags + "\r\n\r\n")));
        assertTrue(server.raw("GET /feeds/world.rss HTTP/1.0\r\n" + HOST + "Accept-Encoding: " + encodings + "\r\n\r\n")
                .startsWith("HTTP/1.1 200 "));
        assertTrue(server.raw("GET /feeds/world.rss HTTP/1.0\r\n" + HOST + tooLong + "\r\n\r\n")
                .startsWith("HTTP/1.1 431 "));
    }

    private static long answers(String raw) {
        return STATUS.matcher(raw).results().count();
    }

    private static String undated(String answer) {
        return answer.replaceFirst("Date: [^\r]*\r\n", "");
    }
}
