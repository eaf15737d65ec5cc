package dateline.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.feed.ContentCoding;
import dateline.feed.FeedAddress;
import dateline.feed.FeedFormat;
import dateline.feed.Rendition;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicBurstTest {
    private static final long TICK = Duration.ofMillis(25).toNanos();

    private static Rendition document(int number) {
        return new Rendition(
                FeedAddress.ALL,
                FeedFormat.ATOM,
                FeedFormat.ATOM.contentType(),
                Map.of(ContentCoding.IDENTITY, String.valueOf(number).getBytes(StandardCharsets.UTF_8)),
                Map.of(ContentCoding.IDENTITY, "\"" + number + "\""),
                Instant.EPOCH,
                "");
    }

    @ParameterizedTest
    @CsvSource({"5, 50", "5, 500", "20, 50", "45, 1000"})
    @DisplayName("WSP-11: a burst of 500 edits comes in at most three deliveries, the last with the last bytes")
    void burst(int seconds, int printMillis) {
        long end = Duration.ofSeconds(seconds).toNanos();
        long print = Duration.ofMillis(printMillis).toNanos();
        var topicBurst = new TopicBurst(document(0), 0, 0);
        Rendition last = topicBurst.released();
        int deliveries = 0;
        for (long now = Duration.ofMinutes(5).toNanos(), begin = now;
                now < begin + 2 * end + 60_000_000_000L;
                now += TICK) {
            long passed = Math.min(now - begin, end);
            int edits = (int) (500 * (passed / print * print) / end);
            topicBurst.see(document(passed == end ? 500 : edits), passed == end ? 500 : edits, now);
            boolean released = topicBurst.release(now);
            if (!topicBurst.released().equals(last)) {
                assertTrue(released || deliveries == 0);
                deliveries++;
                last = topicBurst.released();
            }
        }

        assertTrue(deliveries <= 3, () -> "more than three");
        assertEquals("\"500\"", TopicBurst.tag(topicBurst.released()));
    }

    @Test
    @DisplayName("A change a second is delivered at once, each")
    void oneBySecond() {
        var topicBurst = new TopicBurst(document(0), 0, 0);
        for (int second = 1; second <= 60; second++) {
            Rendition newest = document(second);
            topicBurst.see(newest, second, Duration.ofSeconds(second).toNanos());

            assertSame(newest, topicBurst.released());
        }
    }

    @Test
    @DisplayName("What follows soon on another is delivered within two seconds")
    void soonAfter() {
        var topicBurst = new TopicBurst(document(0), 0, 0);
        long begin = Duration.ofSeconds(60).toNanos();
        topicBurst.see(document(1), 1, begin);
        topicBurst.see(document(2), 2, begin + TICK);

        assertTrue(topicBurst.release(begin + Duration.ofMillis(1_900).toNanos()));
        assertEquals("\"2\"", TopicBurst.tag(topicBurst.released()));
    }
}
