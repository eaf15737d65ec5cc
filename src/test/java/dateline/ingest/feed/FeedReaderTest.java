package dateline.ingest.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.IngestHarness;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeedReaderTest {
    @Test
    void eachItemOfAFeedBecomesAnArticle() {
        var readings = read("""
                <rss version="2.0"><channel><title>The Lighthouse Post</title><link>https://lighthouse.example/</link>
                  <item><title>Ferry &amp; pilot</title><link>https://lighthouse.example/1</link><guid>17</guid>
                    <pubDate>Mon, 23 Nov 2026 06:05:06 +0200</pubDate>
                    <description>&lt;p&gt;The &lt;a href="map"&gt;ferry&lt;/a&gt; runs.&lt;/p&gt;</description></item>
                  <item><title>Empty</title></item>
                </channel></rss>
                """);

        var first = assertInstanceOf(Reading.Clean.class, readings.get(0));
        assertEquals("Ferry & pilot", first.content().title());
        assertEquals(
                "<p>The <a href=\"https://lighthouse.example/map\">ferry</a> runs.</p>",
                first.content().body().html());
        assertEquals(Optional.of("17"), first.content().sourceId());
        assertEquals(Optional.of("lighthouse-example"), first.content().source());
        assertEquals(
                Instant.parse("2026-11-23T04:05:06Z"),
                first.content().published().orElseThrow().toInstant());
        var second = assertInstanceOf(Reading.Rejected.class, readings.get(1));
        assertEquals("feed.xml, item 2", second.input());
    }

    @Test
    void draftsCommentsAndSettingsAmongEntriesAreNoArticles() {
        String kind =
                "<category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#%s'/>";
        String text = """
                <feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0">
                  <id>urn:x</id><title>The Mole</title><updated>2026-11-24T09:00:00Z</updated>
                  <entry><id>urn:1</id><title>Template</title>KIND-template<content>body {}</content></entry>
                  <entry><id>urn:2</id><title>Who opens the sluice</title>KIND-post
                    <app:control xmlns:app="http://purl.org/atom/app#"><app:draft>yes</app:draft></app:control>
                    <content>They tell me.</content></entry>
                  <entry><id>urn:3</id><title>Water runs again</title>KIND-post<category term="water"/>
                    <app:control xmlns:app="http://www.w3.org/2007/app"><app:draft>no</app:draft></app:control>
                    <content>The frogs came first.</content></entry>
                  <entry><id>urn:4</id><title>My father-in-law</title>KIND-comment<content>Diesel.</content></entry>
                  <entry><id>urn:5</id><title>Re: Water</title><thr:in-reply-to ref="urn:3"/><content>Ha.</content></entry>
                </feed>
                """.replaceAll("KIND-(\\w+)", kind.formatted("$1"));
        var readings = read(text);

        assertEquals(1, readings.size());
        var only = assertInstanceOf(Reading.Clean.class, readings.get(0));
        assertEquals("Water runs again", only.content().title());
        assertEquals(List.of("water"), only.content().tags());
        assertTrue(only.repairs().stream().anyMatch(told -> told.contains("drafts")), only.repairs()::toString);
    }

    @Test
    void aJsonFeedIsNotTakenForAnArticle() {
        var readings = read("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "The Mole", "items": [
                  {"id": "1", "title": "One", "content_text": "Words."}, {"id": "2", "title": "Two", "content_text": "More."}]}
                """);

        assertEquals(
                List.of("One", "Two"),
                readings.stream()
                        .map(r -> ((Reading.Clean) r).content().title())
                        .toList());
    }

    @Test
    void aJsonFeedThatDoesNotSayItsVersionRightIsOneAllTheSame() {
        var feed = read("""
                {"version": "1.0", "title": "The Mole", "home_page_url": "https://mole.example/", "items": [
                  {"id": "1", "title": "One", "content_text": "Words."}]}
                """);
        var article = read("""
                {"title": "How feeds work", "bodyText": "A feed has \\"home_page_url\\": \\"its page\\" in it."}
                """);

        assertEquals("One", ((Reading.Clean) feed.get(0)).content().title());
        assertEquals(
                "How feeds work", ((Reading.Clean) article.get(0)).content().title());
    }

    @Test
    void aStoryOfOurOwnThatComesBackIsRefused() {
        var readings =
                read("<rss><channel><item><guid>tag:harbour-gazette.example,2026:01jdxv7e2m8q4r6t9w3y5z7a1b</guid>"
                        + "<title>Ours</title><description>Words.</description></item></channel></rss>");

        assertTrue(((Reading.Rejected) readings.get(0)).reason().contains("our own"));
    }

    @Test
    void aFeedThatCannotBeReadIsRefusedWithItsReason() {
        var declared = read("<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><rss><channel/></rss>");
        var empty = read("<rss><channel/></rss>");

        assertTrue(((Reading.Rejected) declared.get(0)).reason().contains("declares entities"));
        assertTrue(((Reading.Rejected) empty.get(0)).reason().contains("without any item"));
    }

    private static List<Reading> read(String text) {
        return IngestHarness.readAll(BytesInput.of("feed.xml", text));
    }
}
