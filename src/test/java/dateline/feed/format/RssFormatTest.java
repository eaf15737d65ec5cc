package dateline.feed.format;

import static dateline.feed.Documents.RSS;
import static dateline.feed.Documents.count;
import static dateline.feed.Documents.parse;
import static dateline.feed.Documents.string;
import static dateline.feed.Documents.strings;
import static dateline.feed.Documents.text;
import static dateline.feed.Documents.validate;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.Bare;
import dateline.article.Enclosure;
import dateline.article.Image;
import dateline.feed.FeedDocument;
import dateline.feed.FeedFingerprint;
import dateline.feed.FeedFormat;
import dateline.feed.Fixture;
import dateline.feed.XmlDocumentTest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groups RSS, PROF, EXT and MEDIA of the requirements. */
final class RssFormatTest {
    private static final String PROFILE = "own/rss20-publisher-profile.rng";

    @Test
    @DisplayName("RSS-06 RSS-07 RSS-08 RSS-09 RSS-14 RSS-15 RSS-17 the strict profile takes every kind of document")
    void validAgainstTheProfile() {
        validate(PROFILE, FeedRenderers.render(RSS, Fixture.everything(), new EntryCache()));
        validate(PROFILE, FeedRenderers.render(RSS, XmlDocumentTest.nineteenAndAHostileOne(), new EntryCache()));
        validate(PROFILE, FeedRenderers.render(RSS, Fixture.document("sport"), new EntryCache()));
    }

    @Test
    @DisplayName("RSS-01 RSS-02 one channel of version 2.0 with title, link and description")
    void channel() {
        var document = parse(RSS, Fixture.everything());

        assertEquals(1, count("/rss[@version='2.0']/channel", document));
        assertEquals("The Harbour Gazette \u2013 News", string("/rss/channel/title", document));
        assertEquals("https://www.harbour-gazette.example/", string("/rss/channel/link", document));
        assertEquals("News from the coast", string("/rss/channel/description", document));
        assertEquals("en-GB", string("/rss/channel/language", document));
        assertEquals("\u00a9 The Harbour Gazette", string("/rss/channel/copyright", document));
        assertEquals("Dateline", string("/rss/channel/generator", document));
        assertEquals("https://www.rssboard.org/rss-specification", string("/rss/channel/docs", document));
    }

    @Test
    @DisplayName("RSS-14 the editor whom publication.yaml names stands there by the mail address, and nobody else does")
    void editor() {
        FeedDocument unnamed = Fixture.everything();
        var named = new FeedDocument(
                unnamed.publication().toBuilder()
                        .editor(Optional.of("desk@harbour-gazette.example"))
                        .build(),
                unnamed.feed(),
                unnamed.entries(),
                unnamed.tombstones(),
                unnamed.updated(),
                unnamed.changesCursor());

        assertEquals(0, count("/rss/channel/managingEditor", parse(RSS, unnamed)));
        assertEquals("desk@harbour-gazette.example", string("/rss/channel/managingEditor", parse(RSS, named)));
        assertNotEquals(FeedFingerprint.of(unnamed), FeedFingerprint.of(named));
        validate(PROFILE, FeedRenderers.render(RSS, named, new EntryCache()));
    }

    @Test
    @DisplayName("RSS-03 RSS-04 RSS-05 PROF-14 each item has a title, and once what may be there once; guids differ")
    void items() {
        var document = parse(RSS, Fixture.everything());

        assertEquals(3, count("//item[title and guid and link and pubDate]", document));
        for (String name : List.of("title", "link", "description", "guid", "pubDate", "author", "comments", "source")) {
            assertEquals(0, count("//item[count(" + name + ") > 1]", document), name);
        }
        assertEquals(3, strings("//item/guid", document).stream().distinct().count());
    }

    @Test
    @DisplayName("RSS-06 the guid is the article's id and no permanent link")
    void guid() {
        var document = parse(RSS, Fixture.document("news", Fixture.story(1)));

        assertEquals(Fixture.id(1).value(), string("//item/guid[@isPermaLink='false']", document));
    }

    @Test
    @DisplayName("RSS-12 a category is plain text in a named taxonomy")
    void categories() {
        var document = parse(RSS, Fixture.everything());

        assertEquals(List.of("News", "World", "Harbour", "Bridges & roads"), strings("//item[1]/category", document));
        assertEquals("tag:harbour-gazette.example,2026:section", string("//item[1]/category[1]/@domain", document));
        assertEquals("tag:harbour-gazette.example,2026:tag", string("//item[1]/category[3]/@domain", document));
    }

    @Test
    @DisplayName("RSS-15 RSS-16 the time to live is the five minutes for which a cache may keep the feed")
    void timeToLive() {
        assertEquals("5", string("//channel/ttl", parse(RSS, Fixture.everything())));
        assertEquals(300, FeedFormat.FRESH_FOR.toSeconds());
    }

    @Test
    @DisplayName("RSS-11 RSS-13 RSS-18 PROF-12 EXT-05 EXT-11 what a newsroom has no use for is absent")
    void absent() {
        String rss = text(RSS, Fixture.everything());

        for (String name :
                List.of("<cloud", "<textInput", "<skip", "<sy:", "<itunes:", "<rating", "<image", "<source")) {
            assertFalse(rss.contains(name), name);
        }
    }

    @Test
    @DisplayName("PROF-01 PROF-02 the self link is the configured address, with the other formats beside it")
    void links() {
        var document = parse(RSS, Fixture.everything());

        assertEquals(
                List.of("https://feeds.harbour-gazette.example/feeds/news.rss"),
                strings("/rss/channel/a:link[@rel='self'][@type='application/rss+xml']/@href", document));
        assertEquals(
                List.of(
                        "https://feeds.harbour-gazette.example/feeds/news.atom",
                        "https://feeds.harbour-gazette.example/feeds/news.json"),
                strings("/rss/channel/a:link[@rel='alternate']/@href", document));
    }

    @Test
    @DisplayName("PROF-03 markup characters of plain text are hexadecimal references")
    void hexadecimalReferences() {
        String rss = text(RSS, Fixture.document("news", Fixture.story(1, draft -> draft.title("AT&T <b> 5 > 4"))));

        assertTrue(rss.contains("<title>AT&#x26;T &#x3C;b&#x3E; 5 &#x3E; 4</title>"), rss);
    }

    @Test
    @DisplayName("PROF-05 PROF-10 the summary stands before the text, and items behind everything else")
    void order() {
        var document = parse(RSS, Fixture.everything());

        assertEquals(0, count("//item[c:encoded[following-sibling::description]]", document));
        assertEquals(3, count("//item[description and c:encoded]", document));
        assertEquals(0, count("//channel/item[1]/following-sibling::*[not(self::item)]", document));
    }

    @Test
    @DisplayName("RSS 2.0: a description is HTML, so a plain summary is escaped once before")
    void summaryIsHtml() {
        var story = Fixture.story(1, draft -> draft.standfirst("5 < 6 & 7"));

        assertEquals("5 &lt; 6 &amp; 7", string("//item/description", parse(RSS, Fixture.document("news", story))));
    }

    @Test
    @DisplayName("RSS-09 RSS-10 PROF-07 one enclosure with true length and type: sound goes before the image")
    void soundIsTheEnclosure() {
        var document = parse(RSS, Fixture.everything());

        assertEquals(
                List.of("https://media.harbour-gazette.example/bridge.mp3"),
                strings("//item[1]/enclosure[@length='1000000'][@type='audio/mpeg']/@url", document));
        assertEquals(3, count("//item[1]/m:content", document));
    }

    @Test
    @DisplayName("RSS-09 RSS-10 a picture of unknown length is no enclosure, but media content")
    void unmeasuredPicture() {
        var story = Fixture.story(1, draft -> draft.image(Bare.image("https://a.example/i.jpg")));

        var document = parse(RSS, Fixture.document("news", story));

        assertEquals(0, count("//enclosure", document));
        assertEquals(1, count("//m:content", document));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "https://a.example/a.mp3, audio/mpeg, audio/mpeg",
                "https://a.example/a.mp3, -, audio/mpeg",
                "https://a.example/A.M4A?dl=1, -, audio/mp4",
                "https://a.example/film.webm#t=10, -, video/webm",
                "https://a.example/plan.pdf, -, application/pdf",
                "https://a.example/stream, -, application/octet-stream",
                "https://a.mp3/stream, -, application/octet-stream"
            })
    @DisplayName("RSS-09 RSS-10 a file of unknown length is an enclosure of length 0, its type told by its name")
    void unmeasuredFiles(String url, @Nullable String type, String written) {
        var story = Fixture.story(
                1, draft -> draft.enclosures(new Enclosure(url, Optional.ofNullable(type), OptionalLong.empty())));

        var document = parse(RSS, Fixture.document("news", story));

        assertEquals(url, string("//item/enclosure[@length='0']/@url", document));
        assertEquals(written, string("//item/enclosure/@type", document));
    }

    @Test
    @DisplayName("RSS-09 sound of unknown length goes before a picture")
    void soundGoesBeforePictures() {
        var picture = new Enclosure("https://a.example/a.png", Optional.of("image/png"), OptionalLong.of(9));
        var sound = new Enclosure("https://a.example/a.mp3", Optional.empty(), OptionalLong.empty());
        var story = Fixture.story(1, draft -> draft.enclosures(picture, sound));

        var document = parse(RSS, Fixture.document("news", story));

        assertEquals("https://a.example/a.mp3", string("//item/enclosure/@url", document));
    }

    @Test
    @DisplayName("EXT-01 PROF-15 each name of the byline is a creator; no fact is given twice")
    void creators() {
        var document = parse(RSS, Fixture.everything());

        assertEquals(List.of("Mara Lindqvist", "Tom O'Dell"), strings("//item[1]/dc:creator", document));
        assertEquals(0, count("//dc:date | //dc:title | //author | //channel/dc:*", document));
        assertFalse(text(RSS, Fixture.everything()).contains("mara@"));
    }

    @Test
    @DisplayName("EXT-04 LANG-02 modified in W3C form, and the language where it differs")
    void modifiedAndLanguage() {
        var document = parse(RSS, Fixture.everything());

        assertEquals("2026-11-23T09:15:00Z", string("//item[1]/dct:modified", document));
        assertEquals(List.of("ar"), strings("//item/dc:language", document));
    }

    @Test
    @DisplayName("MEDIA-01 MEDIA-02 MEDIA-03 MEDIA-06 MEDIA-07 MEDIA-08 the lead image with all that is known of it")
    void media() {
        var document = parse(RSS, Fixture.everything());

        String content = "//item[1]/m:content[@medium='image']";
        assertEquals("https://img.harbour-gazette.example/bridge.jpg", string(content + "/@url", document));
        assertEquals(
                "1200 800 204800 image/jpeg",
                String.join(
                        " ",
                        string(content + "/@width", document),
                        string(content + "/@height", document),
                        string(content + "/@fileSize", document),
                        string(content + "/@type", document)));
        assertEquals("Ada Quill", string(content + "/m:credit", document));
        assertEquals("A bridge in the fog", string(content + "/m:title", document));
        assertEquals("The bridge on Monday.", string(content + "/m:description[@type='plain']", document));
        assertEquals("https://img.harbour-gazette.example/bridge.jpg", string(content + "/m:thumbnail/@url", document));
        assertEquals(List.of("image", "document", "audio"), strings("//item[1]/m:content/@medium", document));
    }

    @Test
    @DisplayName("MEDIA-04 MEDIA-05 MEDIA-09 MEDIA-11 different works stand alone: no group, default, rating or hash")
    void noGroups() {
        var document = parse(RSS, Fixture.everything());

        assertEquals(3, count("//m:content", document));
        assertEquals(0, count("//m:group | //m:rating | //m:adult | //m:hash | //m:content/@isDefault", document));
    }

    @Test
    @DisplayName("MEDIA-12 the same image has the same address in every place")
    void oneAddressPerImage() {
        var story = Fixture.story(
                1,
                draft -> draft.image(new Image(
                        "https://a.example/B\u00fcro.jpg",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        java.util.OptionalInt.empty(),
                        java.util.OptionalInt.empty(),
                        Optional.of("image/jpeg"),
                        OptionalLong.of(5),
                        Optional.empty())));

        var document = parse(RSS, Fixture.document("news", story));

        String address = "https://a.example/B%C3%BCro.jpg";
        assertEquals(address, string("//enclosure/@url", document));
        assertEquals(address, string("//m:content/@url", document));
        assertTrue(string("//c:encoded", document).contains("<img src=\"" + address + "\""));
    }

    @Test
    @DisplayName("MEDIA-13 an image without an address, or of another scheme, is left out everywhere")
    void imagesWithoutAddress() {
        for (String url : List.of("", "data:image/png;base64,AA", "/i.jpg", "file:///etc/passwd")) {
            var story = Fixture.story(1, draft -> draft.image(Bare.image(url)));

            for (FeedFormat format : FeedFormat.ALL) {
                String text = text(format, Fixture.document("news", story));
                assertFalse(text.contains("media:content") || text.contains("<img") || text.contains("\"image\""), url);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://img.example/a.jpg, https://img.example/a.jpg",
        "https://img.example/a.jpg?from=http://b.example/, https://img.example/a.jpg?from=http://b.example/",
        "http://img.example:8080/a.jpg, http://img.example:8080/a.jpg",
        "http://192.0.2.7/a.jpg, http://192.0.2.7/a.jpg",
        "http://localhost/a.jpg, http://localhost/a.jpg"
    })
    @DisplayName("MEDIA-13 a picture is fetched by https, as the lead image and in the text")
    void picturesAreSecure(String filed, String served) {
        var lead = Fixture.story(1, draft -> draft.image(Bare.image(filed)));
        var inText = Fixture.story(
                2, draft -> draft.body("<p><img src=\"" + filed + "\" alt=\"\"> http://plain.example/</p>"));

        var document = parse(RSS, Fixture.document("news", lead, inText));

        assertEquals(List.of(served), strings("//m:content/@url", document));
        assertEquals(2, count("//c:encoded[contains(., 'src=\"" + served + "\"')]", document));
        assertEquals(1, count("//c:encoded[contains(., ' http://plain.example/')]", document));
    }

    @Test
    @DisplayName("TOMB-01 TOMB-02 TOMB-11 a tombstone stands before the first item")
    void tombstones() {
        var document = parse(RSS, Fixture.everything());

        assertEquals(
                List.of(Fixture.id(9).value()),
                strings("//at:deleted-entry[@when='2026-11-23T08:30:00Z'][following-sibling::item]/@ref", document));
        assertEquals(0, count("//item[following-sibling::at:deleted-entry]", document));
        assertEquals("Published too early", string("//at:deleted-entry/at:comment", document));
    }
}
