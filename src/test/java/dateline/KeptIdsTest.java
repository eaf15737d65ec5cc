package dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.ArticleId;
import dateline.feed.ContentCoding;
import dateline.feed.FeedAddress;
import dateline.feed.FeedFormat;
import dateline.golden.SetClock;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Input;
import dateline.ingest.model.OriginalIdInput;
import dateline.ingest.model.Outcome;
import dateline.ingest.model.Receipt;
import dateline.publication.Publication;
import dateline.publication.yaml.PublicationReader;
import dateline.store.ArticleStore;
import dateline.store.engine.SqlArticleStore;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A newsroom moves here from another system, and its subscribers see no story twice. */
class KeptIdsTest {
    private static final String GUID = "https://old.harbour-gazette.example/?p=417";
    private static final String FEED = """
            <rss version="2.0"><channel><title>The old Gazette</title>
            <link>https://old.harbour-gazette.example/</link><description>News</description>
            <item><title>%s</title><link>https://old.harbour-gazette.example/lighthouse</link>
            <guid isPermaLink="false">https://old.harbour-gazette.example/?p=417</guid>
            <pubDate>Sun, 01 Feb 2026 10:00:00 GMT</pubDate>
            <description>The lighthouse is open again.</description></item>
            </channel></rss>
            """;

    private static final String EXPORT =
            "<wp:post_id xmlns:wp=\"http://wordpress.org/export/1.2/\">9</wp:post_id><content:encoded"
                    + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">The pier is open.</content:encoded>";

    @TempDir
    Path data;

    private ArticleStore store;
    private Newsroom newsroom;

    @BeforeEach
    void open() {
        Publication publication = new PublicationReader(URI.create("http://localhost"))
                .read(Path.of("src/test/resources/golden/feeds"))
                .publication()
                .orElseThrow();
        store = SqlArticleStore.open(data, publication.authority(), 2026);
        newsroom = new Newsroom(publication, store, new SetClock(Gazette.MORNING), new Random(2026));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Input exported(String title) {
        return new OriginalIdInput(BytesInput.of("export.xml", FEED.formatted(title)));
    }

    @Test
    @DisplayName("ID-09 the guid of the old system stays the id, in every format, also when the story is edited")
    void theOldGuidStaysTheId() {
        Receipt first = newsroom.file(exported("Lighthouse opens")).get(0);
        Receipt second = newsroom.file(exported("Lighthouse opens to visitors")).get(0);
        newsroom.print();

        assertEquals(new ArticleId(GUID), first.id().orElseThrow());
        assertEquals(Outcome.CHANGED, second.outcome());
        assertEquals(first.id(), second.id());
        assertTrue(text("rss").contains("<guid isPermaLink=\"false\">" + GUID + "</guid>"));
        assertTrue(text("atom").contains("<id>" + GUID + "</id>"));
        assertTrue(text("json").contains("\"id\":\"" + GUID + "\""));
    }

    @ParameterizedTest
    @CsvSource({
        "<guid>https://old.harbour-gazette.example/pier</guid>, <guid isPermaLink=\"true\">",
        "<guid isPermaLink=\"true\">https://old.harbour-gazette.example/pier</guid>, <guid isPermaLink=\"true\">",
        "<guid isPermaLink=\"false\">https://old.harbour-gazette.example/pier</guid>, <guid isPermaLink=\"false\">",
        "<guid>pier-17</guid>, <guid isPermaLink=\"false\">"
    })
    @DisplayName("ID-09 a kept guid goes out with the isPermaLink that it came with, also after an edit")
    void aKeptGuidKeepsItsIsPermaLink(String guid, String printed) {
        for (String kind : List.of("", EXPORT)) {
            String pier = FEED.replaceFirst("<guid.*</guid>", Matcher.quoteReplacement(guid + kind));
            Input input = new OriginalIdInput(BytesInput.of("export.xml", pier.formatted("The pier " + kind.length())));
            Receipt receipt = newsroom.file(input).get(0);
            newsroom.print();

            assertTrue(receipt.id().isPresent(), receipt.toString());
            String rss = text("rss").replace("<guid>", "<guid isPermaLink=\"true\">");
            assertTrue(rss.contains(printed + receipt.id().get() + "</guid>"), rss);
        }
    }

    @Test
    @DisplayName("ATOM-14 TOMB-01 a kept guid that is no IRI is said in Atom by a tag, alive and withdrawn")
    void aKeptGuidThatIsNoIri() {
        String tag = "tag:harbour-gazette.example,2026:guid/pier%2017";
        String pier = FEED.replaceFirst("<guid.*</guid>", "<guid isPermaLink=\"false\">pier 17</guid>");
        Receipt receipt = newsroom.file(new OriginalIdInput(BytesInput.of("export.xml", pier.formatted("The pier"))))
                .get(0);
        newsroom.print();
        String alive = text("atom");

        newsroom.actions().withdraw(receipt.id().orElseThrow().value(), "It was no pier.", Optional.empty());
        newsroom.print();

        assertTrue(alive.contains("<id>" + tag + "</id>"), alive);
        assertTrue(text("atom").contains("ref=\"" + tag + "\""), text("atom"));
        assertTrue(text("rss").contains("ref=\"pier 17\""), text("rss"));
    }

    @Test
    @DisplayName("ID-08 a guid of whatever form has a short name of its own, one to one and for ever")
    void aKeptGuidHasAShortName() {
        var guid = new ArticleId(GUID);

        assertEquals("cad232d1d9329d8faa85e6bc4369784b", guid.key());
        assertNotEquals(guid.key(), new ArticleId(GUID + "&page=2").key());
    }

    private String text(String extension) {
        FeedFormat format = FeedFormat.ofExtension(extension).orElseThrow();
        byte[] bytes = newsroom.edition()
                .rendition(FeedAddress.ALL, format)
                .orElseThrow()
                .bodies()
                .get(ContentCoding.IDENTITY);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
