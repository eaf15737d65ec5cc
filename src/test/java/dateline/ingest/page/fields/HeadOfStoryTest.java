package dateline.ingest.page.fields;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dateline.ingest.model.RawArticle;
import dateline.ingest.page.GazettePage;
import dateline.ingest.page.PageExtractor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HTML-08, HTML-14: what stands between the top of a page and its story is told apart. */
class HeadOfStoryTest {
    private static final String LINE =
            "After a winter without boats, four captains bring the islands back within reach of the mainland.";

    private static RawArticle read(String html) {
        return new PageExtractor().extract(html, Optional.of(GazettePage.ADDRESS));
    }

    private static String described(String text) {
        return "<meta property=\"og:description\" content=\"" + text + "\">";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
            <span>Four captains</span><span class="visually-hidden">:</span> <span>The boats are back again</span>  # Four captains: The boats are back again
            <span>Four captains</span><span aria-hidden="true"> – </span><span>The boats are back again</span>      # Four captains – The boats are back again
            <span>"A good day"</span><span>The boats are back again</span>                                          # "A good day": The boats are back again
            """)
    void aKickerThatOnlyTheLayoutSetsApartIsNoneOfTheHeadline(String heading, String told) {
        String html = new GazettePage()
                .head("<meta property='og:title' content='" + told + "'>")
                .html()
                .replace("<h1>" + GazettePage.HEADLINE + "</h1>", "<h2>" + heading + "</h2>");

        assertEquals(Optional.of("The boats are back again"), read(html).title());
    }

    @Test
    void aHeadlineWithAMarkInItStaysWhole() {
        String html = new GazettePage()
                .head("<meta property='og:title' content='Captain: the boats are back'>")
                .html()
                .replace("<h1>" + GazettePage.HEADLINE + "</h1>", "<h1>Captain: the boats are back</h1>");

        assertEquals(Optional.of("Captain: the boats are back"), read(html).title());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2>Coast : " + GazettePage.HEADLINE + "</h2>",
                "<h2>Back to the outer islands: the ferry returns</h2>",
                "<div class=\"text-caption\">The Gannet leaves the harbour on Monday. © Mara Lindqvist</div>"
            })
    void whatStandsUnderTheHeadlineIsNotAlwaysTheStandfirst(String other) {
        RawArticle read = new GazettePage().above(other).read();

        assertNotEquals(Optional.of(LINE), read.standfirst());
        assertEquals(Optional.empty(), read.standfirst());
    }

    @Test
    void buttonsBetweenHeadlineAndStandfirstDoNotHideIt() {
        String buttons = "<ul class=\"share-tools\">" + "<li class=\"share-tools__item\"><a href=\"https://x.example/share\">Share on X</a></li>".repeat(12) + "</ul>";
        RawArticle read = new GazettePage()
                .above(buttons + "<p class=\"standfirst\">" + LINE + "</p>")
                .read();

        assertEquals(Optional.of(LINE), read.standfirst());
    }

    @Test
    void aPlaceBeforeTheStandfirstIsNotInTheDescription() {
        RawArticle read = new GazettePage()
                .head(described(LINE))
                .above("<div class=\"c9\"><span>Little Holm.</span> <span>" + LINE + "</span></div>")
                .read();

        assertEquals(Optional.of("Little Holm. " + LINE), read.standfirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div class=\"intro\"><strong><p>%s</p></strong></div>", "<p class=\"a-intro\">%s</p>"})
    void aFirstParagraphThatIsCalledAndSetOtherwiseIsTheStandfirst(String form) {
        assertEquals(
                Optional.of(LINE),
                new GazettePage().above(form.formatted(LINE)).read().standfirst());
    }

    @Test
    void topicsUnderTheStoryAreTagsAndOtherStoriesAreNone() {
        String topics = "<h4>Mehr lesen über</h4><ul><li><a href=\"/wissen/faehren/\">Fähren</a></li>"
                + "<li><a href=\"/orte/holm/\">Little Holm</a></li></ul>";
        String stories = "<h4>Mehr zum Thema</h4><ul><li><a href=\"/a\">Fischpreise</a></li>"
                + "<li><a href=\"/b\">Ein Leuchtturm steht an der Küste zum Verkauf</a></li></ul>";
        String chips = "<div><a href=\"/l/f\"><span class=\"tag-like\">Fähren</span></a>"
                + " <a href=\"/l/h\"><span class=\"tag-like\">Little Holm</span></a></div>";
        List<String> tags = List.of("Fähren", "Little Holm");

        assertAll(
                () -> assertEquals(tags, new GazettePage().after(topics).read().tags()),
                () -> assertEquals(tags, new GazettePage().after(chips).read().tags()),
                () -> assertEquals(
                        List.of(), new GazettePage().after(stories).read().tags()));
    }
}
