package dateline.http;

import dateline.Newsroom;
import dateline.feed.publish.Edition;
import dateline.partner.PartnerPublisher;
import dateline.publication.SourceOwnership;
import dateline.publication.SourceTerms;
import dateline.server.FeedServer;
import dateline.server.HttpSettings;
import dateline.source.InboundEndpoints;
import dateline.source.Webhooks;
import dateline.store.ArticleStore;
import dateline.store.engine.SqlArticleStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

/** The real server on a free port, with a client that follows no redirect and decodes nothing. */
public final class TestServer implements AutoCloseable {
    public static final String SECRET = "ebb and flow";

    final AtomicReference<Edition> edition = new AtomicReference<>(Gazette.FIRST);
    public final AtomicReference<List<String>> reasonsAgainst = new AtomicReference<>(List.of());
    public final AtomicReference<List<SourceTerms>> sources = new AtomicReference<>(List.of());
    public final ArticleStore store;
    public final Newsroom newsroom;
    final FeedServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public TestServer(Path data) {
        store = SqlArticleStore.open(data, "harbour-gazette.example", 2026);
        newsroom = new Newsroom(Gazette.publication(), store, Clock.systemUTC(), new Random(2026));
        server = new FeedServer(
                new FeedServer.Served(
                        edition::get,
                        new PartnerPublisher(store, newsroom.publication(), List.of()),
                        store,
                        () -> SourceOwnership.NONE),
                new FeedServer.Inbound(
                        newsroom,
                        new InboundEndpoints(
                                new Webhooks(newsroom, store, sources::get, TestServer::secret, Clock.systemUTC())
                                        ::endpoint,
                                Optional.empty())),
                new HttpSettings("127.0.0.1", 0),
                reasonsAgainst::get,
                Clock.systemUTC());
        server.start();
    }

    private static Optional<String> secret(String variable) {
        return variable.equals("SITE_SECRET") ? Optional.of(SECRET) : Optional.empty();
    }

    public HttpResponse<byte[]> get(String path, String... fields) {
        return send("GET", path, fields);
    }

    public HttpResponse<byte[]> head(String path, String... fields) {
        return send("HEAD", path, fields);
    }

    public HttpResponse<byte[]> send(String method, String path, String... fields) {
        return send(method, path, HttpRequest.BodyPublishers.noBody(), fields);
    }

    public HttpResponse<byte[]> post(String path, String body, String... fields) {
        return send("POST", path, HttpRequest.BodyPublishers.ofString(body), fields);
    }

    public HttpResponse<byte[]> post(String path, byte[] body, String... fields) {
        return send("POST", path, HttpRequest.BodyPublishers.ofByteArray(body), fields);
    }

    private HttpResponse<byte[]> send(String method, String path, HttpRequest.BodyPublisher body, String... fields) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .method(method, body);
        if (fields.length > 0) {
            request.headers(fields);
        }
        try {
            return sent(request.build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Sends it once more where the connection that was kept from the request before is closed: a server that has refused a
     * request without reading all of it does so (RFC 9112 section 9.3.1).
     */
    private HttpResponse<byte[]> sent(HttpRequest request) throws IOException, InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("received no bytes")) {
                throw e;
            }
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    /** Sends these bytes and gives everything that comes back until the server closes or falls silent. */
    public String raw(String request) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout((int) Duration.ofSeconds(10).toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return readAll(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String readAll(Socket socket) throws IOException {
        var answer = new StringBuilder();
        byte[] buffer = new byte[8192];
        try {
            for (int n = socket.getInputStream().read(buffer);
                    n >= 0;
                    n = socket.getInputStream().read(buffer)) {
                answer.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
            }
        } catch (SocketTimeoutException | SocketException e) {
            return answer.toString();
        }
        return answer.toString();
    }

    public static String field(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }
}
