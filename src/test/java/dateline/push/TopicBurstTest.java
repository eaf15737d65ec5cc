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
import java.util.Random;
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
    @CsvSource({
        "5, 50",
        "5, 500",
        "20, 50",
        "45, 1000",
        "80, 50",
        "80, 1000",
        "120, 50",
        "160, 50",
        "160, 1000",
        "100, 3000",
        "150, 5000"
    })
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
            int edits = (int) (500L * (passed / print * print) / end);
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
    @DisplayName("WSP-11: nor does a burst that falters come in many more")
    void faltering() {
        int inThree = 0;
        for (int seed = 0; seed < 100; seed++) {
            int deliveries = deliveriesOfEditsAtRandom(new Random(seed));
            assertTrue(deliveries <= 6, "seed " + seed);
            inThree += deliveries <= 3 ? 1 : 0;
        }
        assertTrue(inThree >= 80, () -> "too many at a time");
    }

    private static int deliveriesOfEditsAtRandom(Random random) {
        var topicBurst = new TopicBurst(document(0), 0, 0);
        long now = Duration.ofMinutes(5).toNanos();
        int deliveries = 0;
        for (int edit = 1; edit <= 500; edit++) {
            long gap = (long) (-Math.log(1 - random.nextDouble()) / 6 * 1e9);
            deliveries += released(topicBurst, now, now + gap);
            now += gap;
            Rendition before = topicBurst.released();
            topicBurst.see(document(edit), edit, now);
            deliveries += before.equals(topicBurst.released()) ? 0 : 1;
        }
        return deliveries
                + released(topicBurst, now, now + Duration.ofMinutes(1).toNanos());
    }

    private static int released(TopicBurst topicBurst, long from, long to) {
        int released = 0;
        for (long now = from; now < to; now += TICK) {
            released += topicBurst.release(now) ? 1 : 0;
        }
        return released;
    }

    @Test
    @DisplayName("Where one of a change a second comes too early, none waits for two seconds")
    void onceTooEarly() {
        var topicBurst = new TopicBurst(document(0), 0, 0);
        for (int change = 1; change <= 20; change++) {
            Duration at = Duration.ofMillis(change * 1_000L - (change == 5 ? 750 : 0));
            topicBurst.see(document(change), change, at.toNanos());
            assertEquals(
                    0,
                    released(
                                    topicBurst,
                                    at.toNanos(),
                                    at.plusMillis(change == 5 ? 1_700 : 900).toNanos())
                            - (change == 5 ? 1 : 0));
            assertEquals("\"" + change + "\"", TopicBurst.tag(topicBurst.released()));
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
