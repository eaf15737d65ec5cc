package dateline.push;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.publication.WebhookTerms;
import dateline.push.CallbackSite.Call;
import dateline.store.AccessKey;
import dateline.store.KeySecret;
import dateline.store.engine.SqlArticleStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that is killed at random moments while it tells a webhook and a subscriber of the hub;
 * {@code -Dpush.kills=20} for more of them, {@code -Dpush.seed} for others.
 */
class KilledWhileTellingTest {
    private static final int KILLS = Integer.getInteger("push.kills", 3);
    private static final long SEED = Long.getLong("push.seed", 16);
    private static final int STORIES = 12;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private CallbackSite site;
    private int port;
    private String key;
    private Process server;

    /** What was sent of a story, and is told of or on its way. */
    private final Map<String, Integer> taken = new HashMap<>();

    @BeforeEach
    void open() throws IOException {
        site = new CallbackSite();
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Path feeds = Files.createDirectories(folder.resolve("feeds"));
        Files.writeString(feeds.resolve("publication.yaml"), """
                title: The Harbour Gazette
                description: News from the coast
                site: https://www.harbour-gazette.example/
                base-url: http://127.0.0.1:%d
                authority: harbour-gazette.example
                language: en
                push: { allow-private: ['%s'] }
                sections: { news: { title: News } }
                """.formatted(port, site.authority()));
        Files.writeString(
                feeds.resolve("partners.yaml"),
                "partners: { wire: { title: Wire, profile: ninjs, feed: news, webhook: { url: '" + site.at("/hook")
                        + "' } } }\n");
        try (var store = SqlArticleStore.open(folder.resolve("data"), "harbour-gazette.example", 2026)) {
            KeySecret secret = KeySecret.mint(random);
            key = secret.reveal();
            boolean added = store.write(writer -> writer.addAccessKey(
                    "desk", AccessKey.Scope.EDIT, secret, Clock.systemUTC().instant(), Optional.empty()));
            assertTrue(added);
            new DeliveryControl(
                            store, List.of(new WebhookTerms("wire", URI.create(site.at("/hook")))), Clock.systemUTC())
                    .newSecret("wire", random);
        }
        start();
    }

    @AfterEach
    void close() throws InterruptedException {
        server.destroyForcibly().waitFor();
        site.close();
    }

    private static ConditionFactory patiently(String what) {
        return await(what).atMost(Duration.ofMinutes(4)).pollInterval(Duration.ofMillis(10));
    }

    private void start() throws IOException {
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dateline.cli.Main",
                        "serve",
                        "--port",
                        Integer.toString(port),
                        "--feeds",
                        folder.resolve("feeds").toString(),
                        "--data",
                        folder.resolve("data").toString())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
        patiently("start").until(() -> !server.isAlive() || status(request("/health/ready")) == 200);
        assertTrue(server.isAlive(), Files.readString(folder.resolve("log")));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static int status(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private void subscribe() {
        String form = "hub.mode=subscribe&hub.topic=" + encoded("http://127.0.0.1:" + port + "/feeds/news.atom")
                + "&hub.callback=" + encoded(site.at("/cb"));
        assertEquals(
                202,
                status(request("/hub")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))));
        patiently("verification").until(() -> !site.asked("/cb").isEmpty());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Files a new story or another version of one, as a client does that sends again what was not answered. */
    private void file(String story, int version) {
        String body = "{\"sourceId\": \"%s\", \"title\": \"Story %s\", \"bodyText\": \"Version %d.\"}"
                .formatted(story, story, version);
        patiently("filing")
                .until(() -> status(request("/api/articles")
                                        .header("Authorization", "Bearer " + key)
                                        .header("Content-Type", "application/json")
                                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                                / 100
                        == 2);
        taken.merge(story, 1, Integer::sum);
    }

    @Test
    @DisplayName("D1: over kills no event is lost, each partner hears them in order, and what comes twice has one id")
    void killed() throws IOException, InterruptedException {
        subscribe();
        for (int round = 0; round < KILLS; round++) {
            int heard = site.delivered("/hook").size();
            int until = heard + 1 + random.nextInt(STORIES - 1);
            var killing = new Thread(() -> {
                patiently("messages before the kill")
                        .until(() -> site.delivered("/hook").size() >= until);
                server.destroyForcibly();
            });
            killing.start();
            int inRound = round;
            var filing = new Thread(() -> {
                for (int story = 0; story < STORIES; story++) {
                    file("r" + inRound + "-" + story % (STORIES * 2 / 3), story);
                }
            });
            filing.start();
            killing.join();
            server.waitFor();
            start();
            filing.join();
        }
        file("end", 0);
        patiently("the last message").until(() -> messages().stream()
                .anyMatch(message -> message.path("sequence").asLong() == sequence()));
        patiently("the last document").until(() -> {
            List<Call> delivered = site.delivered("/cb");
            return delivered.get(delivered.size() - 1).text().contains("Story end");
        });

        requireWhole();
        List<Call> delivered = site.delivered("/cb");
        assertArrayEquals(document(), delivered.get(delivered.size() - 1).body());
    }

    private byte[] document() throws IOException, InterruptedException {
        return CLIENT.send(request("/feeds/news.atom").build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private long sequence() {
        return taken.values().stream().mapToLong(Integer::longValue).sum();
    }

    private List<JsonNode> messages() {
        return site.delivered("/hook").stream().map(Call::data).toList();
    }

    private void requireWhole() {
        Map<String, String> bodies = new HashMap<>();
        List<Long> firsts = new ArrayList<>();
        Set<Long> known = new HashSet<>();
        for (Call call : site.delivered("/hook")) {
            long sequence = call.data().path("sequence").asLong();
            String before = bodies.putIfAbsent(call.header("webhook-id"), call.text());
            assertTrue(before == null || before.equals(call.text()), "one id, one message");
            assertEquals("msg_wire_" + sequence, call.header("webhook-id"));
            if (known.add(sequence)) {
                assertEquals(
                        firsts.isEmpty() ? 0 : firsts.get(firsts.size() - 1),
                        call.data().path("previous").asLong(),
                        "none is left out, and none comes before its time");
                firsts.add(sequence);
            }
        }
        assertEquals(sequence(), firsts.size(), "each change is told");
        System.out.printf(
                "kills %d, changes %d, messages %d%n",
                KILLS, firsts.size(), site.delivered("/hook").size());
    }
}
