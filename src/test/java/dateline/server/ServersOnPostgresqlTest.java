package dateline.server;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.cli.CommandLineHarness;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Input;
import dateline.store.AccessKey;
import dateline.store.KeySecret;
import dateline.store.OnPostgresql;
import dateline.store.PostgresqlServer;
import dateline.store.StoreAddress;
import dateline.store.StoreReader;
import dateline.store.StoreUnavailableException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two servers, each with a folder of its own, on one PostgreSQL. */
class ServersOnPostgresqlTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @RegisterExtension
    final OnPostgresql onPostgresql = new OnPostgresql();

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private RunningServer server(String name, StoreAddress address) throws IOException {
        return RunningServer.on(new CommandLineHarness(Files.createDirectory(folder.resolve(name))), address);
    }

    private static void file(RunningServer server, String name, String title) {
        Input input = BytesInput.of(
                name,
                ("{\"sourceId\": \"" + name + "\", \"title\": \"" + title + "\", \"bodyText\": \"It is so.\"}")
                        .getBytes(StandardCharsets.UTF_8));
        server.newsroom().file(List.of(input).iterator(), receipt -> {}, taken -> {});
    }

    private byte[] get(RunningServer server, String path) {
        return answer(server, path).body();
    }

    private HttpHeaders headers(RunningServer server, String path) {
        return answer(server, path).headers();
    }

    private HttpResponse<byte[]> answer(RunningServer server, String path) {
        try {
            var uri = URI.create("http://localhost:" + server.feedServer().port() + path);
            return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean shows(RunningServer server, String title) {
        return new String(get(server, "/feeds/all.json"), StandardCharsets.UTF_8).contains(title);
    }

    @Test
    @DisplayName("What one server files the other one serves, the same bytes; no change is lost or doubled")
    void twoServeTheSame() throws Exception {
        StoreAddress address = onPostgresql.store();
        try (var first = server("first", address);
                var second = server("second", address)) {
            file(first, "ferry.json", "Ferry sails");
            await().atMost(LONG).until(() -> shows(second, "Ferry sails"));
            file(second, "ferry.json", "Ferry sails again");
            file(first, "ferry.json", "Ferry sails again");
            await().atMost(LONG).until(() -> shows(first, "Ferry sails again"));

            await().atMost(LONG)
                    .untilAsserted(
                            () -> assertArrayEquals(get(first, "/feeds/all.atom"), get(second, "/feeds/all.atom")));
            assertEquals(2, first.store().read(StoreReader::sequence));
            assertEquals(1, second.store().read(StoreReader::count));
        }
    }

    private HttpResponse<String> post(RunningServer server, KeySecret key, String idempotencyKey)
            throws IOException, InterruptedException {
        var uri = URI.create("http://localhost:" + server.feedServer().port() + "/api/articles");
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + key.reveal())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"sourceId\": \"ferry\", \"title\": \"Ferry sails\", \"bodyText\": \"It is so.\"}"))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    @DisplayName("A request that is sent again to another server has the answer of the first")
    void anAnswerIsKeptForAll() throws Exception {
        StoreAddress address = onPostgresql.store();
        KeySecret key = KeySecret.mint(new Random(1));
        try (var first = server("first", address);
                var second = server("second", address)) {
            first.store()
                    .write(writer ->
                            writer.addAccessKey("wire", AccessKey.Scope.INGEST, key, Instant.EPOCH, Optional.empty()));

            HttpResponse<String> answer = post(first, key, "a-1");
            HttpResponse<String> again = post(second, key, "a-1");
            HttpResponse<String> another = post(second, key, "a-2");

            assertEquals(201, answer.statusCode());
            assertEquals(201, again.statusCode());
            assertEquals(answer.body(), again.body());
            assertEquals(200, another.statusCode());
        }
    }

    @Test
    @DisplayName("An outage of the database leaves the last bytes, says why, and ends by itself")
    void anOutageIsSurvived() throws Exception {
        Optional<PostgresqlServer> ours = PostgresqlServer.start();
        assumeTrue(ours.isPresent());
        try (PostgresqlServer database = ours.get()) {
            StoreAddress address = StoreAddress.read(database.address("postgres"));
            try (var first = server("first", address);
                    var second = server("second", address)) {
                file(first, "ferry.json", "Ferry sails");
                await().atMost(LONG).until(() -> shows(first, "Ferry sails") && shows(second, "Ferry sails"));
                byte[] before = get(second, "/feeds/all.rss");

                database.crash();

                await().atMost(LONG)
                        .until(() -> !second.backgroundJobs().reasonsAgainst().isEmpty());
                assertArrayEquals(before, get(second, "/feeds/all.rss"));
                await().atMost(LONG)
                        .until(() -> headers(second, "/feeds/all.rss")
                                        .firstValueAsLong("age")
                                        .orElse(0)
                                > 0);
                assertTrue(headers(second, "/feeds/all.rss")
                        .firstValue("cache-control")
                        .orElse("")
                        .contains("stale-if-error="));
                assertTrue(shows(first, "Ferry sails"));
                assertThrows(StoreUnavailableException.class, () -> file(first, "seal.json", "Seal asleep"));

                database.run();
                await().atMost(LONG)
                        .until(() -> first.backgroundJobs().reasonsAgainst().isEmpty());
                assertEquals(Optional.empty(), headers(first, "/feeds/all.rss").firstValue("age"));
                file(first, "seal.json", "Seal asleep");
                await().atMost(LONG).until(() -> shows(first, "Seal asleep") && shows(second, "Seal asleep"));
                assertEquals(2, second.store().read(StoreReader::count));
            }
        }
    }
}
