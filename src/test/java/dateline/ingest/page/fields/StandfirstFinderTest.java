package dateline.ingest.page.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.page.GazettePage;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HTML-08. */
class StandfirstFinderTest {
    private static final String LINE =
            "After a winter without boats, four captains bring the islands back within reach of the mainland.";
    private static final String DESCRIBED = "<meta property=\"og:description\" content=\"" + LINE + "\">";

    private static GazettePage inBox(String html) {
        return new GazettePage().head(DESCRIBED).headlineIn("header").above(html + "</header>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p class=\"preface\">%s</p>",
                "<div class=\"entry-excerpt\"><p>%s</p></div>",
                "<div data-testid=\"article-intro\"><p>%s</p></div>",
                "<p class=\"chapo\">%s</p><p class=\"meta\">By Mara Lindqvist</p>",
                "<p class=\"x1\">%s</p><p>By Mara Lindqvist</p>"
            })
    void whatSumsTheStoryUpBesideTheHeadlineIsNoPartOfTheBody(String form) {
        GazettePage page = inBox(form.formatted(LINE));

        assertEquals(Optional.of(LINE), page.read().standfirst());
        assertFalse(page.bodyText().contains(LINE), page.bodyText());
        assertTrue(page.bodyText().startsWith(GazettePage.FIRST), page.bodyText());
    }

    @Test
    void aLineThatMayBeTheFirstParagraphIsToldAndStays() {
        GazettePage page =
                new GazettePage().head(DESCRIBED).above("<div class=\"article-intro\"><p>" + LINE + "</p></div>");

        assertEquals(Optional.of(LINE), page.read().standfirst());
        assertTrue(page.bodyText().startsWith(LINE), page.bodyText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>%s</p>", "<p>By Mara Lindqvist</p><p>%s</p>"})
    void aFirstParagraphThatThePageDescribesItselfWithIsNoStandfirst(String form) {
        GazettePage page = new GazettePage().head(DESCRIBED).above(form.formatted(LINE));

        assertEquals(Optional.empty(), page.read().standfirst());
        assertTrue(page.bodyText().startsWith(LINE), page.bodyText());
    }

    @Test
    void aDescriptionThatAMachineCutIsNoStandfirst() {
        GazettePage page = new GazettePage()
                .head("<meta name=\"description\" content=\"" + LINE.substring(0, 60) + "\">")
                .above("<p>" + LINE + "</p>");

        assertEquals(Optional.empty(), page.read().standfirst());
    }
}
