package dateline.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sites that mean harm, or are out of order. */
class HostileAnswersTest {
    private static final int LARGEST = 100_000;
    private static final OutboundSettings SETTINGS =
            new OutboundSettings("Dateline/1", Set.of(80, 443), Duration.ofSeconds(2), Duration.ofMillis(700), LARGEST);

    private final ScriptedSite site = new ScriptedSite();
    private final OutboundClient client = new OutboundClient(SETTINGS, host -> List.of(InetAddress.getAllByName(host)));

    @AfterEach
    void close() {
        client.close();
        site.close();
    }

    private OutboundResponse ask(String path) throws OutboundFailure {
        return client.ask(OutboundRequest.get(TargetUrl.of(site.at(path))).permitting(Set.of(site.authority())));
    }

    @ParameterizedTest
    @DisplayName("R5: no redirect takes credentials or cookies to another port of the same host")
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void credentialsAreOfOneOrigin(int status) throws Exception {
        try (var other = new ScriptedSite()) {
            other.page("/b", Reply.of("text/plain", "x"));
            site.page("/a", Reply.to(status, other.at("/b")).with("Set-Cookie", "tide=high; Path=/"));

            client.ask(OutboundRequest.get(TargetUrl.of(site.at("/a")))
                    .permitting(Set.of(site.authority(), other.authority()))
                    .authorized(Optional.of("Bearer tide")));

            var asked = other.asked("/b").get(0);
            assertEquals(Optional.empty(), asked.header("Authorization"));
            assertEquals(Optional.empty(), asked.header("Cookie"));
        }
    }

    @ParameterizedTest
    @DisplayName("Z1: a bomb in two layers, or one that is named wrongly, unpacks to nothing")
    @CsvSource({"'gzip, gzip', 2", "'gzip,gzip,gzip', 2", "deflate, 1", "br, 1", "zstd, 1", "x-unknown, 1"})
    void whatIsPackedOtherwiseIsNotUnpacked(String coding, int layers) {
        byte[] body = new byte[5_000_000];
        for (int i = 0; i < layers; i++) {
            body = gzip(body);
        }
        site.page("/bomb", new Reply(200, Map.of("Content-Encoding", coding), body));

        assertEquals(
                Kind.UNUSABLE,
                assertThrows(OutboundFailure.class, () -> ask("/bomb")).kind());
    }

    @Test
    @DisplayName("Z1: rubbish behind the packed body, or a packed body that breaks off, is no more than it is")
    void rubbishBehindAPackedBodyIsLeft() throws Exception {
        var body = new ByteArrayOutputStream();
        body.writeBytes(gzip("Neap tide".getBytes(StandardCharsets.UTF_8)));
        byte[] whole = body.toByteArray();
        body.writeBytes("rubbish".getBytes(StandardCharsets.UTF_8));
        site.page("/rubbish", new Reply(200, Map.of("Content-Encoding", "gzip"), body.toByteArray()));
        site.page("/cut", new Reply(200, Map.of("Content-Encoding", "gzip"), Arrays.copyOf(whole, 15)));

        assertEquals("Neap tide", new String(ask("/rubbish").body(), StandardCharsets.UTF_8));
        assertThrows(OutboundFailure.class, () -> ask("/cut"));
    }

    @ParameterizedTest
    @DisplayName("SEC-02, Z2, Z3: what drips, floods or never ends is given up in its time")
    @CsvSource({
        "status line, 'H', 'T'",
        "headers, 'HTTP/1.1 200 OK\r\n', 'X'",
        "chunk size, 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n', '0'",
        "chunks, 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n', '1\r\nx\r\n'",
        "body without length, 'HTTP/1.1 200 OK\r\n\r\n', 'x'",
        "interim answers, 'HTTP/1.1 103 Early Hints\r\n\r\n', 'HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n'"
    })
    void whatDripsIsGivenUp(String where, String beginning, String again) throws Exception {
        try (var server = new RawServer(beginning, again, 20)) {
            var failure = assertThrows(OutboundFailure.class, () -> client.ask(server.outboundRequest()), where);

            assertEquals(Kind.FAILED, failure.kind());
        }
    }

    @ParameterizedTest
    @DisplayName("SEC-02, Z3: what comes as fast as it can is given up in its size")
    @CsvSource({
        "body, 'HTTP/1.1 200 OK\r\n\r\n', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'",
        "chunks, 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n', '10\r\nxxxxxxxxxxxxxxxx\r\n'",
        "header lines, 'HTTP/1.1 200 OK\r\n', 'X-A: b\r\n'",
        "trailers, 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n', 'X-A: b\r\n'",
        "interim answers, 'HTTP/1.1 103 Early Hints\r\n\r\n', 'HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n'"
    })
    void whatFloodsIsGivenUp(String what, String beginning, String again) throws Exception {
        try (var server = new RawServer(beginning, again, 0)) {
            var failure = assertThrows(OutboundFailure.class, () -> client.ask(server.outboundRequest()), what);

            assertNoInsides(failure);
        }
    }

    /** People are told nothing of objects of the library. */
    private static void assertNoInsides(OutboundFailure failure) {
        assertFalse(failure.sentence().contains("@"), failure.sentence());
    }

    @ParameterizedTest
    @DisplayName("SEC-02: what is no answer of HTTP is a failure with a sentence")
    @ValueSource(
            strings = {
                "",
                "SSH-2.0-OpenSSH_9\r\n",
                "<rss version='2.0'/>",
                "HTTP/1.1 abc\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
                "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nabc",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
            })
    void whatIsNoAnswerIsAFailure(String answer) throws Exception {
        try (var server = new RawServer(answer, "", 0)) {
            var failure = assertThrows(OutboundFailure.class, () -> client.ask(server.outboundRequest()), answer);

            assertEquals(Kind.FAILED, failure.kind());
            assertTrue(failure.sentence().endsWith("."), failure.sentence());
            assertNoInsides(failure);
        }
    }

    @Test
    @DisplayName("A site that hangs up without an answer is told so, in words for people")
    void hangsUp() throws Exception {
        try (var server = new RawServer("", "", 0)) {
            var failure = assertThrows(OutboundFailure.class, () -> client.ask(server.outboundRequest()));

            assertTrue(failure.sentence().endsWith("it broke the connection off."), failure.sentence());
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

    /** Writes a beginning, and then the same again and again until the other side goes; nothing again: it hangs up. */
    private static final class RawServer implements AutoCloseable {
        private final ServerSocket server;

        RawServer(String beginning, String again, int pauseMillis) throws IOException {
            server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
            var thread = new Thread(() -> serve(beginning, again, pauseMillis), "raw");
            thread.setDaemon(true);
            thread.start();
        }

        OutboundRequest outboundRequest() throws OutboundFailure {
            String place = "127.0.0.1:" + server.getLocalPort();
            return OutboundRequest.get(TargetUrl.of("http://" + place + "/")).permitting(Set.of(place));
        }

        private void serve(String beginning, String again, int pauseMillis) {
            try (Socket socket = server.accept();
                    OutputStream out = socket.getOutputStream()) {
                int read = socket.getInputStream().read(new byte[4_000]);
                out.write(beginning.getBytes(StandardCharsets.US_ASCII));
                while (read > 0 && !again.isEmpty()) {
                    out.flush();
                    Thread.sleep(pauseMillis);
                    out.write(again.getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException | InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
