package dateline.feed.format;

import static dateline.feed.Documents.JSON;
import static dateline.feed.Documents.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dateline.feed.Entry;
import dateline.feed.FeedDocument;
import dateline.feed.Fixture;
import dateline.feed.XmlDocumentTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Group JSON of the requirements. */
final class JsonFeedFormatTest {
    private static JsonNode read(FeedDocument document) {
        try {
            return new ObjectMapper().readTree(FeedRenderers.render(JSON, document, new EntryCache()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @DisplayName("JSON-08 JSON-15 the schema takes every kind of document")
    void validAgainstTheSchema() {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(JsonFeedFormatTest.class.getResourceAsStream("/schemas/jsonfeed/jsonfeed-1.1.schema.json"));

        assertEquals(Set.of(), schema.validate(read(Fixture.everything())));
        assertEquals(Set.of(), schema.validate(read(XmlDocumentTest.nineteenAndAHostileOne())));
        assertEquals(Set.of(), schema.validate(read(Fixture.document("sport"))));
    }

    @Test
    @DisplayName("JSON-01 JSON-04 JSON-05 JSON-06 the feed says what it is")
    void feed() {
        JsonNode feed = read(Fixture.everything());

        assertEquals("https://jsonfeed.org/version/1.1", feed.path("version").textValue());
        assertEquals("The Harbour Gazette \u2013 News", feed.path("title").textValue());
        assertEquals(
                "https://feeds.harbour-gazette.example/feeds/news.json",
                feed.path("feed_url").textValue());
        assertEquals(
                "https://www.harbour-gazette.example/",
                feed.path("home_page_url").textValue());
        assertEquals("en-GB", feed.path("language").textValue());
        assertEquals("ar", feed.at("/items/2/language").textValue());
        assertTrue(feed.at("/items/1/language").isMissingNode());
        assertEquals("Tom O'Dell", feed.at("/items/0/authors/1/name").textValue());
        assertEquals(3, feed.path("items").size());
    }

    @Test
    @DisplayName("JSON-02 an item's id is the article's, a string")
    void ids() {
        List<String> ids = read(Fixture.everything()).path("items").findValuesAsText("id");

        assertEquals(
                List.of(
                        Fixture.id(3).value(),
                        Fixture.id(2).value(),
                        Fixture.id(1).value()),
                ids);
    }

    @Test
    @DisplayName("JSON-03 every item has a content, as HTML or as text")
    void contents() {
        var document = new FeedDocument(
                Fixture.GAZETTE,
                Fixture.feed("news"),
                List.of(
                        new Entry(Fixture.story(2), true),
                        new Entry(Fixture.story(1), false),
                        new Entry(Fixture.story(0, draft -> draft.body("")), true)),
                List.of(),
                Fixture.UPDATED,
                Optional.empty());

        JsonNode items = read(document).path("items");

        assertEquals(
                "<p>The ferry left the quay at nine.</p>",
                items.at("/0/content_html").textValue());
        assertEquals(
                "The ferry left the quay at nine.", items.at("/1/content_text").textValue());
        assertEquals("Ferry 0 leaves on time", items.at("/2/content_text").textValue());
    }

    @Test
    @DisplayName("JSON-07 dates are RFC 3339")
    void dates() {
        JsonNode item = read(Fixture.everything()).at("/items/0");

        assertEquals("2026-11-23T08:03:00Z", item.path("date_published").textValue());
        assertEquals("2026-11-23T09:15:00Z", item.path("date_modified").textValue());
    }

    @Test
    @DisplayName("JSON-08 JSON-12 image, attachments, tags and summary are plain facts")
    void facts() {
        JsonNode item = read(Fixture.everything()).at("/items/0");

        assertEquals(
                "https://img.harbour-gazette.example/bridge.jpg",
                item.path("image").textValue());
        assertEquals("audio/mpeg", item.at("/attachments/1/mime_type").textValue());
        assertEquals(1_000_000, item.at("/attachments/1/size_in_bytes").longValue());
        assertEquals(
                "[\"News\",\"World\",\"Harbour\",\"Bridges & roads\"]",
                item.path("tags").toString());
        assertEquals("The council's figures were wrong.", item.path("summary").textValue());
        assertEquals(
                "Harbour bridge: \u201c5 < 6\u201d & other sums",
                item.path("title").textValue());
    }

    @Test
    @DisplayName("JSON-09 there is no next page that would not end")
    void noNextPage() {
        assertTrue(read(Fixture.everything()).path("next_url").isMissingNode());
    }

    @Test
    @DisplayName("JSON-10 members of our own stand under one name with an underscore")
    void ownMembers() {
        var names = new ArrayList<String>();
        JsonNode feed = read(Fixture.everything());
        feed.fieldNames().forEachRemaining(names::add);
        feed.at("/items/0").fieldNames().forEachRemaining(names::add);

        var own = names.stream().filter(name -> name.startsWith("_")).toList();

        assertEquals(List.of("_dateline", "_dateline"), own);
        assertEquals("corrected", feed.at("/items/0/_dateline/editorial_class").textValue());
        assertEquals(
                "An earlier version gave the length in feet.",
                feed.at("/items/0/_dateline/note").textValue());
        assertEquals(Fixture.id(9).value(), feed.at("/_dateline/deleted/0/id").textValue());
        assertEquals(
                "Published too early", feed.at("/_dateline/deleted/0/reason").textValue());
    }

    @Test
    @DisplayName("JSON-13 UTF-8 without a byte order mark, as application/feed+json")
    void bytes() {
        byte[] bytes = FeedRenderers.render(JSON, Fixture.everything(), new EntryCache());

        assertEquals('{', bytes[0]);
        assertEquals("application/feed+json", JSON.mediaType());
        assertTrue(text(JSON, Fixture.everything()).contains("Gr\u00f8nhavn"));
    }

    @Test
    @DisplayName("JSON-16 the document can stand inside a script element")
    void safeInScript() {
        var story = Fixture.story(1, draft -> draft.body("<p></script><!-- \u2028\u2029</p>"));

        String json = text(JSON, Fixture.document("news", story));

        assertFalse(json.contains("<"));
        assertFalse(json.contains("\u2028") || json.contains("\u2029"));
    }

    @Test
    @DisplayName("XML-14 the same document gives the same bytes")
    void byteStable() {
        assertArrayEquals(
                FeedRenderers.render(JSON, Fixture.everything(), new EntryCache()),
                FeedRenderers.render(JSON, Fixture.everything(), new EntryCache()));
    }

    @Test
    void hostileTextIsCleanHereToo() {
        String json = text(JSON, XmlDocumentTest.nineteenAndAHostileOne());

        assertFalse(json.contains("\\u0000") || json.contains("\\r") || json.contains("\uFFFD"));
        assertEquals(
                20, read(XmlDocumentTest.nineteenAndAHostileOne()).path("items").size());
    }
}
