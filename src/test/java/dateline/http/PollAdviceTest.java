package dateline.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PollAdviceTest {
    private static final String SECTIONS = """
        sections:
          news: { title: News }
          sport: { title: Sport }
          world: { title: World }
        """;
    private static final String RHYTHM = SECTIONS + "polling: rhythm\n";
    private static final List<String> EXTENSIONS = List.of("rss", "atom", "json");
    private static final Pattern MAX_AGE = Pattern.compile("(?<!s-)\\bmax-?age=(\\d+)");
    private static final Pattern TTL = Pattern.compile("<ttl>(\\d+)</ttl>");
    private static final Pattern FREQUENCY = Pattern.compile("<sy:updateFrequency>(\\d+)</sy:updateFrequency>");

    @TempDir
    Path folder;

    /** As many stories as a rhythm can be told from, so far apart. */
    private static void publish(ServedGazette.Serving serving, String section, Duration apart) {
        Instant first = Instant.parse("2026-02-20T08:00:00Z");
        for (int i = 0; i < 5; i++) {
            Instant published = first.plus(apart.multipliedBy(i));
            serving.file(
                    section + i,
                    "Story " + section + i,
                    section,
                    "\"published\": \"" + published + "\"",
                    "\"tags\": [\"Ropes of " + section + "\"]");
        }
    }

    private static long number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertTrue(found.find(), text);
        return Long.parseLong(found.group(1));
    }

    private static long maxAge(HttpResponse<?> response) {
        return number(MAX_AGE, TestServer.field(response, "Cache-Control"));
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("HTTP-22, POLL-02, RSS-16: without the setting every feed is asked for every five minutes")
    void theUsualAdviceIsConstant() throws IOException {
        try (var serving = new ServedGazette(folder).serving(SECTIONS)) {
            publish(serving, "world", Duration.ofHours(12));

            HttpResponse<byte[]> rss = serving.get("/feeds/world.rss");

            assertTrue(TestServer.field(rss, "Cache-Control").startsWith("public, max-age=300, s-maxage=60"));
            assertEquals(5, number(TTL, text(rss)));
            assertFalse(text(rss).contains("sy:"), text(rss));
        }
    }

    @Test
    @DisplayName("RSS-16, EXT-05, POLL-02, HTTP-22: max-age, ttl and sy: agree on the rhythm of the section")
    void eachFeedIsAskedForByItsOwnRhythm() throws IOException {
        try (var serving = new ServedGazette(folder).serving(RHYTHM)) {
            publish(serving, "news", Duration.ofMinutes(5));
            publish(serving, "sport", Duration.ofMinutes(40));
            publish(serving, "world", Duration.ofHours(30));

            assertAdvice(serving, "news", 300);
            assertAdvice(serving, "sport", 900);
            assertAdvice(serving, "world", 3600);
            assertAdvice(serving, "tag/ropes-of-world", 3600);
        }
    }

    private static void assertAdvice(ServedGazette.Serving serving, String feed, long seconds) {
        for (String extension : EXTENSIONS) {
            HttpResponse<byte[]> whole = serving.get("/feeds/" + feed + "." + extension);
            String etag = TestServer.field(whole, "ETag");
            HttpResponse<byte[]> unchanged = serving.get("/feeds/" + feed + "." + extension, "If-None-Match", etag);

            assertEquals(seconds, maxAge(whole), feed + "." + extension);
            assertEquals(304, unchanged.statusCode());
            assertEquals(seconds, maxAge(unchanged));
            assertEquals(60, number(Pattern.compile("s-maxage=(\\d+)"), TestServer.field(whole, "Cache-Control")));
            if (!extension.equals("json")) {
                assertEquals(3600, seconds * number(FREQUENCY, text(whole)));
                assertTrue(text(whole).contains("<sy:updatePeriod>hourly</sy:updatePeriod>"), text(whole));
            }
            if (extension.equals("rss")) {
                assertEquals(seconds, 60 * number(TTL, text(whole)));
            }
        }
    }

    @Test
    @DisplayName("RSS-16: accounts of changes say nothing of a rhythm")
    void changesHaveNoRhythm() throws IOException {
        try (var serving = new ServedGazette(folder).serving(RHYTHM)) {
            publish(serving, "world", Duration.ofHours(30));

            assertFalse(text(serving.get("/feeds/world.rss?since=0")).contains("sy:"));
        }
    }

    @Test
    @DisplayName("LIFE-01, POLL-02: what is not public changes no advice, and neither does the time of day")
    void hiddenStoriesHaveNoRhythm() throws IOException {
        var gazette = new ServedGazette(folder);
        try (var serving = gazette.serving(RHYTHM)) {
            publish(serving, "world", Duration.ofHours(30));
            byte[] before = serving.get("/feeds/world.rss").body();
            for (int i = 0; i < 30; i++) {
                serving.file(
                        "hidden" + i,
                        "Hidden " + i,
                        "world",
                        "\"published\": \"2026-02-28T08:0" + i % 10 + ":00Z\"",
                        "\"embargo\": \"2026-04-01T08:00:00Z\"");
            }
            gazette.clock.set(Instant.parse("2026-03-09T23:00:00Z"));
            serving.newsroom().print();

            HttpResponse<byte[]> after = serving.get("/feeds/world.rss");

            assertEquals(3600, maxAge(after));
            assertEquals(new String(before, StandardCharsets.UTF_8), text(after));
        }
    }

    @Test
    @DisplayName("RSS-16: a restart serves the same advice, and a changed setting another")
    void adviceOutlivesARestart() throws IOException {
        var gazette = new ServedGazette(folder);
        try (var serving = gazette.serving(RHYTHM)) {
            publish(serving, "world", Duration.ofHours(30));
        }
        try (var serving = gazette.serving(RHYTHM)) {
            assertAdvice(serving, "world", 3600);

            serving.follow(SECTIONS + "polling: constant\n");

            assertEquals(300, maxAge(serving.get("/feeds/world.rss")));
            assertEquals(5, number(TTL, text(serving.get("/feeds/world.rss"))));
        }
    }

    @Test
    @DisplayName("POLL-06: whoever hammers is told to wait at least as long as the feed asks for")
    void retryAfterIsNotBelowTheAdvice() throws IOException {
        try (var serving = new ServedGazette(folder).serving(RHYTHM)) {
            publish(serving, "world", Duration.ofHours(30));
            HttpResponse<byte[]> last = serving.get("/feeds/world.rss", "X-Forwarded-For", "203.0.113.7");
            for (int i = 0; i < PollLimit.MOST_WHOLE; i++) {
                last = serving.get("/feeds/world.rss", "X-Forwarded-For", "203.0.113.7");
            }

            assertEquals(429, last.statusCode());
            assertEquals("3600", TestServer.field(last, "Retry-After"));
        }
    }
}
