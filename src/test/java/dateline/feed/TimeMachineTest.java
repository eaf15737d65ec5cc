package dateline.feed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes that a feed had at an earlier time. */
final class TimeMachineTest {
    @TempDir
    Path data;

    private record Print(Instant at, FeedAddress feed, FeedFormat format, String text) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whatWasPrintedAtAnyTimeIsPrintedForThatTimeAgain(long seed) {
        var random = new Random(seed);
        List<Print> prints = new ArrayList<>();
        try (var life = new Life(data, Life.window(10, 6))) {
            for (int step = 0; step < 80; step++) {
                life.step(random, Duration.ofHours(8));
                if (random.nextInt(3) == 0) {
                    FeedAddress feed = Life.FEEDS.get(random.nextInt(Life.FEEDS.size()));
                    FeedFormat format = FeedFormat.ALL.get(random.nextInt(FeedFormat.ALL.size()));
                    prints.add(new Print(
                            life.now,
                            feed,
                            format,
                            new String(life.bytes(Life.url(feed, format)), StandardCharsets.UTF_8)));
                }
            }

            for (Print print : prints) {
                byte[] again = life.publisher()
                        .past()
                        .at(print.at(), print.feed(), print.format())
                        .orElseThrow();
                assertEquals(
                        print.text(),
                        new String(again, StandardCharsets.UTF_8),
                        () -> print.feed() + " at " + print.at() + ", seed " + seed);
            }
        }
    }

    @Test
    void beforeTheFirstStoryTheFeedsAreEmptyAndTheTagsUnknown() {
        try (var life = new Life(data, Life.window(10, 6))) {
            byte[] empty = life.bytes(Life.url(Life.NEWS, Documents.ATOM));
            Instant before = life.now.minusSeconds(1);
            life.publish("news", "Harbour");

            assertArrayEquals(
                    empty,
                    life.publisher()
                            .past()
                            .at(before, Life.NEWS, Documents.ATOM)
                            .orElseThrow());
            assertEquals(
                    Optional.empty(),
                    life.publisher().past().at(before, new FeedAddress("tag/harbour"), Documents.ATOM));
        }
    }
}
