package dateline.ingest.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.Copy;
import dateline.ingest.IngestHarness;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Lists, tables and broken lines of plain texts. */
class BlocksOfTextTest {
    private static final String LEAD =
            "Ice rules\n\nThe port trust has published its rules for skaters on the inner basin this winter, it said on Monday.\n\n";

    @Test
    void aNumberedListKeepsItsNumbers() {
        assertEquals(5, file("numbered.txt").select("ol > li").size());
        Document later = text(LEAD + "4. Carry a rope.\n5. Leave before dark.\n\n* no dogs\n* no fires\n");

        assertEquals("4", later.select("ol").attr("start"));
        assertEquals(List.of("no dogs", "no fires"), later.select("ul > li").eachText());
    }

    @Test
    void aNewCountBeginsANewList() {
        assertEquals(
                2,
                text(LEAD + "1. one rope\n2. two ropes\n1. first boat\n2. second boat\n")
                        .select("ol")
                        .size());
    }

    @Test
    void linesWithTabsAreRowsOfATable() {
        Document body = file("tabs.txt");

        assertEquals(4, body.select("tr").size());
        assertEquals(
                List.of("2", "Gannet", "2:15:31"),
                body.select("tr").get(2).select("td").eachText());
        assertEquals(
                0,
                text(LEAD + "Seal\t2:14:07\n\nThe end came late in the evening, they said.")
                        .select("tr")
                        .size());
    }

    @Test
    void brokenLinesOfScriptsWithoutSpacesAreJoinedWithoutOne() {
        assertEquals(2, file("cjk-wrapped.txt").select("p").size());
        assertTrue(file("cjk-wrapped.txt").text().contains("二十四日に発表"));
    }

    @Test
    @DisplayName("Lines as wide as an editor's window are joined, too, and lines that are paragraphs are not")
    void wideLinesAreJoinedWhereASentenceGoesOn() {
        String first =
                "The lighthouse at Skarholm, dark since 2009, will open as a public library on 20 December, the town"
                        + " council decided";
        String paragraph =
                "The stairs keep out those who need a library most, the council said, and promised a lift to all"
                        + " of them by 2028.";

        assertEquals(
                List.of(first + " on Tuesday night by nine votes to four."),
                text("Lighthouse\n\n" + first + "\non Tuesday night by nine votes to four.\n")
                        .select("p")
                        .eachText());
        assertEquals(
                2,
                text("Lighthouse\n\n" + paragraph + "\n" + paragraph + "\n")
                        .select("p")
                        .size());
    }

    @Test
    @DisplayName("A byline under a headline is no part of it")
    void aBylineUnderAHeadlineIsNoPartOfIt() {
        Document body = text("""
                Old lighthouse to become a library by Christmas
                By Ines Valdor and Tomas Reed | Updated 3:12 pm, 24 Nov 2026

                The lighthouse will open as a public library on 20 December, the town council decided on Tuesday.
                """);

        assertEquals(
                List.of("The lighthouse will open as a public library on 20 December, the town council decided on"
                        + " Tuesday."),
                body.select("p").eachText());
    }

    @Test
    void hyphensOfWordsStayAndThoseOfTheLineGo() {
        String body = file("pdf-hyphens.txt").text();

        assertTrue(body.contains("on Friday after") && body.contains("state-of-the-art terminal"), body);
        assertTrue(body.contains("have rebuilt the"), body);
        assertTrue(text(LEAD
                        + "They re\u00ad\nbuilt it and every word of it stayed as it was before, the keeper of it said.")
                .text()
                .contains("They rebuilt it"));
    }

    private static Document file(String name) {
        return text(Copy.textOf("plain/" + name));
    }

    private static Document text(String text) {
        return Jsoup.parse(IngestHarness.clean("ice.txt", text).content().body().html());
    }
}
