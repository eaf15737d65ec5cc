package dateline.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent over one connection, byte by byte, and who has answered it. */
class FeedConnectionTest {
    private static final String FEED = "/feeds/world.rss";
    private static final String HOST = "Host: 127.0.0.1\r\n";
    private static final String PLAIN = "GET " + FEED + " HTTP/1.1\r\n" + HOST + "\r\n";
    private static final int SMALL_BUFFER = 4_096;

    private final LinkedBlockingQueue<String> answered = new LinkedBlockingQueue<>();
    private final RepresentationCache cache = new RepresentationCache(() -> Gazette.FIRST);
    private final Server server = new Server();
    private final ServerConnector connector = connector();
    private Socket socket = new Socket();

    private ServerConnector connector() {
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        var licence = new LicenceHeaders(Gazette::publication);
        var plainFeeds = new PlainFeedHandler(cache, Clock.systemUTC());
        Handler.Wrapper feeds = new FeedHandler(cache, Clock.systemUTC());
        plainFeeds.setHandler(feeds);
        server.setHandler(plainFeeds);
        return new ServerConnector(
                server,
                new FeedConnectionFactory(
                        plainFeeds,
                        new PollLimit(cache),
                        licence,
                        () -> true,
                        (poll, status, bytes, nanos) -> answered.add(poll.path() + " " + status + " " + bytes)),
                new JettyHttpFactory(http));
    }

    @BeforeEach
    void start() throws Exception {
        connector.setAcceptedSendBufferSize(SMALL_BUFFER);
        server.addConnector(connector);
        server.start();
        cache.at(FEED);
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket();
        socket.setReceiveBufferSize(SMALL_BUFFER);
        socket.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), connector.getLocalPort()));
    }

    @AfterEach
    void stop() throws Exception {
        socket.close();
        server.stop();
    }

    private void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** @param digest of the body */
    private record Answer(int status, List<String> fields, int bytes, int digest) {}

    private Answer read(boolean hasBody) throws IOException {
        InputStream in = socket.getInputStream();
        List<String> head = new ArrayList<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            head.add(line);
        }
        int status = Integer.parseInt(head.remove(0).split(" ", -1)[1]);
        int length = head.stream()
                .filter(line -> line.startsWith("Content-Length: "))
                .mapToInt(line -> Integer.parseInt(line.substring("Content-Length: ".length())))
                .findFirst()
                .orElse(0);
        byte[] body = in.readNBytes(hasBody ? length : 0);
        head.removeIf(line -> line.startsWith("Date: "));
        return new Answer(status, head.stream().sorted().toList(), body.length, Arrays.hashCode(body));
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int one = in.read(); one != '\n'; one = in.read()) {
            if (one < 0) {
                throw new IOException("The connection ended in " + line.toString(StandardCharsets.ISO_8859_1));
            }
            line.write(one);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    private String nextAnswered() throws InterruptedException {
        return Objects.requireNonNullElse(answered.poll(20, TimeUnit.SECONDS), "no answer of the connection itself");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Accept-Encoding: gzip\r\n",
                "accept-encoding:br, gzip \r\nConnection: Keep-Alive\r\n",
                "If-None-Match: TAG\r\n",
                "If-Modified-Since: Fri, 20 Nov 2026 10:15:30 GMT\r\n",
                "User-Agent: Reader/1 (+https://reader.example; 7 subscribers)\r\nAccept: */*\r\nRange: bytes=0-9\r\n"
            })
    @DisplayName(
            "HTTP-02 to HTTP-14, HTTP-48: the connection itself says what the handlers behind it say, GET and HEAD")
    void theConnectionAnswersAsTheHandlersDo(String fields) throws Exception {
        String tag =
                cache.at(FEED).orElseThrow().whole(HttpFields.EMPTY).fields().get("ETag");
        for (String method : List.of("GET", "HEAD")) {
            String head = method + " " + FEED + " HTTP/1.1\r\n" + HOST + fields.replace("TAG", tag);
            send(head + "\r\n");
            Answer quick = read(method.equals("GET"));
            String seen = nextAnswered();

            send(head + "A-IM: nothing\r\n\r\n");
            Answer slow = read(method.equals("GET"));

            assertEquals(slow, quick);
            assertEquals(FEED + " " + quick.status() + " " + quick.bytes(), seen);
            assertNull(answered.poll());
        }
    }

    @Test
    @DisplayName("HTTP-48: after a request of another kind, and after a document that was not ready, it goes on itself")
    void theConnectionComesBack() throws Exception {
        send("GET /feeds/all.rss HTTP/1.1\r\n" + HOST + "\r\n");
        assertEquals(200, read(true).status());
        assertNull(answered.poll());
        for (String other : List.of(
                "A-IM: feed\r\n", "If-None-Match: \"x\", \"y\"\r\n", "Accept-Encoding: a\r\nAccept-Encoding: b\r\n")) {
            send(PLAIN.replace("\r\n\r\n", "\r\n" + other + "\r\n"));
            assertTrue(read(true).status() == 200, other);
            assertNull(answered.poll());

            send(PLAIN);
            assertEquals(200, read(true).status(), other);
            assertTrue(nextAnswered().startsWith(FEED + " 200 "), other);
        }
    }

    @Test
    @DisplayName(
            "RFC 9112 section 9.3.2: requests that are sent at once are answered in their order, whoever answers them")
    void whatIsSentAtOnceIsAnsweredInOrder() throws Exception {
        String missing = "GET /feeds/nothing.rss HTTP/1.1\r\n" + HOST + "\r\n";
        String head = PLAIN.replace("GET", "HEAD");
        send(PLAIN + head + missing + PLAIN + missing + missing + PLAIN + PLAIN.substring(0, 20));

        var statuses = new ArrayList<Integer>();
        for (boolean hasBody : new boolean[] {true, false, true, true, true, true, true}) {
            statuses.add(read(hasBody).status());
        }
        send(PLAIN.substring(20));
        statuses.add(read(true).status());

        assertEquals(List.of(200, 200, 404, 200, 404, 404, 200, 200), statuses);
    }

    @Test
    @DisplayName("SEC-12: who sends what cannot be understood, and nothing more, is told so before the connection ends")
    void whatCannotBeUnderstoodIsToldBack() throws Exception {
        for (int i = 0; i < 50; i++) {
            connect();
            send("GET / HTTP/1.1\r\n\r\n");
            socket.shutdownOutput();

            assertEquals(400, read(true).status());
            assertEquals(-1, socket.getInputStream().read());
            socket.close();
        }
    }

    @Test
    @DisplayName("HTTP-48: who does not take what was asked for is waited for, and misses nothing")
    void aSlowReaderGetsEverything() throws Exception {
        int many = 1_000;
        var writer = new Thread(() -> {
            try {
                for (int i = 0; i < many; i++) {
                    send(PLAIN);
                }
            } catch (IOException e) {
                answered.add(e.toString());
            }
        });
        writer.start();
        Answer first = read(true);
        for (int i = 1; i < many; i++) {
            assertEquals(first, read(true));
        }
        writer.join();

        assertEquals(FEED + " 200 " + first.bytes(), nextAnswered());
    }

    @Test
    @DisplayName("POLL-06: who asks too often over one connection is told to wait")
    void theLimitHolds() throws Exception {
        String poll = PLAIN.replace("\r\n\r\n", "\r\nX-Forwarded-For: 203.0.113.7\r\nUser-Agent: Hammer/1\r\n\r\n");
        for (int i = 0; i < PollLimit.MOST_WHOLE; i++) {
            send(poll);
            assertEquals(200, read(true).status(), "request " + i);
            assertTrue(nextAnswered().startsWith(FEED + " 200 "));
        }

        send(poll);
        read(true);
        assertNull(answered.poll());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /a HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a@b\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost:\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a:\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a:65536\r\n\r\n",
                "GET /a HTTP/1.1\r\n\r\n",
                "GET /a HTTP/1.0\r\nHost: a\r\n\r\n",
                "GET http://a/a HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /a?b HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /a;b HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /%61 HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET  /a HTTP/1.1\r\nHost: a\r\n\r\n",
                "get /a HTTP/1.1\r\nHost: a\r\n\r\n",
                "POST /a HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /\u00e4 HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /a HTTP/1.1\nHost: a\n\n",
                "GET /a HTTP/1.1\r\nHost: a\r\nX : b\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a\r\nX: b\r\n c\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a\r\nX: b\rc\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a\r\nX: b\u0000c\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a\r\nX: \u00e4\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a\r\nX\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a\r\nIf-None-Match: \"a\"\r\nIf-None-Match: \"b\"\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: \"a,b\"\r\n\r\n",
                "\r\nGET /a HTTP/1.1\r\nHost: a\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
            })
    @DisplayName(
            "SEC-12, RFC 9112 section 11.2: what is doubtful, foreign or not yet whole is left to Jetty as it came")
    void whatIsDoubtfulIsLeftToJetty(String request) {
        ByteBuffer bytes = ByteBuffer.wrap(request.getBytes(StandardCharsets.ISO_8859_1));

        assertNull(new FeedPollReader().read(bytes));
        assertEquals(0, bytes.position());
    }

    @Test
    @DisplayName(
            "SEC-12: no part of a request is taken for the whole, and what was read before is not taken for another")
    void onlyWholeRequestsAreRead() {
        String request = "GET /a HTTP/1.1\r\nHost: a:65535\r\nIf-None-Match: \"x\"\r\nUser-Agent: R\r\n\r\n";
        byte[] whole = request.getBytes(StandardCharsets.ISO_8859_1);
        var reader = new FeedPollReader();
        for (int i = 0; i < 2; i++) {
            for (int length = 0; length < whole.length; length++) {
                assertNull(reader.read(ByteBuffer.wrap(whole, 0, length)), request.substring(0, length));
            }
            ByteBuffer twice = ByteBuffer.allocateDirect(2 * whole.length)
                    .put(whole)
                    .put(request.replace("\"x\"", "\"y\"").getBytes(StandardCharsets.ISO_8859_1))
                    .flip();
            FeedPoll first = assertPoll(reader.read(twice));
            FeedPoll second = assertPoll(reader.read(twice));

            assertEquals(new FeedPoll(new PlainRequest("/a", false, "", "\"x\"", null), "R", null), first);
            assertEquals("\"y\"", second.request().ifNoneMatch());
            assertEquals(0, twice.remaining());
            assertNotNull(reader.read(ByteBuffer.wrap(whole)));
        }
    }

    private static FeedPoll assertPoll(@Nullable FeedPoll poll) {
        return Objects.requireNonNull(poll);
    }
}
