package dateline.ingest;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Input;
import dateline.ingest.model.Reading;
import dateline.publication.Intake;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Readers that do not come to an end, and what becomes of the others. */
class BoundedReadingTest {
    private static final Intake LIMITS = new Intake(Duration.ZERO, Duration.ofMillis(200), 300_000_000);
    private static final Input STORY = BytesInput.of("story.txt", "Headline\n\nText of the story.");
    private static final Input LARGE = BytesInput.of("large.txt", new byte[5 * 1024 * 1024]);

    private final BoundedReading boundedReading = new BoundedReading(LIMITS);
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicBoolean stopped = new AtomicBoolean();

    @AfterEach
    void release() {
        released.countDown();
        stopped.set(true);
        await().until(() -> BoundedReading.stillAtIt() == 0);
    }

    private List<Reading> read(Input input, BiConsumer<Input, Consumer<Reading>> reader) {
        var readings = new ArrayList<Reading>();
        boundedReading.read(input, reader, readings::add);
        return readings;
    }

    private static Reading article(String name) {
        return new Reading.Rejected(name, "stands for an article");
    }

    /** Does not even listen when it is asked to end. */
    private void hang() {
        while (released.getCount() > 0) {
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.interrupted();
            }
        }
    }

    @Test
    @DisplayName("An input that takes longer than its deadline is refused with what is to be done; another one is read")
    void theDeadlineEndsAReading() {
        List<Reading> readings = read(STORY, (input, taker) -> {
            taker.accept(article("first"));
            hang();
        });

        assertEquals("first", readings.get(0).input());
        assertEquals(2, readings.size());
        assertEquals("story.txt", readings.get(1).input());
        String reason = readings.get(1).reasonAgainst().orElseThrow();
        assertTrue(reason.startsWith("Reading it took longer than 0 seconds"), reason);
        assertEquals(1, BoundedReading.stillAtIt());
        assertEquals(
                1, read(STORY, (input, taker) -> taker.accept(article("next"))).size());
    }

    @Test
    @DisplayName("An input for which too much memory is allocated is refused")
    void theMemoryOfAReadingIsBounded() {
        var unlimited = new BoundedReading(new Intake(Duration.ZERO, Duration.ofMinutes(5), LIMITS.memory()));
        var readings = new ArrayList<Reading>();
        var kept = new AtomicReference<>(new byte[0]);

        unlimited.read(
                STORY,
                (input, taker) -> {
                    while (!stopped.get()) {
                        kept.set(new byte[1_000_000]);
                    }
                },
                readings::add);

        assertEquals(1, readings.size());
        String reason = readings.get(0).reasonAgainst().orElseThrow();
        assertTrue(reason.startsWith("Reading it took more memory than 300 MB"), reason);
    }

    @Test
    @DisplayName("Many articles of one input arrive in their order, and the taker's own time does not count")
    void theTakerMayTakeItsTime() {
        var names = new ArrayList<String>();

        boundedReading.read(
                STORY,
                (input, taker) -> {
                    for (int i = 0; i < 500; i++) {
                        taker.accept(article("line " + i));
                    }
                },
                reading -> names.add(reading.input()));

        assertEquals(500, names.size());
        assertEquals("line 499", names.get(499));
    }

    @Test
    @DisplayName("What the taker throws goes through, and ends the reading")
    void whatTheTakerThrowsGoesThrough() {
        var fault = assertThrows(
                IllegalStateException.class,
                () -> boundedReading.read(
                        STORY,
                        (input, taker) -> {
                            while (true) {
                                taker.accept(article("again"));
                            }
                        },
                        reading -> {
                            throw new IllegalStateException("the store is down");
                        }));

        assertEquals("the store is down", fault.getMessage());
    }

    @Test
    @DisplayName("A reading that was given up ends at its next byte")
    void aReadingEndsAtItsNextByte() {
        var readings = read(STORY, (input, taker) -> {
            while (!stopped.get()) {
                readOn(input);
            }
        });

        assertEquals(1, readings.size());
        await().until(() -> BoundedReading.stillAtIt() == 0);
    }

    private static void readOn(Input input) {
        try (InputStream bytes = input.open()) {
            bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @DisplayName("A large input may take as long as it gets on")
    void aLargeInputHasItsDeadlineForEachStep() {
        long end = System.nanoTime() + LIMITS.deadline().multipliedBy(3).toNanos();

        var readings = read(LARGE, (input, taker) -> {
            while (System.nanoTime() < end) {
                readOn(input);
            }
            taker.accept(article("last"));
            hang();
        });

        assertEquals(
                List.of("last", "large.txt"),
                readings.stream().map(Reading::input).toList());
    }

    @Test
    @DisplayName("Nothing more is begun while too many are still at it that were given up")
    void theNumberOfThoseStillAtItIsBounded() {
        for (int i = 0; i < 16; i++) {
            read(STORY, (input, taker) -> hang());
        }

        assertThrows(IllegalStateException.class, () -> read(STORY, (input, taker) -> taker.accept(article("next"))));
    }
}
