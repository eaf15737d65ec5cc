package dateline.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BodyLimitsTest {
    @Test
    @DisplayName("Whoever sends without a key sends no slower than a bad line does")
    void anonymousBodiesComeQuickly() {
        BodyLimits limits = BodyLimits.ANONYMOUS;

        assertFalse(limits.isTooSlow(0, Duration.ofSeconds(5)));
        assertTrue(limits.isTooSlow(100, Duration.ofSeconds(6)));
        assertFalse(limits.isTooSlow(16_000, Duration.ofSeconds(6)));
        assertTrue(limits.isTooSlow(20_000_000, Duration.ofSeconds(61)));
    }

    @Test
    @DisplayName("Whoever has a key has a minute")
    void keyedBodiesHaveAMinute() {
        assertFalse(BodyLimits.KEYED.isTooSlow(1, Duration.ofSeconds(60)));
        assertTrue(BodyLimits.KEYED.isTooSlow(20_000_000, Duration.ofSeconds(61)));
    }
}
