package dateline.ingest.page.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.ingest.page.GazettePage;
import dateline.ingest.page.PageExtractor;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
