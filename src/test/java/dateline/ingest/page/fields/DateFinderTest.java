package dateline.ingest.page.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.ingest.model.RawArticle;
import dateline.ingest.page.GazettePage;
import dateline.ingest.page.PageExtractor;
import dateline.ingest.text.date.DateInText;
import dateline.ingest.text.date.DayMonthOrder;
import dateline.ingest.text.date.WrittenDate;
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
            Tue Mar 03 16:05:00 CET 2026 # 2026-03-03T16:05:00+01:00
            03.03.26 # 2026-03-03
            Coast (1 / 2) 03.03.2026 # 2026-03-03
            Mar 032026 # 2026-03-03
            By Mara LindqvistMarch 3, 2026April 5, 2026 # 2026-03-03
            """)
    void aDateIsReadInTheFormsAndLanguagesOfNewsrooms(String text, String expected) {
        Optional<String> read = DateInText.in(text, DayMonthOrder.DAY_FIRST).map(WrittenDate::written);

        assertEquals(Optional.of(expected), read);
    }

    @ParameterizedTest
    @CsvSource({
        "04/05/2026, MONTH_FIRST, 2026-04-05",
        "04/05/2026, DAY_FIRST, 2026-05-04",
        "25/04/2026, MONTH_FIRST, 2026-04-25",
        "04.05.2026, MONTH_FIRST, 2026-05-04"
    })
    void strokesAreReadAsThePageMeansThem(String text, DayMonthOrder order, String expected) {
        Optional<String> read = DateInText.in(text, order).map(WrittenDate::written);

        assertEquals(Optional.of(expected), read);
    }

    @ParameterizedTest
    @CsvSource({
        "'no date at all'",
        "'31 February 2026'",
        "'1. 2.'",
        "'call 555 1234 567'",
        "'99/99/9999'",
        "'10.30.15'",
        "'page 1 / 2 of 06'"
    })
    void whatIsNoDateIsNotRead(String text) {
        assertEquals(Optional.empty(), DateInText.in(text, DayMonthOrder.DAY_FIRST));
    }

    @Test
    void theStoryInJsonLdTellsBothDatesWithTheirZones() {
        RawArticle story = new GazettePage()
                .head(
                        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"x\",\"datePublished\":\"2026-03-03T10:00:00+01:00\",\"dateModified\":\"2026-03-04T09:30:00+01:00\"}</script>")
                .read();

        assertEquals(
                "2026-03-03T10:00:00+01:00", story.published().orElseThrow().text());
        assertEquals("2026-03-04T09:30:00+01:00", story.updated().orElseThrow().text());
    }

    @Test
    void brokenJsonStillTellsItsDate() {
        RawArticle story = new GazettePage()
                .head(
                        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"The \"old\" boats\",\"datePublished\":\"2026-03-03T10:00:00Z\",}</script>")
                .read();

        assertEquals("2026-03-03T10:00:00Z", story.published().orElseThrow().text());
    }

    @Test
    void aDateInTheTextNearTheHeadlineIsTakenWhenNothingElseTells() {
        RawArticle story = new GazettePage().above("<p>Coast, 3 March 2026</p>").read();

        assertEquals("2026-03-03", story.published().orElseThrow().text());
    }

    @Test
    void theDateOfTodayFarAboveTheHeadlineIsNoneOfTheStorys() {
        String today = "<p><time datetime=\"2026-11-24T13:56:20+01:00\">24 November 2026</time></p>";
        String menu = "<ul>" + "<li><a href=\"/s\">A section of the paper</a></li>".repeat(30) + "</ul>";
        String html = new GazettePage().html();
        String dated = html.replace("<p>" + GazettePage.FIRST, "<p><span>3 March 2026.</span> " + GazettePage.FIRST);

        assertEquals("2026-03-03", published(dated.replace("<body>", "<body>" + today + menu)));
        assertEquals("2026-11-24T13:56:20+01:00", published(html.replace("<body>", "<body>" + today + menu)));
        assertEquals("2026-11-24T13:56:20+01:00", published(dated.replace("<h1>", today + "<h1>")));
    }

    private static String published(String html) {
        RawArticle story = new PageExtractor().extract(html, Optional.of(GazettePage.ADDRESS));
        return story.published().orElseThrow().text();
    }

    @Test
    void aDateInTheMenuIsNoneOfTheStorys() {
        String html = new GazettePage()
                .after("<p>Publiziert am 3. M\u00e4rz 2026</p>")
                .html()
                .replace("<li><a href=\"/sport\">", "<li><a href=\"/may\">12 May 2012</a></li><li><a href=\"/sport\">");
        RawArticle story = new PageExtractor().extract(html, Optional.of(GazettePage.ADDRESS));

        assertEquals("2026-03-03", story.published().orElseThrow().text());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '#', textBlock = """
            an earlier date by the headline is the first publication # 3 March 2026 # 2026-03-03
            a later date by the headline is that of a change # 30 March 2026 # 2026-03-20T10:00:00Z
            a picture's date is none of the story's # Photo: The harbour on 3 March 2026 # 2026-03-20T10:00:00Z
            a date a zone away is the same # 19 March 2026 # 2026-03-20T10:00:00Z
            figures are read as the data mean them # 03/20/2026 # 2026-03-20T10:00:00Z
            """)
    void theDateByTheHeadlineIsHeldAgainstTheData(String what, String line, String expected) {
        RawArticle story = new GazettePage()
                .head("<meta property=\"article:published_time\" content=\"2026-03-20T10:00:00Z\">")
                .above("<p>" + line + "</p>")
                .read();

        assertEquals(expected, story.published().orElseThrow().text(), what);
    }

    @Test
    void theClockByTheHeadlineTellsTheZoneOfATimeInUtc() {
        RawArticle story = new GazettePage()
                .head("<meta property=\"article:published_time\" content=\"2026-03-04T00:47:31Z\">")
                .above("<p>March 3, 2026, 6:47 p.m.</p>")
                .read();

        assertEquals(
                "2026-03-03T18:47:31-06:00", story.published().orElseThrow().text());
    }

    @Test
    void aClockInAScriptTellsTheZoneWhereThePrintedDayIsAnother() {
        RawArticle story = new GazettePage()
                .head("<meta property=\"article:published_time\" content=\"2026-03-04T02:18:11Z\">"
                        + "<script>var publication_date = \"2026-03-03 21:18:11\";</script>")
                .above("<p>March 3, 2026</p>")
                .read();

        assertEquals(
                "2026-03-03T21:18:11-05:00", story.published().orElseThrow().text());
    }

    @Test
    void aDateOfTheDocumentGivesWayToThePrintedOne() {
        RawArticle story = new GazettePage()
                .head("<meta name=\"date\" content=\"2026-03-20\">")
                .above("<p>Coast, 3 March 2026</p>")
                .read();

        assertEquals("2026-03-03", story.published().orElseThrow().text());
    }

    @Test
    void aLabelledDateAtTheFootAndOneInAScriptAreFound() {
        RawArticle footed = new GazettePage()
                .after("<p>Last change: 9 March 2026. Published on 3 March 2026</p>")
                .read();
        RawArticle scripted = new GazettePage()
                .head("<script>var page = {\"publishedAt\":\"2026-03-03T10:00:00Z\"};</script>")
                .read();

        assertEquals("2026-03-03", footed.published().orElseThrow().text());
        assertEquals("2026-03-03T10:00:00Z", scripted.published().orElseThrow().text());
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.hafenblatt.de/kueste/faehre, de, Europe/Berlin",
        "https://hafenblatt.example/kueste/faehre, ja, Asia/Tokyo",
        "https://www.harbour-gazette.example/coast/ferry, en,"
    })
    void aDayIsThatOfTheNewsroomsHome(String address, String language, String expected) {
        String html =
                new GazettePage().above("<p>2026-07-03</p>").language(language).html();

        RawArticle story = new PageExtractor().extract(html, Optional.of(address));

        assertEquals(
                Optional.ofNullable(expected),
                story.published().orElseThrow().home().map(Object::toString));
    }

    @Test
    void ofTwoDatesThatAgreeInTheDayTheOneWithTheMomentIsTaken() {
        RawArticle story = new GazettePage()
                .head(
                        "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"Article\",\"headline\":\"x\","
                                + "\"datePublished\":\"2026-11-24T13:34:26+00:00\"}]}</script>"
                                + "<script type=\"application/ld+json\">{\"@type\":\"BlogPosting\",\"headline\":\"x\","
                                + "\"datePublished\":\"2026-11-24\",\"mainEntityOfPage\":\"https://www.gazette.example/lamp\"}</script>")
                .read();

        assertEquals("2026-11-24T13:34:26Z", story.published().orElseThrow().text());
    }

    @Test
    void noDateIsMadeUp() {
        assertEquals(Optional.empty(), new GazettePage().read().published());
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '#', textBlock = """
            2025-03-07T18:40:00       # Published: Friday, March 7, 2025 | 6:40 p.m. EST # 2025-03-07T18:40:00-05:00
            2025-03-07T18:40:12       # 7 March 2025, 18:40 CET                          # 2025-03-07T18:40:12+01:00
            2025-03-07T23:40:00       # March 7, 2025, 6:40 p.m. EST                     # 2025-03-07T23:40:00Z
            2025-03-07T18:40:00+02:00 # March 7, 2025, 6:40 p.m. EST                     # 2025-03-07T18:40:00+02:00
            2025-03-07T18:40:00       # March 7, 2025 at 6:40 p.m. CST, updated on March 7, 2025 at 8:10 p.m. CST by the desk in Averill # 2025-03-07T18:40:00-06:00
            2025-03-07T18:40:00       # March 27, 2025, 6:40 p.m. EDT                    # 2025-03-07T18:40:00
            2025-03-07T18:40:00       # March 7, 2025, 6:40 p.m.                         # 2025-03-07T18:40:00
            2025-03-07                # March 7, 2025                                    # 2025-03-07
            """)
    void theZoneIsThatOfTheLineWhereTheDataNameNone(String told, String line, String published) {
        String html = new GazettePage()
                .head("<meta property=\"article:published_time\" content=\"" + told + "\">")
                .above("<p class=\"dateline\">" + line + "</p>")
                .html();

        assertEquals(published, published(html.replace("lang=\"en\"", "lang=\"en-us\"")));
    }
}
