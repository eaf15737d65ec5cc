package dateline.bench.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.article.Hmac;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;

/** The ways by which a story comes in. Each sends again until it was taken, as a good client does. */
final class Senders {
    static final String SECRET = "a-secret-of-the-bench";
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ServerProcess server;
    private final Path inbox;
    private final String key;
    private final Random random;

    Senders(ServerProcess server, Path inbox, String key, Random random) {
        this.server = server;
        this.inbox = inbox;
        this.key = key;
        this.random = random;
    }

    void inbox(Story story) throws IOException {
        Path written = Files.writeString(
                inbox.resolveSibling(story.id() + ".tmp"), story.title() + "\n\n" + story.text() + "\n");
        Files.move(written, inbox.resolve(story.id() + ".txt"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Whether it was taken. */
    boolean post(Story story) throws InterruptedException {
        byte[] body = bytes(JSON.createObjectNode()
                .put("sourceId", story.id())
                .put("title", story.title())
                .put("bodyText", story.text()));
        return isTaken(request("/api/articles", body)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + key)
                .header("Idempotency-Key", story.id())
                .build());
    }

    /** Whether it was taken. */
    boolean webhook(Story story) throws InterruptedException {
        ObjectNode post = JSON.createObjectNode()
                .put("ID", story.id())
                .put("post_status", "publish")
                .put("post_title", story.title())
                .put("post_content", "<p>" + story.text() + "</p>");
        byte[] body = bytes(JSON.createObjectNode().set("post", post));
        String signature = HexFormat.of().formatHex(new Hmac(Hmac.Hash.SHA256, SECRET).of(body));
        return isTaken(request("/api/webhooks/blog", body)
                .header("Content-Type", "application/json")
                .header("X-WP-Webhook-Signature", signature)
                .build());
    }

    /** Sends a part of a request and hangs up. */
    void hangUp(Story story) {
        byte[] body = story.text().getBytes(StandardCharsets.UTF_8);
        String head = "POST /api/articles HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + key
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length * 3 + "\r\n\r\n";
        URI address = URI.create(server.address());
        try (var socket = new Socket(address.getHost(), address.getPort());
                OutputStream out = socket.getOutputStream()) {
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(body, 0, random.nextInt(body.length));
            out.flush();
        } catch (IOException e) {
            return;
        }
    }

    private HttpRequest.Builder request(String path, byte[] body) {
        return HttpRequest.newBuilder(URI.create(server.address() + path))
                .timeout(TIMEOUT)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }

    private boolean isTaken(HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (IOException e) {
            return false;
        }
    }

    private static byte[] bytes(Object json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
