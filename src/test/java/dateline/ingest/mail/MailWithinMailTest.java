package dateline.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.Copy;
import dateline.ingest.IngestHarness;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Reading;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailWithinMailTest {
    private static final String HEAD = """
            From: Ada Quill <ada@harbour.example>
            To: desk@gazette.example
            Date: Tue, 24 Nov 2026 09:30:00 +0100
            Message-ID: <x@harbour.example>
            MIME-Version: 1.0
            """;
    private static final String STORY = """
            The lighthouse at Tornmark will be lit again on Friday after eleven dark years.

            The ferry will see it first.
            """;

    /** The French put a no-break space before a colon. */
    @Test
    void aHeadWithNoBreakSpacesIsNoneOfTheStory() {
        String html = """
                Subject: TR : Le bac passe à l'électrique
                Content-Type: text/html; charset=utf-8

                <p>Bonjour,</p><p>Veuillez trouver ci-dessous le communiqué.</p><p>Bien à vous,<br>Ada</p>
                <div style="border:none;border-top:solid 1pt"><p><b>De&nbsp;:</b> Presse &lt;presse@port.example&gt;<br><b>Envoyé&nbsp;:</b> lundi 23 novembre 2026 14:30<br><b>À&nbsp;:</b> Rédaction<br><b>Objet&nbsp;:</b> Le bac passe à l'électrique</p></div>
                <p>Le bac traversera l'estuaire sans gazole à partir du 15 décembre, a annoncé lundi le syndicat mixte.</p>
                <p>Le tarif ne bouge pas.</p>
                """;

        String text =
                IngestHarness.clean("tr.eml", HEAD + html).content().body().text();

        assertEquals(
                "Le bac traversera l'estuaire sans gazole à partir du 15 décembre, a annoncé lundi le syndicat mixte.\n\nLe tarif ne bouge pas.",
                text);
    }

    @ParameterizedTest
    @CsvSource({
        "attached.eml,3",
        "inline.eml,3",
        "reply.eml,2",
        "few-fields.eml,2",
        "saved-as-text.txt,2",
        "saved-from-webmail.eml,2",
        "story.eml,4"
    })
    void theStoryIsWholeAndNothingButTheStory(String name, int paragraphs) {
        var clean = file(name);

        String text = clean.content().body().text();
        assertEquals("Lighthouse lit again", clean.content().title());
        assertEquals(paragraphs, text.split("\n\n").length, text);
        assertTrue(text.startsWith("The lighthouse at Tornmark will be lit"), text);
        assertFalse(
                text.contains("@")
                        || text.contains("Ada")
                        || text.contains("mayor")
                        || text.contains("Subject")
                        || text.contains("wrote"),
                text);
        assertFalse(clean.content().standfirst().isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"few-fields.eml", "saved-as-text.txt", "saved-from-webmail.eml"})
    void theHeadIsReadHoweverItIsSaved(String name) {
        var content = file(name).content();

        assertEquals("Ada Quill", content.authors().get(0).name());
        assertEquals(
                OffsetDateTime.parse("2026-11-24T09:30:00Z").toLocalDateTime(),
                content.published().orElseThrow().toLocalDateTime());
    }

    @ParameterizedTest
    @ValueSource(strings = {"attached.eml", "inline.eml"})
    void ofAForwardedMailFromAndDateCount(String name) {
        var content = file(name).content();

        assertEquals(
                List.of("Port Trust"),
                content.authors().stream().map(author -> author.name()).toList());
        assertEquals(
                "2026-11-23", content.published().orElseThrow().toLocalDate().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----元のメッセージ-----\n差出人: 港湾局 <press@port.example>\n送信日時: 2026年11月24日\n宛先: Ada\n件名: 灯台",
                "---------- 转发的邮件 ----------\n发件人: 港口 <press@port.example>\n日期: 2026年11月24日\n收件人: Ada\n主题: 灯塔",
                "----- Eredeti üzenet -----\nFeladó: Port <press@port.example>\nTárgy: Lamp\nCímzett: Ada",
                "-------- Mesaj original --------\nDe la: Port <press@port.example>\nSubiect: Far\nCătre: Ada"
            })
    void anyLineOfDashesMayStandOverAForwardedHead(String divider) {
        String mail = HEAD + "Subject: Fwd: Lamp\nContent-Type: text/plain; charset=utf-8\n\nFor page three, Ada\n\n"
                + divider + "\n\n" + STORY;

        String text = IngestHarness.clean("lamp.eml", mail).content().body().text();

        assertFalse(text.contains("page three") || text.contains("@"), text);
        assertTrue(text.contains("The ferry will see it first."), text);
    }

    @Test
    void aNoteThatGoesWithAnAttachedDocumentIsNoStory() {
        String mail = HEAD + "Subject: Lamp\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type:"
                + " text/plain\n\nHello, please find my story attached. It has two hundred words, as you asked for. Ada\n"
                + "--b\nContent-Type: application/pdf; name=lamp.pdf\nContent-Disposition: attachment; filename=lamp.pdf\n\n"
                + "xx\n--b--\n";

        assertTrue(IngestHarness.refusal("lamp.eml", mail).contains("attached: lamp.pdf"));
    }

    @Test
    void aMailAddressIsNoHeadline() {
        String saved = "Ada Quill <ada@port.example>\nTue, Nov 24, 2026 at 9:30 AM\n\n" + STORY;

        assertTrue(IngestHarness.refusal("saved.txt", saved).contains("head of a mail"));
    }

    @Test
    void aHeadInAnotherLanguageIsOneToo() {
        var clean = clean(
                "mail.txt",
                "Von: Ada Quill <ada@hafen.example>\nGesendet: Dienstag, 24. November 2026 09:30\n"
                        + "An: Redaktion\nBetreff: Leuchtturm brennt\n\n" + STORY);

        assertEquals("Leuchtturm brennt", clean.content().title());
        assertEquals("Ada Quill", clean.content().authors().get(0).name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>For tomorrow, do not tell the mayor.</p><div class=\"gmail_quote\"><div dir=\"ltr\""
                        + " class=\"gmail_attr\">---------- Forwarded message ---------<br>From: <b>Port</b>"
                        + " &lt;press@port.example&gt;<br>Date: Mon, 23 Nov 2026 at 17:00<br>Subject: Lamp<br>To: Ada"
                        + " &lt;ada@harbour.example&gt;<br></div><p>The lighthouse will be lit.</p><p>It works.</p></div>",
                "<div><p>For tomorrow, do not tell the mayor.</p><div style=\"border:none;border-top:solid #E1E1E1"
                        + " 1.0pt\"><p><b>From:</b> Port &lt;press@port.example&gt;<br><b>Sent:</b> Monday, November 23,"
                        + " 2026 5:00 PM<br><b>To:</b> Ada &lt;ada@harbour.example&gt;<br><b>Subject:</b>"
                        + " Lamp</p></div><p>The lighthouse will be lit.</p><p>It works.</p></div>"
            })
    void aForwardedMailInHtmlIsTheStory(String html) {
        var clean = clean("f.eml", HEAD + "Subject: Fwd: Lamp\nContent-Type: text/html; charset=utf-8\n\n" + html);

        assertEquals(
                "The lighthouse will be lit.\n\nIt works.",
                clean.content().body().text());
        assertTrue(
                clean.repairs().contains(MailQuotes.NOTE_LEFT_OUT),
                clean.repairs().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>The lighthouse will be lit.</p><div class=\"gmail_quote\"><div class=\"gmail_attr\">On Mon, Desk"
                        + " &lt;desk@gazette.example&gt; wrote:<br></div><blockquote>Can we have this?</blockquote></div>",
                "<p>The lighthouse will be lit.</p><div class=\"moz-cite-prefix\">Desk wrote:</div><blockquote"
                        + " type=\"cite\"><p>Can we have this?</p></blockquote>",
                "<p>The lighthouse will be lit.</p><div id=\"divRplyFwdMsg\"><b>From:</b> Desk"
                        + " &lt;desk@gazette.example&gt;<br><b>Sent:</b> Monday<br><b>To:</b> Ada<br><b>Subject:</b>"
                        + " Lamp</div><p>Can we have this?</p>"
            })
    void whatAnAnswerInHtmlQuotesIsNot(String html) {
        var clean = clean("a.eml", HEAD + "Subject: Re: Lamp\nContent-Type: text/html; charset=utf-8\n\n" + html);

        assertEquals("The lighthouse will be lit.", clean.content().body().text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Am 23.11.2026 um 18:12 schrieb Redaktion <desk@gazette.example>:\n> Bis Mittag?\n",
                "Le lun. 23 nov. 2026 à 18:12, Desk <desk@gazette.example>\na écrit :\n\n> Avant midi ?\n>\n> Desk\n",
                """
                -----Original Message-----
                From: Desk <desk@gazette.example>
                Sent: Monday
                To: Ada
                Subject: Lamp

                By noon?
                """
            })
    void whatAnAnswerQuotesIsNot(String quote) {
        var clean = clean("a.eml", HEAD + "Subject: AW: Lamp\n\n" + STORY + "\n" + quote);

        assertEquals(
                2,
                clean.content().body().text().split("\n\n").length,
                clean.content().body().text());
        assertTrue(clean.repairs().contains(MailQuotes.QUOTE_LEFT_OUT));
    }

    @Test
    void whereItIsNotClearWhichMailIsTheStoryItIsHeld() {
        var readings = IngestHarness.readAll(BytesInput.of(
                "u.eml",
                HEAD
                        + "Subject: Lamp\n\n"
                        + "Please use.\n\n"
                        + "From: Port <p@port.example>\n"
                        + "Sent: Monday\n"
                        + "To: Ada\n"
                        + "Subject: Lamp\n\n"
                        + STORY));

        assertTrue(readings.get(0) instanceof Reading.Rejected, readings.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "gb2312.eml,朱镕基曾为",
        "iso-2022-jp.eml,① 灯台が",
        "iso-2022-jp.eml,㈱ 港湾",
        "hebrew.eml,המגדלור של טורנמרק יואר שוב ביום שישי.",
        "macintosh.eml,für Häfen mit.",
        "delsp.eml,年ぶりに金曜日から"
    })
    void aCharsetIsWhatItsLabelMeansToMailPrograms(String name, String words) {
        assertTrue(
                file(name).content().body().text().contains(words),
                file(name).content().body().text());
    }

    @Test
    void whatCannotBeDecodedIsTold() {
        var clean = (Reading.Clean) IngestHarness.readAll(BytesInput.of(
                        "b.eml",
                        (HEAD
                                        + "Subject: Lamp\n"
                                        + "Content-Type: text/plain; charset=euc-jp\n\n"
                                        + "The lamp \u00ff\u00ff burns.\n")
                                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)))
                .get(0);

        assertTrue(
                clean.repairs().stream().anyMatch(repair -> repair.contains("could not be read")),
                clean.repairs().toString());
    }

    private static Reading.Clean file(String name) {
        return (Reading.Clean) IngestHarness.readAll(BytesInput.of(name, Copy.file("mails/" + name)))
                .get(0);
    }

    private static Reading.Clean clean(String name, String mail) {
        return IngestHarness.clean(name, mail);
    }
}
