package dateline.ingest.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.ingest.IngestHarness;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListCompletionTest {
    private static final String STORY = """
            <p>The harbour board said on Tuesday that the old crane will come down before the spring tides arrive.</p>
            <p>Engineers found cracks in the foot of the tower during a routine inspection, and insurers asked for more.</p>
            <p>We would rather lose a crane than a crew, said the harbour master, who has worked there for years.</p>
            """;

    @ParameterizedTest(name = "{0}")
    @DisplayName("HTML-11: a table, a list or a list of terms is the story's as a whole, wherever it stands in it")
    @CsvSource(delimiter = '¦', textBlock = """
            <table><tr><th>Team<th>Home<th>Share<tr><td>Sport<td>News<td>4<tr><td>Contact<td>Login<td>12</table> ¦ Team Home Share Sport News 4 Contact Login 12
            <table><tr><th>Photo<th>Credit<tr><td>Advertisement<td>3<tr><td>Comments<td>5</table> ¦ Photo Credit Advertisement 3 Comments 5
            <ul><li>Home<li>By Ada Quill<li>24 November 2026<li>Sport</ul> ¦ Home By Ada Quill 24 November 2026 Sport
            <dl><dt>Share<dd>One boat for two<dt>Height<dd>34 m</dl> ¦ Share One boat for two Height 34 m
            <ol type=a><li>Alpha<li>Beta</ol> ¦ Alpha Beta
            """)
    void wholeOrNotAtAll(String list, String text) {
        for (String story : new String[] {STORY + list, STORY.replaceFirst("</p>", "</p>" + list)}) {
            var body = Jsoup.parseBodyFragment(read(story)).body();

            assertEquals(
                    text, String.join(" ", body.select("td, th, li, dt, dd").eachText()));
        }
    }

    @Test
    @DisplayName(
            "HTML-11: a member that asks the reader for something belongs to its list among paragraphs, not at the end")
    void whatAsksAmongParagraphsIsAMember() {
        String list = "<ul><li>Home<li>By Ada Quill<li>24 November 2026<li>Subscribe</ul>";

        assertEquals("Home By Ada Quill 24 November 2026 Subscribe", items(STORY.replaceFirst("</p>", "</p>" + list)));
        assertEquals("", items(STORY + list));
    }

    private static String items(String story) {
        return String.join(
                " ", Jsoup.parseBodyFragment(read(story)).select("li").eachText());
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("HTML-11: what a site lists for its own sake stays out")
    @CsvSource(delimiter = '¦', textBlock = """
            <ul class=share-tools><li>Facebook<li>Mail</ul> ¦ ''
            <ul><li><a href=/a>Ferry timetable changes</a><li><a href=/b>Fish market opens</a></ul> ¦ ''
            <ul class=tags><li>Harbour<li>Cranes</ul> ¦ ''
            """)
    void listsOfThePage(String list, String text) {
        var body = Jsoup.parseBodyFragment(read(STORY + list)).body();

        assertEquals(text, String.join(" ", body.select("li").eachText()));
    }

    private static String read(String story) {
        String page = Stream.of(
                        "<!doctype html><html lang=en><title>Old crane at Quayside to come down</title><body>",
                        "<nav><a href=/>Home</a></nav><main><article><h1>Old crane at Quayside to come down</h1><div>",
                        story + "</div></article></main><footer>© The Estuary Courier</footer>")
                .reduce("", String::concat);
        return IngestHarness.clean("page.html", page).content().body().html();
    }
}
