package dateline.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers that hammer, through a proxy on this machine. */
class PollLimitTest {
    private static final String FEED = "/feeds/world.rss";

    private TestServer server;

    @BeforeEach
    void start(@TempDir Path data) {
        server = new TestServer(data);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private int whole(String client, String agent) {
        return server.get(FEED, "X-Forwarded-For", client, "User-Agent", agent).statusCode();
    }

    private void hammer(String client, String agent) {
        for (int i = 0; i < PollLimit.MOST_WHOLE; i++) {
            assertEquals(200, whole(client, agent), "request " + i);
        }
    }

    @Test
    @DisplayName("POLL-06, HTTP-37: 429 is the last resort, with a Retry-After not below max-age")
    void whoTakesTheWholeFeedAgainAndAgainIsToldToWait() {
        hammer("spoofed, 203.0.113.7", "Hammer/1");

        HttpResponse<byte[]> refused =
                server.get(FEED + "?t=99", "X-Forwarded-For", "other, 203.0.113.7", "User-Agent", "Hammer/1");

        assertEquals(429, refused.statusCode());
        assertEquals("300", TestServer.field(refused, "Retry-After"));
        assertEquals("no-store", TestServer.field(refused, "Cache-Control"));
        assertEquals("application/problem+json", TestServer.field(refused, "Content-Type"));
        assertTrue(new String(refused.body(), StandardCharsets.UTF_8).contains("urn:dateline:problem:too-often"));
        assertEquals(200, whole("203.0.113.8", "Hammer/1"));
        assertEquals(200, whole("203.0.113.7", "Polite/1"));
        assertEquals(
                200,
                server.get("/feeds/all.rss", "X-Forwarded-For", "203.0.113.7", "User-Agent", "Hammer/1")
                        .statusCode());
    }

    @Test
    @DisplayName("POLL-05: who asks whether the feed has changed is not limited before who takes it whole")
    void whoAsksWithAnETagGoesOnWhereOthersHaveToWait() {
        String tag = TestServer.field(server.get(FEED), "ETag");
        hammer("2001:db8::1", "Reader/1");
        assertEquals(429, whole("2001:db8::2", "Reader/1"));

        for (int i = 0; i < 2 * PollLimit.MOST_WHOLE; i++) {
            HttpResponse<byte[]> answer =
                    server.get(FEED, "X-Forwarded-For", "2001:db8::1", "User-Agent", "Reader/1", "If-None-Match", tag);
            assertEquals(304, answer.statusCode(), "request " + i);
        }
    }

    @Test
    @DisplayName("POLL-06: what comes from this machine, and what follows the changes, is not counted")
    void nobodyIsTakenForAnother() {
        for (int i = 0; i < 2 * PollLimit.MOST_WHOLE; i++) {
            assertEquals(200, server.get(FEED, "User-Agent", "Probe/1").statusCode());
            assertEquals(
                    200,
                    server.get("/health/live", "X-Forwarded-For", "203.0.113.9", "User-Agent", "Probe/1")
                            .statusCode());
        }
    }
}
