package dateline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails that somebody pasted into a document, or that a mail program saved as a page. */
class PastedMailTest {
    private static final String FIRST =
            "The ferry to the outer islands will run again from Friday, the harbour board said after eleven weeks.";
    private static final String SECOND =
            "Divers had found the cracked shaft by chance, when they looked for a cyclist's lost key.";

    private record Filed(String name, byte[] bytes) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Filed> pasted() throws IOException {
        return List.of(
                new Filed("one paragraph.docx", word("""
                        De :\u00a0Ada Quill &lt;ada@harbour.example&gt;
                        Envoyé : mardi 24 novembre 2026 09:30
                        À : Desk &lt;desk@gazette.example&gt;
                        Objet : Ferry runs again""", FIRST, SECOND)),
                new Filed(
                        "paragraphs.docx",
                        word(
                                "Von: Ada Quill",
                                "Gesendet: Dienstag, 24. November 2026 09:30",
                                "An: desk@gazette.example",
                                "Betreff: WG: Ferry runs again",
                                FIRST,
                                SECOND,
                                "Mit freundlichen Grüßen",
                                "Ada Quill\nTel. 0171 5550188")),
                page(
                        "outlook.htm",
                        "<p class=MsoNormal><b>Fra:</b> Ada Quill &lt;ada@harbour.example&gt;<br><b>Sendt:</b> 24."
                                + " november 2026 09:30<br><b>Til:</b> desk@gazette.example<br><b>Emne:</b> Ferry runs again</p>"),
                new Filed(
                        "note.docx",
                        word(
                                "Hallo Desk, anbei der Text von Ada.",
                                "Von: Quill, Ada\nGesendet: Dienstag, 24. November 2026"
                                        + " 09:30\nAn: Redaktion\nBetreff: Ferry runs again",
                                FIRST,
                                SECOND)),
                new Filed(
                        "divider.docx",
                        word(
                                "-----Ursprüngliche Nachricht-----",
                                "Von: Ada Quill &lt;ada@harbour.example&gt;",
                                "Gesendet: Dienstag, 24. November 2026 09:30",
                                "An: Redaktion",
                                "Betreff: Ferry runs again",
                                FIRST,
                                SECOND)),
                new Filed(
                        "headline.txt",
                        ("Ferry runs again\n\nFrom: Ada Quill <ada@harbour.example>\nSent: 24 November 2026 09:30\n"
                                        + "To: Desk\nSubject: Ferry runs again\n\n" + FIRST + "\n\n" + SECOND + "\n")
                                .getBytes(StandardCharsets.UTF_8)),
                new Filed(
                        "unparted.txt",
                        ("From: Ada Quill\nSent: 24 November 2026 09:30\nTo: Desk\nSubject: Ferry runs again\n" + FIRST
                                        + "\n\n" + SECOND + "\n")
                                .getBytes(StandardCharsets.UTF_8)),
                page(
                        "table.html",
                        "<table><tr><td><b>From:</b></td><td>Ada Quill &lt;ada@harbour.example&gt;</td></tr><tr><td>Sent:</td>"
                                + "<td>24 November 2026 09:30</td></tr><tr><td>To:</td><td>desk@gazette.example</td></tr><tr><td>Subject:</td>"
                                + "<td>Ferry runs again</td></tr></table>"),
                page(
                        "plain.html",
                        "<div>From: Ada Quill &lt;ada@harbour.example&gt;</div><div>Sent: Tuesday, November 24, 2026 9:30"
                                + " AM</div><div>To: desk@gazette.example</div><div>Subject: Ferry runs again</div>"),
                new Filed(
                        "bold.md",
                        ("**From:** Ada Quill <ada@harbour.example>  \n**Sent:** 24 November 2026 09:30  \n**To:**"
                                        + " desk@gazette.example  \n**Subject:** Ferry runs again\n\n" + FIRST + "\n\n"
                                        + SECOND + "\n")
                                .getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("pasted")
    @DisplayName("The head of a mail over a text is neither headline nor text, whatever the mail was pasted into")
    void theHeadIsNoPartOfTheStory(Filed filed) {
        Reading.Clean read = IngestHarness.clean(BytesInput.of(filed.name(), filed.bytes()));

        assertEquals("Ferry runs again", read.content().title());
        assertEquals(FIRST + "\n\n" + SECOND, read.content().body().text());
        assertEquals("Ada Quill", read.content().authors().get(0).name());
        assertTrue(read.content().published().orElseThrow().toString().startsWith("2026-11-24T09:30"));
    }

    @Test
    void aStoryMayQuoteTheHeadOfAMail() throws IOException {
        byte[] story = word(
                "Leaked mail shows the board knew",
                FIRST,
                "From: Ada Quill\nTo: the board\nDate: 3 March\nSubject: Cracks",
                SECOND);

        String text = IngestHarness.clean(BytesInput.of("story.docx", story))
                .content()
                .body()
                .text();

        assertTrue(text.startsWith(FIRST) && text.contains("Subject: Cracks") && text.endsWith(SECOND), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"From: the archive", "To: whom it may concern", "Date: 3 March, place: the old quay"})
    void oneLineWithAColonIsNoHead(String line) throws IOException {
        String text = IngestHarness.clean(BytesInput.of("story.docx", word("Ferry runs again", line, FIRST, SECOND)))
                .content()
                .body()
                .text();

        assertTrue(text.startsWith(line), text);
    }

    @Test
    void aMailWithoutAStoryIsRefused() throws IOException {
        String reason = IngestHarness.refusal(BytesInput.of(
                "note.docx", word("From: Ada Quill\nTo: desk@gazette.example\nSubject: First draft: Ferry", FIRST)));

        assertFalse(reason.isBlank());
    }

    @Test
    void aPrintedMailThatCannotBeReadIsRefused() {
        Filed web = page(
                "web.html",
                "<p>Gmail - Ferry runs again</p><p>Ada Quill &lt;ada@harbour.example&gt;</p><p>To:"
                        + " desk@gazette.example</p>");

        assertTrue(IngestHarness.refusal(BytesInput.of(web.name(), web.bytes())).contains("mail that was printed"));
    }

    private static Filed page(String name, String head) {
        return new Filed(
                name,
                ("<html><head><title>Mail</title></head><body>" + head + "<p>" + FIRST + "</p><p>" + SECOND
                                + "</p></body></html>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] word(String... paragraphs) throws IOException {
        var body = new StringBuilder("<w:document xmlns:w=\"w\"><w:body>");
        Stream.of(paragraphs).forEach(paragraph -> body.append("<w:p><w:r><w:t>")
                .append(paragraph.replace("\n", "</w:t></w:r><w:r><w:br/></w:r><w:r><w:t>"))
                .append("</w:t></w:r></w:p>"));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(body.append("</w:body></w:document>").toString().getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
