package dateline.push;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.outbound.OutboundFailure;
import dateline.outbound.OutboundResponse;
import dateline.outbound.TargetUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a subscriber answers when it does not take what it is told. */
class DeliveryOutcomeTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120                            | PT2M",
                "0                              | PT0S",
                "Tue, 24 Nov 2026 12:30:00 GMT  | PT30M",
                "Tuesday, 24-Nov-26 12:30:00 GMT| PT30M",
                "Tue Nov 24 12:30:00 2026       | PT30M",
                "Tue, 24 Nov 2026 11:30:00 GMT  | PT0S"
            })
    @DisplayName("A subscriber is heard in seconds and in every form of a date (RFC 9110 section 10.2.3)")
    void aSubscriberMayAskToBeLeftAlone(String field, Duration wait) throws OutboundFailure {
        assertEquals(Optional.of(wait), outcome(field).retryAfter());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "soon", "1.5", "2026-11-24T12:30:00Z"})
    void whatCannotBeReadAsksForNothing(String field) throws OutboundFailure {
        assertEquals(Optional.empty(), outcome(field).retryAfter());
    }

    private static DeliveryOutcome outcome(String retryAfter) throws OutboundFailure {
        var answer = new OutboundResponse(
                503,
                TargetUrl.of("https://reader.example/hook"),
                Optional.empty(),
                Map.of("retry-after", retryAfter),
                new byte[0]);
        return DeliveryOutcome.of(answer, null, NOW);
    }
}
