package dateline.ingest.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SectionAndTagsTest {
    private static Optional<String> section(GazettePage page) {
        return page.read().section();
    }

    private static List<String> tags(GazettePage page) {
        return page.read().tags();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ul class=\"breadcrumb\"><li><a href=\"/\">Home</a></li><li><a href=\"/x\">Islands</a></li><li>Ferry</li></ul>",
                "<header><a href=\"/islands\">Islands</a></header>",
                "<div><a href=\"/kategorie/x/islands\">Islands</a></div>"
            })
    void theSectionIsReadFromWhatStandsOverTheHeadline(String html) {
        String page = new GazettePage().html().replaceFirst("<h1>", html + "<h1>");

        assertEquals(
                Optional.of("Islands"),
                new PageExtractor()
                        .extract(page, Optional.of("https://www.harbour-gazette.example/7"))
                        .section());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Uncategorized",
                "Home",
                "The Harbour Gazette",
                "https://www.harbour-gazette.example/coast",
                "Ferry returns to the outer islands"
            })
    void aNameThatIsNoneIsPassedOverForTheNextWitness(String name) {
        var page = new GazettePage()
                .head("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"articleSection\":\"" + name
                        + "\"}</script><meta property=\"article:section\" content=\"Coast\">");

        assertEquals(Optional.of("Coast"), section(page));
    }

    @Test
    void theCategoryOfAStoryInTheMarginIsNotThatOfThisOne() {
        String card =
                "<article><h3><a href=\"/s\">Rowers win again</a></h3><a rel=\"category\" href=\"/sport\">Sport</a></article>";
        String page = new GazettePage().html().replace("<footer>", card + "<footer>");

        assertEquals(
                Optional.empty(),
                new PageExtractor().extract(page, Optional.empty()).section());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p class=\"meta\">Tags: <a href=\"/1\">Ferry</a>, <a href=\"/2\">Little Holm</a></p>",
                "<p>Schlagw\u00f6rter: <a href=\"/1\">Ferry</a>, <a href=\"/2\">Little Holm</a></p>",
                "<h4>Topics</h4><ul><li><a href=\"/1\">Ferry</a></li><li><a href=\"/2\">Little Holm</a></li></ul>",
                "<ul class=\"article-tags\"><li><a href=\"/1\">#Ferry</a></li><li><a href=\"/2\">Little Holm</a></li></ul>",
                "<ul><li><a href=\"/tag/1\">Ferry</a></li><li><a href=\"/tag/2\">Little Holm</a></li></ul>",
                "<footer><a rel=\"tag\" href=\"/1\">Ferry</a> <a rel=\"tag\" href=\"/2\">Little Holm</a></footer>"
            })
    void theTagsUnderAStoryAreRead(String html) {
        assertEquals(List.of("Ferry", "Little Holm"), tags(new GazettePage().after(html)));
    }

    @Test
    void aCloudOfTagsInTheMarginIsNoneOfTheStory() {
        String cloud =
                "<aside><ul class=\"tags\"><li><a rel=\"tag\" href=\"/tag/1\">Rowing</a></li><li><a rel=\"tag\" href=\"/tag/2\">Chess</a></li></ul></aside>";

        assertEquals(List.of(), tags(new GazettePage().above(cloud)));
    }

    @Test
    void keywordsOfTheSiteAreNoTagsOfItsStories() {
        assertEquals(
                List.of(), tags(new GazettePage().head("<meta name=\"keywords\" content=\"news, weather, sport\">")));
        assertEquals(
                List.of("ferry", "holm"),
                tags(new GazettePage().head("<meta name=\"keywords\" content=\"ferry, holm\">")));
    }
}
