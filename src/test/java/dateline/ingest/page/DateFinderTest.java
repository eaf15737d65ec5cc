package dateline.ingest.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.ingest.Manuscript;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateFinderTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '#', textBlock = """
            March 3, 2026, 4:05 pm EST # 2026-03-03T16:05:00-05:00
            3 March 2026 # 2026-03-03
            Tuesday, March 3rd 2026 # 2026-03-03
            3. M\u00e4rz 2026, 16:05 Uhr # 2026-03-03T16:05:00
            3 mars 2026 \u00e0 16h05 # 2026-03-03T16:05:00
            3 de marzo de 2026 # 2026-03-03
            3 marzo 2026 # 2026-03-03
            3 de mar\u00e7o de 2026 # 2026-03-03
            3 maart 2026 # 2026-03-03
            3 marca 2026 # 2026-03-03
            3 \u043c\u0430\u0440\u0442\u0430 2026 # 2026-03-03
            3 \u0431\u0435\u0440\u0435\u0437\u043d\u044f 2026 # 2026-03-03
            3 Mart 2026 # 2026-03-03
            2026\u5e743\u67083\u65e5 16:05 # 2026-03-03T16:05:00
            2026. m\u00e1rcius 3. # 2026-03-03
            3. b\u0159ezna 2026 # 2026-03-03
            3. maaliskuuta 2026 # 2026-03-03
            3 \u039c\u03b1\u03c1\u03c4\u03af\u03bf\u03c5 2026 # 2026-03-03
            3 \u0645\u0627\u0631\u0633 2026 # 2026-03-03
            03.03.2026 - 16:05 # 2026-03-03T16:05:00
            2026-03-03T16:05:00Z # 2026-03-03T16:05:00Z
            2026-03-03T16:05:00+0100 # 2026-03-03T16:05:00+01:00
            Tue, 03 Mar 2026 16:05:00 GMT # 2026-03-03T16:05:00Z
            """)
    void aDateIsReadInTheFormsAndLanguagesOfNewsrooms(String text, String expected) {
        Optional<String> read = DateText.in(text, false).map(DateText.Read::written);

        assertEquals(Optional.of(expected), read);
    }

    @ParameterizedTest
    @CsvSource({
        "04/05/2026, true, 2026-04-05",
        "04/05/2026, false, 2026-05-04",
        "25/04/2026, true, 2026-04-25",
        "04.05.2026, true, 2026-05-04"
    })
    void strokesAreReadAsThePageMeansThem(String text, boolean monthFirst, String expected) {
        Optional<String> read = DateText.in(text, monthFirst).map(DateText.Read::written);

        assertEquals(Optional.of(expected), read);
    }

    @ParameterizedTest
    @CsvSource({"'no date at all'", "'31 February 2026'", "'1. 2.'", "'call 555 1234 567'", "'99/99/9999'"})
    void whatIsNoDateIsNotRead(String text) {
        assertEquals(Optional.empty(), DateText.in(text, false));
    }

    @Test
    void theStoryInJsonLdTellsBothDatesWithTheirZones() {
        Manuscript story = new GazettePage()
                .head(
                        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"x\",\"datePublished\":\"2026-03-03T10:00:00+01:00\",\"dateModified\":\"2026-03-04T09:30:00+01:00\"}</script>")
                .read();

        assertEquals(
                "2026-03-03T10:00:00+01:00", story.published().orElseThrow().text());
        assertEquals("2026-03-04T09:30:00+01:00", story.updated().orElseThrow().text());
    }

    @Test
    void brokenJsonStillTellsItsDate() {
        Manuscript story = new GazettePage()
                .head(
                        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"The \"old\" boats\",\"datePublished\":\"2026-03-03T10:00:00Z\",}</script>")
                .read();

        assertEquals("2026-03-03T10:00:00Z", story.published().orElseThrow().text());
    }

    @Test
    void aDateInTheTextNearTheHeadlineIsTakenWhenNothingElseTells() {
        Manuscript story = new GazettePage().above("<p>Coast, 3 March 2026</p>").read();

        assertEquals("2026-03-03", story.published().orElseThrow().text());
    }

    @Test
    void noDateIsMadeUp() {
        assertEquals(Optional.empty(), new GazettePage().read().published());
    }
}
