package dateline.push;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AnswerTimesTest {
    private static final long NOW = 5_000;

    private final AnswerTimes times = new AnswerTimes();

    private void add(long... millis) {
        for (long took : millis) {
            times.add("a.example", Duration.ofMillis(took), NOW);
        }
    }

    private long patience() {
        return times.patience("a.example", NOW).orElseThrow().toMillis();
    }

    @Test
    @DisplayName("RFC 6298 section 2: a first answer is waited for three times as long, and then as even as they are")
    void reckoned() {
        add(200);
        assertEquals(600, patience());

        add(200, 200, 200, 200, 200, 200, 200, 200);

        assertEquals(240, patience());
    }

    @Test
    @DisplayName("Nobody is given up within the time in which many answer, nor waited for longer than all are")
    void bounds() {
        add(1);
        assertEquals(DeliverySlots.SOON.toMillis(), patience());

        add(3_000, 3_000);

        assertEquals(DeliverySlots.AT_LEAST.toMillis(), patience());
    }

    @Test
    @DisplayName("What a host answered long ago tells nothing of it now, and nothing of another")
    void forgotten() {
        assertEquals(Optional.empty(), times.patience("a.example", NOW));
        add(50);

        assertEquals(Optional.empty(), times.patience("b.example", NOW));
        assertEquals(Optional.empty(), times.patience("a.example", NOW + AnswerTimes.OF_LATE.toNanos()));
    }
}
