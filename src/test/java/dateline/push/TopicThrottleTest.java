package dateline.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.ArticleId;
import dateline.feed.ContentCoding;
import dateline.feed.FeedAddress;
import dateline.feed.FeedFormat;
import dateline.feed.Rendition;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicThrottleTest {
    private static final ArticleId STORY = ArticleId.of("a.example", 2026, "01arz3ndektsv4rrff00000001");
    private static final long TICK = Duration.ofMillis(25).toNanos();

    private static TopicThrottle.State document(int number, ArticleId... withdrawn) {
        var rendition = new Rendition(
                FeedAddress.ALL,
                FeedFormat.ATOM,
                FeedFormat.ATOM.contentType(),
                Map.of(ContentCoding.IDENTITY, String.valueOf(number).getBytes(StandardCharsets.UTF_8)),
                Map.of(ContentCoding.IDENTITY, "\"" + number + "\""),
                Instant.EPOCH,
                "");
        return new TopicThrottle.State(rendition, number, Set.of(withdrawn));
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
        "250, 50",
        "330, 50",
        "100, 3000",
        "150, 5000"
    })
    @DisplayName("WSP-11: a burst of 500 edits comes in at most three deliveries, the last with the last bytes")
    void burst(int seconds, int printMillis) {
        long end = Duration.ofSeconds(seconds).toNanos();
        long print = Duration.ofMillis(printMillis).toNanos();
        var throttle = new TopicThrottle(document(0), 0);
        Rendition last = throttle.released();
        int deliveries = 0;
        for (long now = Duration.ofMinutes(5).toNanos(), begin = now;
                now < begin + 2 * end + 60_000_000_000L;
                now += TICK) {
            long passed = Math.min(now - begin, end);
            int edits = (int) (500L * (passed / print * print) / end);
            throttle.see(document(passed == end ? 500 : edits), now);
            boolean released = throttle.release(now);
            if (!throttle.released().equals(last)) {
                assertTrue(released || deliveries == 0);
                deliveries++;
                last = throttle.released();
            }
        }

        assertTrue(deliveries <= 3, () -> "more than three");
        assertEquals("\"500\"", TopicThrottle.tag(throttle.released()));
    }

    @Test
    @DisplayName("A change a second is delivered at once, each")
    void oneBySecond() {
        var throttle = new TopicThrottle(document(0), 0);
        for (int second = 1; second <= 60; second++) {
            TopicThrottle.State newest = document(second);
            throttle.see(newest, Duration.ofSeconds(second).toNanos());

            assertSame(newest.rendition(), throttle.released());
        }
    }

    /** How long it is from one edit to the next, in seconds, at random. */
    enum Spacing {
        EXPONENTIAL {
            @Override
            double gap(Random random, double mean) {
                return -Math.log(1 - random.nextDouble()) * mean;
            }
        },
        UNIFORM {
            @Override
            double gap(Random random, double mean) {
                return random.nextDouble() * 2 * mean;
            }
        },
        LUMPS {
            @Override
            double gap(Random random, double mean) {
                return random.nextInt(10) == 0 ? random.nextDouble() * 20 * mean : 0.001;
            }
        },
        LONG_PAUSES {
            @Override
            double gap(Random random, double mean) {
                return mean / 2 * Math.min(Math.pow(1 - random.nextDouble(), -0.5), 10);
            }
        };

        abstract double gap(Random random, double mean);
    }

    @ParameterizedTest
    @CsvSource({
        "EXPONENTIAL, 6",
        "EXPONENTIAL, 25",
        "UNIFORM, 4",
        "UNIFORM, 100",
        "LONG_PAUSES, 4",
        "LONG_PAUSES, 25",
        "LUMPS, 25"
    })
    @DisplayName("WSP-11: nor does a burst that falters come in more")
    void faltering(Spacing spacing, int aSecond) {
        for (int seed = 0; seed < 50; seed++) {
            assertTrue(deliveries(new Random(seed), spacing, 1.0 / aSecond) <= 3, "seed " + seed);
        }
    }

    @Test
    @DisplayName("In the midst of a burst a withdrawal is told of at once, apart from the three deliveries")
    void withdrawal() {
        var throttle = new TopicThrottle(document(0), 0);
        long now = Duration.ofMinutes(5).toNanos();
        int deliveries = 0;
        for (int edit = 1; edit <= 500; edit++) {
            now += Duration.ofMillis(150).toNanos();
            ArticleId[] withdrawn = edit < 250 ? new ArticleId[0] : new ArticleId[] {STORY};
            Rendition before = throttle.released();
            throttle.see(document(edit, withdrawn), now);
            boolean isReleased = throttle.release(now);
            deliveries += before.equals(throttle.released()) ? 0 : 1;
            assertEquals(edit == 250 || (deliveries == 2 && isReleased), isReleased);
        }
        deliveries += released(throttle, now, now + Duration.ofMinutes(1).toNanos());

        assertEquals(4, deliveries);
        assertEquals("\"500\"", TopicThrottle.tag(throttle.released()));
    }

    @Test
    @DisplayName("Where many stories are withdrawn, none of them waits for more than two seconds")
    void manyWithdrawals() {
        var throttle = new TopicThrottle(document(0), 0);
        long now = Duration.ofMinutes(5).toNanos();
        Set<ArticleId> gone = new HashSet<>();
        int deliveries = 0;
        for (int number = 1; number <= 100; number++) {
            gone.add(ArticleId.of("a.example", 2026, "01arz3ndektsv4rrff%08d".formatted(number)));
            throttle.see(document(number, gone.toArray(ArticleId[]::new)), now);
            long next = now + Duration.ofMillis(200).toNanos();
            deliveries += released(throttle, now, next);
            now = next;
            assertTrue(numberOf(throttle.released()) >= number - 10, "withdrawal " + number);
        }
        assertTrue(deliveries <= 12, () -> "too many");
    }

    private static int numberOf(Rendition rendition) {
        return Integer.parseInt(TopicThrottle.tag(rendition).replace("\"", ""));
    }

    private static int deliveries(Random random, Spacing spacing, double mean) {
        var throttle = new TopicThrottle(document(0), 0);
        long now = Duration.ofMinutes(5).toNanos();
        int deliveries = 0;
        for (int edit = 1; edit <= 500; edit++) {
            long gap = (long) (spacing.gap(random, mean) * 1e9);
            deliveries += released(throttle, now, now + gap);
            now += gap;
            Rendition before = throttle.released();
            throttle.see(document(edit), now);
            deliveries += before.equals(throttle.released()) ? 0 : 1;
        }
        deliveries += released(throttle, now, now + Duration.ofMinutes(1).toNanos());
        assertEquals("\"500\"", TopicThrottle.tag(throttle.released()));
        return deliveries;
    }

    private static int released(TopicThrottle throttle, long from, long to) {
        int released = 0;
        for (long now = from; now < to; now += TICK) {
            released += throttle.release(now) ? 1 : 0;
        }
        return released;
    }

    @Test
    @DisplayName("Where one of a change a second comes too early, none waits for two seconds")
    void onceTooEarly() {
        var throttle = new TopicThrottle(document(0), 0);
        for (int change = 1; change <= 20; change++) {
            Duration at = Duration.ofMillis(change * 1_000L - (change == 5 ? 750 : 0));
            throttle.see(document(change), at.toNanos());
            assertEquals(
                    0,
                    released(
                                    throttle,
                                    at.toNanos(),
                                    at.plusMillis(change == 5 ? 1_700 : 900).toNanos())
                            - (change == 5 ? 1 : 0));
            assertEquals("\"" + change + "\"", TopicThrottle.tag(throttle.released()));
        }
    }

    @Test
    @DisplayName("What follows soon on another is delivered within two seconds")
    void soonAfter() {
        var throttle = new TopicThrottle(document(0), 0);
        long begin = Duration.ofSeconds(60).toNanos();
        throttle.see(document(1), begin);
        throttle.see(document(2), begin + TICK);

        assertTrue(throttle.release(begin + Duration.ofMillis(1_900).toNanos()));
        assertEquals("\"2\"", TopicThrottle.tag(throttle.released()));
    }
}
