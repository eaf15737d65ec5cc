package dateline.ingest.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.Copy;
import dateline.ingest.model.RawArticle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of what a document says nothing is lost without a sentence. */
class WholeDocumentTest {
    private static final String VOLUNTEERS =
            "Volunteers have rebuilt the lamp with parts from three scrapped buoys and a bakery oven that nobody wanted any more.";

    @Test
    @DisplayName("A text box stands behind its paragraph, once, though the document says it twice")
    void textBox() {
        assertTrue(text("textbox.docx")
                .endsWith("Tuesday evening.|The lamp in figures|Range: 19 miles. Height: 34 metres.|" + VOLUNTEERS));
        assertFalse(tellsOfPictures(read("textbox.docx")));
    }

    @Test
    void aPictureIsTold() throws IOException {
        assertTrue(tellsOfPictures(document("<w:p><w:r><w:t>So</w:t><w:drawing/></w:r></w:p>")));
    }

    private static boolean tellsOfPictures(RawArticle article) {
        return article.repairs().stream().anyMatch(repair -> repair.startsWith("Pictures"));
    }

    @Test
    void wordsUnderReadingAids() {
        assertTrue(text("ruby.docx").startsWith("灯台は十一年ぶりに点灯する。"));
        assertTells("Reading aids", "ruby.docx");
    }

    @Test
    void signsOfFontsAndFormulas() {
        assertTrue(text("symbol-and-formula.docx")
                .startsWith(
                        "The beam turns through 360° and its range follows d=3.57√h km".replace("km", "kilometres")));
        assertTells("Formulas", "symbol-and-formula.docx");
    }

    @Test
    void aCellInAContentControl() {
        assertTrue(text("cell-in-control.docx").contains("Boat|Time|Seal|2:14:07|"));
    }

    @Test
    void anInsertedDocumentIsTold() {
        assertTells("inserted", "altchunk.docx");
        assertTrue(read("altchunk.docx").confidence().get("body") < 0.8);
    }

    @Test
    void whatTrackedChangesDeleted() {
        assertTrue(text("deleted-mark.docx")
                .startsWith("The lighthouse at Tornmark will be lit again on Friday.|Height 34 m|"));
        assertEquals(1, Jsoup.parse(html("deleted-mark.docx")).select("tr").size());
    }

    @Test
    @DisplayName("The text is the part that the archive names, whatever it is called")
    void aTextOfAnotherName() {
        assertEquals("Lighthouse lit again", read("word-online.docx").title().orElseThrow());
        assertTrue(text("word-online.docx").contains("|"));
    }

    @ParameterizedTest
    @CsvSource({
        "'<m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>', (a+b)/2",
        "'<m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>10</m:t></m:r></m:sup></m:sSup>', x^10",
        "'<m:rad><m:deg/><m:e><m:r><m:t>2h</m:t></m:r></m:e></m:rad>', √(2h)",
        "'<m:d><m:dPr><m:begChr m:val=\"[\"/><m:endChr m:val=\"]\"/></m:dPr><m:e><m:r><m:t>n</m:t></m:r></m:e></m:d>', [n]",
        "'<m:nary><m:naryPr><m:chr m:val=\"∑\"/></m:naryPr><m:sub><m:r><m:t>i=1</m:t></m:r></m:sub><m:sup/>"
                + "<m:e><m:r><m:t>i</m:t></m:r></m:e></m:nary>', ∑_(i=1) i"
    })
    void formulasAreWrittenInOneLine(String formula, String line) throws IOException {
        assertEquals(
                line,
                paragraph("<w:r><w:t>So </w:t></w:r><m:oMath>" + formula + "</m:oMath>")
                        .substring(3));
    }

    @ParameterizedTest
    @CsvSource({"Symbol, F061, α", "Symbol, B3, ≥", "Wingdings, F0E0, →", "Arial Unicode MS, 2713, ✓"})
    void signsAreReadByTheirFont(String font, String code, String sign) throws IOException {
        assertEquals(
                "So" + sign,
                paragraph("<w:r><w:t>So</w:t><w:sym w:font=\"" + font + "\" w:char=\"" + code + "\"/></w:r>"));
    }

    @Test
    void anUnknownSignIsTold() throws IOException {
        RawArticle article = document("<w:p><w:r><w:t>So</w:t><w:sym w:font=\"Odd\" w:char=\"F041\"/></w:r></w:p>");

        assertTrue(article.repairs().stream().anyMatch(repair -> repair.startsWith("Signs of a font")));
    }

    @Test
    void aDeletedEndBeforeATableOrTheEndOfTheTextLosesNothing() throws IOException {
        String deleted = "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>";

        RawArticle article = document(deleted.formatted("One.")
                + "<w:tbl><w:ins><w:tr><w:tc><w:p><w:r><w:t>Two</w:t></w:r></w:p></w:tc></w:tr></w:ins></w:tbl>"
                + deleted.formatted("Three."));

        assertEquals("One. Two Three.", Jsoup.parse(htmlOf(article)).text());
    }

    private static String paragraph(String runs) throws IOException {
        return Jsoup.parse(htmlOf(document("<w:p>" + runs + "</w:p>"))).text();
    }

    private static RawArticle document(String body) throws IOException {
        String whole = "<w:document xmlns:w=\"w\" xmlns:m=\"m\"><w:body><w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr>"
                + "<w:r><w:t>Quay opens</w:t></w:r></w:p>" + body + "</w:body></w:document>";
        return whole(whole);
    }

    private static RawArticle whole(String whole) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(whole.getBytes(StandardCharsets.UTF_8));
        }
        return Copy.of(new DocxReader(html -> Optional.empty()), bytes.toByteArray())
                .only();
    }

    private static void assertTells(String words, String file) {
        assertTrue(
                read(file).repairs().stream().anyMatch(repair -> repair.contains(words)),
                () -> read(file).repairs().toString());
    }

    private static RawArticle read(String file) {
        return Copy.of(new DocxReader(html -> Optional.empty()), Copy.file("docx/whole/" + file))
                .only();
    }

    private static String html(String file) {
        return htmlOf(read(file));
    }

    private static String htmlOf(RawArticle article) {
        return article.body().orElseThrow().text();
    }

    /** The words of paragraphs and cells, a bar between them. */
    private static String text(String file) {
        return String.join("|", Jsoup.parse(html(file)).select("p, td").eachText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COMUNICATO STAMPA",
                "CON CORTESE PREGHIERA DI PUBBLICAZIONE",
                "Mit der Bitte um Veröffentlichung",
                "NOTA DE PRENSA",
                "COMUNICATO STAMPA n. 14/2025",
                "Pressemitteilung 23/2025",
                "Communiqué de presse – Pour diffusion immédiate",
                "Met het verzoek tot plaatsing",
                "Se ruega difusión"
            })
    void whatSaysThatItIsAPressReleaseIsNoHeadline(String label) throws IOException {
        String paragraph = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>%s</w:t></w:r></w:p>";
        String whole =
                "<w:document xmlns:w=\"w\"><w:body>" + paragraph.formatted(label) + paragraph.formatted("Quay opens")
                        + "<w:p><w:r><w:t>It opens on Friday.</w:t></w:r></w:p></w:body></w:document>";

        RawArticle read = whole(whole);

        assertEquals(Optional.of("Quay opens"), read.title());
        assertEquals("It opens on Friday.", Jsoup.parse(htmlOf(read)).text());
        assertTrue(read.repairs().stream().anyMatch(repair -> repair.contains(label)));
    }

    @Test
    void aHeadlineAboutAPressReleaseStays() throws IOException {
        String paragraph = "<w:p><w:r><w:t>%s</w:t></w:r></w:p>";

        RawArticle read =
                whole("<w:document xmlns:w=\"w\"><w:body>" + paragraph.formatted("Press release fools three papers")
                        + paragraph.formatted("It was a joke.") + "</w:body></w:document>");

        assertEquals(Optional.of("Press release fools three papers"), read.title());
    }
}
