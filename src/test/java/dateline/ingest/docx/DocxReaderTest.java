package dateline.ingest.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.Copy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocxReaderTest {
    private static final String BOLD = "<w:rPr><w:b/></w:rPr>";

    @Test
    void aShortBoldFirstLineIsTheHeadlineWhenNothingSaysSo() throws IOException {
        var copy = read(document(run(BOLD, "Quay opens"), run("", "It opened on Friday.")));

        assertEquals(Optional.of("Quay opens"), copy.only().title());
        assertEquals(0.6, copy.only().confidence().get("title"));
        assertEquals("<p>It opened on Friday.</p>", body(copy));
    }

    @Test
    void markupInTheTextStaysText() throws IOException {
        var copy = read(document(run("", "Quay opens"), run("", "&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;")));

        assertEquals("<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;</p>", body(copy));
    }

    @ParameterizedTest
    @CsvSource({
        "'HYPERLINK \"tel:+34986550142\" \\o \"Oficina\"', tel:+34986550142",
        "'HYPERLINK tel:986550143', tel:986550143",
        "'HYPERLINK \"sms:+34600111222\"', sms:+34600111222",
        "'HYPERLINK \"mailto:arquivo@portocabana.example\"', mailto:arquivo@portocabana.example"
    })
    @DisplayName("A link that reaches a person stays")
    void linksToPersonsStay(String instruction, String address) throws IOException {
        assertEquals(
                "<p><a href=\"" + address + "\">press</a></p>",
                body(read(document(run("", "Quay opens"), field(instruction)))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HYPERLINK \"javascript:alert(1)\"",
                "HYPERLINK \"file:///C:/secret.docx\"",
                "HYPERLINK \\l \"below\"",
                "PAGEREF tel:+34986550142"
            })
    void aLinkToAFileAPlaceOrAScriptIsNone(String instruction) throws IOException {
        assertEquals("<p>press</p>", body(read(document(run("", "Quay opens"), field(instruction)))));
    }

    private static String field(String instruction) {
        return "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" + instruction
                + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>press</w:t></w:r></w:p>";
    }

    @Test
    void aDocumentWithoutWordsIsRefused() throws IOException {
        assertTrue(read(document("<w:p/>")).refusal().contains("no text"));
    }

    @Test
    void aDocumentTypeInADocumentIsRefused() throws IOException {
        String hostile = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + document(run("", "&e;"));

        assertTrue(read(hostile).refusal().contains("DOCTYPE"));
    }

    @Test
    @DisplayName("Z5: an archive that unpacks to far more than it is, or holds two files of one name, is refused whole")
    void archivesThatAreBombsAreRefused() throws IOException {
        byte[] bomb = archive("word/document.xml", new byte[15_000_000]);
        byte[] aside = archive("word/media/image1.png", new byte[40_000_000]);
        byte[] spreadsheet = archive("xl/workbook.xml", new byte[10]);

        for (byte[] bytes : new byte[][] {bomb, aside, spreadsheet}) {
            assertTrue(Copy.of(new DocxReader(html -> Optional.empty()), bytes)
                    .refusal()
                    .matches("It (unpacks|is an office).*"));
        }
    }

    @Test
    void tablesInTablesDoNotExhaustTheStack() throws IOException {
        String deep = "<w:tbl><w:tr><w:tc>".repeat(5_000) + "x" + "</w:tc></w:tr></w:tbl>".repeat(5_000);

        assertTrue(read(document(deep)).refusal().contains("nested"));
    }

    private static Copy read(String document) throws IOException {
        return Copy.of(
                new DocxReader(html -> Optional.empty()),
                archive("word/document.xml", document.getBytes(StandardCharsets.UTF_8)));
    }

    private static String document(String... paragraphs) {
        return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                + String.join("", paragraphs) + "</w:body></w:document>";
    }

    private static String run(String properties, String text) {
        return "<w:p><w:r>" + properties + "<w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static byte[] archive(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static String body(Copy copy) {
        return copy.only().body().orElseThrow().text().strip();
    }
}
