package dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.ArticleId;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Outcome;
import dateline.ingest.model.Receipt;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two stories of one sender stay two, however alike they are, where the sender tells them apart. */
class DistinctStoriesTest {
    private static final String BULLETIN = """
            <item><title>Morning bulletin</title><link>https://radio.example/b</link>
            <guid isPermaLink="false">b-%1$s</guid><pubDate>%1$s Nov 2026 06:00:00 GMT</pubDate>
            <description>All that matters in five minutes.</description>
            <enclosure url="https://radio.example/%1$s.mp3" length="1000" type="audio/mpeg"/></item>
            """;
    private static final String POST = """
            <item><title>%1$s counted</title><link>https://radio.example/live/vote#%1$s</link>
            <guid isPermaLink="true">https://radio.example/live/vote#%1$s</guid>
            <description>%1$s is counted.</description></item>
            """;

    private Gazette gazette;

    @BeforeEach
    void open(@TempDir Path data) {
        gazette = new Gazette(data);
    }

    @AfterEach
    void close() {
        gazette.close();
    }

    private static String feed(String... items) {
        return "<rss version=\"2.0\"><channel><title>Harbour Radio</title><link>https://radio.example/</link>"
                + "<description>d</description>" + String.join("", items) + "</channel></rss>";
    }

    private List<Receipt> file(String name, String text) {
        return gazette.newsroom.file(BytesInput.of(name, text));
    }

    private static Set<ArticleId> ids(List<Receipt> receipts) {
        return receipts.stream().map(receipt -> receipt.id().orElseThrow()).collect(Collectors.toSet());
    }

    private static Set<Outcome> outcomes(List<Receipt> receipts) {
        return receipts.stream().map(Receipt::outcome).collect(Collectors.toSet());
    }

    @Test
    @DisplayName("ID-05: ids that differ beyond what is kept of them are two stories, and each is known again")
    void longIdsAreTwoStories() {
        String beginning = "https://radio.example/?state=" + "a".repeat(4_000);
        Receipt one = gazette.file(Gazette.story(beginning + "1", "Morning bulletin", "All that matters."));
        Receipt other = gazette.file(Gazette.story(beginning + "2", "Morning bulletin", "All that matters."));
        Receipt again = gazette.file(Gazette.story(beginning + "1", "Morning bulletin", "All that matters now."));

        assertEquals(Set.of(Outcome.ACCEPTED), outcomes(List.of(one, other)));
        assertEquals(2, ids(List.of(one, other)).size());
        assertEquals(Outcome.CHANGED, again.outcome());
        assertEquals(one.id(), again.id());
    }

    @Test
    @DisplayName("ID-05: daily bulletins with one headline, one sentence and one page are a story each")
    void dailyBulletinsAreAStoryEach() {
        String three = feed(BULLETIN.formatted("21"), BULLETIN.formatted("20"), BULLETIN.formatted("19"));
        List<Receipt> first = file("bulletin.rss", three);
        List<Receipt> again = file("bulletin.rss", three);

        assertEquals(Set.of(Outcome.ACCEPTED), outcomes(first));
        assertEquals(3, ids(first).size());
        assertEquals(Set.of(Outcome.UNCHANGED), outcomes(again));
        assertEquals(ids(first), ids(again));
    }

    @Test
    @DisplayName("ID-05: cartoons that differ in sourceId and picture alone are a story each")
    void cartoonsAreAStoryEach() {
        String cartoon = "{\"sourceId\": \"c-%1$s\", \"title\": \"Cartoon of the day\","
                + " \"bodyHtml\": \"<figure><img src='https://img.example/%1$s.png' alt='A heron'></figure>\"}\n";
        List<Receipt> receipts = file("cartoons.ndjson", cartoon.formatted("20") + cartoon.formatted("21"));

        assertEquals(Set.of(Outcome.ACCEPTED), outcomes(receipts));
        assertEquals(2, ids(receipts).size());
    }

    @Test
    @DisplayName("ID-05: posts of a live blog that differ in their fragment are a story each, and links keep it")
    void postsOfALiveBlogAreAStoryEach() {
        List<Receipt> receipts =
                file("live.rss", feed(POST.formatted("p1"), POST.formatted("p2"), POST.formatted("p3")));
        List<Receipt> further = file("live.rss", feed(POST.formatted("p4"), POST.formatted("p3")));

        assertEquals(3, ids(receipts).size());
        assertEquals(
                List.of(Outcome.ACCEPTED, Outcome.UNCHANGED),
                further.stream().map(Receipt::outcome).toList());
        for (String format : List.of("rss", "atom", "json")) {
            assertTrue(gazette.feed(format).contains("https://radio.example/live/vote#p2"), format);
        }
    }

    @Test
    @DisplayName("ID-05: without an id, the fragment alone tells one place of an app from another")
    void theFragmentTellsStoriesApart() {
        String story =
                "{\"url\": \"https://app.example/#!/story/%1$s\", \"title\": \"Story %1$s\", \"bodyText\": \"It is %1$s.\"}\n";
        List<Receipt> first = file("app.ndjson", story.formatted("1") + story.formatted("2"));
        List<Receipt> edited = file("app.ndjson", story.formatted("2").replace("It is", "It was"));

        assertEquals(2, ids(first).size());
        assertEquals(Outcome.CHANGED, edited.get(0).outcome());
        assertEquals(first.get(1).id(), edited.get(0).id());
    }

    @Test
    @DisplayName("one file that holds another story each day, each with its own id, is a story each")
    void oneFileForManyStories() {
        Set<Optional<ArticleId>> ids = new HashSet<>();
        for (String day : List.of("20", "21", "20", "21")) {
            ids.add(gazette.file(BytesInput.of(
                                    "today.json",
                                    "{\"sourceId\": \"day-%s\", \"title\": \"Tides\", \"bodyText\": \"High at six.\"}"
                                            .formatted(day))
                            .in(Optional.of("file:today.json"), Optional.empty(), Optional.empty()))
                    .id());
        }

        assertEquals(2, ids.size());
    }

    @Test
    @DisplayName("the same words with another address, date or picture, and no id, are held with the reason")
    void whatIsDoubtfulIsHeld() {
        String story = "{\"title\": \"Tides\", \"bodyText\": \"High at six.\"%s}";
        file(
                "tides.json",
                story.formatted(
                        ", \"url\": \"https://a.example/20\", \"published\": \"2026-02-20T06:00:00Z\", \"image\": {\"url\": \"https://a.example/20.png\"}"));

        for (String other : List.of(
                ", \"url\": \"https://a.example/21\"",
                ", \"published\": \"2026-02-21T06:00:00Z\"",
                ", \"image\": {\"url\": \"https://a.example/21.png\"}")) {
            Receipt receipt = file("tides.json", story.formatted(other)).get(0);

            assertEquals(Outcome.HELD, receipt.outcome(), other);
            assertTrue(receipt.reason().orElseThrow().contains("sourceId"), receipt.toString());
        }
        assertEquals(
                Outcome.UNCHANGED, file("copy.json", story.formatted("")).get(0).outcome());
    }

    @Test
    @DisplayName("ID-05: a story that gets a sourceId, or loses it again, stays the same story")
    void aSourceIdMayComeAndGo() {
        String story = "{%s\"url\": \"https://a.example/tides\", \"title\": \"Tides\", \"bodyText\": \"High at %s.\"}";
        List<Receipt> receipts = List.of(
                file("x.json", story.formatted("", "six")).get(0),
                file("x.json", story.formatted("\"sourceId\": \"t\", ", "seven"))
                        .get(0),
                file("x.json", story.formatted("", "eight")).get(0),
                file("x.json", story.formatted("\"sourceId\": \"t\", ", "nine")).get(0));

        assertEquals(1, ids(receipts).size());
        assertEquals(
                Outcome.ACCEPTED,
                file("x.json", story.formatted("\"sourceId\": \"u\", ", "ten"))
                        .get(0)
                        .outcome());
    }

    @Test
    @DisplayName("ID-05: posts that an older Dateline took for one story part, and the last one keeps its id")
    void whatOlderStoresMergedParts() {
        String post = "{\"sourceId\": \"live-%1$s\", \"url\": \"https://a.example/live%2$s\", \"title\": \"Post %1$s\","
                + " \"bodyText\": \"It is %1$s.\"}";
        Receipt merged = file("live.json", post.formatted("102", "")).get(0);
        ArticleId id = merged.id().orElseThrow();
        gazette.store.write(writer -> {
            writer.addAliases(id, List.of("id:inbox:live-101"), "");
            return true;
        });

        Receipt first = file("live.json", post.formatted("101", "#post-101")).get(0);
        Receipt second = file("live.json", post.formatted("102", "#post-102")).get(0);
        Receipt again = file("live.json", post.formatted("101", "#post-101")).get(0);

        assertEquals(Outcome.ACCEPTED, first.outcome());
        assertEquals(Outcome.UNCHANGED, again.outcome());
        assertEquals(first.id(), again.id());
        assertEquals(merged.id(), second.id());
        assertEquals(
                Optional.of("https://a.example/live#post-102"),
                gazette.article(id.value()).content().url());
    }

    @Test
    @DisplayName("ID-05: a story that an older Dateline knew by its page alone is found by its place in it")
    void theAddressOfAnOlderStoreLeadsToTheStory() {
        String story = "{\"url\": \"https://a.example/app%s\", \"title\": \"Tides\", \"bodyText\": \"%s\"}";
        Receipt before = file("x.json", story.formatted("", "High at six.")).get(0);

        Receipt now =
                file("x.json", story.formatted("#tides", "High at seven.")).get(0);
        Receipt other = file("x.json", story.formatted("#seals", "They sleep.").replace("Tides", "Seals"))
                .get(0);

        assertEquals(before.id(), now.id());
        assertEquals(Outcome.ACCEPTED, other.outcome());
    }
}
