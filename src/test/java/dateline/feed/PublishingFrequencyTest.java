package dateline.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishingFrequencyTest {
    @ParameterizedTest(name = "{0} minutes apart: {1} s")
    @CsvSource({
        "0, 300",
        "1, 300",
        "19, 300",
        "20, 600",
        "29, 600",
        "30, 900",
        "60, 1800",
        "119, 1800",
        "120, 3600",
        "99999, 3600"
    })
    @DisplayName("HTTP-22, POLL-02: the advice goes in steps and never above an hour")
    void adviceGoesInSteps(long minutes, long seconds) {
        var rhythm = new PublishingFrequency(Optional.of(Duration.ofMinutes(minutes)));

        assertEquals(seconds, rhythm.advice().toSeconds());
        assertTrue(PublishingFrequency.STEPS.stream().allMatch(step -> 3600 % step.toSeconds() == 0));
    }

    @Test
    @DisplayName("POLL-02: too few stories to tell a rhythm leave the usual advice")
    void withoutARhythmTheAdviceIsAsUsual() {
        assertEquals(FeedFormat.FRESH_FOR, new PublishingFrequency(Optional.empty()).advice());
    }
}
