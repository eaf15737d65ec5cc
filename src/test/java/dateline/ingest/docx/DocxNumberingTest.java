package dateline.ingest.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.ingest.Copy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers stand nowhere in a Word document; what it prints has to come out again. */
class DocxNumberingTest {
    private static final String BETWEEN = paragraph("Between.");
    private static final String ONE_LIST = definition(0, level(0, "decimal", 1, ""), level(1, "lowerLetter", 1, ""))
            + list(1, 0, "")
            + list(2, 0, override(0, 1));

    @Test
    void aListGoesOnBehindAParagraph() throws IOException {
        assertEquals(
                "<ol><li>a</li><li>b</li></ol><p>Between.</p><ol start=\"3\"><li>c</li></ol>",
                html(item(1, 0, "a") + item(1, 0, "b") + BETWEEN + item(1, 0, "c"), ONE_LIST));
    }

    @Test
    void aListBeginsWhereItIsSaidTo() throws IOException {
        assertEquals(
                "<ol start=\"21\"><li>a</li><li>b</li></ol>",
                html(item(1, 0, "a") + item(1, 0, "b"), definition(0, level(0, "decimal", 21, "")) + list(1, 0, "")));
    }

    @Test
    @DisplayName("A list of the same kind that begins anew is another list, right behind the first too")
    void aListBeginsAnew() throws IOException {
        assertEquals(
                "<ol><li>a</li><li>b</li></ol><ol><li>c</li></ol>",
                html(item(1, 0, "a") + item(1, 0, "b") + item(2, 0, "c"), ONE_LIST));
    }

    @Test
    @DisplayName("Two lists with one definition count on, as Word does")
    void twoListsOfOneDefinition() throws IOException {
        assertEquals(
                "<ol><li>a</li></ol><p>Between.</p><ol start=\"2\"><li>b</li></ol>",
                html(item(1, 0, "a") + BETWEEN + item(3, 0, "b"), ONE_LIST + list(3, 0, "")));
    }

    @Test
    void innerListsBeginAnewUnderEachItem() throws IOException {
        assertEquals(
                "<ol><li>a<ol type=\"a\"><li>b</li><li>c</li></ol></li><li>d<ol type=\"a\"><li>e</li></ol></li></ol>"
                        + "<p>Between.</p><ol><li><ol start=\"2\" type=\"a\"><li>f</li></ol></li></ol>",
                html(
                        item(1, 0, "a")
                                + item(1, 1, "b")
                                + item(1, 1, "c")
                                + item(1, 0, "d")
                                + item(1, 1, "e")
                                + BETWEEN
                                + item(1, 1, "f"),
                        ONE_LIST));
    }

    @Test
    void aLevelThatIsNeverToBeginAnewCountsOn() throws IOException {
        assertEquals(
                "<ol><li>a<ol><li>b</li></ol></li><li>c<ol start=\"2\"><li>d</li></ol></li></ol>",
                html(
                        item(1, 0, "a") + item(1, 1, "b") + item(1, 0, "c") + item(1, 1, "d"),
                        definition(0, level(0, "decimal", 1, ""), level(1, "decimal", 1, "<w:lvlRestart w:val=\"0\"/>"))
                                + list(1, 0, "")));
    }

    @Test
    @DisplayName("An empty item is printed with its number, and counts")
    void anEmptyItemCounts() throws IOException {
        assertEquals(
                "<ol><li>a</li></ol><ol start=\"3\"><li>c</li></ol>",
                html(item(1, 0, "a") + item(1, 0, "") + item(1, 0, "c"), ONE_LIST));
    }

    @Test
    void bulletsHaveNoNumber() throws IOException {
        assertEquals(
                "<ul><li>a</li></ul><p>Between.</p><ul><li>b</li></ul>",
                html(
                        item(1, 0, "a") + BETWEEN + item(1, 0, "b"),
                        definition(0, level(0, "bullet", 1, "")) + list(1, 0, "")));
    }

    @ParameterizedTest
    @CsvSource({
        "decimal, ''",
        "decimalZero, ''",
        "chineseCounting, ''",
        "lowerLetter, ' type=\"a\"'",
        "upperLetter, ' type=\"A\"'",
        "lowerRoman, ' type=\"i\"'",
        "upperRoman, ' type=\"I\"'"
    })
    void theSignsOfAList(String format, String type) throws IOException {
        assertEquals(
                "<ol" + type + "><li>a</li></ol>",
                html(item(1, 0, "a"), definition(0, level(0, format, 1, "")) + list(1, 0, "")));
    }

    @Test
    @DisplayName("A style says that its paragraphs are items, and so say those that are based on it")
    void listsOfStyles() throws IOException {
        String styles = style("ListNumber", "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>")
                + style("Mine", "<w:basedOn w:val=\"ListNumber\"/>")
                + style("Inner", "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>");
        String numbering =
                definition(0, level(0, "decimal", 1, ""), level(1, "decimal", 1, "<w:pStyle w:val=\"Inner\"/>"))
                        + list(1, 0, "");

        assertEquals(
                "<ol><li>a</li><li>b<ol><li>c</li></ol></li></ol>",
                html(styled("ListNumber", "a") + styled("Mine", "b") + styled("Inner", "c"), numbering, styles));
    }

    @Test
    void aDefinitionThatAStyleOfListsTells() throws IOException {
        String linked = "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"Steps\"/></w:abstractNum>";
        String styles = style("Steps", "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>");

        assertEquals(
                "<ol><li>a</li></ol><p>Between.</p><ol start=\"2\"><li>b</li></ol>",
                html(
                        item(1, 0, "a") + BETWEEN + item(2, 0, "b"),
                        ONE_LIST.replace(list(2, 0, override(0, 1)), "") + linked + list(2, 1, ""),
                        styles));
    }

    @Test
    @DisplayName("Number 0 takes a paragraph out of the list of its style")
    void aParagraphThatIsNoItemThoughItsStyleSaysSo() throws IOException {
        String styles = style("ListNumber", "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>");
        String out = "<w:p><w:pPr><w:pStyle w:val=\"ListNumber\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>"
                + "<w:r><w:t>a</w:t></w:r></w:p>";

        assertEquals("<p>a</p><ol><li>b</li></ol>", html(out + styled("ListNumber", "b"), ONE_LIST, styles));
    }

    private static String html(String body, String numbering) throws IOException {
        return html(body, numbering, "");
    }

    private static String html(String body, String numbering, String styles) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "document",
                "<w:document xmlns:w=\"w\"><w:body>" + paragraph("Moorings") + body + "</w:body></w:document>");
        parts.put("numbering", "<w:numbering xmlns:w=\"w\">" + numbering + "</w:numbering>");
        parts.put("styles", "<w:styles xmlns:w=\"w\">" + styles + "</w:styles>");
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry("word/" + part.getKey() + ".xml"));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return Copy.of(new DocxReader(html -> Optional.empty()), bytes.toByteArray())
                .only()
                .body()
                .orElseThrow()
                .text()
                .replace("\n", "");
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String styled(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String item(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list
                + "\"/></w:numPr></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String style(String id, String content) {
        return "<w:style w:styleId=\"" + id + "\"><w:name w:val=\"" + id + "\"/>" + content + "</w:style>";
    }

    private static String definition(int id, String... levels) {
        return "<w:abstractNum w:abstractNumId=\"" + id + "\">" + String.join("", levels) + "</w:abstractNum>";
    }

    private static String level(int level, String format, int start, String more) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"" + start + "\"/><w:numFmt w:val=\"" + format + "\"/>"
                + more + "</w:lvl>";
    }

    private static String list(int number, int definition, String overrides) {
        return "<w:num w:numId=\"" + number + "\"><w:abstractNumId w:val=\"" + definition + "\"/>" + overrides
                + "</w:num>";
    }

    private static String override(int level, int start) {
        return "<w:lvlOverride w:ilvl=\"" + level + "\"><w:startOverride w:val=\"" + start + "\"/></w:lvlOverride>";
    }
}
