package dateline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.model.BytesInput;
import dateline.publication.Intake;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Documents that are polled are read with the time that an input has. */
class BoundedParsingTest {
    private static final BytesInput FEED = BytesInput.of("https://wire.example/feed", "<rss/>");

    private static BoundedParsing within(Duration deadline) {
        return new BoundedParsing(() -> new Intake(Duration.ZERO, deadline, 1_000_000_000));
    }

    @Test
    @DisplayName("SEC-02: what a document becomes is handed on, and a fault of its reader is a reason")
    void read() {
        BoundedParsing parsing = within(Duration.ofMinutes(1));

        assertEquals("6 bytes", parsing.of(FEED, document -> document.size() + " bytes", Function.identity()));
        String fault = parsing.of(
                FEED,
                document -> {
                    throw new IllegalStateException("at " + document.name());
                },
                Function.identity());
        assertTrue(fault.startsWith("It could not be read because of a fault in Dateline."), fault);
    }

    @Test
    @DisplayName("SEC-02: a document that takes longer than the deadline is given up with what is to be done")
    void givenUp() {
        var released = new CountDownLatch(1);

        String reason = within(Duration.ofMillis(20))
                .of(
                        FEED,
                        document -> {
                            try {
                                released.await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                            return "never";
                        },
                        Function.identity());

        released.countDown();
        assertTrue(reason.startsWith("Reading it took longer than"), reason);
    }
}
