package dateline.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.IngestHarness;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Reading;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The mail in a mail of HTML, as the programs of the world mark it. */
class QuotedHtmlTest {
    private static final String HEAD = """
            From: Ada Quill <ada@harbour.example>
            To: desk@gazette.example
            Date: Tue, 24 Nov 2026 09:30:00 +0100
            Message-ID: <x@harbour.example>
            MIME-Version: 1.0
            Content-Type: text/html; charset=utf-8
            Subject: %s

            """;
    private static final String STORY =
            "<p>The lighthouse at Tornmark will be lit again on Friday after eleven dark years, the harbour board said.</p>"
                    + "<p>The ferry will see it first.</p>";
    private static final String TOLD =
            "The lighthouse at Tornmark will be lit again on Friday after eleven dark years, the harbour board said.\n\n"
                    + "The ferry will see it first.";
    private static final String NOTE = "<div>Can you run this? I am on a train, and the mayor is furious.<br>C.</div>";

    private static Reading read(String subject, String html) {
        String mail = HEAD.formatted(subject) + "<html><body>" + html + "</body></html>\n";
        return IngestHarness.readAll(BytesInput.of("m.eml", mail.getBytes(StandardCharsets.UTF_8)))
                .get(0);
    }

    private static void assertStoryAlone(Reading reading) {
        assertTrue(reading instanceof Reading.Clean, reading.toString());
        assertEquals(TOLD, ((Reading.Clean) reading).content().body().text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div><br><blockquote type=\"cite\"><div>Inizio messaggio inoltrato:</div><br><div><span><b>Da: </b></span><span>Ufficio stampa &lt;stampa@port.example&gt;<br></span></div><div><span><b>Oggetto: </b></span><span><b>Faro</b><br></span></div><div><b>Data: </b>20 novembre 2026 alle ore 11:30:15 CET<br></div><div><b>A: </b>Ada &lt;ada@harbour.example&gt;<br></div><br><div>%s</div></blockquote></div>",
                "<div class=\"moz-forward-container\"><br><br>-------- Weitergeleitete Nachricht --------<table class=\"moz-email-headers-table\"><tbody><tr><th>Betreff: </th><td>Turm</td></tr><tr><th>Datum: </th><td>Fri, 20 Nov 2026 11:30:15 +0100</td></tr><tr><th>Von: </th><td>Hafen &lt;presse@port.example&gt;</td></tr><tr><th>An: </th><td>Ada</td></tr></tbody></table><br><br>%s</div>",
                "<blockquote style=\"border-left:1px solid #0857A6; margin:10px; padding:0 0 0 10px;\"><div>-------- Пересылаемое сообщение --------<br>От кого: Порт &lt;press@port.example&gt;<br>Кому: Ada &lt;ada@harbour.example&gt;<br>Дата: Пятница, 20 ноября 2026, 11:30 +03:00<br>Тема: Маяк</div><div>%s</div></blockquote>",
                "<div>-------- Пересылаемое сообщение --------</div><div>20.11.2026, 11:30, \"Порт\" &lt;press@port.example&gt;:</div><div>%s</div><div>-------- Конец пересылаемого сообщения --------</div>",
                "<div class=\"yahoo_quoted\"><div>----- Forwarded Message -----</div><div><b>From:</b> Port &lt;press@port.example&gt;</div><div><b>To:</b> Ada &lt;ada@harbour.example&gt;</div><div><b>Sent:</b> Friday, November 20, 2026 at 11:30:15 AM GMT+1</div><div><b>Subject:</b> Lamp</div><div>%s</div></div>",
                "<div class=\"gmail_quote\"><div dir=\"ltr\" class=\"gmail_attr\">---------- გადაგზავნილი შეტყობინება ---------<br>ვისგან: <b>პორტი</b> &lt;press@port.example&gt;<br>როდის: პარ, 20 ნოე. 2026, 11:30<br>თემატიკა: შუქურა<br>ვის: Ada &lt;ada@harbour.example&gt;<br></div>%s</div>",
                "<div class=\"protonmail_quote\">------- Forwarded Message -------<br>From: Port &lt;press@port.example&gt;<br>Date: On Friday, 20 November 2026 at 11:30<br>Subject: Lamp<br>To: Ada &lt;ada@harbour.example&gt;<br><br><blockquote class=\"protonmail_quote\" type=\"cite\">%s</blockquote></div>",
                "<div name=\"quote\" style=\"margin:10px 5px 5px 10px;\"><div style=\"margin:0 0 10px 0;\"><b>Gesendet:</b>&nbsp;Freitag, 20. November 2026 um 11:30 Uhr<br/><b>Von:</b>&nbsp;\"Hafen\" &lt;presse@port.example&gt;<br/><b>An:</b>&nbsp;ada@harbour.example<br/><b>Betreff:</b>&nbsp;Turm</div><div name=\"quoted-content\">%s</div></div>"
            })
    void whatIsForwardedIsTheStory(String other) {
        assertStoryAlone(read("Fwd: Lamp", NOTE + other.formatted(STORY)));
        assertStoryAlone(read("Fwd: Lamp", other.formatted(STORY)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div><br><blockquote type=\"cite\"><div>Il giorno 18 nov 2026, alle ore 17:58, Redazione &lt;desk@gazette.example&gt; ha scritto:</div><br><div>Ada, where is it?</div></blockquote></div>",
                "<p>Am 18.11.2026 17:58, schrieb Redaktion:</p><blockquote type=\"cite\" style=\"padding: 0 0.4em\"><p>Ada, where is it?</p></blockquote>",
                "<blockquote style=\"border-left:1px solid #0857A6\"><div>Среда, 18 ноября 2026, 17:58 +03:00 от Редакция &lt;desk@gazette.example&gt;:</div><div>Ada, where is it?</div></blockquote>",
                "<div class=\"zmail_extra\"><div id=\"Zm-_Id_-Sgn1\">---- On Wed, 18 Nov 2026 17:58:00 +0100 <b>Desk &lt;desk@gazette.example&gt;</b> wrote ----</div><br><blockquote id=\"blockquote_zmail\"><div>Ada, where is it?</div></blockquote></div>",
                "<div>18.11.2026, 17:58, \"Редакция\" &lt;desk@gazette.example&gt;:</div><blockquote><p>Ada, where is it?</p></blockquote>",
                "<div>18. Nov. 2026, 17:58 von desk@gazette.example:</div><blockquote class=\"tutanota_quote\" style=\"border-left: 1px solid #93A3B8\"><p>Ada, where is it?</p></blockquote>",
                "<div>śr., 18 lis 2026 o 17:58 Redakcja &lt;desk@gazette.example&gt; napisał(a):</div><div>Ada, where is it?</div>",
                "<div class=\"protonmail_quote\">On Wednesday, 18 November 2026 at 17:58, Desk &lt;desk@gazette.example&gt; wrote:<br><blockquote class=\"protonmail_quote\" type=\"cite\">Ada, where is it?</blockquote></div>"
            })
    void whatAnAnswerQuotesIsNot(String other) {
        assertStoryAlone(read("Re: Lamp", "<div>" + STORY + "</div>" + other));
    }

    /** A story may quote. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>The minister wrote on 18.11.2026 at 17:58:</p><blockquote><p>The lamp is dark.</p></blockquote>",
                "<p>The board put up a notice:</p><blockquote>The lamp is dark.</blockquote>",
                "<p>The letter was forwarded to the ministry:</p><p>From there it went to the harbour.</p>"
            })
    void whatAStoryQuotesStays(String part) {
        var clean = (Reading.Clean) read("Lamp", STORY + part + "<p>The lamp has been dark since 2015.</p>");

        String text = clean.content().body().text();
        for (String words : Pattern.compile("<[^>]+>").splitAsStream(part).toList()) {
            assertTrue(text.contains(words), text);
        }
    }
}
