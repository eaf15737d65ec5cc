package dateline.ingest.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.IngestHarness;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Reading;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesInSentencesTest {
    private static Optional<String> published(String head, String under) {
        String page = "<html lang=\"en\"><head><title>Weir to be rebuilt</title>" + head + "</head><body><main>"
                + "<h1>Weir to be rebuilt</h1>" + under
                + "<p>The county will rebuild the weir at the old mill, its council said on Monday evening after a long debate.</p>"
                + "<p>Nobody spoke against it, and two members who fish there did not vote on what they called a matter of the heart.</p>"
                + "<p>The mill was built in 1802 and burned down a century later, when a lamp fell into the straw.</p></main></body></html>";
        Reading reading = IngestHarness.readAll(BytesInput.of("a.html", page.getBytes(StandardCharsets.UTF_8)))
                .get(0);
        assertTrue(reading instanceof Reading.Clean, reading.toString());
        return ((Reading.Clean) reading).content().published().map(time -> time.toLocalDate()
                .toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p class=\"lead\">The river will be closed to boats until 31 December 2027.</p>",
                "<p class=\"lead\">The first stone is to be laid by the mayor herself on 4 May 2027.</p>",
                "<p class=\"lead\">On 4 May 2027 the first stone is laid, and the river is closed to boats for a year.</p>"
            })
    @DisplayName("A day to come in a sentence keeps no story back")
    void aDayToComeIsNoPublication(String under) {
        assertEquals(Optional.empty(), published("", under));
    }

    @Test
    @DisplayName("A day of a sentence does not stand in the way of what the data say")
    void dataStandBeforeSentences() {
        assertEquals(
                Optional.of("2026-11-23"),
                published(
                        "<meta property=\"article:published_time\" content=\"2026-11-23T08:00:00Z\">",
                        "<p class=\"lead\">The weir was damaged on 3 May 2019, when ice broke the gates of the mill.</p>"));
    }

    @Test
    @DisplayName("A clock without a year is no year")
    void aClockIsNoYear() {
        assertEquals(
                Optional.of("2026-11-23"),
                published(
                        "<meta property=\"article:published_time\" content=\"2026-11-23T06:02:00Z\">",
                        "<div class=\"by\">Elin Berg <time>23 nov 06.02</time></div>"));
    }

    @Test
    @DisplayName("A printed line that schedules a story is believed")
    void aLineIsBelieved() {
        assertEquals(Optional.of("2027-05-04"), published("", "<p class=\"date\">Published 4 May 2027</p>"));
    }
}
