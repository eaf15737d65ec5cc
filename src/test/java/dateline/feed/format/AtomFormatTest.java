package dateline.feed.format;

import static dateline.feed.Documents.ATOM;
import static dateline.feed.Documents.count;
import static dateline.feed.Documents.parse;
import static dateline.feed.Documents.string;
import static dateline.feed.Documents.strings;
import static dateline.feed.Documents.text;
import static dateline.feed.Documents.validate;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.Tombstone;
import dateline.feed.Entry;
import dateline.feed.FeedDocument;
import dateline.feed.FeedFormat;
import dateline.feed.Fixture;
import dateline.feed.XmlDocumentTest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Groups ATOM and TOMB of the requirements. */
final class AtomFormatTest {
    private static final String GRAMMAR = "atom/atom.rng";

    @Test
    @DisplayName("ATOM-01 ATOM-09 ATOM-12 ATOM-26 the grammar of RFC 4287 takes every kind of document")
    void validAgainstTheGrammar() {
        validate(GRAMMAR, FeedRenderers.render(ATOM, Fixture.everything(), new EntryCache()));
        validate(GRAMMAR, FeedRenderers.render(ATOM, XmlDocumentTest.nineteenAndAHostileOne(), new EntryCache()));
        validate(GRAMMAR, FeedRenderers.render(ATOM, Fixture.document("sport"), new EntryCache()));
    }

    @Test
    @DisplayName("ATOM-11 nothing is XHTML, which one character that is not well formed would break")
    void noXhtml() {
        var document = parse(ATOM, Fixture.everything());

        assertEquals(
                Set.of("html", "text"),
                Set.copyOf(strings("//a:title/@type | //a:summary/@type | //a:content/@type", document)));
    }

    @Test
    @DisplayName("ATOM-02 ATOM-05 ATOM-27 the feed has one id, title and time, and links to itself")
    void feed() {
        var document = parse(ATOM, Fixture.everything());

        assertEquals(List.of("tag:harbour-gazette.example,2026:feed/news"), strings("/a:feed/a:id", document));
        assertEquals(List.of("The Harbour Gazette \u2013 News"), strings("/a:feed/a:title", document));
        assertEquals(List.of("2026-11-23T10:15:00Z"), strings("/a:feed/a:updated", document));
        assertEquals(
                List.of("https://feeds.harbour-gazette.example/feeds/news.atom"),
                strings("/a:feed/a:link[@rel='self'][@type='application/atom+xml']/@href", document));
        assertEquals("News from the coast", string("/a:feed/a:subtitle", document));
        assertEquals("\u00a9 The Harbour Gazette", string("/a:feed/a:rights", document));
        assertEquals("Dateline", string("/a:feed/a:generator", document));
    }

    @Test
    @DisplayName("ATOM-03 every entry has an author, its own or the feed's; with a page")
    void authors() {
        var document = parse(ATOM, Fixture.everything());

        assertEquals("The Harbour Gazette", string("/a:feed/a:author/a:name", document));
        assertEquals(List.of("Mara Lindqvist", "Tom O'Dell"), strings("//a:entry[1]/a:author/a:name", document));
        assertEquals(
                List.of(
                        "https://www.harbour-gazette.example/mara",
                        "https://feeds.harbour-gazette.example/feeds/author/tom-odell"),
                strings("//a:entry[1]/a:author/a:uri", document));
        assertEquals(0, count("//a:email", document));
    }

    @Test
    @DisplayName("ATOM-04 ATOM-28 alternate links differ in type; a page comes first, then the other formats")
    void alternateLinks() {
        var document = parse(ATOM, Fixture.everything());

        var types = strings("/a:feed/a:link[@rel='alternate']/@type", document);

        assertEquals(List.of("text/html", "application/rss+xml", "application/feed+json"), types);
        assertEquals(3, count("//a:entry/a:link[1][@rel='alternate'][@type='text/html']", document));
        assertEquals(0, count("//a:entry[count(a:link[@rel='alternate']) != 1]", document));
    }

    @Test
    @DisplayName("ATOM-06 an entry has each of its parts once")
    void entryParts() {
        var document = parse(ATOM, Fixture.everything());

        for (String part : List.of("id", "title", "updated", "published", "content", "summary")) {
            assertEquals(0, count("//a:entry[count(a:" + part + ") != 1]", document), part);
        }
        assertEquals("\u00a9 Ada Quill", string("//a:entry[1]/a:rights", document));
        assertEquals("text", string("//a:entry[1]/a:summary/@type", document));
    }

    @Test
    @DisplayName("ATOM-07 ATOM-08 an entry without its text has a link to it, and a summary")
    void summaryAlone() {
        var short1 = new FeedDocument(
                Fixture.GAZETTE,
                Fixture.feed("news"),
                List.of(new Entry(Fixture.story(1), false)),
                List.of(),
                Fixture.UPDATED,
                Optional.empty());

        var document = parse(ATOM, short1);

        assertEquals(0, count("//a:content", document));
        assertEquals(1, count("//a:entry[a:summary][a:link[@rel='alternate']]", document));
    }

    @Test
    @DisplayName("ATOM-10 HTML is escaped once")
    void escapedOnce() {
        var story = Fixture.story(1, draft -> draft.body("<p>5 &lt; 6</p>"));

        var document = parse(ATOM, Fixture.document("news", story));

        assertEquals("<p>5 &lt; 6</p>", string("//a:content[@type='html']", document));
    }

    @Test
    @DisplayName("ATOM-13 DATE-02 dates are RFC 3339 with seconds and a zone")
    void dates() {
        var dates = strings("//a:updated | //a:published", parse(ATOM, Fixture.everything()));

        assertEquals(7, dates.size());
        assertTrue(dates.stream().allMatch(date -> date.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ")));
    }

    @Test
    @DisplayName("ATOM-14 ID-01 ID-10 ids do not change with base URL, address, title or section")
    void idsStay() {
        var moved = Fixture.document("news", Fixture.story(1, draft -> draft.title("Another title")
                .section("world")
                .url("https://elsewhere.example/")));
        var at = new FeedDocument(
                Fixture.GAZETTE.at(URI.create("http://other.example")),
                moved.feed(),
                moved.entries(),
                List.of(),
                moved.updated(),
                Optional.empty());

        var before = strings("//a:id", parse(ATOM, Fixture.document("news", Fixture.story(1))));

        assertEquals(before, strings("//a:id", parse(ATOM, at)));
    }

    @Test
    @DisplayName("ATOM-16 ATOM-18 ids differ, and each entry has its own time")
    void distinct() {
        var document = parse(ATOM, Fixture.everything());

        assertEquals(3, Set.copyOf(strings("//a:entry/a:id", document)).size());
        assertEquals(3, Set.copyOf(strings("//a:entry/a:updated", document)).size());
    }

    @Test
    @DisplayName("ATOM-17 updated and published are each their own")
    void updatedAndPublished() {
        var document = parse(ATOM, Fixture.everything());

        assertEquals("2026-11-23T08:03:00Z", string("//a:entry[1]/a:published", document));
        assertEquals("2026-11-23T09:15:00Z", string("//a:entry[1]/a:updated", document));
    }

    @Test
    @DisplayName("ATOM-19 a category has term, scheme and label")
    void categories() {
        var document = parse(ATOM, Fixture.everything());

        assertEquals(
                List.of("news", "world", "harbour", "bridges-roads"),
                strings("//a:entry[1]/a:category/@term", document));
        assertEquals("Bridges & roads", string("//a:entry[1]/a:category[4]/@label", document));
        assertEquals(0, count("//a:category[not(contains(@scheme, ':'))]", document));
    }

    @Test
    @DisplayName("ATOM-20 ATOM-21 every link has address, relation and type; an enclosure its length and language")
    void links() {
        var document = parse(ATOM, Fixture.everything());

        assertEquals(0, count("//a:entry/a:link[not(@href) or not(@rel) or not(@type)]", document));
        assertEquals(
                List.of("50000", "1000000", "204800"),
                strings("//a:entry[1]/a:link[@rel='enclosure'][@hreflang='en-GB']/@length", document));
        assertEquals("The old bridge", string("//a:entry[1]/a:link[@rel='related']/@title", document));
    }

    @Test
    @DisplayName("ATOM-24 the media type is that of RFC 4287")
    void mediaType() {
        assertEquals("application/atom+xml", ATOM.mediaType());
    }

    @Test
    @DisplayName("ATOM-25 LANG-02 the language is said, of the feed and of what differs; no base is relied on")
    void language() {
        var document = parse(ATOM, Fixture.everything());

        assertEquals("en-GB", string("/a:feed/@xml:lang", document));
        assertEquals(List.of("ar"), strings("//a:entry/@xml:lang", document));
        assertEquals(0, count("//@xml:base", document));
    }

    @Test
    @DisplayName("TOMB-01 TOMB-03 TOMB-04 a tombstone is valid alone")
    void validTombstone() {
        var tombstones = List.of(new Tombstone(
                Fixture.id(9), Instant.parse("2026-11-23T08:30:00Z"), Optional.empty(), Optional.empty()));
        String atom = text(ATOM, Fixture.document("news", tombstones, Fixture.story(1)));

        String alone = atom.substring(atom.indexOf("<at:deleted-entry"), atom.indexOf("<entry"));
        String bound = alone.replaceFirst(
                "<at:deleted-entry",
                "<at:deleted-entry xmlns=\"http://www.w3.org/2005/Atom\""
                        + " xmlns:at=\"http://purl.org/atompub/tombstones/1.0\"");

        validate("own/tombstone.rng", bound.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("TOMB-05 no id is both an entry and a tombstone")
    void restored() {
        var tombstones = List.of(new Tombstone(Fixture.id(1), Fixture.UPDATED, Optional.empty(), Optional.empty()));

        for (FeedFormat format : FeedFormat.ALL) {
            String text = text(format, Fixture.document("news", tombstones, Fixture.story(1)));
            assertTrue(text.contains(Fixture.id(1).value()));
            assertFalse(text.contains("deleted"));
        }
    }
}
