package dateline.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.IngestHarness;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Reading;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A story that was passed on more than once, with a remark each time: the subject in each head says that it was. */
class ForwardedTwiceTest {
    private static final String FIRST =
            "The twenty-seven bakers of Quillan received a seal of their own on Thursday, the first that the town has given.";
    private static final String SECOND =
            "“My grandmother sold her bread in secret, and so did I,” said Odile Ferrand, who is seventy-nine.";

    private static Reading read(String type, String subject, String text) {
        String mail = "From: Desk <desk@gazette.example>\nTo: Lou Ferrier <lou@gazette.example>\nSubject: " + subject
                + "\nDate: Tue, 24 Nov 2026 09:30:00 +0100\nMessage-ID: <x@gazette.example>\nContent-Type: " + type
                + "; charset=utf-8\n\n" + text;
        return IngestHarness.readAll(BytesInput.of("m.eml", mail.getBytes(StandardCharsets.UTF_8)))
                .get(0);
    }

    private static void assertTold(Reading reading) {
        assertTrue(reading instanceof Reading.Clean, reading.toString());
        assertEquals(
                FIRST + "\n\n" + SECOND,
                ((Reading.Clean) reading).content().body().text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENC: |De|Enviada em|Para|Assunto",
                "Fwd: |From|Sent|To|Subject",
                "WG: |Von|Gesendet|An|Betreff",
                "TR : |De|Envoyé|À|Objet",
                "RV: |De|Enviado el|Para|Asunto",
                "I: |Da|Inviato|A|Oggetto",
                "FW: |Van|Verzonden|Aan|Onderwerp",
                "VB: |Från|Skickat|Till|Ämne",
                "VL: |Lähettäjä|Lähetetty|Vastaanottaja|Aihe",
                "PD: |Od|Wysłano|Do|Temat",
                "Пересл: |От|Отправлено|Кому|Тема",
                "İLT: |Kimden|Gönderildi|Kime|Konu",
                "转发: |发件人|发送时间|收件人|主题"
            })
    @DisplayName("The innermost of the mails is the story")
    void theInnermostIsTheStory(String prefix, String from, String sent, String to, String subject) {
        String outer =
                "%s: Wagner <wagner@gazette.example>\n%s: 27 November 2026 10:31\n%s: Desk <desk@gazette.example>\n%s: %s"
                        .formatted(from, sent, to, subject, prefix + "Bakers");
        String inner =
                "%s: Town <press@quillan.example>\n%s: 27 November 2026 09:58\n%s: Wagner <wagner@gazette.example>\n%s: Bakers"
                        .formatted(from, sent, to, subject);
        String plain = "Lou, can this go up today?\n\n" + outer + "\n\nAnyone?\n\n" + inner + "\n\n" + FIRST + "\n\n"
                + SECOND + "\n";

        assertTold(read("text/plain", prefix + "Bakers", plain));
        assertTold(read("text/html", prefix + "Bakers", html("%s", outer, inner)));
        assertTold(read(
                "text/html",
                prefix + "Bakers",
                html(
                        "<div style=\"border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm\">%s</div>",
                        outer, inner)));
    }

    private static String html(String head, String outer, String inner) {
        return "<html><body><div><p>Lou, can this go up today?</p><p>&nbsp;</p>" + head.formatted(paragraph(outer))
                + "<p>Anyone?</p>" + head.formatted(paragraph(inner)) + "<p>" + FIRST + "</p><p>" + SECOND
                + "</p></div></body></html>\n";
    }

    private static String paragraph(String lines) {
        return "<p>" + lines.replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>") + "</p>";
    }

    @Test
    @DisplayName("What answers inside of a forwarded mail stays unclear when it is as long as a story")
    void aLongAnswerIsNotTakenForARemark() {
        String head =
                "From: Wagner <wagner@gazette.example>\nSent: 27 November 2026 10:31\nTo: Desk <desk@gazette.example>\nSubject: ";

        Reading reading = read(
                "text/plain",
                "Fwd: Bakers",
                "Lou?\n\n" + head + "Re: Bakers\n\n" + FIRST + "\n\n" + SECOND + "\n\n" + head
                        + "Bakers\n\nWhen does the seal come?\n");

        assertTold(reading);
    }
}
