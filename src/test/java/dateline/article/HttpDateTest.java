package dateline.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDateTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sun, 06 Nov 1994 08:49:37 GMT|1994-11-06T08:49:37Z",
                "Sunday, 06-Nov-94 08:49:37 GMT|1994-11-06T08:49:37Z",
                "Sun Nov  6 08:49:37 1994|1994-11-06T08:49:37Z",
                "Wed Nov 16 08:49:37 1994|1994-11-16T08:49:37Z"
            })
    @DisplayName("HTTP-10: the three forms of RFC 9110 section 5.6.7 are read")
    void everyFormIsRead(String text, Instant time) {
        assertEquals(Optional.of(time), HttpDate.parse(text, NOW));
    }

    @ParameterizedTest
    @CsvSource({"Saturday,06-Nov-76,2076", "Sunday,06-Nov-77,1977"})
    @DisplayName("HTTP-10: a year of two digits lies at most fifty years ahead")
    void twoDigitsAreTheNearestCentury(String day, String date, int year) {
        String name = year == 2076 ? "Friday" : day;

        var time = HttpDate.parse(name + ", " + date + " 00:00:00 GMT", NOW);

        assertEquals(Optional.of(Instant.parse(year + "-11-06T00:00:00Z")), time);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sun, 6 Nov 1994 08:49:37 GMT|1994-11-06T08:49:37Z",
                "Sun, 06 Nov 1994 09:49:37 +0100|1994-11-06T08:49:37Z",
                "06 Nov 1994 08:49:37 GMT|1994-11-06T08:49:37Z",
                "Sunday, 06-Nov-94 08:49:37 GMT|1994-11-06T08:49:37Z"
            })
    void theAnswersOfOthersAreReadWithAnOffsetToo(String text, Instant time) {
        assertEquals(Optional.of(time), HttpDate.parseLeniently(text, NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "soon", "1994-11-06", "Mon, 06 Nov 1994 08:49:37 GMT", "120"})
    void whatIsNoDateIsNone(String text) {
        assertEquals(Optional.empty(), HttpDate.parseLeniently(text, NOW));
    }

    @Test
    @DisplayName("HTTP-10: we write IMF-fixdate")
    void oneFormIsWritten() {
        assertEquals("Sun, 06 Nov 1994 08:49:37 GMT", HttpDate.format(Instant.parse("1994-11-06T08:49:37Z")));
    }
}
