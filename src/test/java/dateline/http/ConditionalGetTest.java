package dateline.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionalGetTest {
    private static final Instant CHANGED = Instant.parse("2026-11-20T10:15:30Z");
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final List<String> TAGS = List.of("\"abc.gz\"", "\"abc\"");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"abc\"",
                "W/\"abc\"",
                "w/\"abc\"",
                "\"x\", \"abc\", \"y\"",
                "\"x\",W/\"abc\"",
                "\"with, comma\", \"abc\""
            })
    @DisplayName("HTTP-05: tags compare weakly, also within a list")
    void aTagInAListIsHeld(String value) {
        assertEquals(Optional.of("\"abc\""), held(value));
    }

    @Test
    @DisplayName("HTTP-05: the list may be spread over several fields")
    void aTagInTheSecondFieldIsHeld() {
        var conditions = new ConditionalGet(List.of("\"x\"", "\"abc.gz\""), Optional.empty());

        assertEquals(Optional.of("\"abc.gz\""), conditions.heldTag(TAGS, Optional.of(CHANGED), NOW));
    }

    @Test
    @DisplayName("HTTP-06: a star means whatever would be sent")
    void aStarHoldsWhatWouldBeSent() {
        assertEquals(Optional.of("\"abc.gz\""), held("*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"abc-gzip\"", "\"abc--gzip\"", "\"abc;gzip\"", "\"abc\"-gzip", "abc", "abc-gzip", "\"abc;br\""
            })
    @DisplayName("HTTP-07: tags that were changed on the way are known again")
    void aTagThatWasChangedOnTheWayIsHeld(String value) {
        assertEquals(Optional.of("\"abc\""), held(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"ab\"", "\"abcd\"", "\"ABC\"", "\"\"", "", ",", "\"", "W/", "\"abc"})
    @DisplayName("HTTP-05: no other tag is taken for ours")
    void anotherTagIsNotHeld(String value) {
        Optional<String> tag = value.equals("\"abc") ? Optional.empty() : held(value);

        assertEquals(Optional.empty(), tag);
    }

    @Test
    @DisplayName("HTTP-08: the date does not count beside a tag")
    void aRightDateBesideAWrongTagIsNothing() {
        var conditions = new ConditionalGet(List.of("\"x\""), Optional.of("Fri, 20 Nov 2026 10:15:30 GMT"));

        assertEquals(Optional.empty(), conditions.heldTag(TAGS, Optional.of(CHANGED), NOW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fri, 20 Nov 2026 10:15:30 GMT",
                "Friday, 20-Nov-26 10:15:30 GMT",
                "Fri Nov 20 10:15:30 2026",
                "Fri, 20 Nov 2026 10:15:31 GMT",
                "Fri, 31 Dec 9999 23:59:59 GMT"
            })
    @DisplayName("HTTP-08, HTTP-10, POLL-08: a date alone counts, in all three forms, when equal or later")
    void aDateThatIsNotEarlierIsEnough(String date) {
        assertEquals(Optional.of("\"abc.gz\""), since(date));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fri, 20 Nov 2026 10:15:29 GMT",
                "yesterday",
                "",
                "2026-11-20T10:15:30Z",
                "Fri, 20 Nov 2026 10:15:30 CET",
                "Fri, 99 Nov 2026 10:15:30 GMT",
                "Thu Nov  5 10:15:30 2026"
            })
    @DisplayName("HTTP-09, POLL-08: an earlier date asks for the bytes, and so does one that cannot be read")
    void anEarlierOrUnreadableDateIsNotEnough(String date) {
        assertEquals(Optional.empty(), since(date));
    }

    @Test
    void whoAsksWithoutConditionsHoldsNothing() {
        var none = new ConditionalGet(List.of(), Optional.empty());

        assertEquals(Optional.empty(), none.heldTag(TAGS, Optional.of(CHANGED), NOW));
    }

    private static Optional<String> held(String ifNoneMatch) {
        return new ConditionalGet(List.of(ifNoneMatch), Optional.empty()).heldTag(TAGS, Optional.of(CHANGED), NOW);
    }

    private static Optional<String> since(String date) {
        return new ConditionalGet(List.of(), Optional.of(date)).heldTag(TAGS, Optional.of(CHANGED), NOW);
    }
}
