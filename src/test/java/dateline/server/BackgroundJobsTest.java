package dateline.server;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.cli.CommandLineHarness;
import dateline.ingest.model.BytesInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A running server under a clock that jumps. */
class BackgroundJobsTest {
    private static final String STORY =
            "{\"title\": \"The report\", \"bodyText\": \"Its findings.\", \"embargo\": \"2026-03-01T12:00:00Z\"}";

    private final HttpClient client = HttpClient.newHttpClient();
    private CommandLineHarness commandLineHarness;
    private RunningServer server;

    @BeforeEach
    void serve(@TempDir Path folder) throws IOException {
        commandLineHarness = new CommandLineHarness(folder);
        Files.writeString(commandLineHarness.inbox().resolve("report.json"), STORY);
        start();
    }

    private void start() {
        server = RunningServer.on(commandLineHarness);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String get(String path) {
        try {
            var request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + server.feedServer().port() + path))
                    .build();
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertEquals(200, response.statusCode(), path);
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean isOut() {
        return get("/feeds/all.rss").contains("The report");
    }

    @Test
    @DisplayName("LIFE-02, C2: the server releases at the very second, with no restart")
    void theReleaseIsExactToTheSecond() {
        commandLineHarness.clock.set(Instant.parse("2026-03-01T11:59:59.999Z"));
        await().during(Duration.ofMillis(300)).until(() -> !isOut());

        commandLineHarness.clock.set(Instant.parse("2026-03-01T12:00:00Z"));

        await().until(this::isOut);
    }

    @Test
    @DisplayName("LIFE-02, C2: a server that slept through a release makes it up at once, dated as it was planned")
    void aReleaseThatWasSleptThroughIsMadeUp() {
        commandLineHarness.clock.set(Instant.parse("2026-03-08T07:00:00Z"));

        await().until(this::isOut);

        assertTrue(get("/feeds/all.rss").contains("<pubDate>Sun, 01 Mar 2026 12:00:00 GMT</pubDate>"));
    }

    @Test
    @DisplayName("C3: a clock that goes back by more than a minute raises an alarm until it is right again")
    void aClockThatGoesBackRaisesAnAlarm() {
        commandLineHarness.clock.set(Instant.parse("2026-03-01T13:00:00Z"));
        await().until(this::isOut);
        commandLineHarness.clock.set(Instant.parse("2026-03-01T12:59:30Z"));
        assertFalse(get("/health/ready").contains("alarms"));

        commandLineHarness.clock.set(Instant.parse("2026-03-01T11:00:00Z"));

        await().until(() -> get("/health/ready").contains("The clock of this machine was set back"));
        assertTrue(isOut());
        commandLineHarness.clock.set(Instant.parse("2026-03-01T13:00:01Z"));
        await().until(() -> !get("/health/ready").contains("alarms"));
    }

    @Test
    @DisplayName("C3: a clock that went back while the server was down raises the alarm, too")
    void aClockThatWentBackMeanwhileRaisesAnAlarm() {
        commandLineHarness.clock.set(Instant.parse("2026-03-01T13:00:00Z"));
        await().until(this::isOut);
        stop();
        commandLineHarness.clock.set(Instant.parse("2026-03-01T09:00:00Z"));

        start();

        await().until(() -> get("/health/ready").contains("The clock of this machine was set back"));
    }

    @Test
    @DisplayName("What was printed swiftly before a stop is there again after it, and nothing is rendered anew")
    void whatWasPrintedSwiftlyIsKept() {
        for (int i = 0; i < 3; i++) {
            String title = "Pier " + i + " closed";
            server.newsroom()
                    .file(BytesInput.of(i + ".json", "{\"title\": \"%s\", \"bodyText\": \"All.\"}".formatted(title)));
            await().until(() -> get("/feeds/all.rss").contains(title));
        }
        assertTrue(server.newsroom().isIncomplete());

        server.backgroundJobs().close();
        stop();
        start();

        assertEquals(0, server.newsroom().rendered());
        assertTrue(get("/feeds/all.rss").contains("Pier 2 closed"));
    }
}
