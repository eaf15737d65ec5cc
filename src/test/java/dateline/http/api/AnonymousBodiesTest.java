package dateline.http.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.http.TestServer;
import dateline.publication.PageSelectors;
import dateline.publication.SourceTerms;
import dateline.publication.SourceTerms.Kind;
import dateline.publication.SourceTerms.SourceWebhookTerms;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What strangers send to addresses that need no key. */
class AnonymousBodiesTest {
    private static final String SIGNATURE = "X-WP-Webhook-Signature: " + "ab".repeat(32);

    private final List<Socket> senders = new ArrayList<>();
    private TestServer server;

    @BeforeEach
    void start(@TempDir Path data) {
        server = new TestServer(data);
        server.sources.set(List.of(terms("wp-site")));
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket sender : senders) {
            sender.close();
        }
        server.close();
    }

    private static SourceTerms terms(String name) {
        return new SourceTerms(
                name,
                Kind.WEBHOOK,
                List.of(),
                Duration.ofMinutes(15),
                Optional.of("world"),
                Optional.empty(),
                false,
                false,
                false,
                PageSelectors.NONE,
                List.of(),
                Optional.empty(),
                false,
                Set.of(),
                true,
                Optional.empty(),
                Optional.of(new SourceWebhookTerms("wordpress", "SITE_SECRET", "X-WP-Webhook-Signature")),
                Optional.empty());
    }

    private Socket send(String from, String path, String fields, String body) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.port(), InetAddress.getByName(from), 0);
        senders.add(socket);
        socket.setSoTimeout(10_000);
        socket.getOutputStream()
                .write(("POST " + path + " HTTP/1.1\r\nHost: x\r\n" + fields + "\r\n\r\n" + body)
                        .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    /** The status of the answer; 0 when none comes. */
    private static int status(Socket socket) throws IOException {
        byte[] head = new byte[12];
        try {
            return socket.getInputStream().readNBytes(head, 0, head.length) < head.length
                    ? 0
                    : Integer.parseInt(new String(head, 9, 3, StandardCharsets.US_ASCII));
        } catch (SocketTimeoutException e) {
            return 0;
        }
    }

    private static int statusSoFar(Socket socket) throws IOException {
        return socket.getInputStream().available() > 12 ? status(socket) : 0;
    }

    @Test
    @DisplayName("A name, a signature and a length are looked at before any byte of the body is")
    void theHeadIsLookedAtFirst() throws IOException {
        String length = "Content-Length: 1000";

        int unknown = status(send("127.0.0.1", "/api/webhooks/nobody", SIGNATURE + "\r\n" + length, ""));
        int unsigned = status(send("127.0.0.1", "/api/webhooks/wp-site", length, ""));
        int malformed =
                status(send("127.0.0.1", "/api/webhooks/wp-site", "X-WP-Webhook-Signature: x\r\n" + length, ""));
        int tooLong =
                status(send("127.0.0.1", "/api/webhooks/wp-site", SIGNATURE + "\r\nContent-Length: 20000001", ""));
        int callback = status(send("127.0.0.1", "/api/websub/callback/x", length, ""));

        assertEquals(List.of(404, 401, 401, 413, 404), List.of(unknown, unsigned, malformed, tooLong, callback));
    }

    @Test
    @DisplayName("Who is refused unread is told that the connection ends; who is refused as a whole may go on with it")
    void theEndOfTheConnectionIsTold() throws IOException {
        String path = "/api/webhooks/nobody";

        String unread = answer(send("127.0.0.1", path, SIGNATURE + "\r\nContent-Length: 1000", ""));
        Socket kept = send("127.0.0.1", path, SIGNATURE + "\r\nContent-Length: 2", "{}");
        String whole = answer(kept);
        kept.getOutputStream().write("GET /robots.txt HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

        assertTrue(unread.toLowerCase(Locale.ROOT).contains("connection: close"), unread);
        assertFalse(whole.toLowerCase(Locale.ROOT).contains("connection: close"), whole);
        assertEquals(200, status(kept));
    }

    /** The head and the body of an answer that tells its length. */
    private static String answer(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        Matcher length = Pattern.compile("(?i)content-length: (\\d+)").matcher(head);
        assertTrue(length.find(), head.toString());
        return head + new String(in.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("A slow sender takes the place of no other one")
    void slowSendersBlockThemselvesAlone() throws IOException {
        String fields = SIGNATURE + "\r\nContent-Length: 100";
        var slow = new ArrayList<Socket>();
        for (int i = 0; i < 12; i++) {
            slow.add(send("127.0.0.2", "/api/webhooks/wp-site", fields, "{"));
        }
        awaitRefused(slow, 8);

        int other = status(send("127.0.0.3", "/api/webhooks/wp-site", SIGNATURE + "\r\nContent-Length: 2", "{}"));

        assertEquals(401, other);
    }

    private static void awaitRefused(List<Socket> sent, int number) {
        var refused = new HashSet<Socket>();
        Awaitility.await().until(() -> {
            for (Socket socket : sent) {
                if (!refused.contains(socket) && statusSoFar(socket) == 503) {
                    refused.add(socket);
                }
            }
            return refused.size() == number;
        });
    }

    @Test
    @DisplayName("Declared bytes count before they come, in all and of one sender")
    void declaredBytesCount() throws IOException {
        String large = SIGNATURE + "\r\nContent-Length: 20000000";
        var sent = new ArrayList<Socket>();
        for (int i = 0; i < 4; i++) {
            sent.add(send("127.0.0.2", "/api/webhooks/wp-site", large, "{"));
        }
        awaitRefused(sent, 2);

        int other = status(send("127.0.0.3", "/api/webhooks/wp-site", SIGNATURE + "\r\nContent-Length: 2", "{}"));

        assertEquals(401, other);
        assertTrue(server.get("/feeds/all.rss").statusCode() == 200);
    }
}
