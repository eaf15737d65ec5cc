package dateline.ingest.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.Manuscript;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PageExtractorTest {
    private static final String ADDRESS = "https://www.harbour-gazette.example/coast/ferry";
    private static final String PAGE = """
            <!DOCTYPE html><html lang="en-GB"><head><title>Ferry returns to the outer islands | The Harbour Gazette</title>
            <meta property="og:site_name" content="The Harbour Gazette">
            <meta property="og:image" content="/pictures/ferry.jpg">
            <meta property="article:published_time" content="2026-03-01T10:00:00+01:00">
            <link rel="canonical" href="https://www.harbour-gazette.example/coast/ferry"></head><body>
            <nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/coast">Coast</a></li><li><a href="/sport">Sport</a></li></ul></nav>
            <article><h1>Ferry returns to the outer islands</h1><p class="byline">By Mara Lindqvist and Jonas Weir</p>
            <div class="article-body">
            <p>The ferry to the outer islands runs again from Monday, the harbour office said, after a winter in which the islanders had to rely on fishing boats for their shopping.</p>
            <p>Three captains have been hired since January, and a fourth, who sailed the route for twenty years, has agreed to come back until the summer.</p>
            <p>"We counted the days," said Elin Sund, who keeps the only shop on Little Holm, where the shelves had been empty since the second week of February.</p>
            <p>The first boat leaves at six in the morning, the last returns at nine in the evening, and tickets cost as much as they did before the break.</p>
            </div>
            <div class="related"><h3>Related stories</h3><ul><li><a href="/a">Fish prices fall again</a></li><li><a href="/b">A lighthouse is for sale</a></li></ul></div>
            </article>
            <footer><p>&copy; The Harbour Gazette. All rights reserved.</p></footer></body></html>
            """;

    private final PageExtractor extractor = new PageExtractor();

    @Test
    void aStoryIsTakenOutOfItsPage() {
        Manuscript story = extractor.extract(PAGE, Optional.of(ADDRESS));

        String text = Jsoup.parse(story.body().orElseThrow().text()).text();
        assertTrue(text.startsWith("The ferry to the outer islands"), text);
        assertTrue(text.endsWith("before the break."), text);
        assertEquals(Optional.of("Ferry returns to the outer islands"), story.title());
        assertEquals(Optional.of("The Harbour Gazette"), story.siteName());
        assertEquals(Optional.of("en-GB"), story.lang());
    }

    @Test
    void namesOfABylineAreSplit() {
        Manuscript story = extractor.extract(PAGE, Optional.of(ADDRESS));

        assertEquals(
                "[Mara Lindqvist, Jonas Weir]",
                story.bylines().stream().map(Manuscript.Byline::name).toList().toString());
    }

    @Test
    void anEmptyPageHasNoStoryAndIsNoError() {
        Manuscript story = extractor.extract("", Optional.empty());

        assertFalse(story.body().isPresent());
        assertFalse(story.title().isPresent());
    }

    @Test
    void aHundredThousandNestedElementsCostNoStack() {
        String page =
                "<div>".repeat(100_000) + "<p>Deep down, there is one line of text.</p>" + "</div>".repeat(100_000);

        Manuscript story = extractor.extract(page, Optional.empty());

        assertFalse(story.title().isPresent());
    }
}
