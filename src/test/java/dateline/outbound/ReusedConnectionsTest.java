package dateline.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dateline.outbound.OutboundFailure.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A name moves to another address while a connection is kept open (R7). */
class ReusedConnectionsTest {
    private static final byte[] FIRST = {127, 0, 0, 1};
    private static final byte[] SECOND = {127, 0, 0, 2};

    private final AtomicReference<byte[]> answer = new AtomicReference<>(FIRST);
    private final KeepingServer first = new KeepingServer(FIRST, 0);
    private final KeepingServer second = new KeepingServer(SECOND, first.port());
    private final String place = "wire.example:" + first.port();
    private final OutboundClient client = new OutboundClient(
            new OutboundSettings(
                    "Dateline/1", Set.of(80, 443, first.port()), Duration.ofSeconds(5), Duration.ofSeconds(10), 1_000),
            host -> List.of(InetAddress.getByAddress(host, answer.get())));

    @AfterEach
    void close() {
        client.close();
        first.close();
        second.close();
    }

    private String ask(Set<String> permitted) throws OutboundFailure {
        OutboundResponse got = client.ask(
                OutboundRequest.get(TargetUrl.of("http://" + place + "/")).permitting(permitted));
        return new String(got.body(), StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("R7, control: a connection is kept for the next request to the same address")
    void aConnectionIsKept() throws Exception {
        assertEquals("127.0.0.1", ask(Set.of(place)));
        assertEquals("127.0.0.1", ask(Set.of(place)));

        assertEquals(1, first.connections.get());
    }

    @Test
    @DisplayName(
            "R7: a name that moves is followed to the address that was checked, and never over the kept connection")
    void aNameThatMovesIsFollowed() throws Exception {
        ask(Set.of(place));
        answer.set(SECOND);

        assertEquals("127.0.0.2", ask(Set.of(place)));
        answer.set(FIRST);
        assertEquals("127.0.0.1", ask(Set.of(place)));
        assertEquals(1, second.connections.get());
    }

    @Test
    @DisplayName("R7: a kept connection is no way round the check of the next request")
    void aKeptConnectionDoesNotAdmit() throws Exception {
        ask(Set.of(place));

        var failure = assertThrows(OutboundFailure.class, () -> ask(Set.of()));

        assertEquals(Kind.FORBIDDEN, failure.kind());
        assertEquals(1, first.requests.get());
    }

    /** Answers every request with its own address and keeps the connection. */
    private static final class KeepingServer implements AutoCloseable {
        private final ServerSocket server;
        private final AtomicInteger connections = new AtomicInteger();
        private final AtomicInteger requests = new AtomicInteger();

        KeepingServer(byte[] address, int port) {
            try {
                server = new ServerSocket();
                server.bind(new InetSocketAddress(InetAddress.getByAddress(address), port));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            start(this::accept);
        }

        int port() {
            return server.getLocalPort();
        }

        private void accept() {
            while (!server.isClosed()) {
                try {
                    Socket socket = server.accept();
                    connections.incrementAndGet();
                    start(() -> serve(socket));
                } catch (IOException e) {
                    return;
                }
            }
        }

        private void serve(Socket socket) {
            try (socket;
                    var in = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    if (line.isEmpty()) {
                        requests.incrementAndGet();
                        String body = server.getInetAddress().getHostAddress();
                        String head = "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n";
                        socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
                        socket.getOutputStream().flush();
                    }
                }
            } catch (IOException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static void start(Runnable work) {
            var thread = new Thread(work, "keeping");
            thread.setDaemon(true);
            thread.start();
        }

        @Override
        public void close() {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
