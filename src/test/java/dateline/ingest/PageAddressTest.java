package dateline.ingest;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.Content;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 3986 section 5.1: what a page names relatively is found also when the page was filed without its address. */
class PageAddressTest {
    private static String page(String head, String in) {
        return """
            <!DOCTYPE html><html lang="en"><head><title>Lamp lit again</title>%s</head><body><article><h1>Lamp lit again</h1>
            <p>By Ona Brekke</p>
            <p>The lamp at Skerry was lit again on Monday, the <a href="../board/lamp">lighthouse board</a> said in a note.</p>
            %s
            <p>It had been dark since the storm of February, and two boats had been lost on the rocks in that time.</p>
            <p>The keeper will live there until the spring, with a cook and a boy who looks after the lamp at night.</p>
            </article></body></html>
            """.formatted(head, in);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <link rel="canonical" href="https://www.skerry.example/news/lamp">                                | https://www.skerry.example/news/pics/lamp.jpg  | https://www.skerry.example/board/lamp
            <meta property="og:url" content="https://www.skerry.example/news/lamp">                           | https://www.skerry.example/news/pics/lamp.jpg  | https://www.skerry.example/board/lamp
            <base href="https://cdn.skerry.example/a/b/">                                                     | https://cdn.skerry.example/a/b/pics/lamp.jpg   | https://cdn.skerry.example/a/board/lamp
            <base href="/static/x/"><link rel="canonical" href="https://www.skerry.example/news/lamp">        | https://www.skerry.example/static/x/pics/lamp.jpg | https://www.skerry.example/static/board/lamp
            <meta property="og:url" content="/news/lamp"><link rel="CANONICAL" href="https://m.skerry.example/news/lamp"> | https://m.skerry.example/news/pics/lamp.jpg | https://m.skerry.example/board/lamp
            """)
    @DisplayName("Pictures and links of a page are absolute when its own word tells where it was")
    void relativeAddresses(String head, String picture, String link) {
        Content read = IngestHarness.clean(
                        "lamp.html", page(head, "<figure><img src=\"pics/lamp.jpg\" alt=\"The lamp\"></figure>"))
                .content();

        String html = read.body().html();
        assertAll(
                () -> assertTrue(html.contains("src=\"" + picture + "\""), html),
                () -> assertTrue(html.contains("href=\"" + link + "\""), html));
    }

    @Test
    void aListOfDivisionsInAPageIsAList() {
        Content read = IngestHarness.clean(
                        "lamp.html",
                        page(
                                "",
                                "<div role=\"list\"><div role=\"listitem\">Oil for a hundred nights</div>"
                                        + "<div role=\"listitem\">Bread, salt and a bell</div></div>"))
                .content();

        assertEquals(
                1,
                read.body().html().split("<ul><li>Oil for a hundred nights</li><li>Bread", -1).length - 1,
                read.body().html());
    }

    @Test
    void termsInATableStayTerms() {
        String table = "<table><tr><td><dl><dt>Height</dt><dd>31 metres</dd><dt>Light</dt><dd>24 sea miles</dd></dl></td>"
                + "<td>Built in 1846 by the board</td></tr></table>";
        String html = IngestHarness.clean("lamp.html", page("", table)).content().body().html();

        assertTrue(html.contains("<dt>Height</dt><dd>31 metres</dd>"), html);
    }
}
