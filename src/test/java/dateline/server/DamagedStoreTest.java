package dateline.server;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.Article;
import dateline.cli.CommandLineHarness;
import dateline.ingest.model.BytesInput;
import dateline.store.StoreUnavailableException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A running server on a store in which something is damaged. */
class DamagedStoreTest {
    private static final int PAGE = 4096;

    private final HttpClient client = HttpClient.newHttpClient();
    private CommandLineHarness commandLineHarness;
    private RunningServer server;

    @BeforeEach
    void serve(@TempDir Path folder) throws IOException {
        commandLineHarness = new CommandLineHarness(folder);
        start();
    }

    private void start() {
        server = RunningServer.on(commandLineHarness);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Article file(String title, String more) {
        server.newsroom()
                .file(BytesInput.of(
                        title + ".json",
                        "{\"sourceId\": \"%s\", \"title\": \"%s\", \"bodyText\": \"%s.\"%s}"
                                .formatted(title, title, title, more)));
        return stories().stream()
                .filter(story -> story.content().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private List<Article> stories() {
        return server.store().read(reader -> reader.articles(Optional.empty(), Optional.empty(), 100));
    }

    private void damage(String statement, Article story) {
        try (var connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + commandLineHarness.data().resolve("dateline.db"));
                var update = connection.prepareStatement(statement)) {
            update.setString(1, story.id().value());
            assertTrue(update.executeUpdate() > 0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.feedServer().port() + path))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String feed() throws IOException, InterruptedException {
        HttpResponse<String> feed = get("/feeds/all.rss");
        assertEquals(200, feed.statusCode());
        return feed.body();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE article_version SET content = '{\"title\": ' WHERE article = ?",
                "UPDATE article_version SET content = '[]' WHERE article = ?",
                "UPDATE article_version SET editorial_class = 'OLD' WHERE article = ?",
                "UPDATE article SET published_at = 'yesterday' WHERE id = ?",
                "UPDATE article SET state = 'LIVE ' WHERE id = ?",
                "UPDATE article SET first_seen = 9223372036854775807 WHERE id = ?",
                "UPDATE change SET kind = 'NEW' WHERE article = ?",
                "UPDATE change SET at = 9223372036854775807 WHERE article = ?",
                "UPDATE change SET published_at = '' WHERE article = ?",
                "UPDATE change_term SET term = 'x' || term WHERE sequence IN (SELECT sequence FROM change WHERE"
                        + " article = ?)"
            })
    @DisplayName("A damaged row of a story keeps neither a print nor a start from the other stories")
    void aDamagedRowCostsItsStory(String statement) throws Exception {
        Article gull = file("Gull awake", "");
        Article seal = file("Seal asleep", "");
        await().until(() -> feed().contains("Seal asleep"));
        damage(statement, seal);

        file("Tern arrived", "");
        server.newsroom().actions().by("mara").withdraw(gull.id().value(), "It was a tern.", Optional.empty());

        await().until(() -> feed().contains("Tern arrived") && !feed().contains("Gull awake"));
        stop();
        start();
        await().until(() -> get("/health/ready").statusCode() == 200);
        assertTrue(feed().contains("Tern arrived"));
        assertFalse(feed().contains("Gull awake"));
    }

    @Test
    @DisplayName("What is damaged raises an alarm that names the row, and of a hidden story nothing else")
    void anAlarmTellsOfIt() throws Exception {
        Article seal = file("Seal asleep", "");
        Article hidden = file("Report", ", \"embargo\": \"2026-03-01T12:00:00Z\"");
        await().until(() -> feed().contains("Seal asleep"));
        damage("UPDATE article_version SET content = '{' WHERE article = ?", seal);
        damage("UPDATE article_version SET content = '{' WHERE article = ?", hidden);
        commandLineHarness.clock.set(Instant.parse("2026-03-01T12:00:00Z"));

        file("Tern arrived", "");

        await().until(() -> get("/health/ready").body().contains("a story that is not public"));
        await().until(() -> get("/health/ready").body().contains(seal.id() + ", version 1"));
        String health = get("/health/ready").body();
        assertFalse(health.contains(hidden.id().key()), health);
    }

    @Test
    @DisplayName("A story that cannot be released keeps no other one from its time")
    void aDamagedStoryKeepsNoOtherOneFromItsTime() throws Exception {
        Article report = file("Report", ", \"embargo\": \"2026-03-01T11:00:00Z\"");
        file("Verdict", ", \"embargo\": \"2026-03-01T12:00:00Z\"");
        damage("UPDATE article_version SET content = '{' WHERE article = ?", report);

        commandLineHarness.clock.set(Instant.parse("2026-03-01T12:00:00Z"));

        await().until(() -> feed().contains("Verdict"));
    }

    /** Writes over the page of the file that holds this text. */
    private void damagePage(String text) throws IOException {
        Path file = commandLineHarness.data().resolve("dateline.db");
        byte[] bytes = Files.readAllBytes(file);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
        assertTrue(at > 0);
        int page = at / PAGE * PAGE;
        new Random(7).nextBytes(bytes);
        byte[] noise = Arrays.copyOf(bytes, PAGE);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            assertEquals(PAGE, channel.write(ByteBuffer.wrap(noise), page));
        }
    }

    /** Before anybody has filed or read anything. */
    private boolean isTold() throws IOException, InterruptedException {
        HttpResponse<String> ready = get("/health/ready");
        return ready.statusCode() == 503
                && ready.body().contains("The store is damaged")
                && ready.body().contains("Put a backup in its place")
                && !ready.body().contains(commandLineHarness.data().toString());
    }

    @Test
    @DisplayName("D9: where a page of the file is overwritten, the feeds go on as they were, and whoever files is told")
    void aDamagedPage() throws Exception {
        for (int i = 0; i < 40; i++) {
            file("Filler " + i, ", \"standfirst\": \"" + "word ".repeat(200) + "\"");
        }
        file("Seal asleep", ", \"standfirst\": \"" + "seal ".repeat(100) + "\"");
        await().until(() -> feed().contains("Seal asleep"));
        stop();
        damagePage("seal seal seal");

        start();

        await().until(() -> get("/feeds/all.rss").statusCode() == 200);
        assertTrue(feed().contains("Seal asleep") && feed().contains("Filler 39"));
        await().untilAsserted(() -> assertTrue(isTold(), get("/health/ready").body()));
        StoreUnavailableException refusal =
                assertThrows(StoreUnavailableException.class, () -> file("Tern arrived", ""));
        assertTrue(
                refusal.getMessage().contains("is damaged")
                        && refusal.getMessage().contains("Put a backup in its place"),
                refusal.getMessage());
        CommandLineHarness.Result backup = commandLineHarness.run(
                "", "backup", commandLineHarness.data().resolve("../copy.db").toString());
        assertNotEquals(0, backup.status());
        assertTrue(backup.err().contains("damaged") || backup.err().contains("malformed"), backup.err());
        assertTrue(feed().contains("Seal asleep"));
    }
}
