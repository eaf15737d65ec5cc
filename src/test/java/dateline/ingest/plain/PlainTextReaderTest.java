package dateline.ingest.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.Author;
import dateline.article.Bare;
import dateline.article.RelatedLink;
import dateline.ingest.IngestHarness;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Reading;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextReaderTest {
    private static final String SCRAPED = """
        Council Puts Off Vote on Grain Quay

        Survey of the channel is not finished; shipping lines left without a berth
        The north basin, where the quay is planned.
        The north basin, where the quay is planned. Ellery Port Authority
        Updated on
        2 min read

        The Harbour Council has put off its vote on a new grain quay for the third time this year, leaving two lines without a berth.

        “There is nothing to vote on,” the clerk said on Monday evening.

        She did not say when the survey is expected, nor whether anyone will be fined.

        The north basin, where the quay is planned.
        Dredger Returns to Port After Refit
        The north basin, where the quay is planned.
        Barley Prices Slip as Stores Fill Up

        Related Stories

        No stories found.
        Ellery Lantern
        ellerylantern.example""";

    @Test
    void aScrapedPageGivesItsStoryAndNothingElse() {
        var content = IngestHarness.clean("quay.txt", SCRAPED).content();

        assertEquals("Council Puts Off Vote on Grain Quay", content.title());
        assertEquals(
                Optional.of("Survey of the channel is not finished; shipping lines left without a berth"),
                content.standfirst());
        assertEquals("""
            The Harbour Council has put off its vote on a new grain quay for the third time this year, leaving two lines without a berth.

            “There is nothing to vote on,” the clerk said on Monday evening.

            She did not say when the survey is expected, nor whether anyone will be fined.""", content.body().text());
        assertEquals(OptionalInt.of(2), content.readingMinutes());
        assertEquals(Optional.of("Ellery Lantern"), content.siteName());
        assertEquals(Optional.empty(), content.published());
        assertEquals(
                List.of("Dredger Returns to Port After Refit", "Barley Prices Slip as Stores Fill Up"),
                content.related().stream().map(RelatedLink::title).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "24 नवंबर 2026",
                "मंगलवार, 24 नवंबर 2026",
                "2026年11月24日(火)",
                "2026년 11월 24일 화요일",
                "۳ آذر ۱۴۰۵",
                "سه‌شنبه ۳ آذر ۱۴۰۵",
                "24 ноября 2026 г.",
                "вторник, 24 ноября 2026 года",
                "24 พฤศจิกายน 2569",
                "24 نوفمبر 2026",
                "Salı, 24 Kasım 2026",
                "24 tháng 11 năm 2026",
                "Τρίτη 24 Νοεμβρίου 2026",
                "wtorek, 24 listopada 2026 r.",
                "মঙ্গলবার, ২৪ নভেম্বর ২০২৬",
                "প্রকাশ: ২৪ নভেম্বর, ২০২৬",
                "मंगळवार, 24 नोव्हेंबर 2026",
                "செவ்வாய், 24 நவம்பர் 2026",
                "منگل، 24 نومبر 2026",
                "Երեքշաբթի, 24 նոյեմբերի 2026",
                "сейсенбі, 24 қараша 2026",
                "Dydd Mawrth, 24 Tachwedd 2026"
            })
    void aLineThatIsADateInAnyLanguageIsThatAndNoText(String line) {
        String text =
                "The lamp is lit again\n\n" + line + "\n\nThe lighthouse at Tornmark will be lit again on Friday after"
                        + " eleven dark years, the port trust said.\n\nVolunteers have rebuilt the lamp with parts from three buoys.";

        var content = IngestHarness.clean("lamp.txt", text).content();

        assertEquals(Optional.of(OffsetDateTime.parse("2026-11-24T00:00:00Z")), content.published());
        assertEquals(Optional.empty(), content.standfirst());
        assertTrue(
                content.body().text().startsWith("The lighthouse"),
                content.body().text());
    }

    @Test
    void captionAndCreditOfALostPictureAreKept() {
        var image = IngestHarness.clean("quay.txt", SCRAPED).content().image().orElseThrow();

        assertEquals(Optional.of("The north basin, where the quay is planned."), image.caption());
        assertEquals(Optional.of("Ellery Port Authority"), image.credit());
        assertTrue(!image.isAddressed());
    }

    @Test
    void aByLineADateAndTagsAreRead() {
        var content = IngestHarness.clean("ferry.txt", """
                Ferry drifts for hours

                By Oona Tarrick and Felix Brandvold
                Transport reporters
                Published: 14 March 2026, 09:40 GMT
                Last updated: 15 March 2026, 07:05 GMT

                A ferry with 212 people aboard drifted for three hours in the sound after both of its engines stopped, the operator said.

                ADVERTISEMENT

                No one was hurt, and the boat was towed into the harbour shortly after midnight.

                Read more: Why the sound has no second lifeboat

                Tags: ferries, sea safety
                © 2026 The Harbour Gazette. All rights reserved.""").content();

        assertEquals(
                List.of("Oona Tarrick", "Felix Brandvold"),
                content.authors().stream().map(Author::name).toList());
        assertEquals(Optional.of(OffsetDateTime.parse("2026-03-14T09:40:00Z")), content.published());
        assertEquals(Optional.of(OffsetDateTime.parse("2026-03-15T07:05:00Z")), content.updated());
        assertEquals(List.of("ferries", "sea safety"), content.tags());
        assertEquals(Optional.of("The Harbour Gazette"), content.siteName());
        assertEquals(2, content.body().text().split("\n\n").length);
    }

    @Test
    void brokenLinesAreJoinedAndADatelineStays() {
        var content = IngestHarness.clean("wire.txt", """
                Glass floats wash up along the coast

                HARBOUR TOWN (Gazette) — A cargo of glass floats that broke loose in
                last month's storm is washing up along sixty miles of coast, and col-
                lectors are coming from as far as the capital to find them.

                It has asked finders:

                  * not to carry floats through the dunes, where terns are
                    nesting;
                  * to leave broken glass where it lies.

                (Reporting by Cressida Holm; editing by Piers Undercliff)
                ENDS""").content();

        assertEquals("""
            HARBOUR TOWN (Gazette) — A cargo of glass floats that broke loose in last month's storm is washing up along sixty miles of coast, and collectors are coming from as far as the capital to find them.

            It has asked finders:

            not to carry floats through the dunes, where terns are nesting;
            to leave broken glass where it lies.""", content.body().text());
    }

    @Test
    void aGermanPageIsReadToo() {
        var content = IngestHarness.clean("takt.txt", """
                Straßenbahn soll alle sieben Minuten fahren

                Von Maren Tillwich
                Stand: 03.05.2026, 17:20 Uhr
                Lesezeit: 3 Minuten

                Die Stadt will ihre drei Straßenbahnlinien ab dem Herbst alle sieben Minuten fahren lassen, hat der Ausschuss beschlossen.

                Anzeige

                Lesen Sie auch: So viel kostet das neue Depot

                Der Rat muss dem Beschluss am 30. Mai noch zustimmen. Eine Mehrheit gilt als sicher, sagen die Fraktionen.""").content();

        assertEquals(List.of(Bare.author("Maren Tillwich")), content.authors());
        assertEquals(Optional.of(OffsetDateTime.parse("2026-05-03T17:20:00Z")), content.updated());
        assertEquals(OptionalInt.of(3), content.readingMinutes());
        assertEquals(Optional.of("de"), content.lang());
        assertEquals(2, content.body().text().split("\n\n").length);
        assertEquals("So viel kostet das neue Depot", content.related().get(0).title());
    }

    @Test
    void aNoteOfTwoLinesIsAHeadlineAndAText() {
        var content = IngestHarness.clean("note.txt", "Bridge closed\n\nThe bridge is closed until Monday.")
                .content();

        assertEquals("Bridge closed", content.title());
        assertEquals("<p>The bridge is closed until Monday.</p>", content.body().html());
    }

    @Test
    void paragraphsWithoutBlankLinesStayApart() {
        var content = IngestHarness.clean("lines.txt", """
                Pilots return to work
                The pilots of the port went back to work on Tuesday after a strike of nine days that had emptied the basin of ships, the union said in the morning.
                A second vote is planned for Friday, when the port authority will answer the pilots' demand for a shorter watch in winter and in fog.""").content();

        assertEquals("Pilots return to work", content.title());
        assertEquals(2, content.body().text().split("\n\n").length);
    }

    @Test
    void aTextOfNothingButMarksIsRefusedForWhatItLacks() {
        var readings = IngestHarness.readAll(BytesInput.of("odd.txt", "***\n\n---".getBytes(StandardCharsets.UTF_8)));

        var rejected = assertInstanceOf(Reading.Rejected.class, readings.get(0));
        assertEquals("It has neither a headline nor a text. File it again with both.", rejected.reason());
    }

    @Test
    void oddTextsAreReadToo() {
        for (String odd : List.of("Subscribe now\n".repeat(5_000), "7 ".repeat(50_000), "word ".repeat(50_000))) {
            var readings = IngestHarness.readAll(BytesInput.of("odd.txt", odd.getBytes(StandardCharsets.UTF_8)));

            assertEquals(1, readings.size());
            assertFalse(readings.toString().contains("Exception"), odd.substring(0, 7));
        }
    }
}
