package dateline.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.outbound.OutboundFailure.Kind;
import dateline.outbound.ScriptedSite.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundClientTest {
    private static final int LARGEST = 100_000;
    private static final OutboundSettings SETTINGS = new OutboundSettings(
            "Dateline/1 (+https://feeds.harbour-gazette.example)",
            Set.of(80, 443),
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            LARGEST);

    private final ScriptedSite site = new ScriptedSite();
    private final OutboundClient client = new OutboundClient(SETTINGS, host -> List.of(InetAddress.getAllByName(host)));

    @AfterEach
    void close() {
        client.close();
        site.close();
    }

    private OutboundResponse ask(String path) throws OutboundFailure {
        return client.ask(enquiry(path));
    }

    private OutboundRequest enquiry(String path) throws OutboundFailure {
        return OutboundRequest.get(TargetUrl.of(site.at(path))).permitting(Set.of(site.authority()));
    }

    @Test
    void aDocumentComesWithItsHeadersAndWeSayWhoWeAre() throws Exception {
        site.page("/a?b=c", Reply.of("text/html; charset=utf-8", "Ebb").with("ETag", "\"1\""));

        OutboundResponse outboundResponse = ask("/a?b=c");

        assertEquals("Ebb", new String(outboundResponse.body(), StandardCharsets.UTF_8));
        assertEquals(Optional.of("\"1\""), outboundResponse.header("ETag"));
        assertEquals(Optional.of("utf-8"), outboundResponse.charset());
        assertEquals(
                Optional.of(SETTINGS.userAgent()), site.asked("/a?b=c").get(0).header("User-Agent"));
        assertEquals(List.of("gzip"), site.asked("/a?b=c").get(0).headers().get("Accept-Encoding"));
    }

    @Test
    void redirectsAreFollowedAndAMoveForGoodIsTold() throws Exception {
        site.page("/old", Reply.to(301, "/new")).page("/new", Reply.of("text/plain", "Flood"));
        site.page("/today", Reply.to(302, "/new"));

        assertEquals(Optional.of(TargetUrl.of(site.at("/new"))), ask("/old").movedTo());
        assertEquals(Optional.empty(), ask("/today").movedTo());
        assertEquals("Flood", new String(ask("/today").body(), StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("SEC-02, R4: more than five redirects are not followed")
    void aLoopOfRedirectsEnds() {
        site.page("/a", Reply.to(302, "/b")).page("/b", Reply.to(302, "/a"));

        assertThrows(OutboundFailure.class, () -> ask("/a"));

        assertEquals(6, site.asked("/a").size() + site.asked("/b").size());
    }

    @ParameterizedTest
    @DisplayName(
            "SEC-03, SEC-04, R4: a redirect to the inside or to another scheme is refused before anything is asked")
    @ValueSource(
            strings = {
                "http://127.0.0.1:9/canary",
                "http://169.254.169.254/latest/meta-data/",
                "http://ok.example@127.0.0.1:9/",
                "ftp://ok.example/",
                "file:///etc/passwd"
            })
    void aRedirectToTheInsideIsRefused(String location) {
        site.page("/", Reply.to(307, location));

        var failure = assertThrows(OutboundFailure.class, () -> ask("/"));

        assertEquals(Kind.FORBIDDEN, failure.kind());
    }

    @Test
    @DisplayName("R5: credentials stay at the origin that they are for")
    void credentialsAreNotTakenElsewhere() throws Exception {
        try (var other = new ScriptedSite()) {
            other.page("/b", Reply.of("text/plain", "x"));
            site.page("/a", Reply.to(302, "/c")).page("/c", Reply.to(302, other.at("/b")));

            client.ask(enquiry("/a")
                    .permitting(Set.of(site.authority(), other.authority()))
                    .authorized(Optional.of("Bearer tide")));

            assertEquals(Optional.of("Bearer tide"), site.asked("/c").get(0).header("Authorization"));
            assertEquals(Optional.empty(), other.asked("/b").get(0).header("Authorization"));
        }
    }

    @Test
    @DisplayName("SEC-02, Z1: a decompression bomb is stopped")
    void aBombIsStopped() {
        site.page("/bomb", new Reply(200, Map.of("Content-Encoding", "gzip"), gzip(new byte[50_000_000])));

        var failure = assertThrows(OutboundFailure.class, () -> ask("/bomb"));

        assertTrue(failure.sentence().contains("larger"), failure.sentence());
    }

    @Test
    void aCompressedAnswerIsDecompressed() throws Exception {
        byte[] body = "Neap tide".getBytes(StandardCharsets.UTF_8);
        site.page("/gz", new Reply(200, Map.of("Content-Encoding", "gzip"), gzip(body)));

        assertEquals("Neap tide", new String(ask("/gz").body(), StandardCharsets.UTF_8));
    }

    @Test
    void aCompressionThatWasNotAskedForIsAFailure() {
        site.page("/br", Reply.of("text/plain", "x").with("Content-Encoding", "br"));
        site.page("/twice", Reply.of("text/plain", "x").with("Content-Encoding", "gzip, gzip"));

        assertThrows(OutboundFailure.class, () -> ask("/br"));
        assertThrows(OutboundFailure.class, () -> ask("/twice"));
    }

    @Test
    @DisplayName("SEC-02: a body beyond the limit is not taken")
    void aLargeBodyIsNotTaken() {
        site.page("/large", new Reply(200, Map.of(), new byte[LARGEST + 1]));

        assertThrows(OutboundFailure.class, () -> ask("/large"));
    }

    @Test
    void ofALargeBodyTheBeginningCanBeHad() throws Exception {
        site.page("/large", new Reply(200, Map.of(), new byte[LARGEST * 10]));

        OutboundResponse outboundResponse = client.ask(enquiry("/large").first(1_000));

        assertEquals(1_000, outboundResponse.body().length);
        assertEquals(Optional.of("bytes=0-999"), site.asked("/large").get(0).header("Range"));
    }

    @Test
    @DisplayName("SEC-02, Z2: an answer that comes drop by drop ends with the time that it may take")
    void aDrippingAnswerEnds() throws Exception {
        try (var dripping = new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n", "x")) {
            var failure = assertThrows(OutboundFailure.class, () -> client.ask(dripping.outboundRequest()));

            assertEquals(Kind.FAILED, failure.kind());
        }
    }

    @Test
    @DisplayName("SEC-02, Z3: headers without end are refused")
    void endlessHeadersAreRefused() throws Exception {
        String line = "X-Filler: " + "y".repeat(1_000) + "\r\n";
        try (var endless = new RawServer("HTTP/1.1 200 OK\r\n" + line.repeat(200), line)) {
            assertThrows(OutboundFailure.class, () -> client.ask(endless.outboundRequest()));
        }
    }

    @Test
    @DisplayName("SEC-04, R3: the name server is asked once for a connection, which leads where it said")
    void theNameIsResolvedOnceAndTheConnectionLeadsThere() throws Exception {
        var asked = new AtomicInteger();
        site.page("/", request -> Reply.of("text/plain", request.header("Host").orElse("")));
        try (var named = new OutboundClient(SETTINGS, host -> {
            asked.incrementAndGet();
            return List.of(InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1}));
        })) {
            String place = "wire.example:" + site.port();

            OutboundResponse outboundResponse = named.ask(
                    OutboundRequest.get(TargetUrl.of("http://" + place + "/")).permitting(Set.of(place)));

            assertEquals(place, new String(outboundResponse.body(), StandardCharsets.UTF_8));
            assertEquals(1, asked.get());
        }
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    /** Writes a beginning, and then the same again and again, slowly, until the other side goes. */
    private static final class RawServer implements AutoCloseable {
        private final ServerSocket server;

        RawServer(String beginning, String again) throws IOException {
            server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            var thread = new Thread(() -> serve(beginning, again), "raw");
            thread.setDaemon(true);
            thread.start();
        }

        OutboundRequest outboundRequest() throws OutboundFailure {
            String place = "127.0.0.1:" + server.getLocalPort();
            return OutboundRequest.get(TargetUrl.of("http://" + place + "/")).permitting(Set.of(place));
        }

        private void serve(String beginning, String again) {
            try (Socket socket = server.accept();
                    OutputStream out = socket.getOutputStream()) {
                out.write(beginning.getBytes(StandardCharsets.US_ASCII));
                while (!server.isClosed()) {
                    out.flush();
                    Thread.sleep(50);
                    out.write(again.getBytes(StandardCharsets.US_ASCII));
                }
            } catch (SocketException e) {
                Thread.currentThread().interrupt();
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
