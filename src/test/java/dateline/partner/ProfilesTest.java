package dateline.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups SN, GUN and LINE of the requirements, read by the JDK's parser and by Rome. */
class ProfilesTest {
    private static final String BRIDGE = "//item[link='https://www.harbour-gazette.example/bridge?id=3']";
    private static final String KILLED = "//item[link='https://www.harbour-gazette.example/killed']";
    private static final String PICTURE = "https://img.harbour-gazette.example/bridge.jpg";

    @TempDir
    Path folder;

    private PartnerHarness stand;

    @BeforeEach
    void open() {
        stand = new PartnerHarness(folder);
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private Dialect everything(String partner) {
        stand.fileEverything();
        return Dialect.of(stand.bytes(partner));
    }

    @ParameterizedTest
    @ValueSource(strings = {"msn", "smartnews", "gunosy", "line", "flipboard", "newsbreak", "yahoo"})
    @DisplayName(
            "MSN-03 MSN-04 SN-04 GUN-04 LINE-02 FLIP-01: Rome finds id, title, link, date and text in every item, and no id twice")
    void romeReadsIt(String partner) throws FeedException {
        stand.fileEverything();

        SyndFeed feed = new SyndFeedInput().build(new StringReader(stand.text(partner)));

        assertEquals("rss_2.0", feed.getFeedType());
        assertEquals(4, feed.getEntries().size());
        assertEquals(
                4, feed.getEntries().stream().map(SyndEntry::getUri).distinct().count());
        for (SyndEntry entry : feed.getEntries()) {
            assertFalse(entry.getTitle().isBlank());
            assertTrue(entry.getLink().startsWith("https://"));
            boolean moves = partner.equals("smartnews");
            assertTrue(moves || entry.getPublishedDate().toInstant().isBefore(PartnerHarness.MORNING));
            String text = entry.getContents().isEmpty()
                    ? entry.getDescription().getValue()
                    : entry.getContents().get(0).getValue();
            assertTrue(text.contains("<p>"), text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"msn", "smartnews", "gunosy", "line", "flipboard", "newsbreak", "yahoo"})
    @DisplayName(
            "XML-06 XML-07 XML-10 XML-13: UTF-8 without a mark before it, every element of the dialect in a namespace")
    void soundXml(String partner) {
        Dialect document = everything(partner);

        assertTrue(stand.text(partner).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss "));
        assertEquals(List.of(), document.all("//*[namespace-uri()='' and contains(name(), ':')]"));
        assertEquals(1, document.all("/rss[@version='2.0']/channel").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"msn", "smartnews", "gunosy", "line", "flipboard", "newsbreak", "yahoo"})
    @DisplayName("XML-02 XML-03 XML-05 LANG-06: a hostile story breaks no partner's feed, nor does a hostile reason")
    void hostile(String partner) {
        stand.story("fresh");
        String killed = stand.story("killed");
        String rubbish = "\\u0000\\u0008\\u202e\\ufffe\\ud800 ]]> & <b>";
        stand.file(
                "hostile",
                "{\"title\": \"Hostile headline %s\", \"lang\": \"en\", \"bodyHtml\": \"<p>Text %s</p>\", \"tags\": [\"%s\"],"
                                .formatted(rubbish, rubbish, rubbish)
                        + " \"authors\": [\"A %s\"], \"related\": [{\"title\": \"R %s\", \"url\": \"https://a.example/ö\"}],"
                                .formatted(rubbish, rubbish)
                        + " \"image\": {\"url\": \"https://a.example/ü.jpg\", \"alt\": \"%s\", \"credit\": \"%s\"}}"
                                .formatted(rubbish, rubbish));
        stand.newsroom.actions().withdraw(killed, "Wrong \u0000\ufffe\ud800 ]]> & <b>", Optional.empty());

        Dialect document = Dialect.of(stand.bytes(partner));

        assertEquals(3, document.all("//item").size());
        assertEquals(
                1,
                document.all("//item[starts-with(title, 'Hostile headline')]").size());
        assertTrue(stand.text(partner).chars().noneMatch(c -> c == 0x202E || c == 0xFFFE || c == 0));
        assertFalse(stand.text(partner).contains("ü.jpg") || stand.text(partner).contains("/ö"));
    }

    @Test
    @DisplayName(
            "MSN-02 MSN-06 GUN-05 PART-10: what a platform would refuse is left out: too old, or in another language")
    void leftOut() {
        stand.story("fresh");
        stand.story("old", "\"published\": \"2025-01-01T00:00:00Z\"");
        stand.story("weeks", "\"published\": \"2026-02-01T00:00:00Z\"");
        stand.file(
                "german",
                "{\"title\": \"Die Fähre legt um neun Uhr ab\", \"lang\": \"de\", \"bodyText\": \"Pünktlich.\"}");

        assertEquals(
                List.of("Ferry fresh leaves the quay on time", "Ferry weeks leaves the quay on time"),
                Dialect.of(stand.bytes("msn")).all("//item/title"));
        assertEquals(2, Dialect.of(stand.bytes("gunosy")).all("//item/title").size());
        assertEquals(4, Dialect.of(stand.bytes("line")).all("//item/title").size());
    }

    @Test
    @DisplayName("MSN-03: a story without text is left out of every partner's feed")
    void withoutText() {
        stand.story("fresh");
        stand.file(
                "empty",
                "{\"title\": \"Only a headline and a standfirst\", \"lang\": \"en\", \"standfirst\": \"This.\"}");

        for (String partner : PartnerHarness.RSS) {
            assertEquals(1, Dialect.of(stand.bytes(partner)).all("//item").size(), partner);
        }
    }

    @Test
    @DisplayName(
            "SN-01 SN-02 SN-03: SmartNews gets its namespaces, a description of 30 characters, dates, ttl and logos")
    void smartNewsChannel() {
        Dialect smartNews = everything("smartnews");

        for (String namespace : List.of(
                "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"",
                "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"",
                "xmlns:media=\"http://search.yahoo.com/mrss/\"",
                "xmlns:snf=\"http://www.smartnews.be/snf\"")) {
            assertTrue(stand.text("smartnews").contains(namespace), namespace);
        }
        assertEquals("Harbour & Gazette", smartNews.one("//channel/title"));
        assertEquals("News from the coast, the…", smartNews.one("//channel/description"));
        assertEquals("Sun, 01 Mar 2026 08:20:00 +0000", smartNews.one("//channel/pubDate"));
        assertEquals("en-GB", smartNews.one("//channel/language"));
        assertEquals("5", smartNews.one("//channel/ttl"));
        assertEquals("https://www.harbour-gazette.example/square.png", smartNews.one("//channel/image/url"));
        assertEquals("https://www.harbour-gazette.example/wide.png", smartNews.one("//channel/snf:logo/url"));
        assertEquals("https://www.harbour-gazette.example/dark.png", smartNews.one("//channel/snf:darkModeLogo/url"));
    }

    @Test
    @DisplayName("SN-04 SN-05 SN-06: a SmartNews item has its text, thumbnail and language; a withdrawn one is deleted")
    void smartNewsItem() {
        Dialect smartNews = everything("smartnews");

        assertTrue(smartNews.one(BRIDGE + "/c:encoded").contains("<figcaption>The plan</figcaption>"));
        assertEquals("The council's figures were wrong.", smartNews.one(BRIDGE + "/description"));
        assertEquals(PICTURE, smartNews.one(BRIDGE + "/m:thumbnail/@url"));
        assertEquals("en-GB", smartNews.one(BRIDGE + "/dc:language"));
        assertEquals("active", smartNews.one(BRIDGE + "/m:status/@state"));
        assertEquals("deleted", smartNews.one(KILLED + "/m:status/@state"));
    }

    @Test
    @DisplayName("GUN-01 GUN-02 GUN-08 GUN-10: Gunosy's channel, one enclosure, and nothing that was abolished")
    void gunosyDocument() {
        Dialect gunosy = everything("gunosy");

        assertTrue(stand.text("gunosy").contains("xmlns:gnf=\"http://assets.gunosy.com/media/gnf\""));
        assertTrue(gunosy.one("//channel/description").length() <= 35);
        assertEquals("https://www.harbour-gazette.example/square.png", gunosy.one("//channel/image/url"));
        assertEquals("https://www.harbour-gazette.example/wide.png", gunosy.one("//channel/gnf:wide_image_link"));
        assertEquals("204800", gunosy.one(BRIDGE + "/enclosure[@url='" + PICTURE + "'][@type='image/jpeg']/@length"));
        assertEquals(List.of(), gunosy.all("//item[count(enclosure) > 1]"));
        assertEquals(List.of(), gunosy.all("//item/description | //gnf:category | //gnf:keyword"));
    }

    @Test
    @DisplayName("GUN-03 GUN-04 GUN-05 GUN-06 GUN-07: ids that are no address, Japan's time, character data, a state")
    void gunosyItem() {
        Dialect gunosy = everything("gunosy");

        assertEquals(List.of(), gunosy.all("//item/guid[contains(., ':') or contains(., '/')]"));
        assertEquals("Sun, 01 Mar 2026 16:00:00 +0900", gunosy.one(BRIDGE + "/pubDate"));
        assertEquals("Sun, 01 Mar 2026 16:00:00 +0900", gunosy.one(BRIDGE + "/gnf:modified"));
        assertEquals("active", gunosy.one(BRIDGE + "/m:status/@state"));
        assertEquals("deleted", gunosy.one(KILLED + "/m:status/@state"));
        assertTrue(stand.text("gunosy").contains("<content:encoded><![CDATA[<figure>"));
        assertFalse(gunosy.one(BRIDGE + "/c:encoded").contains("http://"), "a link that is not https");
    }

    @Test
    @DisplayName("GUN-03: a story whose address Gunosy would refuse is left out, and every other partner gets it")
    void gunosyAddresses() {
        stand.story("fresh");
        stand.story("plain-http", "\"url\": \"http://www.harbour-gazette.example/ferry\"");
        stand.story("long", "\"url\": \"https://www.harbour-gazette.example/" + "f".repeat(230) + "\"");

        assertEquals(1, Dialect.of(stand.bytes("gunosy")).all("//item").size());
        assertEquals(3, Dialect.of(stand.bytes("line")).all("//item").size());
    }

    @Test
    @DisplayName("XML-05 GUN-07: what would end character data is written so that it does not, and means the same")
    void characterDataDoesNotEnd() {
        stand.body("brackets", "<p>Take x[y[0]]&gt;1 and <img src=\"https://a.example/i.jpg\" alt=\"]]&gt;\"></p>");

        String text = Dialect.of(stand.bytes("gunosy")).one("//item/c:encoded");

        assertTrue(text.contains("x[y[0]]&gt;1"), text);
        assertTrue(text.contains("alt=\"]]&gt;\""), text);
    }

    @Test
    @DisplayName(
            "LINE-01 LINE-02 LINE-03 LINE-04: the text in the description, Japan's time, the state, related stories")
    void line() {
        Dialect line = everything("line");

        assertTrue(stand.text("line").contains("xmlns:oa=\"http://news.line.me/rss/1.0/oa\""));
        assertEquals("Sun, 01 Mar 2026 17:20:00 +0900", line.one("//channel/lastBuildDate"));
        assertTrue(line.one(BRIDGE + "/description").contains("<p>The bridge is 300 metres long;"));
        assertEquals(PICTURE, line.one(BRIDGE + "/enclosure[@type='image/jpeg']/@url"));
        assertEquals("Sun, 01 Mar 2026 16:00:00 +0900", line.one(BRIDGE + "/pubDate"));
        assertEquals("Sun, 01 Mar 2026 16:00:00 +0900", line.one(BRIDGE + "/oa:lastPubDate"));
        assertEquals("2", line.one(BRIDGE + "/oa:pubStatus"));
        assertEquals("Ada Quill", line.one(BRIDGE + "/oa:imgAuthor"));
        assertEquals("News", line.one(BRIDGE + "/oa:category"));
        assertEquals("The old bridge", line.one(BRIDGE + "/oa:reflink/oa:refTitle"));
        assertEquals("https://www.harbour-gazette.example/old", line.one(BRIDGE + "/oa:reflink/oa:refUrl"));
        assertEquals("0", line.one(KILLED + "/oa:pubStatus"));
        assertEquals("Sun, 01 Mar 2026 17:10:00 +0900", line.one(KILLED + "/oa:lastPubDate"));
    }
}
