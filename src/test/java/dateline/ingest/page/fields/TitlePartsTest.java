package dateline.ingest.page.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.ingest.page.GazettePage;
import dateline.ingest.page.PageExtractor;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The headline of a page whose title, and whose first heading, name the site or the section as well. */
class TitlePartsTest {
    private static final String STORY = "<p>" + GazettePage.FIRST + "</p><p>" + GazettePage.FIRST + "</p>";

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
            The bell is back in the tower — News — Town of Ellerby      # <h1>News</h1>
            The bell is back in the tower - Ellerby Rowing Club         # <div><h1>Ellerby Rowing Club</h1></div><main><h2>The bell is back in the tower</h2>
            Ellerby Rowing Club - The bell is back in the tower         # <div><h1>Ellerby Rowing Club</h1></div><main><h2>The bell is back in the tower</h2>
            The bell is back in the tower | Notices | Town of Ellerby   # <h1>Notices</h1><main><p class=t>The bell is back in the tower</p>
            The bell is back in the tower – Coast Weekly                # <div>Coast Weekly</div>
            The bell is back in the tower – Coast Weekly                # <footer>© 2026 Coast Weekly</footer>
            The bell is back in the tower - Local - Coast Weekly        # <nav><a href=/l>Local</a><a href=/s>Sport</a></nav>
            The bell is back in the tower ｜ 港湾新聞                     # <a href=/><img src=l.png alt=港湾新聞></a>
            """)
    void whatElseTheTitleNamesIsNoneOfTheHeadline(String title, String above) {
        assertEquals("The bell is back in the tower", title("<title>" + title + "</title>", above));
    }

    @Test
    void theSiteIsNoHeadlineWhereTheDataNameTheStory() {
        String head = "<title>The bell is back :: Diario de la Vega</title>"
                + "<meta property=og:title content='The bell is back'>";

        assertEquals("The bell is back", title(head, "<h1>Diario de la Vega</h1><main><div>The bell is back</div>"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
            Johannes | The podcast of the harbour             # <h1>Johannes</h1>
            Site - News - Verdict on the bell expected soon   # <h1>Site</h1><h1>News</h1><h1>Verdict on the bell expected soon</h1>
            Part-time keepers - a new model | Coast Weekly    # <a href=/>Coast Weekly</a><h1>Part-time keepers - a new model</h1>
            """)
    void aHeadlineIsKeptAsItStandsOverTheStory(String title, String above) {
        String last = above.replaceAll(".*<h1>|</h1>", "");

        assertEquals(last, title("<title>" + title + "</title>", above));
    }

    @Test
    void whereAWordMayBreakIsNoneOfIt() {
        String head = "<title>Bell\u00ADtower\u200Bkeepers meet - Coast Weekly</title>"
                + "<meta property=og:title content='Bell\u200Btower\u00ADkeepers\uFEFF meet'>";

        assertEquals("Belltowerkeepers meet", title(head, "<h1>Coast Weekly</h1><h2>Belltowerkeepers meet</h2>"));
    }

    private static String title(String head, String above) {
        String page = "<html><head>" + head + "</head><body>" + above + STORY + "</body></html>";
        return new PageExtractor().extract(page, Optional.empty()).title().orElse("");
    }
}
