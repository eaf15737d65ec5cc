package dateline.ingest.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.ingest.Copy;
import dateline.ingest.model.RawArticle;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an agency's programs print over and under a story. */
class TransmissionLinesTest {
    private static final String FIRST =
            "The harbour unloaded its first freighter with the crane that it bought in January.";
    private static final String SECOND = "The machine came in eleven pieces.";
    private static final String PARAGRAPHS = "<p>" + FIRST + "</p><p>" + SECOND + "</p>";

    private static String g2(String story) {
        return "<newsItem guid=\"urn:1\"><itemMeta><itemClass qcode=\"ninat:text\"/><pubStatus qcode=\"stat:usable\"/></itemMeta>"
                + "<contentMeta><headline>Harbour gets a crane</headline><creditline>AFN</creditline></contentMeta><contentSet>"
                + "<inlineXML><html><body>" + story + "</body></html></inlineXML></contentSet></newsItem>";
    }

    private static String words(RawArticle article) {
        return String.join(
                "|",
                Jsoup.parseBodyFragment(article.body().orElseThrow().text())
                        .select("p")
                        .eachText());
    }

    @ParameterizedTest
    @DisplayName("The same stands over and under a story in NITF and in NewsML-G2")
    @CsvSource(delimiter = '|', textBlock = """
            AFN3118 4 ECO 00142 SALT HARBOUR | mo/jlr
            bdt0123 4 pl 234 dpa 0456        | 221734 Mai 25
            PAR-FEE18 0412 4 I AFN 0234      | prm-sr/jah
            22.05.2025 17:34 Uhr             | AFN
            SPF001 4 GEN 0142 F AFN          | TSA/DAC
            AFN3119 4 ECO 00142 SALT HARBOUR | AFN bc/rt
            """)
    void framesOfOtherFormats(String over, String under) {
        String story = "<p>" + over + "</p>" + PARAGRAPHS + "<p>" + under + "</p>";
        String nitf = "<nitf><body><body.head><hedline><hl1>Crane</hl1></hedline></body.head><body.content><block>"
                + story + "</block></body.content></body></nitf>";
        if (!under.equals("AFN")) {
            assertEquals(
                    FIRST + "|" + SECOND, words(Copy.of(new NitfReader(), nitf).only()));
        }
        assertEquals(
                FIRST + "|" + SECOND,
                words(Copy.of(new NewsMlG2Reader(), g2(story)).only()));
    }

    @ParameterizedTest
    @DisplayName("What the item says elsewhere stands over the story part by part on one line")
    @ValueSource(
            strings = {
                "<div><span>TOWN-HARBOUR-CRANE</span> <span>4</span> <span>96 words</span> <span>Adds a quote</span></div>",
                "<p>TOWN-HARBOUR-CRANE 0142 AFN</p>"
            })
    void partsOnOneLine(String over) {
        String item = g2(over + "<h1>Harbour gets a crane</h1><div>" + PARAGRAPHS + "</div>")
                .replace("<contentMeta>", "<contentMeta><slugline>TOWN-HARBOUR-CRANE</slugline>")
                .replace("</itemMeta>", "<edNote>Adds a quote</edNote></itemMeta>");

        assertEquals(
                FIRST + "|" + SECOND, words(Copy.of(new NewsMlG2Reader(), item).only()));
    }

    @ParameterizedTest
    @DisplayName(
            "What only looks like it stays: a short first or last paragraph, a list, an hour in a story, a story of one line")
    @ValueSource(
            strings = {
                "<p>A320 crash: what is known</p><p>At 17:34 it fell.</p>",
                "<p>B12 and B6 are vitamins.</p><p>Both are in fish.</p>",
                "<p>It was dark.</p><p>(AFN)/and so on</p>",
                "<p>One word.</p><p>he said</p>",
                "<p>COVID-19: 234 new cases</p><ul><li>mo/jlr</li></ul>",
                "<p>Harbour gets a crane</p>"
            })
    void whatLooksLikeAFrame(String story) {
        RawArticle read = Copy.of(new NewsMlG2Reader(), g2(story)).only();

        assertEquals(
                Jsoup.parseBodyFragment(story).text(),
                Jsoup.parseBodyFragment(read.body().orElseThrow().text()).text());
    }

    @ParameterizedTest
    @DisplayName(
            "Section, date and keywords that stand over the headline of an inline document are no part of the story")
    @ValueSource(
            strings = {
                "<p>ECO-HARBOUR</p><p>22-05-2025 17:34</p><h1>Harbour gets a crane</h1>",
                "<div class=\"metadata\"><p class=\"section\">Economy</p><p>22-05-2025 17:34</p><p class=\"words\">cranes</p></div>"
                        + "<h1>Harbour gets a crane</h1>",
                "<div><p class=\"rubrik\">Wirtschaft</p><p class=\"slug\">Kran Hafen</p></div><h2>Harbour gets a crane</h2>"
            })
    void labelsOverTheHeadline(String over) {
        assertEquals(
                FIRST + "|" + SECOND,
                words(Copy.of(new NewsMlG2Reader(), g2(over + PARAGRAPHS)).only()));
    }

    @ParameterizedTest
    @DisplayName("What no line of the program follows stays, and so does a sentence of whatever class")
    @ValueSource(
            strings = {"<p>SALT HARBOUR</p>", "<p class=\"data\">Eleven pieces came in one night. Nobody slept.</p>"})
    void otherLinesStay(String over) {
        assertEquals(
                Jsoup.parse(over).text() + "|" + FIRST + "|" + SECOND,
                words(Copy.of(new NewsMlG2Reader(), g2(over + PARAGRAPHS)).only()));
    }
}
