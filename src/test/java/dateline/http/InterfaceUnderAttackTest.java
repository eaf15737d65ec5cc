package dateline.http;

import static dateline.http.TestServer.field;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.store.AccessKey;
import dateline.store.KeySecret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterfaceUnderAttackTest {
    private static final KeySecret KEY = KeySecret.mint(new Random(1));

    @TempDir
    Path data;

    private TestServer server() {
        var server = new TestServer(data);
        server.store.write(
                writer -> writer.addAccessKey("desk", AccessKey.Scope.EDIT, KEY, Instant.EPOCH, Optional.empty()));
        return server;
    }

    @Test
    @DisplayName(
            "HTTP-37, A3, A4: after ten wrong keys a peer waits, whatever address it claims; a right key is let in")
    void whoeverGuessesWaits() {
        try (var server = server()) {
            var statuses = new ArrayList<Integer>();
            for (int i = 0; i < 11; i++) {
                statuses.add(server.get(
                                "/api/articles/x",
                                "Authorization",
                                "Bearer " + KeySecret.mint(new Random(100 + i)).reveal(),
                                "X-Forwarded-For",
                                "192.0.2." + i)
                        .statusCode());
            }
            var limited = server.get("/api/articles/x", "Authorization", "Bearer wrong");
            var right = server.get("/api/articles/x", "Authorization", "Bearer " + KEY.reveal());

            assertEquals(List.of(401, 401, 401, 401, 401, 401, 401, 401, 401, 401, 429), statuses);
            assertTrue(Integer.parseInt(field(limited, "Retry-After")) <= 60);
            assertTrue(field(limited, "Cache-Control").contains("no-store"), "HTTP-37: not cacheable");
            assertEquals(404, right.statusCode());
            assertEquals(200, server.get("/feeds/all.rss").statusCode());
        }
    }

    @Test
    @DisplayName("SEC-10: senders of slow bodies keep neither readers nor threads")
    void slowSendersKeepNoReaders() throws IOException {
        var senders = new ArrayList<Socket>();
        try (var server = server()) {
            for (int i = 0; i < 16; i++) {
                var socket = new Socket(InetAddress.getLoopbackAddress(), server.server.port());
                senders.add(socket);
                socket.getOutputStream()
                        .write(("POST /api/articles HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nAuthorization:"
                                        + " Bearer " + KEY.reveal() + "\r\nContent-Length: 100\r\n\r\nA seal")
                                .getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
            }

            Awaitility.await().until(() -> file(server) == 503);

            assertEquals(200, server.get("/feeds/all.rss").statusCode());
            assertEquals(200, server.get("/").statusCode());
            for (Socket sender : senders) {
                sender.close();
            }
            Awaitility.await().until(() -> file(server) < 300);
        }
    }

    private static int file(TestServer server) {
        return server.post(
                        "/api/articles",
                        "Seal\n\nA seal slept on the slipway.",
                        "Authorization",
                        "Bearer " + KEY.reveal(),
                        "Content-Type",
                        "text/plain")
                .statusCode();
    }

    @Test
    @DisplayName("SEC-07: without a key no byte of the body is waited for")
    void aBodyWithoutAKeyIsNotRead() {
        try (var server = server()) {
            String answer = server.raw(
                    "POST /api/articles HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 1000\r\n\r\n");

            assertTrue(answer.startsWith("HTTP/1.1 401 "), answer);
        }
    }

    @Test
    @DisplayName("A3: the count of wrong keys ends with its minute, and one network of IPv6 is one peer")
    void theCountEnds() {
        var nanos = new AtomicLong();
        var wrongKeyCounter = new WrongKeyCounter(nanos::get);
        for (int i = 0; i < 10; i++) {
            wrongKeyCounter.add("2001:db8:0:1::" + i);
        }

        Optional<Duration> eleventh = wrongKeyCounter.add("2001:db8:0:1:ffff::1");
        Optional<Duration> other = wrongKeyCounter.add("2001:db8:0:2::1");
        nanos.set(Duration.ofMinutes(1).toNanos());
        Optional<Duration> later = wrongKeyCounter.add("2001:db8:0:1::1");

        assertEquals(Optional.of(Duration.ofMinutes(1)), eleventh);
        assertEquals(Optional.empty(), other);
        assertEquals(Optional.empty(), later);
    }
}
