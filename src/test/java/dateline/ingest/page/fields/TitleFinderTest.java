package dateline.ingest.page.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.ingest.page.GazettePage;
import dateline.ingest.page.PageExtractor;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleFinderTest {
    @Test
    void theHeadlineOverTheStoryIsTakenAndNotTheOneForSearchEngines() {
        Optional<String> title = new GazettePage()
                .head(
                        "<meta property=\"og:title\" content=\"Outer islands ferry: timetable, prices and when it returns\">")
                .read()
                .title();

        assertEquals(Optional.of(GazettePage.HEADLINE), title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " | The Harbour Gazette",
                " - The Harbour Gazette",
                " \u2013 harbour-gazette.example",
                " \u2014 Harbour Gazette"
            })
    void theNameOfTheSiteIsTakenOff(String tail) {
        String page = "<html><head><title>Boats are late" + tail
                + "</title><meta property=\"og:site_name\" content=\"The Harbour Gazette\"></head>" + "<body><p>"
                + GazettePage.FIRST + "</p></body></html>";

        Optional<String> title = new PageExtractor()
                .extract(page, Optional.of(GazettePage.ADDRESS))
                .title();

        assertEquals(Optional.of("Boats are late"), title);
    }

    @Test
    void aKickerInAnElementOfItsOwnIsNoneOfTheHeadline() {
        String page = new GazettePage()
                .head("<meta property=\"og:title\" content=\"" + GazettePage.HEADLINE + "\">")
                .above("<p>3 March 2026</p>")
                .html()
                .replace("<h1>", "<h1><span>Boats: </span>");

        var story = new PageExtractor().extract(page, Optional.of(GazettePage.ADDRESS));

        assertEquals(Optional.of(GazettePage.HEADLINE), story.title());
        assertEquals("2026-03-03", story.published().orElseThrow().text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
            <span class=kicker>Eleven dark years</span><span>The light is back</span>     # The light is back
            <span class="topline">"It works"</span><span>Keeper lights the lamp</span>    # Keeper lights the lamp
            <span>Eleven dark years</span><span>The light is back</span>                  # Eleven dark years: The light is back
            <span>The light is back</span><span>after eleven dark years</span>            # The light is back after eleven dark years
            <span class=kicker>Opinion</span><span>Why</span>                             # Opinion: Why
            The <em>Gannet</em> is late again tonight                                     # The Gannet is late again tonight
            <span>T</span><span>he light is back again</span>                             # The light is back again
            """)
    void linesOfAHeadlineNeverRunIntoEachOther(String heading, String title) {
        String page = "<html><head></head><body><main><article><h1>" + heading + "</h1><p>" + GazettePage.FIRST
                + "</p></article></main></body></html>";

        assertEquals(
                Optional.of(title),
                new PageExtractor().extract(page, Optional.empty()).title());
    }

    @Test
    void aHyphenThatBelongsToTheHeadlineStays() {
        String page =
                "<html><head><title>Part-time captains - a new model | The Harbour Gazette</title><meta property=\"og:site_name\" content=\"The Harbour Gazette\"></head>"
                        + "<body><p>" + GazettePage.FIRST + "</p></body></html>";

        Optional<String> title =
                new PageExtractor().extract(page, Optional.empty()).title();

        assertEquals(Optional.of("Part-time captains - a new model"), title);
    }

    @Test
    void theLogoInAnH1IsNoHeadline() {
        String page = new GazettePage().html().replace("<nav", "<h1><a href=\"/\">The Harbour Gazette</a></h1><nav");

        Optional<String> title = new PageExtractor()
                .extract(page, Optional.of(GazettePage.ADDRESS))
                .title();

        assertEquals(Optional.of(GazettePage.HEADLINE), title);
    }

    /** HTML-08. */
    @Test
    void theLastCrumbOfThePathToTheStoryIsNoHeadline() {
        String html = new GazettePage()
                .html()
                .replace("<h1>" + GazettePage.HEADLINE + "</h1>", "<h2>Ferry runs to the outer islands once more</h2>")
                .replace(
                        "<article>",
                        "<ol class=\"breadcrumb\"><li>Coast</li><li><h1>Ferry returns to the outer islands</h1></li></ol><article>");

        assertEquals(
                Optional.of("Ferry runs to the outer islands once more"),
                new PageExtractor()
                        .extract(html, Optional.of(GazettePage.ADDRESS))
                        .title());
    }

    /** HTML-08. */
    @Test
    void aKickerInABlockOfItsOwnIsNotTheHeadline() {
        String html = new GazettePage()
                .html()
                .replace(
                        "<h1>" + GazettePage.HEADLINE + "</h1>",
                        "<h1><div class=\"top__overline\"><span>Ferry returns</span></div><span class=\"x\">: </span><span>to the outer islands again</span></h1>");

        assertEquals(
                Optional.of("to the outer islands again"),
                new PageExtractor()
                        .extract(html, Optional.of(GazettePage.ADDRESS))
                        .title());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mudlark Notes: %s",
                "%s - Mudlark Notes",
                "%sMudlark Notes | Mudlark Notes",
                "%s | Mudlark Notes"
            })
    void theNameOfABlogInAHeadingIsNoHeadline(String title) {
        String story = "<div class=post><h3 class=post-title>The bell in the mud</h3><div class=post-body><p>"
                + GazettePage.FIRST + "</p><p>" + GazettePage.FIRST + "</p></div></div>";
        String page = "<html><head><title>" + title.formatted("The bell in the mud")
                + "</title></head><body><div id=header>"
                + "<h1><a href='https://mudlark.example/'>Mudlark Notes</a></h1></div>" + story + "</body></html>";

        assertEquals(
                Optional.of("The bell in the mud"),
                new PageExtractor().extract(page, Optional.empty()).title());
    }

    @Test
    void aBlogMayBeCalledAsItsStoryIs() {
        String page =
                "<html><head><title>privacy policy: Mudlark privacy policy</title></head><body><h1><a href='/'>privacy"
                        + " policy</a></h1><h3>Mudlark privacy policy</h3><p>" + GazettePage.FIRST + "</p><p>"
                        + GazettePage.FIRST
                        + "</p></body></html>";

        assertEquals(
                Optional.of("Mudlark privacy policy"),
                new PageExtractor().extract(page, Optional.empty()).title());
    }

    @Test
    void aHeadlineThatLeadsHomeIsOne() {
        String page =
                "<html><head><title>The bell in the mud</title></head><body><h1><a href='/'>The bell in the mud</a></h1><p>"
                        + GazettePage.FIRST + "</p><p>" + GazettePage.FIRST + "</p></body></html>";

        assertEquals(
                Optional.of("The bell in the mud"),
                new PageExtractor().extract(page, Optional.empty()).title());
    }
}
