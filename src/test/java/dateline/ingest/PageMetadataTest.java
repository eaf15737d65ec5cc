package dateline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.RelatedLink;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.FileInput;
import dateline.ingest.model.RawArticle;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.model.RawArticleInput;
import dateline.ingest.model.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page says of its story beside the text, on its way into the clean article. */
class PageMetadataTest {
    private static final String PAGE =
            """
            <!DOCTYPE html><html lang="en"><head><title>Bridge closes for nine nights</title>
            <meta property="article:section" content="World"><meta property="article:content_tier" content="locked">
            </head><body><article><h1>Bridge closes for nine nights</h1><p>%s</p>
            <p>Read more: <a href="/tolls">Tolls on the bridge rise again</a></p></article></body></html>
            """.formatted("The bridge is closed to all traffic from nine in the evening, the office said. ".repeat(8));

    private static Optional<Boolean> free(String name, String text) {
        return IngestHarness.clean(name, text).content().isAccessibleForFree();
    }

    @Test
    void thePaywallOfAPageReachesTheArticleAndItsReceipt() {
        Reading.Clean story = IngestHarness.clean("bridge.html", PAGE);

        assertEquals(Optional.of(false), story.content().isAccessibleForFree());
        assertEquals(0.9, story.confidence().get("isAccessibleForFree"));
        assertTrue(story.repairs().stream().anyMatch(sentence -> sentence.contains("paywall")));
    }

    @Test
    void whatASideFileTellsOfThePaywallIsCertain(@TempDir Path folder) throws IOException {
        Path page = Files.writeString(folder.resolve("bridge.html"), PAGE);
        Files.writeString(folder.resolve("bridge.yaml"), "isAccessibleForFree: true\n");

        Reading.Clean story = IngestHarness.clean(FileInput.of(page));

        assertEquals(Optional.of(true), story.content().isAccessibleForFree());
        assertTrue(!story.confidence().containsKey("isAccessibleForFree"));
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false", "\"false\", false", "null, "})
    void theArticleFormTellsIt(String value, Boolean expected) {
        String form = "{\"title\":\"Bridge\",\"bodyText\":\"It is closed.\",\"isAccessibleForFree\":" + value + "}";

        assertEquals(Optional.ofNullable(expected), free("a.json", form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"maybe\"", "0", "[true]"})
    void whatIsNeitherTrueNorFalseIsRefused(String value) {
        String refusal = IngestHarness.refusal(
                "a.json", "{\"title\":\"Bridge\",\"bodyText\":\"Closed.\",\"isAccessibleForFree\":" + value + "}");

        assertTrue(refusal.contains("isAccessibleForFree: it must be true or false"), refusal);
    }

    @Test
    void theFolderOfAPagePlacesItBeforeWhatThePageSays() {
        var inCoast =
                BytesInput.of("coast/bridge.html", PAGE).in(Optional.empty(), Optional.of("coast"), Optional.empty());

        assertEquals("coast", IngestHarness.clean(inCoast).content().section());
        assertEquals("world", IngestHarness.clean("bridge.html", PAGE).content().section());
    }

    @Test
    void relatedStoriesAndThePaywallAreKeptInAManuscriptThatIsFiledAnew() throws IOException {
        var related = new RelatedLink("Tolls rise again", Optional.of("https://a.example/tolls"));
        RawArticle rawArticle = new RawArticleBuilder()
                .title("Bridge")
                .body(RawArticle.Markup.TEXT, "It is closed.")
                .related(related)
                .accessibleForFree(false)
                .done();
        var input = new RawArticleInput("bridge", Optional.empty(), Optional.empty(), false, rawArticle);
        String form = new String(input.open().readAllBytes(), StandardCharsets.UTF_8);

        var again = IngestHarness.clean("bridge.json", form).content();

        assertEquals(List.of(related), again.related());
        assertEquals(Optional.of(false), again.isAccessibleForFree());
    }
}
