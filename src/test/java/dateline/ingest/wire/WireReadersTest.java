package dateline.ingest.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.Copy;
import dateline.ingest.model.RawArticle.Markup;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireReadersTest {
    @ParameterizedTest
    @CsvSource({
        "withheld, for now",
        "WITHHELD, for now",
        "canceled, for good",
        "cancelled, for good",
        "recalled, for good",
        "stat:canceled, for good"
    })
    @DisplayName("NINJ-02: only usable is published; the rest takes back what was sent before")
    void onlyWhatIsUsableIsTaken(String status, String howLong) {
        String item =
                "{\"uri\": \"urn:x:1\", \"pubstatus\": \"" + status + "\", \"headline\": \"A\", \"body_text\": \"B\"}";

        var copy = Copy.of(new NinjsReader(), item);

        assertEquals(List.of("urn:x:1 " + howLong), copy.recalls());
        assertEquals(List.of(), copy.rawArticles());
    }

    @Test
    void anUnknownStatusIsNotTaken() {
        String item = "{\"uri\": \"urn:x:1\", \"pubstatus\": \"spiked\", \"headline\": \"A\", \"body_text\": \"B\"}";

        assertTrue(Copy.of(new NinjsReader(), item).refusal().contains("spiked"));
    }

    @Test
    void anItemThatIsTakenBackNeedsNoTextButAnId() {
        String cancelled = "{\"uri\": \"urn:x:1\", \"pubstatus\": \"canceled\"}";
        String nameless = "<nitf><head><docdata management-status=\"canceled\"/></head></nitf>";

        assertEquals(
                List.of("urn:x:1 for good"),
                Copy.of(new NinjsReader(), cancelled).recalls());
        assertEquals(List.of(), Copy.of(new NitfReader(), nameless).recalls());
        assertTrue(Copy.of(new NitfReader(), nameless).refusal().contains("cancelled"));
    }

    @Test
    void aNoticeOfNitfTakesBackTheDocumentThatItIsAbout() {
        String notice = "<nitf><head><docdata management-status=\"usable\" management-doc-idref=\"gazette-7\""
                + " management-idref-status=\"canceled\"><doc-id id-string=\"notice-8\"/></docdata></head><body>"
                + "<body.content><p>Kill the story about the bridge.</p></body.content></body></nitf>";

        assertEquals(
                List.of("gazette-7 for good"), Copy.of(new NitfReader(), notice).recalls());
    }

    @Test
    void ninjsOneALineIsRead() {
        String item = "{\"uri\": \"urn:x:1\", \"headline\": \"A\", \"body_text\": \"B\"}";
        String lines = item + "\n" + item.replace("urn:x:1", "urn:x:2");

        var copy = Copy.of(new NinjsReader(), lines);

        assertEquals(2, copy.rawArticles().size());
    }

    @Test
    void ninjsWithPlainTextOnlyIsText() {
        var copy = Copy.of(new NinjsReader(), "{\"uri\": \"urn:x:1\", \"headline\": \"A\", \"body_text\": \"B < C\"}");

        assertEquals(Markup.TEXT, copy.only().body().orElseThrow().markup());
    }

    @Test
    void aWithheldPictureIsNotShown() {
        String item = Copy.textOf("wire/ninjs1.json")
                .replace("\"type\": \"picture\",", "\"type\": \"picture\", \"pubstatus\": \"withheld\",");

        assertEquals(Optional.empty(), Copy.of(new NinjsReader(), item).only().image());
    }

    @ParameterizedTest
    @CsvSource({
        "20261120T093000Z, 2026-11-20T09:30:00Z",
        "20261120T0930+0100, 2026-11-20T09:30:00+01:00",
        "2026-11-20T09:30:00.123-05:00, 2026-11-20T09:30:00-05:00",
        "2026-03-29T02:30:00+01, 2026-03-29T02:30:00+01:00",
        "2026-11-20 09:30Z, 2026-11-20T09:30:00Z"
    })
    @DisplayName("DATE-06: the zone of the input is kept")
    void datesKeepTheirZone(String text, String expected) {
        assertEquals(
                Optional.of(OffsetDateTime.parse(expected)), WireDate.of(text).parsed());
    }

    @ParameterizedTest
    @CsvSource({
        "20261120, 2026-11-20",
        "20261120T093000, 2026-11-20T09:30:00",
        "20261320T093000Z, 20261320T093000Z",
        "soon, soon"
    })
    void aDateWithoutAZoneStaysAText(String text, String expected) {
        assertEquals(Optional.empty(), WireDate.of(text).parsed());
        assertEquals(expected, WireDate.of(text).text());
    }

    @Test
    void nitfUnderEmbargoWithATimeOfReleaseIsTakenWithIt() {
        String text = nitf("management-status=\"embargoed\"", "<date.release norm=\"20270101T090000+0100\"/>");

        assertEquals(
                Optional.of("2027-01-01T09:00:00+01:00"),
                Copy.of(new NitfReader(), text).only().embargo());
    }

    @Test
    void nitfUnderEmbargoWithoutATimeIsHeldBack() {
        assertTrue(Copy.of(new NitfReader(), nitf("management-status=\"embargoed\"", ""))
                .refusal()
                .contains("withholds"));
    }

    @Test
    void aParagraphThatBeginsWithItsPlaceKeepsOne() {
        String text = nitf("", "").replace("<p>", "<p>BREMEN (CA) – ");

        assertEquals("<p>BREMEN (CA) – Words.</p>", body(Copy.of(new NitfReader(), text)));
    }

    @Test
    void nitfWithinNewsMlIsRead() {
        String message =
                newsItem("<inlineXML contenttype=\"application/nitf+xml\">" + nitf("", "") + "</inlineXML>", "");

        var copy = Copy.of(new NewsMlG2Reader(), message);

        assertEquals(Optional.of("Inner headline"), copy.only().title());
        assertEquals("<p>BREMEN – Words.</p>", body(copy));
    }

    @Test
    void aNitfBodyThatIsCancelledWithinAUsableItemIsRefused() {
        String message = newsItem("<inlineXML>" + nitf("management-status=\"canceled\"", "") + "</inlineXML>", "");

        assertTrue(Copy.of(new NewsMlG2Reader(), message).refusal().contains("cancelled"));
    }

    @Test
    void aMessageOfPicturesAloneIsRefused() {
        String message = newsItem("", "").replace("ninat:text", "ninat:picture");

        assertTrue(Copy.of(new NewsMlG2Reader(), message).refusal().contains("no news item with a text"));
    }

    @Test
    void thePartsOfADatelineArePartedThoughNothingStandsBetweenThem() {
        var copy = Copy.of(
                new NitfReader(),
                "<nitf><body><body.head><hedline><hl1>Lamp</hl1></hedline><dateline><location>TORNMARK</location>"
                        + "<story.date>Nov. 24</story.date></dateline></body.head><body.content><p>The lamp is"
                        + " lit.</p></body.content></body></nitf>");

        assertTrue(copy.only().body().orElseThrow().text().contains("TORNMARK, Nov. 24 – The lamp"));
    }

    @Test
    void theNotebookOfAnAgencyIsNoneOfTheStory() {
        var copy = Copy.of(
                new NewsMlG2Reader(),
                "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='urn:1' standard='NewsML-G2'><itemMeta><itemClass"
                        + " qcode='ninat:text'/></itemMeta><contentMeta><headline>Lamp</headline></contentMeta><contentSet>"
                        + "<inlineXML><html xmlns='http://www.w3.org/1999/xhtml'><body><section><p>The lamp is lit.</p>"
                        + "</section><section class='notebook-nonpublic'><p>Ada Quill, +49 40 1234</p></section></body></html>"
                        + "</inlineXML></contentSet></newsItem>");

        assertFalse(copy.only().body().orElseThrow().text().contains("1234"));
        assertTrue(copy.only().repairs().contains("The agency's notebook for editors was left out."));
    }

    @Test
    void plainTextInNewsMlIsText() {
        var copy = Copy.of(
                new NewsMlG2Reader(),
                newsItem(
                        "<inlineData contenttype=\"text/plain\">One &lt; two.\n\nThree.</inlineData>",
                        "<headline>A</headline>"));

        assertEquals("One < two.\n\nThree.", body(copy));
        assertFalse(copy.only().title().isEmpty());
    }

    private static String nitf(String status, String dates) {
        return "<nitf><head><docdata " + status + ">" + dates
                + "</docdata></head><body><body.head><hedline><hl1>Inner headline"
                + "</hl1></hedline><dateline><location>BREMEN</location></dateline></body.head><body.content><p>Words.</p>"
                + "</body.content></body></nitf>";
    }

    private static String newsItem(String content, String meta) {
        return "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:x:1\"><itemMeta><itemClass qcode=\"ninat:text\"/>"
                + "<pubStatus qcode=\"stat:usable\"/></itemMeta><contentMeta>" + meta + "</contentMeta><contentSet>"
                + content
                + "</contentSet></newsItem>";
    }

    private static String body(Copy copy) {
        return copy.only().body().orElseThrow().text().strip();
    }
}
