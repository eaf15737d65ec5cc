package dateline.ingest.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.Copy;
import dateline.ingest.model.RawArticle;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** HTML that word processors export. */
class OfficeExportTest {
    @Test
    void googleDocs() {
        RawArticle article = read(Copy.textOf("pages/google-docs.html"));
        Document body = body(article);

        assertEquals(Optional.of("Lighthouse lit again"), article.title());
        assertEquals(Optional.of("Port trust: volunteers rebuilt the lamp"), article.standfirst());
        assertEquals(
                List.of("Clean the lens", "Fit the lamp"),
                body.select("ol > li").eachText());
        assertEquals("Friday", body.select("strong").text());
        assertFalse(body.text().contains("[a]") || body.text().contains("confirmed?"), body.text());
        assertTrue(body.text().endsWith("Figures for 2025, port trust."));
    }

    @Test
    void wordFiltered() {
        RawArticle article = read(new String(Copy.file("pages/word-filtered.html"), Charset.forName("windows-1252")));

        assertEquals(Optional.of("Lighthouse lit again"), article.title());
        assertEquals(
                List.of("Clean the lens", "Fit the lamp"),
                body(article).select("ul > li").eachText());
        assertTrue(body(article).text().endsWith("Figures for 2025."));
        assertEquals(
                List.of(),
                body(article).select("p").stream()
                        .filter(p -> p.text().isBlank())
                        .toList());
    }

    @Test
    void wordWithNumberedItemsACommentAndABoldHeadline() {
        RawArticle article = read("""
                <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
                <title>Document7</title></head><body><div class=WordSection1>
                <p class=MsoNormal><b>Quay opens on Friday</b></p><p class=MsoNormal>By Mara Lindqvist</p>
                <p class=MsoNormal>The quay opens again<a style='mso-comment-reference:AB_1'></a><span
                class=MsoCommentReference>[AB1]</span>, the port said.</p>
                <p class=MsoListParagraphCxSpFirst><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;
                </span></span><![endif]>Sweep the quay</p>
                <p class=MsoListParagraphCxSpLast><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span>Paint the cranes</p>
                <p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>It was shut for a year.</p></div>
                <div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Sure?</p></div></div>
                </body></html>""");

        assertEquals(Optional.of("Quay opens on Friday"), article.title());
        assertEquals("Mara Lindqvist", article.bylines().get(0).name());
        assertEquals(
                List.of("Sweep the quay", "Paint the cranes"),
                body(article).select("ol > li").eachText());
        assertEquals(
                "The quay opens again, the port said. Sweep the quay Paint the cranes It was shut for a year.",
                body(article).text());
    }

    @Test
    void libreOffice() {
        RawArticle article = read("""
                <!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 24.2 (Linux)"><title></title></head>
                <body lang="en-GB"><h1 class="western">Quay opens</h1><p>The quay opens again, the port said.</p>
                <p>For the press: press@port.example</p></body></html>""");

        assertEquals(Optional.of("Quay opens"), article.title());
        assertTrue(body(article).text().startsWith("The quay opens again, the port said."));
    }

    @Test
    void textThatWasPastedOutOfWordIntoAnArticleOfASiteIsReadAsTheSites() {
        RawArticle article = read(
                "<!doctype html><html><head><title>Quay opens - Gazette</title></head><body><nav><a href=/>Home</a>"
                        + "</nav><article><h1>Quay opens</h1>"
                        + "<p class=MsoNormal>The quay opens again on Friday after a long winter, the port said on Tuesday.</p>"
                                .repeat(2)
                        + "</article><footer>All rights reserved</footer></body></html>");

        assertFalse(body(article).text().contains("All rights reserved"));
    }

    private static RawArticle read(String html) {
        return new PageExtractor().extract(html, Optional.empty());
    }

    private static Document body(RawArticle article) {
        return Jsoup.parse(article.body().orElseThrow().text());
    }

    @Test
    void whatStandsOnEachSheetIsNoStory() {
        RawArticle libre = read("""
                <html><head><meta name="generator" content="LibreOffice 24.2"/><meta name="author" content="sub2"/></head><body>
                <div title="header"><p>Draft 4 - page <sdfield type=page>2</sdfield></p></div>
                <p class="title">Quay opens on Friday</p><p>The quay opens again.<a class="sdfootnoteanc"
                name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p><div title="Chart"><p>It was shut for a year.</p></div>
                <div id="sdfootnote1"><p><a class="sdfootnotesym" href="#sdfootnote1anc">1</a> Port log, May.</p></div>
                <div id="sdfootnote2"><p><a class="sdfootnotesym" href="#sdfootnote2anc">2</a> The same, June.</p></div>
                <div title="footer"><p>Gazette, not for readers</p></div></body></html>""");
        RawArticle word = read("""
                <html><body><div class=WordSection1><p class=MsoHeader>Gazette, page 2</p><p class=MsoTitle>Quay opens on Friday</p>
                <p class=MsoNormal>The quay opens again.</p><p class=MsoFooter>Draft 4</p></div></body></html>""");

        assertEquals(Optional.of("Quay opens on Friday"), libre.title());
        assertEquals(
                "The quay opens again.1 It was shut for a year. Port log, May. The same, June.",
                body(libre).text());
        assertEquals(2, body(libre).select("ol > li").size());
        assertEquals(List.of(), libre.bylines());
        assertEquals("The quay opens again.", body(word).text());
    }

    @Test
    void whoIsNamedAsAPersonIsTheAuthor() {
        for (String name : List.of("Mara Lindqvist", "山田太郎")) {
            RawArticle read = read(
                    "<html><head><meta name=generator content='LibreOffice 24.2'><meta name=author content='" + name
                            + "'></head><body><p class=title>Quay opens on Friday</p><p>The quay opens again, and the port trust is"
                            + " glad.</p></body></html>");

            assertEquals(name, read.bylines().get(0).name());
        }
    }
}
