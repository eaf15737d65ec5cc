package dateline.feed.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.feed.Entry;
import dateline.feed.FeedAddress;
import dateline.feed.FeedDocument;
import dateline.feed.Life;
import dateline.feed.MemoryRenditionLog;
import dateline.publication.Window;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is printed from what was kept is what is composed of the whole store, to the byte. */
final class IncrementalComposerTest {
    private static final List<FeedAddress> ON_DEMAND = Stream.of("tag/harbour", "tag/ferries", "tag/weather")
            .flatMap(path -> FeedAddress.parse(path).stream())
            .toList();

    @TempDir
    Path data;

    @ParameterizedTest
    @CsvSource({"1, 3, 2, 60", "2, 3, 30, 400", "3, 10, 6, 480", "4, 10, 200, 90"})
    void everyDocumentIsTheOneThatIsComposedAnew(long seed, int entries, int hours, int minutesApart) {
        var random = new Random(seed);
        Window window = Life.window(entries, hours);
        try (var life = new Life(data, window)) {
            for (int step = 0; step < 60; step++) {
                life.step(random, Duration.ofMinutes(minutesApart));
                if (random.nextInt(3) == 0) {
                    requireSame(life, window, "seed " + seed + ", step " + step);
                }
            }
        }
    }

    @Test
    void aBurstThatFillsTheWindowToItsBrimAndLeavesItAgain() {
        Window window = Life.window(10, 1);
        try (var life = new Life(data, window)) {
            life.publishMany(FeedComposer.MOST_ENTRIES + 30, "news");
            requireSame(life, window, "the burst");
            life.publishMany(3, "news");
            requireSame(life, window, "three more");
            life.pass(Duration.ofHours(2));
            life.publish("news");
            requireSame(life, window, "the burst is over");
        }
    }

    private static void requireSame(Life life, Window window, String when) {
        Edition kept = life.edition();
        Edition anew = new Publisher(life.store, Life.publication(window), new MemoryRenditionLog())
                .print(Optional.empty(), PrintMode.COMPLETE);
        for (FeedAddress address : Life.FEEDS) {
            assertEquals(stories(anew, address), stories(kept, address), () -> address + ", " + when);
            assertEquals(anew.document(address), kept.document(address), () -> address + ", " + when);
        }
        for (FeedAddress address : ON_DEMAND) {
            assertEquals(anew.document(address), kept.document(address), () -> address + ", " + when);
        }
    }

    private static List<String> stories(Edition edition, FeedAddress address) {
        FeedDocument document = edition.document(address).orElseThrow();
        assertTrue(document.changesCursor().isPresent());
        return document.entries().stream()
                .map(Entry::article)
                .map(article -> article.id() + " " + article.version())
                .toList();
    }
}
