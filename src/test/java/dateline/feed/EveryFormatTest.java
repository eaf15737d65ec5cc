package dateline.feed;

import static dateline.feed.Documents.ATOM;
import static dateline.feed.Documents.JSON;
import static dateline.feed.Documents.RSS;
import static dateline.feed.Documents.parse;
import static dateline.feed.Documents.strings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dateline.feed.format.EntryCache;
import dateline.feed.format.FeedRenderers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is the same in every format: ids, dates, links; and what other parsers make of it. */
final class EveryFormatTest {
    private static List<String> jsonItems(FeedDocument document, String member) throws IOException {
        var items = new ObjectMapper()
                .readTree(FeedRenderers.render(JSON, document, new EntryCache()))
                .path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path(member).textValue())
                .toList();
    }

    @Test
    @DisplayName("ID-02 ATOM-15 the same id in RSS, Atom and JSON, letter for letter")
    void oneId() throws IOException {
        var document = Fixture.everything();

        List<String> rss = strings("//guid", parse(RSS, document));

        assertEquals(rss, strings("//a:entry/a:id", parse(ATOM, document)));
        assertEquals(rss, jsonItems(document, "id"));
    }

    @Test
    @DisplayName("ID-01 ID-03 ids are tag: URIs of the authority and a year in which it was held")
    void tagUris() {
        for (String id : strings("//a:id", parse(ATOM, Fixture.everything()))) {
            assertTrue(id.matches("tag:harbour-gazette\\.example,2026:[a-z0-9/-]+"), id);
        }
    }

    @Test
    @DisplayName("ID-04 a story of several sections has one id in all of their feeds")
    void oneIdInEveryFeed() {
        var story = Fixture.story(1, draft -> draft.sections("world"));

        var news = strings("//guid", parse(RSS, Fixture.document("news", story)));

        assertEquals(news, strings("//guid", parse(RSS, Fixture.document("world", story))));
        assertEquals(news, strings("//guid", parse(RSS, Fixture.document("all", story))));
    }

    @Test
    @DisplayName("ID-07 links are the canonical addresses as they are, or our own page of the story")
    void links() throws IOException {
        var document = Fixture.everything();

        List<String> rss = strings("//item/link", parse(RSS, document));

        assertEquals("https://www.harbour-gazette.example/bridge?id=3&page=1", rss.get(0));
        assertEquals(
                "https://feeds.harbour-gazette.example/articles/"
                        + Fixture.id(2).key(),
                rss.get(1));
        assertEquals(rss, strings("//a:entry/a:link[@rel='alternate']/@href", parse(ATOM, document)));
        assertEquals(rss, jsonItems(document, "url"));
    }

    @Test
    @DisplayName("DATE-03 DATE-04 one instant reads the same in every format, and the weekday fits")
    void oneInstant() throws IOException {
        var document = Fixture.everything();

        List<Instant> rss = strings("//pubDate", parse(RSS, document)).stream()
                .map(date -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)))
                .toList();

        assertEquals(rss, instants(strings("//a:published", parse(ATOM, document))));
        assertEquals(rss, instants(jsonItems(document, "date_published")));
        assertEquals(
                instants(strings("//a:entry/a:updated", parse(ATOM, document))),
                instants(jsonItems(document, "date_modified")));
    }

    private static List<Instant> instants(List<String> dates) {
        return dates.stream().map(Instant::parse).toList();
    }

    @Test
    @DisplayName("DATE-06 DATE-08 zones over summer time, old and far years come out right")
    void zones() {
        var document = Fixture.document(
                "news",
                at("2026-03-29T01:59:59+01:00"),
                at("2026-03-29T03:00:00+02:00"),
                at("2026-10-25T02:30:00+01:00"),
                at("1969-07-20T20:17:40Z"),
                at("2040-02-29T00:00:00Z"));

        assertEquals(
                List.of(
                        "Sun, 29 Mar 2026 00:59:59 GMT",
                        "Sun, 29 Mar 2026 01:00:00 GMT",
                        "Sun, 25 Oct 2026 01:30:00 GMT",
                        "Sun, 20 Jul 1969 20:17:40 GMT",
                        "Wed, 29 Feb 2040 00:00:00 GMT"),
                strings("//pubDate", parse(RSS, document)));
    }

    private static dateline.article.Article at(String published) {
        return Fixture.story(1, draft -> draft.published(OffsetDateTime.parse(published)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-SA-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "tr-TR", "fa-IR"})
    @DisplayName("DATE-01 the language of the machine changes no byte")
    void languageOfTheMachine(String tag) {
        List<byte[]> here = FeedFormat.ALL.stream()
                .map(format -> FeedRenderers.render(format, Fixture.everything(), new EntryCache()))
                .toList();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));

            for (int i = 0; i < here.size(); i++) {
                assertEquals(
                        new String(here.get(i), StandardCharsets.UTF_8),
                        Documents.text(FeedFormat.ALL.get(i), Fixture.everything()));
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    @DisplayName("RSS-20 DATE-05 no clock: the time of the feed is that of its last change")
    void noClock() {
        assertEquals(
                "Mon, 23 Nov 2026 10:15:00 GMT",
                strings("//lastBuildDate", parse(RSS, Fixture.everything())).get(0));
    }

    @Test
    @DisplayName("LANG-01 languages are well formed and in their usual case, or the feed's where they are not")
    void languages() {
        var document = Fixture.document(
                "news",
                Fixture.story(2, draft -> draft.lang("ZH_hans")),
                Fixture.story(1, draft -> draft.lang("not a language")));

        assertEquals(List.of("zh-Hans"), strings("//a:entry/@xml:lang", parse(ATOM, document)));
    }

    @Test
    void romeReadsBackWhatItWrote() throws FeedException, IOException {
        for (FeedFormat format : Documents.XML) {
            var input = new SyndFeedInput();
            SyndFeed feed = input.build(new XmlReader(
                    new ByteArrayInputStream(FeedRenderers.render(format, Fixture.everything(), new EntryCache()))));

            SyndEntry first = feed.getEntries().get(0);
            assertEquals("The Harbour Gazette \u2013 News", feed.getTitle());
            assertEquals(3, feed.getEntries().size());
            assertEquals(Fixture.id(3).value(), first.getUri());
            assertEquals("Harbour bridge: \u201c5 < 6\u201d & other sums", first.getTitle());
            assertEquals(
                    Instant.parse("2026-11-23T08:03:00Z"),
                    first.getPublishedDate().toInstant());
            assertTrue(first.getContents().get(0).getValue().contains("<em>not</em>"));
        }
    }

    @Test
    void theContinuationAppearsWithItsCursorAlone() {
        var plain = Fixture.everything();
        var withCursor = new FeedDocument(
                plain.publication(), plain.feed(), plain.entries(), List.of(), plain.updated(), Optional.of(41L));

        for (FeedFormat format : FeedFormat.ALL) {
            String address = "https://feeds.harbour-gazette.example/feeds/news." + format.extension() + "?since=41";
            assertTrue(Documents.text(format, withCursor).contains(address));
            assertFalse(Documents.text(format, plain).contains("since="));
        }
        assertEquals(
                List.of("application/rss+xml"),
                strings("/rss/channel/a:link[@rel='urn:dateline:changes']/@type", parse(RSS, withCursor)));
    }

    @Test
    @DisplayName("DISC-03 HTTP-42 the Link header names the feed, the other formats and the page for people")
    void linkHeader() {
        assertEquals(
                "<https://feeds.harbour-gazette.example/feeds/news.atom>; rel=\"self\"; type=\"application/atom+xml\", "
                        + "<https://feeds.harbour-gazette.example/feeds/news.rss>; rel=\"alternate\";"
                        + " type=\"application/rss+xml\", "
                        + "<https://feeds.harbour-gazette.example/feeds/news.json>; rel=\"alternate\";"
                        + " type=\"application/feed+json\", "
                        + "<https://feeds.harbour-gazette.example/hub>; rel=\"hub\", "
                        + "<https://feeds.harbour-gazette.example/feeds/news>; rel=\"alternate\"; type=\"text/html\"",
                FeedLinks.header(Fixture.everything(), ATOM));
    }
}
