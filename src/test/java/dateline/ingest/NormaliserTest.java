package dateline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.Author;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.FileInput;
import dateline.ingest.model.Outcome;
import dateline.ingest.model.RawArticle;
import dateline.ingest.model.Reading;
import dateline.ingest.model.Receipt;
import dateline.ingest.model.ReceiptForm;
import dateline.ingest.text.FieldText;
import dateline.ingest.text.date.DateField;
import dateline.ingest.text.date.WallClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormaliserTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2026-11-23T04:05:06Z             | 2026-11-23T04:05:06Z
        2026-11-23T04:05+0100            | 2026-11-23T04:05+01:00
        2026-11-23 04:05:06.789 -05:00   | 2026-11-23T04:05:06-05:00
        Mon, 23 Nov 2026 04:00:00 EDT    | 2026-11-23T04:00-04:00
        Tue, 23 Nov 2026 04:00:00 GMT    | 2026-11-23T04:00Z
        23 Nov 26 04:00 +0000            | 2026-11-23T04:00Z
        November 23, 2026 at 4:05 p.m. ET| 2026-11-23T16:05-05:00
        23. November 2026, 16:05 Uhr     | 2026-11-23T16:05Z
        2026年11月23日                     | 2026-11-23T00:00Z
        lundi 23 novembre 2026           | 2026-11-23T00:00Z
        2026-11-23T24:00:00Z             | 2026-11-24T00:00Z
        2016-12-31T23:59:60Z             | 2017-01-01T00:00Z
        2026-10-25T02:30:00 Europe/Berlin| 2026-10-25T02:30+02:00
        2026-03-29T02:30:00 Europe/Berlin| 2026-03-29T03:30+02:00
        2026-03-29T01:59:59 Europe/Berlin| 2026-03-29T01:59:59+01:00
        1795406706                       | 2026-11-23T04:05:06Z
        1912-04-15T02:20:00Z             | 1912-04-15T02:20Z
        2038-01-19T03:14:08Z             | 2038-01-19T03:14:08Z
        """)
    @DisplayName("DATE-06 DATE-08 dates are read as the world writes them, with their zone")
    void datesAreRead(String text, String expected) {
        assertEquals(
                expected,
                DateField.of(text)
                        .orElseThrow()
                        .in(ZoneOffset.UTC, WallClock.Twice.EARLIER)
                        .time()
                        .toString());
    }

    @ParameterizedTest
    @CsvSource({"2026-02-30T00:00:00Z", "0000-00-00 00:00:00", "03/04/2026", "yesterday", "2026-13-01", "23 Foo 2026"})
    @DisplayName("DATE-05 what is no date, or two, is none")
    void doubtfulDatesAreNone(String text) {
        assertTrue(DateField.of(text).isEmpty());
    }

    @Test
    @DisplayName("SEC-01: what is longer than any date is not looked through for one")
    void longTextsAreNoDates() {
        assertTrue(DateField.of("20 November 2026" + " ".repeat(384)).isPresent());
        assertTrue(DateField.of("20 November 2026" + " ".repeat(385)).isEmpty());
    }

    @Test
    @DisplayName("DATE-07 an update in the future, and one before the publication, are dropped and said so")
    void unbelievableDatesAreDropped() {
        var future = json("\"published\":\"2026-11-02T00:00:00Z\",\"updated\":\"2031-01-01T00:00:00Z\"");
        var before = json("\"published\":\"2026-11-02T00:00:00Z\",\"updated\":\"2026-11-01T00:00:00Z\"");

        assertEquals(Optional.empty(), future.content().updated());
        assertTrue(future.repairs().stream().anyMatch(r -> r.contains("lies in the future")));
        assertEquals(Optional.empty(), before.content().updated());
        assertTrue(before.repairs().stream().anyMatch(r -> r.contains("before the date of publication")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        HTTPS://WWW.Example.ORG:443/a/../b c?x=1&utm_source=n&fbclid=z#top | https://www.example.org/b%20c?x=1
        http://bücher.example/é                                           | http://xn--bcher-kva.example/%C3%A9
        https://user:secret@example.org/                                  | https://example.org/
        """)
    @DisplayName("ID-07 a canonical address has one form, and no tracking")
    void addressesAreCanonical(String address, String expected) {
        assertEquals(
                Optional.of(expected),
                json("\"url\":\"" + address + "\"").content().url());
    }

    @Test
    @DisplayName("LANG-06 LANG-08 a title is plain text without what turns round the page after it")
    void titlesArePlain() {
        var content = IngestHarness.clean(
                        "a.json",
                        "{\"title\":\" <b>Cafe\\u0301</b> &amp; \\u202Ebar \\u2068ok\\u2069 so\\u00ADft\\u200B 5 < 6"
                                + " \",\"bodyText\":\"x\"}")
                .content();

        assertEquals("Café & bar \u2068ok\u2069 soft 5 < 6", content.title());
    }

    @Test
    @DisplayName("LANG-05 LANG-06 every isolate in a title and a name is closed, and every closing one opened")
    void isolatesAreInPairs() {
        var content = IngestHarness.clean(
                        "a.json",
                        "{\"title\":\"\\u2067Port\\u2069 \\u2068Quay \\u2069\\u2069 \\u202Eend\",\"bodyText\":\"x\","
                                + "\"authors\":[\"Ada \\u2068Quill\"]}")
                .content();

        for (String text : List.of(content.title(), content.authors().get(0).name())) {
            long opened = text.chars().filter(c -> c >= 0x2066 && c <= 0x2068).count();
            assertEquals(opened, text.chars().filter(c -> c == 0x2069).count(), text);
            assertFalse(text.contains("\u202E"), text);
        }
        assertTrue(content.title().startsWith("\u2067Port\u2069"), content.title());
    }

    @Test
    @DisplayName("LANG-09 a headline that some readers decode a second time is pointed out")
    void aHeadlineThatReadsLikeAReferenceIsPointedOut() {
        var doubtful =
                IngestHarness.clean("a.json", "{\"title\":\"Write &amp;lt;b&amp;gt; for bold\",\"bodyText\":\"x\"}");
        var plain = IngestHarness.clean("b.json", "{\"title\":\"Fish &amp; chips; 5 < 6\",\"bodyText\":\"y\"}");

        assertEquals("Write &lt;b&gt; for bold", doubtful.content().title());
        assertTrue(doubtful.repairs().stream().anyMatch(note -> note.contains("holds \"&lt;\"")));
        assertTrue(plain.repairs().stream().noneMatch(note -> note.contains("headline holds")));
    }

    @Test
    @DisplayName("LANG-07 nothing is cut within a grapheme")
    void cutsFallBetweenGraphemes() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";

        String cut = FieldText.cut(family.repeat(10), 20);

        assertEquals(family.repeat(2) + "…", cut);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        By Ada Quill and Ben Marsh           | Ada Quill;Ben Marsh
        Von Ada Quill, Ben Marsh und Cy Dorn | Ada Quill;Ben Marsh;Cy Dorn
        Par Ada Quill et Ben Marsh           | Ada Quill;Ben Marsh
        Ada Quill, Staff Writer              | Ada Quill
        Martin Vale, Jr. and Ada Quill       | Martin Vale, Jr.;Ada Quill
        José Ortega y Gasset                 | José Ortega y Gasset
        Ada Quill <ada@gazette.example>      | Ada Quill
        ada@gazette.example (Ada Quill)      | Ada Quill
        """)
    void bylinesAreSplit(String byline, String names) {
        var authors = Bylines.authors(List.of(RawArticle.Byline.named(byline)));

        assertEquals(
                List.of(names.split(";")), authors.stream().map(Author::name).toList());
    }

    @Test
    void theSectionIsToldOrFoundOrTheDefault() {
        assertEquals("world", json("\"section\":\"World\"").content().section());
        assertEquals(
                "coast",
                json("\"standfirst\":\"The ferry and the lighthouse\"")
                        .content()
                        .section());
        var unknown = json("\"section\":\"Sport\",\"tags\":[\"Rowing\",\"rowing\"]");
        assertEquals("news", unknown.content().section());
        assertEquals(List.of("Rowing", "Sport"), unknown.content().tags());
        assertTrue(unknown.repairs().contains("There is no section \"Sport\"; it was kept as a tag."));
    }

    @Test
    @DisplayName("ID-05 an article is known again by its sender's id, its address, its place and its text")
    void aliasesComeStrongestFirst() {
        var aliases = json("\"sourceId\":\"7\",\"url\":\"https://a.example/x?utm_medium=m\"")
                .aliases();

        assertEquals(List.of("id:inbox:7", "url:https://a.example/x"), aliases.subList(0, 2));
        assertTrue(aliases.get(2).startsWith("text:"));
    }

    @Test
    @DisplayName("LANG-01 a language is told in one form, or shown by the text, or unknown")
    void languagesAreCanonical() {
        assertEquals(Optional.of("en-GB"), json("\"lang\":\"EN_gb\"").content().lang());
        assertEquals(Optional.of("de"), json("\"lang\":\"German\"").content().lang());
        assertEquals(Optional.empty(), json("\"sourceId\":\"1\"").content().lang());
    }

    @Test
    void unknownKeysAndWrongTypesAreNamed() {
        assertEquals(
                "titel: there is no such key. Write \"title\".", IngestHarness.refusal("a.json", "{\"titel\":\"x\"}"));
        assertEquals("title: it must be text, in quotation marks.", IngestHarness.refusal("a.json", "{\"title\":5}"));
        assertEquals(
                "the front matter, line 3: publishd: there is no such key. Write \"published\".",
                IngestHarness.refusal("a.md", "---\ntitle: x\npublishd: 2026-01-01\n---\nText"));
        assertTrue(
                IngestHarness.refusal("a.json", "{\"title\": }").startsWith("It is not valid JSON in line 1, column"));
    }

    @Test
    void oneBadLineOfManySpoilsNoOther() {
        var readings = IngestHarness.readAll(BytesInput.of(
                "s.ndjson",
                "{\"title\":\"A\",\"bodyText\":\"x\"}\n{\"title\":1}\n{\"title\":\"B\",\"bodyText\":\"y\"}\n"));

        assertEquals(
                List.of("s.ndjson, line 1", "s.ndjson, line 2", "s.ndjson, line 3"),
                readings.stream().map(Reading::input).toList());
        assertTrue(readings.get(1) instanceof Reading.Rejected);
    }

    @Test
    void markdownHasFrontMatterTablesAndAHeadline() {
        var content = IngestHarness.clean("bridge.md", """
                        ---
                        section: coast
                        authors: [Ada Quill]
                        tags: [bridge]
                        ---
                        # Bridge opens

                        It *opened*.

                        |a|b|
                        |-|-|
                        |1|2|

                        <script>x</script>
                        """).content();

        assertEquals("Bridge opens", content.title());
        assertEquals("coast", content.section());
        assertTrue(
                content.body().html().startsWith("<p>It <em>opened</em>.</p><table>"),
                content.body().html());
        assertFalse(content.body().html().contains("script"));
    }

    @Test
    void theInboxPassesOverWhatIsNoArticle(@TempDir Path inbox) throws Exception {
        Path coast = Files.createDirectories(inbox.resolve("coast"));
        for (String name : List.of("b.txt", ".hidden", "c.txt~", "d.part", "README.md")) {
            Files.writeString(inbox.resolve(name), "Headline\n\nText.");
        }
        Files.writeString(coast.resolve("a.txt"), "Headline\n\nText.");
        Files.writeString(coast.resolve("a.yaml"), "title: Told\ntags: [x]\n");

        var inputs = new Inbox(inbox, "coast"::equals).inputs();
        var told = IngestHarness.clean(inputs.get(1));

        assertEquals(
                List.of("file:b.txt", "file:coast/a.txt"),
                inputs.stream().map(FileInput::alias).toList());
        assertEquals("Told", told.content().title());
        assertEquals("coast", told.content().section());
    }

    @Test
    void aReceiptIsOneLineOfJson() {
        var receipt = new Receipt(
                "a.txt",
                Outcome.HELD,
                Optional.empty(),
                Optional.of("T"),
                Optional.empty(),
                List.of("One."),
                Map.of("title", 0.5),
                Optional.of("Why."));

        assertEquals(
                "{\"input\":\"a.txt\",\"outcome\":\"held\",\"id\":null,\"title\":\"T\",\"section\":null,"
                        + "\"repairs\":[\"One.\"],\"confidence\":{\"title\":0.5},\"reason\":\"Why.\"}",
                ReceiptForm.line(receipt));
    }

    private static Reading.Clean json(String fields) {
        return IngestHarness.clean("a.json", "{\"title\":\"Headline\",\"bodyText\":\"Short text.\"," + fields + "}");
    }
}
