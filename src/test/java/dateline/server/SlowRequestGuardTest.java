package dateline.server;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SlowRequestGuardTest {
    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final CountDownLatch released = new CountDownLatch(1);
    private final Server jetty = new Server();
    private final ServerConnector connector = new ServerConnector(jetty);

    @BeforeEach
    void start() throws Exception {
        connector.setIdleTimeout(60_000);
        connector.addBean(new SlowRequestGuard(jetty.getScheduler(), LIMIT));
        jetty.addConnector(connector);
        jetty.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                released.await();
                response.write(true, ByteBuffer.allocate(0), callback);
                return true;
            }
        });
        jetty.start();
    }

    @AfterEach
    void stop() throws Exception {
        released.countDown();
        jetty.stop();
    }

    @Test
    @DisplayName("SEC-10, H2: a request that comes byte by byte is cut off, though the connection is never idle")
    void aRequestThatComesByteByByteIsCutOff() throws IOException {
        try (var socket = connect()) {
            await().pollInterval(Duration.ofMillis(20))
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> isRefused(socket, "X"));
        }
    }

    @Test
    @DisplayName("SEC-10, H2: so is the second request of a connection")
    void aSecondSlowRequestIsCutOff() throws IOException {
        released.countDown();
        try (var socket = connect()) {
            send(socket, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
            assertEquals('H', socket.getInputStream().read());

            await().pollInterval(Duration.ofMillis(20))
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> isRefused(socket, "X"));
        }
    }

    @Test
    @DisplayName("SEC-10: a slow answer and a silent connection are left alone")
    void aSlowAnswerIsLeftAlone() throws IOException {
        try (var silent = connect();
                var waiting = connect();
                var slow = connect()) {
            send(waiting, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
            await().pollInterval(Duration.ofMillis(20))
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> isRefused(slow, "X"));
            released.countDown();

            assertEquals('H', waiting.getInputStream().read());
            send(silent, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
            assertTrue(silent.getInputStream().read() == 'H');
        }
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort());
    }

    /** A peer that has closed lets the first byte pass and refuses a later one. */
    private static boolean isRefused(Socket socket, String text) {
        try {
            send(socket, text);
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
