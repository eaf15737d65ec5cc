package dateline.ingest.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.model.RawArticle;
import dateline.ingest.model.RawArticle.Byline;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedItemConverterTest {
    @Test
    @DisplayName("ID-01 The guid of the site is the sender's id, so that it can be kept for ever")
    void theGuidOfTheSiteIsTheSendersId() {
        RawArticle rawArticle =
                rawArticle("<item><guid isPermaLink='false'>post-7</guid><link>https://a.example/7</link></item>");

        assertEquals(Optional.of("post-7"), rawArticle.sourceId());
        assertEquals(Optional.of("https://a.example/7"), rawArticle.url());
    }

    @Test
    void anItemWithoutGuidIsKnownByItsLink() {
        assertEquals(
                Optional.of("https://a.example/7"),
                rawArticle("<item><link>https://a.example/7</link></item>").sourceId());
    }

    @Test
    void aDescriptionAloneIsTheBodyAndBesideAWholeTextTheStandfirst() {
        RawArticle alone = rawArticle("<item><description>&lt;p&gt;All.&lt;/p&gt;</description></item>");
        RawArticle beside = rawArticle(
                "<item><description>&lt;p&gt;Short.&lt;/p&gt;</description><content:encoded>Long.</content:encoded></item>");

        assertEquals("<p>All.</p>", alone.body().orElseThrow().text());
        assertEquals(Optional.empty(), alone.standfirst());
        assertEquals("Long.", beside.body().orElseThrow().text());
        assertEquals(Optional.of("Short."), beside.standfirst());
    }

    @Test
    void aSummaryThatIsTheBeginningOfTheTextIsNoStandfirst() {
        RawArticle rawArticle = rawArticle("<item><description>The ferry runs again [&#8230;]</description>"
                + "<content:encoded>&lt;p&gt;The ferry runs again on Monday.&lt;/p&gt;</content:encoded></item>");

        assertEquals(Optional.empty(), rawArticle.standfirst());
    }

    @Test
    void picturesThatAreNotTakenOverAreTold() {
        String file = "<media:content medium='image' url='https://a.example/%s.jpg' width='%s'/>";
        String group = "<item xmlns:media='http://search.yahoo.com/mrss/'><media:group>%s%s</media:group></item>";

        RawArticle two = rawArticle(group.formatted(file.formatted("1", "800"), file.formatted("2", "800")));
        RawArticle copies = rawArticle(group.formatted(file.formatted("1-800", "800"), file.formatted("1-400", "400")));

        String shaped = "<media:content medium='image' url='https://a.example/%s.jpg' width='1600' height='%s'/>";
        RawArticle others =
                rawArticle(group.formatted(shaped.formatted("outside", "900"), shaped.formatted("machine", "1067")));
        RawArticle cut =
                rawArticle(group.formatted(shaped.formatted("quay-16x9", "900"), shaped.formatted("quay-3x2", "1067")));

        assertTrue(others.repairs().contains("Further pictures of the item were not taken over: 1."));
        assertEquals(List.of(), cut.repairs());
        assertTrue(two.repairs().contains("Further pictures of the item were not taken over: 1."));
        assertEquals(List.of(), copies.repairs());
    }

    @Test
    void aRelativeLinkIsRelativeToTheSiteOfTheFeed() {
        RawArticle rawArticle = rawArticle("<link>https://lighthouse.example/news/</link><item><link>/1</link></item>");

        assertEquals(Optional.of("https://lighthouse.example/1"), rawArticle.url());
    }

    @Test
    void repairsOfTheFeedAreToldOfEachItem() {
        assertFalse(rawArticle("<item><title>A & B</title></item>").repairs().isEmpty());
    }

    @Test
    void aStoryOfOurOwnThatComesBackIsToldFromOthers() {
        String id = "2026:01jdxv7e2m8q4r6t9w3y5z7a1b";
        RawArticle ours = rawArticle("<item><guid>tag:Harbour-Gazette.example," + id + "</guid></item>");
        RawArticle other = rawArticle("<item><guid>tag:harbour-gazette.example.evil," + id + "</guid></item>");
        RawArticle former = rawArticle("<item><guid>tag:harbour-gazette.example,2019:post-17</guid></item>");

        assertTrue(OwnStoryCheck.isOurs(ours, "harbour-gazette.example"));
        assertFalse(OwnStoryCheck.isOurs(other, "harbour-gazette.example"));
        assertFalse(OwnStoryCheck.isOurs(former, "harbour-gazette.example"));
    }

    @Test
    void theSiteIsTheSourceSoThatEqualGuidsOfTwoSitesStayApart() {
        assertEquals(Optional.of("t"), rawArticle("<item><guid>1</guid></item>").source());
        assertEquals(
                Optional.of("lighthouse-example"),
                rawArticle("<link>https://www.lighthouse.example/news/</link><item><guid>1</guid></item>")
                        .source());
    }

    @Test
    void namesAreToldFromMailAddresses() {
        assertEquals(
                Optional.of(new Byline("Jonas Weber", Optional.empty(), Optional.of("w@a.example"))),
                FeedPersons.of("w@a.example (Jonas Weber)"));
        assertEquals(
                Optional.of(new Byline("Jonas Weber", Optional.empty(), Optional.of("w@a.example"))),
                FeedPersons.of("Jonas Weber <w@a.example>"));
        assertEquals(Optional.of(Byline.named("Jonas Weber")), FeedPersons.of(" Jonas  <b>Weber</b>"));
        assertEquals(
                Optional.of(new Byline("w@a.example", Optional.empty(), Optional.of("w@a.example"))),
                FeedPersons.of("w@a.example"));
        assertEquals(Optional.empty(), FeedPersons.of(" "));
    }

    @Test
    void aFileIsEnclosedOnceAndThePictureIsTheLargest() {
        FeedItem item = feed("<item><enclosure url='https://a.example/1.mp3' type='audio/mpeg' length='5'/>"
                        + "<media:content url='https://a.example/1.mp3' type='audio/mpeg'/>"
                        + "<media:content url='https://a.example/v.mp4' medium='video' fileSize='9'><media:thumbnail url='https://a.example/t.jpg'/></media:content>"
                        + "<media:thumbnail url='https://a.example/w.jpg' width='900'/></item>")
                .items()
                .get(0);

        assertEquals(
                List.of("https://a.example/1.mp3", "https://a.example/v.mp4"),
                item.enclosures().stream().map(RawArticle.RawEnclosure::url).toList());
        assertEquals(
                Optional.of("https://a.example/w.jpg"),
                item.image().orElseThrow().url());
    }

    @Test
    void thePreviewHasNullForWhatTheFeedDoesNotSay() {
        String form = FeedPreviewForm.of(
                        "f.xml",
                        feed(
                                "<item><title>A &amp;lt; B</title><pubDate>Mon, 23 Nov 2026 06:00:00 +0200</pubDate></item>"),
                        ZoneOffset.UTC)
                .toString();
        String refused = FeedPreviewForm.of("g.xml", new FeedReading.Refused("No."), ZoneOffset.UTC)
                .toString();

        assertEquals(
                "{\"file\":\"f.xml\",\"items\":[{\"guid\":null,\"title\":\"A < B\",\"link\":null,\"date\":\"2026-11-23T04:00:00Z\"}],\"error\":null}",
                form);
        assertEquals("{\"file\":\"g.xml\",\"items\":[],\"error\":\"No.\"}", refused);
    }

    @Test
    void feedsAreToldFromOtherDocuments() {
        assertTrue(FeedDocumentReader.looksLikeFeed(
                "<?xml version='1.0'?>\n<!-- a -->\n<!DOCTYPE rss PUBLIC 'a' 'b'>\n<rss version='2.0'>"));
        assertTrue(FeedDocumentReader.looksLikeFeed("<rdf:RDF xmlns:rdf='x'>"));
        assertTrue(FeedDocumentReader.looksLikeFeed("<feed xmlns='http://www.w3.org/2005/Atom'>"));
        assertTrue(FeedDocumentReader.looksLikeFeed("{\"version\":\"https:\\/\\/jsonfeed.org\\/version\\/1\"}"));
        assertFalse(FeedDocumentReader.looksLikeFeed("{\"title\":\"An article\"}"));
        assertFalse(FeedDocumentReader.looksLikeFeed("<html><body><rss></body></html>"));
        assertFalse(FeedDocumentReader.looksLikeFeed("Words about <rss> feeds"));
    }

    private static RawArticle rawArticle(String item) {
        ParsedFeed feed = feed(item);
        return FeedItemConverter.of(feed.items().get(0), feed);
    }

    private static ParsedFeed feed(String item) {
        String text = "<rss version='2.0'><channel><title>T</title>" + item + "</channel></rss>";
        return (ParsedFeed) new FeedDocumentReader()
                .read(text.getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text|Why &lt;br&gt; broke the site|Why &lt;br> broke the site",
                "text|Harbour &lt;b&gt;gets&lt;/b&gt; a crane|Harbour gets a crane",
                "text|Harbour&lt;br&gt;gets a crane|Harbour gets a crane",
                "text|Harbour &lt;br /&gt; gets a crane|Harbour gets a crane",
                "html|Why &lt;br&gt; broke the site|Why broke the site"
            })
    void whatAtomCallsTextMaySpeakOfATag(String type, String told, String title) {
        String feed = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>G</title><entry><id>urn:1</id><title type=\""
                + type + "\">" + told
                + "</title><content type=\"html\">&lt;p&gt;All of it.&lt;/p&gt;</content></entry></feed>";

        var read = (ParsedFeed) new FeedDocumentReader()
                .read(feed.getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.empty());

        assertEquals(
                Optional.of(title),
                FeedItemConverter.of(read.items().get(0), read).title());
    }
}
