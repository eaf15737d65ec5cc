package dateline.ingest.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.Copy;
import dateline.ingest.model.RawArticle;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands over the text of an agency's item for its programs and editors. */
class WireHeadsTest {
    private static RawArticle newsMl(String content, String creator) {
        return Copy.of(new NewsMlG2Reader(), """
                        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1"><itemMeta><itemClass qcode="ninat:text"/>
                        <pubStatus qcode="stat:usable"/></itemMeta><contentMeta>%s<headline>Lamp lit</headline>
                        <dateline>Tornmark (wire) - </dateline></contentMeta><contentSet>%s</contentSet></newsItem>
                        """.formatted(creator, content))
                .rawArticles()
                .get(0);
    }

    private static RawArticle xhtml(String body) {
        return newsMl(
                "<inlineXML><html xmlns=\"http://www.w3.org/1999/xhtml\"><body>%s</body></html></inlineXML>"
                        .formatted(body),
                "");
    }

    private static List<String> paragraphs(RawArticle article) {
        return Jsoup.parseBodyFragment(article.body().orElseThrow().text())
                .select("p")
                .eachText();
    }

    @Test
    @DisplayName(
            "NINJ-02: keywords, time, genre and headline over the story are no part of it, and its dateline stands once")
    void theHeadOfAnItemIsNoPartOfItsStory() {
        RawArticle read = xhtml("<header><ul><li class='subject'>Shipping</li><li class='keyword'>Lamps</li></ul>"
                + "<time>24.11.2026</time><p class='genre'>Summary</p><h1>Lamp lit</h1></header><section><p><span>Tornmark"
                + " <span>(wire)</span> - </span>The lamp is lit.</p><p>It works.</p></section>");

        assertEquals(List.of("Tornmark (wire) - The lamp is lit.", "It works."), paragraphs(read));
        assertEquals(List.of("Shipping", "Lamps"), read.tags());
    }

    @Test
    void aStoryThatIsAllHeadStays() {
        assertTrue(xhtml("<header><p>The lamp is lit.</p></header>")
                .body()
                .orElseThrow()
                .text()
                .contains("The lamp is lit."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<creator qcode=\"user:quill\"><name>Quill</name></creator>",
                "<creator qcode=\"x:1\"><name>quill.ada</name></creator>",
                "<creator qcode=\"x:1\"><name>a.quill@wire.example</name></creator>"
            })
    void theAccountOfAnEditorIsNoAuthor(String creator) {
        assertEquals(
                List.of(),
                newsMl("<inlineData>The lamp is lit.</inlineData>", creator).bylines());
    }

    @Test
    void aCreatorWithANameIsOne() {
        assertEquals(
                1,
                newsMl("<inlineData>The lamp is lit.</inlineData>", "<creator><name>Ada Quill</name></creator>")
                        .bylines()
                        .size());
    }

    @Test
    void plainTextWithTheTagsOfItsParagraphsIsReadByThem() {
        RawArticle indented = newsMl(
                "<inlineData contenttype='text/plain'><![CDATA[<p>\n   The lamp is lit, the\nport trust said.\n   R&D is"
                        + " done, 1 < 2.\n</p>]]></inlineData>",
                "");
        RawArticle marked = newsMl(
                "<inlineData contenttype='text/plain'><![CDATA[<p>The <b>lamp</b> is lit.</p>]]></inlineData>", "");
        RawArticle plain = newsMl("<inlineData contenttype='text/plain'>Use of the p tag &lt;p&gt;.</inlineData>", "");

        assertEquals(List.of("The lamp is lit, the port trust said.", "R&D is done, 1 < 2."), paragraphs(indented));
        assertEquals(List.of("The lamp is lit."), paragraphs(marked));
        assertEquals(RawArticle.Markup.TEXT, plain.body().orElseThrow().markup());
    }

    @ParameterizedTest
    @CsvSource({
        "<story.date norm='20261124T083000+0000'>20261124T083000+0000</story.date>, The lamp is lit.",
        "<location>HALM</location> <story.date norm='20261124'>2026-11-24</story.date>, HALM – The lamp is lit.",
        "<location>HALM</location> <story.date norm='20261124'>Nov 24</story.date>, HALM Nov 24 – The lamp is lit."
    })
    void aDateForProgramsIsNoDateline(String dateline, String expected) {
        RawArticle read = Copy.of(
                        new NitfReader(),
                        "<nitf><head><docdata/></head><body><body.head><dateline>" + dateline
                                + "</dateline></body.head><body.content><p>The lamp is lit.</p></body.content></body></nitf>")
                .rawArticles()
                .get(0);

        assertEquals(
                List.of(expected),
                paragraphs(read).stream().map(text -> text.replace(",", "")).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kpd ls yyn z2 xx", "yk/fmo/dv", "bur-ple/dga/pz"})
    void theDesksOfAnAgencySignForEachOther(String signs) {
        String content = "<p>The lamp is lit.</p><p>" + signs + "</p>";
        RawArticle nitf = nitf("<body.content>" + content + "</body.content>");
        RawArticle tagline = nitf("<body.content><p>The lamp is lit.</p></body.content><body.end><tagline>" + signs
                + "</tagline></body.end>");
        RawArticle ninjs = Copy.of(
                        new NinjsReader(),
                        "{\"uri\": \"urn:1\", \"type\": \"text\", \"headline\": \"Lamp lit\", \"body_html\": \""
                                + content + "\"}")
                .only();
        RawArticle plain = newsMl("<inlineData>The lamp is lit.\n\n" + signs + "\n</inlineData>", "");

        assertEquals(List.of("Tornmark (wire) – The lamp is lit."), paragraphs(xhtml(content)));
        assertEquals(List.of("The lamp is lit."), paragraphs(nitf));
        assertEquals(List.of("The lamp is lit."), paragraphs(tagline));
        assertEquals(List.of("The lamp is lit."), paragraphs(ninjs));
        assertEquals("The lamp is lit.", plain.body().orElseThrow().text().strip());
        assertTrue(tagline.repairs().contains("Notes to editors were left out: 1."));
        assertTrue(ninjs.repairs().stream().anyMatch(repair -> repair.contains("desks")));
    }

    @Test
    void twoDesksSignATaglineToo() {
        RawArticle tagline = nitf(
                "<body.content><p>The lamp is lit.</p></body.content><body.end><tagline>orv/avs</tagline></body.end>");

        assertEquals(List.of("The lamp is lit."), paragraphs(tagline));
    }

    @Test
    void whatStandsOverAndUnderTheTextOfAnItemOfNinjsIsNotOfTheStory() {
        String text = "<p>The lamp is lit.</p><p>Buoys gave their parts.</p>";
        for (String body : List.of(
                "<div><header><p>RTA-0417 4 cul 25.11 14:02</p><p>CULTURE-LAMPS/</p><p>News</p><h1>Lamp lit</h1></header><div>"
                        + text + "</div><footer><p>rta/ak/mt</p></footer></div>",
                "<p>RTA0417 4 CUL 0142</p><h1>Lamp lit</h1><p>By Ada Quill</p>" + text + "<p>25.11.2026 14:02</p>",
                text)) {
            RawArticle ninjs = Copy.of(
                            new NinjsReader(),
                            "{\"uri\": \"urn:1\", \"type\": \"text\", \"headline\": \"Lamp lit\", \"byline\": \"Ada Quill\","
                                    + " \"body_xhtml\": \"" + body + "\"}")
                    .only();

            assertEquals(List.of("The lamp is lit.", "Buoys gave their parts."), paragraphs(ninjs));
        }
    }

    @Test
    void aStoryThatIsAHeaderWhollyStays() {
        RawArticle ninjs = Copy.of(
                        new NinjsReader(),
                        "{\"uri\": \"urn:1\", \"type\": \"text\", \"headline\": \"Lamp lit\","
                                + " \"body_xhtml\": \"<header><p>The lamp is lit.</p></header>\"}")
                .only();

        assertEquals(List.of("The lamp is lit."), paragraphs(ninjs));
    }

    @ParameterizedTest
    @ValueSource(strings = {"and so to bed", "(ha)", "Ada Quill", "no more", "Written by Ada Quill in Halm", "ft 100"})
    void aShortLastLineOfAStoryStays(String last) {
        String content = "<p>The lamp is lit.</p><p>" + last + "</p>";

        assertEquals(
                List.of("The lamp is lit.", last), paragraphs(nitf("<body.content>" + content + "</body.content>")));
        assertEquals(2, paragraphs(xhtml(content)).size());
        assertEquals(
                List.of("The lamp is lit.", last),
                paragraphs(nitf("<body.content><p>The lamp is lit.</p></body.content><body.end><tagline>" + last
                        + "</tagline></body.end>")));
    }

    private static RawArticle nitf(String body) {
        return Copy.of(new NitfReader(), "<nitf><head><docdata/></head><body>" + body + "</body></nitf>")
                .only();
    }
}
