package dateline.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.Copy;
import dateline.ingest.model.RawArticle.Markup;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailReaderTest {
    private static final String HEAD = """
        Message-ID: <9@port.example>
        From: Mara Lindqvist <mara@port.example>
        To: desk@harbour-gazette.example
        Date: Fri, 20 Nov 2026 09:30:00 +0100
        Subject: Quay opens
        """;

    @Test
    void theSenderIsTheAuthorOnlyWhenTheTextNamesNone() {
        var silent = read(HEAD + "\nThe quay is open.\n");
        var signed = read(HEAD + "\nBy Tomas Brandt\n\nThe quay is open.\n");

        assertEquals("Mara Lindqvist", silent.only().bylines().get(0).name());
        assertEquals(0.4, silent.only().confidence().get("authors"));
        assertEquals("Tomas Brandt", signed.only().bylines().get(0).name());
        assertFalse(body(signed).contains("Tomas"));
    }

    @ParameterizedTest
    @CsvSource({
        "press@port.example,",
        "Port Press Office <press@port.example>,",
        "'\"Okafor, Ines\" <ines@port.example>', Ines Okafor",
        "ines@port.example (Ines Okafor), Ines Okafor",
        "=?iso-8859-1?q?J=F6rg_Lund?= <j@port.example>, Jörg Lund"
    })
    void onlyAPersonIsAnAuthor(String from, String name) {
        var copy = read(HEAD.replace("Mara Lindqvist <mara@port.example>", from) + "\nThe quay is open.\n");

        assertEquals(
                Optional.ofNullable(name),
                copy.only().bylines().stream().findFirst().map(byline -> byline.name()));
    }

    @Test
    void flowedLinesAreJoined() {
        var copy = read(HEAD + "Content-Type: text/plain; format=flowed\n\nThe quay \nis open.\n  Indented.\n");

        assertEquals("The quay is open.\n Indented.", body(copy).stripTrailing());
    }

    @Test
    void shortLinesAreNotTakenForABrokenParagraph() {
        var copy = read(HEAD + "\nRoses are red,\nviolets are blue.\n");

        assertEquals("Roses are red,\nviolets are blue.", body(copy).strip());
    }

    @Test
    void theHeadOfAForwardedMailGoes() {
        var copy = read(HEAD
                + "\n"
                + "---------- Forwarded message ---------\n"
                + "From: A <a@b.example>\n"
                + "Date: Fri\n"
                + "Subject: Old\n"
                + "To: <c@d.example>\n\n\n"
                + "The text.\n");

        assertEquals("The text.", body(copy).strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EMBARGOED UNTIL 10:00 MONDAY",
                "Under embargo until 24 November, 10:00",
                "Embargo: 24 November",
                "Sperrfrist: 24. November, 10 Uhr"
            })
    void aNoticeOfAnEmbargoIsKeptApartFromTheText(String line) {
        var copy = read(HEAD + "\n" + line + "\n\nThe quay is open.\n");

        assertEquals(List.of(line), copy.only().notices());
        assertEquals("The quay is open.", body(copy).strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"The oil embargo hits the port", "Ministers weigh an embargo on fish"})
    void anEmbargoOnGoodsIsNews(String subject) {
        var copy = read(HEAD.replace("Quay opens", subject) + "\nThe embargo is old.\n");

        assertEquals(subject, copy.only().title().orElseThrow());
    }

    @Test
    void bytesInTheWrongCharsetAreStillRead() {
        byte[] mail = (HEAD + "Content-Type: text/plain; charset=us-ascii\n\nCaf\u00E9.\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] utf8 =
                (HEAD + "Content-Type: text/plain; charset=nonsense\n\nCaf\u00E9.\n").getBytes(StandardCharsets.UTF_8);

        assertEquals("Café.", body(Copy.of(new MailReader(), mail)).strip());
        assertEquals("Café.", body(Copy.of(new MailReader(), utf8)).strip());
    }

    @Test
    void aMailThatIsOnlyAnAttachmentNamesIt() {
        var copy = read(HEAD
                + "Content-Type: multipart/mixed; boundary=b\n\n"
                + "--b\n"
                + "Content-Type: text/plain\n\n\n"
                + "--b\n"
                + "Content-Type: application/msword; name=story.doc\n"
                + "Content-Disposition: attachment; filename=story.doc\n\n"
                + "xx\n"
                + "--b--\n");

        assertTrue(copy.refusal().contains("story.doc (application/msword)"));
    }

    @Test
    void partsWithinPartsWithoutEndAreGivenUp() {
        var mail = new StringBuilder(HEAD);
        for (int i = 0; i < 2_000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }

        assertTrue(read(mail.toString()).refusal().contains("damaged"));
    }

    @Timeout(60)
    @ParameterizedTest
    @ValueSource(strings = {"=?", "=?utf-8?q?", "(", "\"", "<", "a, ", ";charset="})
    void aFieldMadeToBeSlowIsReadAtOnce(String piece) {
        String field = piece.repeat(90_000 / piece.length());
        String mail = HEAD.replace("Quay opens", field).replace("Mara Lindqvist", field) + "Content-Type: text/plain"
                + field + "\n\nText.\n";

        assertFalse(read(mail).toString().isEmpty());
    }

    @Timeout(60)
    @Test
    void aTextMadeToBeSlowIsReadAtOnce() {
        String byline = "By A" + "andA".repeat(50_000) + "\n\n";
        String forwarded = "-- Forwarded message --\n" + "From: a\n b\n".repeat(50_000);

        for (String text : new String[] {byline, forwarded, "<".repeat(500_000), "> ".repeat(300_000)}) {
            String mail = HEAD + "\n" + text;
            assertFalse(read(mail).toString().isEmpty());
        }
    }

    @Test
    void aFolderIsDividedAtItsSeparatorsOnly() {
        String folder =
                "From a@b.example Fri Nov 20 09:30:00 2026\n" + HEAD + "\nFrom the sea.\n\nFrom here on, quiet.\n\n"
                        + "From a@b.example Fri Nov 20 10:30:00 2026\r\n" + HEAD + "\n>From the land.\n";

        List<String> bodies = read(folder).rawArticles().stream()
                .map(m -> m.body().orElseThrow().text().strip())
                .toList();

        assertEquals(List.of("From the sea.\n\nFrom here on, quiet.", "From the land."), bodies);
    }

    @Test
    void htmlIsPreferredToPlainText() {
        var copy = Copy.of(new MailReader(), Copy.file("mail/mail.eml"));

        assertEquals(Markup.HTML, copy.only().body().orElseThrow().markup());
    }

    private static Copy read(String mail) {
        return Copy.of(new MailReader(), mail);
    }

    private static String body(Copy copy) {
        return copy.only().body().orElseThrow().text();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            "Müller, Anna" <a@b.example>;                  Anna Müller
            "van der Berg, Jan Willem (desk)" <j@b.example>; Jan Willem van der Berg
            "Quill, AFP" <q@b.example>;                    Quill, AFP
            Ada Quill <a@b.example>;                       Ada Quill
            """)
    void aNameAsADirectoryHasItIsThatOfOnePerson(String from, String name) {
        String mail = "From: " + from + "\nTo: d@g.example\nSubject: Quay\nDate: Tue, 24 Nov 2026 09:30:00 +0100\n"
                + "Message-ID: <1@b>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\nThe quay opens again on"
                + " Friday, the port said.\n";

        assertEquals(
                name, Copy.of(new MailReader(), mail).only().bylines().get(0).name());
    }
}
