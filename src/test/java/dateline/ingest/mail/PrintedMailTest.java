package dateline.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.Copy;
import dateline.ingest.model.RawArticle;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mail that was saved as a text, in the words of its mail program and in the charset of its Windows. */
class PrintedMailTest {
    private static final String TEXT =
            "The bridge stays closed until the middle of May.\r\n\r\nA ferry goes until then.\r\n";

    @ParameterizedTest
    @DisplayName("Outlook sets values apart by tabs, and names what is attached")
    @CsvSource(delimiter = '|', textBlock = """
            UTF-8        | From| Sent| To| Cc| Subject| Attachments
            windows-1252 | Von| Gesendet| An| Cc| Betreff| Anlagen
            UTF-8        | Von| Datum| An| Kopie (CC)| Betreff| Anhänge
            UTF-8        | Von| Datum| An| Blindkopie (BCC)| Betreff| Anhänge
            windows-1252 | De| Envoyé| À| Cc| Objet| Pièces jointes
            windows-1252 | De| Enviado el| Para| CC| Asunto| Datos adjuntos
            windows-1252 | De| Enviada em| Para| Cc| Assunto| Anexos
            windows-1252 | Da| Inviato| A| Cc| Oggetto| Allegati
            windows-1252 | Van| Verzonden| Aan| CC| Onderwerp| Bijlagen
            windows-1252 | Från| Skickat| Till| Kopia| Ämne| Bifogade filer
            windows-1252 | Fra| Sendt| Til| Cc| Emne| Vedhæftede filer
            windows-1252 | Lähettäjä| Lähetetty| Vastaanottaja| Kopio| Aihe| Liitteet
            windows-1250 | Od| Wysłano| Do| DW| Temat| Załączniki
            windows-1250 | Od| Odesláno| Komu| Kopie| Předmět| Přílohy
            windows-1250 | Od| Odoslané| Komu| Kópia| Predmet| Prílohy
            windows-1250 | Od| Poslano| Za| Kp| Zadeva| Priloge
            windows-1250 | Feladó| Küldve| Címzett| Másolatot kap| Tárgy| Mellékletek
            UTF-16LE     | De la| Trimis| Către| Cc| Subiect| Atașări
            windows-1251 | От| Отправлено| Кому| Копия| Тема| Вложения
            windows-1251 | Від| Надіслано| Кому| Копія| Тема| Вкладення
            windows-1253 | Από| Στάλθηκε| Προς| Κοιν.| Θέμα| Συνημμένα
            windows-1254 | Kimden| Gönderildi| Kime| Bilgi| Konu| Ekler
            windows-1257 | Nuo| Išsiųsta| Kam| Kopija| Tema| Priedai
            windows-31j  | 差出人| 送信日時| 宛先| CC| 件名| 添付ファイル
            GBK          | 发件人| 发送时间| 收件人| 抄送| 主题| 附件
            UTF-16LE     | 보낸 사람| 보낸 날짜| 받는 사람| 참조| 제목| 첨부 파일
            UTF-8        | מאת| נשלח| אל| עותק| נושא| קבצים מצורפים
            UTF-8        | من| تم الإرسال| إلى| نسخة| الموضوع| المرفقات
            UTF-8        | Dari| Dikirim| Kepada| Tembusan| Subjek| Lampiran
            UTF-8        | จาก| ส่งเมื่อ| ถึง| สำเนาถึง| เรื่อง| สิ่งที่แนบมา
            """)
    void aMailThatOutlookSavedAsText(
            String charset, String from, String date, String to, String copy, String subject, String attached) {
        String head = from + ":\tAda Quill <ada@harbour.example>\r\n" + date + ":\t2025-03-06 14:20\r\n" + to
                + ":\tdesk@gazette.example\r\n" + copy + ":\tReaders <proof@harbour.example>\r\n" + subject
                + ":\tBridge stays closed\r\n" + attached + ":\tbridge1.jpg; bridge2.jpg\r\n\r\n";

        RawArticle read = read(head + TEXT, charset);

        assertEquals(Optional.of("Bridge stays closed"), read.title());
        assertEquals("Ada Quill", read.bylines().get(0).name());
        assertEquals("2025-03-06 14:20", read.published().orElseThrow().text());
        String body = read.body().orElseThrow().text();
        assertTrue(body.strip().startsWith("The bridge stays"), body);
        assertFalse((read.standfirst() + body).matches("(?s).*(?:bridge1|proof|harbour\\.example).*"), body);
    }

    @Test
    @DisplayName("What is set behind the head after a blank line belongs to it, and so do lines that nobody knows")
    void furtherLinesOfAHead() {
        String head = """
                Von:\tAda Quill <ada@harbour.example>
                Gesendet:\t2025-03-06 14:20
                An:\tdesk
                Aufbewahrung:\tein Jahr
                Betreff:\tBrücke zu

                Wichtigkeit:\tHoch

                """.replace("\n", "\r\n");

        RawArticle read = read(head + TEXT, "windows-1252");

        assertEquals(Optional.of("Brücke zu"), read.title());
        assertTrue(read.body().orElseThrow().text().strip().startsWith("The bridge stays"));
        assertTrue(read.repairs().stream().anyMatch(repair -> repair.contains("windows-1252")));
    }

    @Test
    @DisplayName("Each name may stand alone over what it says; what is empty at the end takes no line of the text")
    void namesOverTheirValues() {
        String below = """
                Betreff:
                Brücke zu
                Von:
                Ada Quill <ada@harbour.example>
                Datum:
                06.03.25, 14:20
                An:
                desk@g.example

                """;
        String empty = """
                Von:\tAda Quill <ada@harbour.example>
                Gesendet:\t2025-03-06 14:20
                Betreff:\tBrücke zu
                Anlagen:

                """;

        for (String head : List.of(below, empty)) {
            RawArticle read = read(head + TEXT, "UTF-8");

            assertEquals(Optional.of("Brücke zu"), read.title());
            assertTrue(read.body().orElseThrow().text().strip().startsWith("The bridge stays"));
        }
    }

    @ParameterizedTest
    @DisplayName("The colon of Chinese and Japanese needs no space behind it")
    @CsvSource({"发件人, 发送时间, 收件人, 主题", "差出人, 送信日時, 宛先, 件名", "寄件者, 寄件日期, 收件者, 主旨"})
    void colonsOfOtherScripts(String from, String date, String to, String subject) {
        String head = from + "：Ada Quill <ada@harbour.example>\n" + date + "：2025-03-06 14:20\n" + to
                + "：desk@g.example\n" + subject + "：Bridge stays closed\n\n";

        assertEquals(
                Optional.of("Bridge stays closed"), read(head + TEXT, "UTF-8").title());
    }

    @ParameterizedTest
    @DisplayName("A timetable and an interview are no mail")
    @CsvSource(delimiter = '|', textBlock = """
            Od:\\tPrahy\\nDo:\\tBrna\\nDatum:\\t6. března\\n\\n
            From: Fara pier\\nTo: Lynes quay\\nDate: Thursdays only\\n\\n
            Van: Haarlem\\nAan: Leiden\\n\\n
            Tema:\\tBrua\\nTil:\\talle\\n\\n
            Von: hier\\nbis dort sind es vier Kilometer, sagte der Wirt.\\n\\n
            """)
    void noMails(String beginning) {
        byte[] text =
                (beginning.replace("\\n", "\n").replace("\\t", "\t") + TEXT).getBytes(Charset.forName("windows-1250"));

        assertFalse(new MailReader().recognises(text));
    }

    private static RawArticle read(String text, String charset) {
        String marked = (charset.startsWith("UTF") ? "\ufeff" : "") + text;
        byte[] bytes = marked.getBytes(Charset.forName(charset));
        assertTrue(new MailReader().recognises(bytes));
        return Copy.of(new MailReader(), bytes).only();
    }
}
