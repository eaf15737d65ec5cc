package dateline.ingest.page.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.model.RawArticle;
import dateline.ingest.page.GazettePage;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessFinderTest {
    private static final String CUT = "The page is behind a paywall; what it shows may be only the beginning.";

    private static Optional<Boolean> free(String head) {
        return new GazettePage().head(head).read().isAccessibleForFree();
    }

    private static String linked(String json) {
        return "<script type=\"application/ld+json\">" + json + "</script>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}",
                "{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\"}",
                "{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"https://schema.org/False\"}",
                "[{\"@type\":\"WebSite\"},{\"@type\":[\"ReportageNewsArticle\"],\"isAccessibleForFree\":[\"false\"]}]",
                "{\"@graph\":[{\"@type\":\"Organization\"},{\"@type\":\"BlogPosting\",\"isAccessibleForFree\":false}]}",
                "{\"@type\":\"NewsArticle\",\"hasPart\":{\"@type\":\"WebPageElement\",\"isAccessibleForFree\":\"False\",\"cssSelector\":\".paid\"}}",
                "{\"@type\":\"NewsArticle\",\"hasPart\":[{\"isAccessibleForFree\":true},{\"isAccessibleForFree\":false}]}",
                "{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"Ferry\"},{\"@type\":\"WebPage\",\"isAccessibleForFree\":false}]}"
            })
    @DisplayName("LD-04: a paywall is told in JSON-LD in whatever form schema.org's flag takes there")
    void aPaywallIsToldInJsonLd(String json) {
        assertEquals(Optional.of(false), free(linked(json)));
    }

    @ParameterizedTest
    @CsvSource({"free, true", "FREE, true", "metered, false", "locked, false", "gold, "})
    void theTierOfTheContentTellsToo(String tier, Boolean expected) {
        assertEquals(
                Optional.ofNullable(expected),
                free("<meta property=\"article:content_tier\" content=\"" + tier + "\">"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div itemscope itemtype=\"https://schema.org/Article\"><meta itemprop=\"isAccessibleForFree\" content=\"False\"></div>",
                "<div vocab=\"https://schema.org/\" typeof=\"Article\"><meta property=\"isAccessibleForFree\" content=\"false\"></div>",
                "<div prefix=\"s: http://schema.org/\" typeof=\"s:Article\"><span property=\"s:isAccessibleForFree\" content=\"false\"></span></div>"
            })
    void microdataAndRdfaTellIt(String html) {
        assertEquals(Optional.of(false), new GazettePage().above(html).read().isAccessibleForFree());
    }

    @Test
    void whatIsNotSaidIsNotGuessed() {
        RawArticle story = new GazettePage()
                .head(linked("{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"perhaps\"}"))
                .after("<div class=\"paywall\"><p>Subscribe to continue reading.</p></div>")
                .read();

        assertEquals(Optional.empty(), story.isAccessibleForFree());
        assertFalse(story.confidence().containsKey("isAccessibleForFree"));
    }

    @Test
    void aTeaserBehindAPaywallIsNotedInTheReceipt() {
        RawArticle story = new GazettePage()
                .head(linked("{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}"))
                .read();

        assertTrue(story.repairs().contains(CUT));
        assertEquals(0.97, story.confidence().get("isAccessibleForFree"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":true}",
                "{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false,\"wordCount\":100}"
            })
    void aStoryThatIsFreeOrShownWholeIsNot(String json) {
        assertFalse(new GazettePage().head(linked(json)).read().repairs().contains(CUT));
    }
}
