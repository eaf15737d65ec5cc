package dateline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Input;
import dateline.ingest.model.Reading;
import dateline.publication.Publication;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** A time that names no zone is one on the newsroom's own clock, in whatever is filed. */
class TimeZoneTest {
    private static final String WXR_HEAD =
            "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:wp=\"http://wordpress.org/export/1.2/\""
                    + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>G</title>"
                    + "<wp:wxr_version>1.2</wp:wxr_version><item><title>Ferry runs again</title>"
                    + "<content:encoded>The ferry runs again.</content:encoded><wp:post_id>7</wp:post_id>"
                    + "<wp:post_type>post</wp:post_type>";
    private static final String WXR_END = "</item></channel></rss>";

    private static Publication newsroom(String zone) {
        Publication gazette = IngestHarness.GAZETTE;
        return gazette.toBuilder()
                .timeZone(Optional.ofNullable(zone).map(ZoneId::of))
                .build();
    }

    private static Reading reading(String zone, Input input) {
        List<Reading> readings = new ArrayList<>();
        new Ingest(newsroom(zone), IngestHarness.NOW).read(input, readings::add);
        assertEquals(1, readings.size(), readings::toString);
        return readings.get(0);
    }

    private static Reading.Clean clean(String zone, Input input) {
        return (Reading.Clean) reading(zone, input);
    }

    private static Reading.Clean clean(String zone, String name, String text) {
        return clean(zone, BytesInput.of(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String json(String field, String value) {
        return "{\"title\":\"Ferry runs again\",\"bodyText\":\"The ferry runs again.\",\"" + field + "\":\"" + value
                + "\"}";
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a.json  | {"title":"Ferry","bodyText":"The ferry runs again.","published":"2026-11-23 18:30"}
            a.md    | ---\\ntitle: Ferry\\npublished: 2026-11-23 18:30\\n---\\n\\nThe ferry runs again from this evening.
            a.txt   | Ferry timetable changes again\\n23 November 2026, 18:30\\n\\nThe ferry runs again from this evening, the harbour office said on Friday. The first boat leaves the east quay at seven.
            a.html  | <html lang="en"><head><title>Ferry</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry","datePublished":"2026-11-23T18:30:00"}</script></head><body><article><h1>Ferry</h1><p>The ferry runs again from this evening, the harbour office said on Friday in a note to passengers.</p></article></body></html>
            de.html | <html lang="de"><head><title>Ferry</title><meta property="article:published_time" content="2026-11-23T18:30:00"></head><body><article><h1>Ferry</h1><p>Die Fähre fährt ab heute Abend wieder, teilte das Hafenamt am Freitag in einer Mitteilung an die Fahrgäste mit.</p></article></body></html>
            a.rss   | <rss version="2.0"><channel><title>W</title><item><guid>1</guid><title>Ferry</title><description>The ferry runs again.</description><pubDate>Mon, 23 Nov 2026 18:30:00</pubDate></item></channel></rss>
            a.atom  | <feed xmlns="http://www.w3.org/2005/Atom"><title>W</title><entry><id>urn:x:1</id><title>Ferry</title><summary>The ferry runs again.</summary><published>2026-11-23T18:30:00</published></entry></feed>
            f.json  | {"version":"https://jsonfeed.org/version/1.1","title":"W","items":[{"id":"1","title":"Ferry","content_text":"The ferry runs again.","date_published":"2026-11-23T18:30:00"}]}
            n.xml   | <nitf><head><docdata><doc-id id-string="x:1"/><date.issue norm="20261123T183000"/></docdata></head><body><body.head><hedline><hl1>Ferry</hl1></hedline></body.head><body.content><p>The ferry runs again.</p></body.content></body></nitf>
            n.json  | {"uri":"urn:newsml:x:1","type":"text","pubstatus":"usable","headline":"Ferry","body_text":"The ferry runs again.","versioncreated":"2026-11-23T18:30:00"}
            a.eml   | From: desk@harbour-gazette.example\\nSubject: Ferry runs again\\nDate: Mon, 23 Nov 2026 18:30:00\\nContent-Type: text/plain\\n\\nThe ferry runs again from this evening, the harbour office said.
            """)
    void aTimeWithoutAZoneIsOneOfTheNewsroom(String name, String text) {
        Reading.Clean tokyo = clean("Asia/Tokyo", name, text.replace("\\n", "\n"));

        assertEquals(
                Optional.of(OffsetDateTime.parse("2026-11-23T18:30:00+09:00")),
                tokyo.content().published());
        assertTrue(
                tokyo.repairs()
                        .contains(
                                "The published date names no zone and was read as one of Asia/Tokyo, the newsroom's."),
                tokyo.repairs()::toString);
    }

    @Test
    void anExportOfWordPressWithoutTheTimeOfGreenwichIsReadOnTheNewsroomsClock() {
        String item = "<wp:status>publish</wp:status><wp:post_date>2026-11-23 18:30:00</wp:post_date>"
                + "<wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt>";

        assertEquals(
                Optional.of(OffsetDateTime.parse("2026-11-23T18:30:00+09:00")),
                clean("Asia/Tokyo", "a.xml", WXR_HEAD + item + WXR_END)
                        .content()
                        .published());
    }

    @Test
    void whatIsScheduledAtATimeThatNobodyKnowsIsKeptBack() {
        String future = "<wp:status>future</wp:status><wp:post_date>0000-00-00 00:00:00</wp:post_date>";
        String local = "<wp:status>future</wp:status><wp:post_date>2026-11-30 18:30:00</wp:post_date>";

        Reading.Clean unknown = clean("Asia/Tokyo", "a.xml", WXR_HEAD + future + WXR_END);

        assertEquals(
                Optional.of(Instant.parse("9999-12-31T23:59:59Z")),
                unknown.content().embargo());
        assertTrue(unknown.repairs().toString().contains("when is not told"), unknown.repairs()::toString);
        assertEquals(
                Optional.of(Instant.parse("2026-11-30T09:30:00Z")),
                clean("Asia/Tokyo", "a.xml", WXR_HEAD + local + WXR_END)
                        .content()
                        .embargo());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-12-20T09:00:00 Eastern
            2026-12-20 09:00 New York
            2026-12-20T09:00:00 XYZ
            2026-12-20T09:00:00 AMT
            2026-12-20T09:00:00+25:00
            2026-12-20T09:00:00-18:30
            2026-12-20T09:00:00[Mars/Olympus]
            2026-12-20T09:00:00 IST
            20 December 2026, 9 am Chicago
            20.12.2026 09:00 Uhr Ortszeit Wien
            2026年12月20日 9:00 東京
            20 December 2026, nine o'clock Chicago
            20 December 2026, noon
            """)
    @DisplayName("LIFE-01: an embargo in a zone that is not known, or of several meanings, is refused")
    void anEmbargoInAnUnknownZoneIsRefused(String time) {
        Reading reading = reading(
                "Europe/London", BytesInput.of("a.json", json("embargo", time).getBytes(StandardCharsets.UTF_8)));

        assertTrue(reading.reasonAgainst().orElseThrow().contains("zone"), reading::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-12-20T09:00:00[America/New_York]       | 2026-12-20T14:00:00Z
            2026-12-20T09:00:00-05:00[America/New_York] | 2026-12-20T14:00:00Z
            2026-12-20T09:00:00                         | 2026-12-20T09:00:00Z
            20 December 2026, 9 am                      | 2026-12-20T09:00:00Z
            Sunday, 20th December 2026 at 9:00 a.m.     | 2026-12-20T09:00:00Z
            Sonntag, 20. Dezember 2026, 9 Uhr           | 2026-12-20T09:00:00Z
            dimanche 20 décembre 2026 à 9h00            | 2026-12-20T09:00:00Z
            2026年12月20日（日）9時30分                  | 2026-12-20T09:30:00Z
            2026年12月20日 午後9時半                     | 2026-12-20T21:30:00Z
            2026年12月20日下午3点                        | 2026-12-20T15:00:00Z
            2026년 12월 20일 오후 3시 5분                | 2026-12-20T15:05:00Z
            2026年12月20日星期日 09:30                   | 2026-12-20T09:30:00Z
            2026-12-20                                  | 2026-12-20T00:00:00Z
            20 декабря 2026 г. в 9:00                   | 2026-12-20T09:00:00Z
            """)
    @DisplayName("LIFE-01: an embargo in a zone that is told, or in none, is taken at its word")
    void anEmbargoInAKnownZoneIsTaken(String time, String instant) {
        assertEquals(
                Optional.of(Instant.parse(instant)),
                clean("Europe/London", "a.json", json("embargo", time))
                        .content()
                        .embargo());
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/dateline/ingest/embargo-times.txt", delimiter = '|')
    @DisplayName(
            "LIFE-01: the end of an embargo is read as people of many countries write it, or refused, and never early")
    void theEndOfAnEmbargo(String written, String end) {
        Reading reading = reading(
                "Europe/Berlin",
                BytesInput.of("a.json", json("embargo", written).getBytes(StandardCharsets.UTF_8)));

        String read = reading instanceof Reading.Clean clean
                ? clean.content().embargo().orElseThrow().toString()
                : "-";

        assertEquals(
                end.equals("-") ? "-" : OffsetDateTime.parse(end).toInstant().toString(), read);
    }

    @Test
    void aDayIsThatDayInTheNewsroom() {
        assertEquals(
                Optional.of(OffsetDateTime.parse("2026-03-04T00:00:00-05:00")),
                clean("America/New_York", "a.json", json("published", "2026-03-04"))
                        .content()
                        .published());
    }

    @Test
    void aPageFromElsewhereIsReadOnItsOwnClockOnlyWhileTheNewsroomNamesNone() {
        String page = "<html lang=\"de\"><head><title>F\u00e4hre</title><meta property=\"article:published_time\""
                + " content=\"2026-07-03T18:30:00\"></head><body><article><h1>F\u00e4hre</h1><p>Die F\u00e4hre f\u00e4hrt"
                + " ab heute Abend wieder, teilte das Hafenamt am Freitag in einer Mitteilung"
                + " mit.</p></article></body></html>";

        Reading.Clean guessed = clean(null, "a.html", page);

        assertEquals(
                Optional.of(OffsetDateTime.parse("2026-07-03T18:30:00+02:00")),
                guessed.content().published());
        assertTrue(guessed.repairs()
                .contains("The published date names no zone and was read as one of Europe/Berlin, where the page comes"
                        + " from."));
        assertEquals(
                Optional.of(OffsetDateTime.parse("2026-07-03T18:30:00-04:00")),
                clean("America/New_York", "a.html", page).content().published());
    }

    @Test
    void withoutAZoneOfTheNewsroomATimeIsOneOfGreenwich() {
        Reading.Clean gazette = clean(null, "a.json", json("published", "2026-11-23 18:30"));

        assertEquals(
                Optional.of(OffsetDateTime.parse("2026-11-23T18:30:00Z")),
                gazette.content().published());
        assertTrue(gazette.repairs().contains("The published date names no zone and was read as UTC."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            published | 2026-03-29T01:30 | 2026-03-29T01:30:00Z | The clocks of Europe/London skip 01:30 on 2026-03-29: it was read as 02:30.
            embargo   | 2027-03-28T01:30 | 2027-03-28T01:30:00Z | The clocks of Europe/London skip 01:30 on 2027-03-28: it was read as 02:30.
            published | 2026-10-25T01:30 | 2026-10-25T00:30:00Z | The clocks of Europe/London show 01:30 on 2026-10-25 twice: the first of the two was taken, 2026-10-25T01:30+01:00.
            embargo   | 2027-10-31T01:30 | 2027-10-31T01:30:00Z | The clocks of Europe/London show 01:30 on 2027-10-31 twice: the second of the two was taken, 2027-10-31T01:30Z.
            expires   | 2027-10-31T01:30 | 2027-10-31T00:30:00Z | The clocks of Europe/London show 01:30 on 2027-10-31 twice: the first of the two was taken, 2027-10-31T01:30+01:00.
            """)
    void whereSummerTimeBeginsAndEndsAStatedRuleHoldsAndIsTold(
            String field, String text, Instant expected, String repair) {
        Reading.Clean london = clean("Europe/London", "a.json", json(field, text));

        Optional<Instant> read =
                switch (field) {
                    case "published" -> london.content().published().map(OffsetDateTime::toInstant);
                    case "embargo" -> london.content().embargo();
                    default -> london.content().expires();
                };
        assertEquals(Optional.of(expected), read);
        assertTrue(london.repairs().contains(repair), london.repairs()::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T10:00:00Z, 2027-11-20T10:00:00Z,",
        "2026-11-20T10:00:00Z, 2026-11-24T12:04:00Z, 2026-11-24T12:04:00Z",
        "2026-11-20T10:00:00Z, 2026-11-24T13:00:00Z,",
        "2026-12-20T10:00:00Z, 2026-12-20T10:00:00Z, 2026-12-20T10:00:00Z",
        "2026-12-20T10:00:00Z, 2026-12-21T10:00:00Z,",
        "2026-11-20T10:00:00Z, 2026-11-21T10:00:00Z, 2026-11-21T10:00:00Z"
    })
    void anUpdateThatIsStillToComeIsNotBelieved(String published, String updated, OffsetDateTime expected) {
        String text = "{\"title\":\"Pier closed\",\"bodyText\":\"Until Friday.\",\"published\":\"" + published
                + "\",\"updated\":\"" + updated + "\"}";

        Reading.Clean reading = clean(null, "a.json", text);

        assertEquals(Optional.ofNullable(expected), reading.content().updated());
        assertEquals(
                expected == null,
                reading.repairs().stream().anyMatch(line -> line.contains("update lies in the future")));
    }

    @ParameterizedTest
    @CsvSource({"UTC, 9999-12-31", "UTC, 9999-12-31T23:59:59Z", "America/New_York, 9999-12-31T23:00", "UTC, 2999-01-01"
    })
    void anAbsurdDateOfPublicationKeepsTheStoryBack(String zone, String text) {
        Reading.Clean reading = clean(zone, "a.json", json("published", text));

        assertTrue(reading.content().published().orElseThrow().getYear() > 2900);
        assertTrue(reading.repairs().toString().contains("kept back until somebody"), reading.repairs()::toString);
    }

    @Test
    void anAbsurdDateInAFeedKeepsItsStoryBackToo() {
        Reading.Clean reading = clean(
                null,
                "a.rss",
                "<rss version=\"2.0\"><channel><title>W</title><item><guid>1</guid><title>Ferry</title>"
                        + "<description>It runs.</description><pubDate>Fri, 31 Dec 9999 23:59:59 GMT</pubDate></item>"
                        + "</channel></rss>");

        assertEquals(
                Optional.of(OffsetDateTime.parse("9999-12-31T23:59:59Z")),
                reading.content().published());
    }
}
