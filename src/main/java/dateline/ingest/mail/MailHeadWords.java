package dateline.ingest.mail;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What mail programs call the lines of a head in their user's language, as Outlook, Apple Mail, Thunderbird and Gmail print them. */
final class MailHeadWords {
    /** What stands in a head and says nothing of the story. */
    static final String OTHER = "other";

    private static final Map<String, String> FIELDS = fields();

    /** {@code Kopie (CC)}, {@code Blindkopie (BCC)}. */
    private static final Pattern SHORT_FORM = Pattern.compile(" ?\\(\\p{L}{2,4}\\)$");

    private MailHeadWords() {}

    /** The name of RFC 5322, in lower case, of what is called so; {@link #OTHER} for what no reader has to know. */
    static Optional<String> field(String word) {
        String told = word.strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(FIELDS.get(SHORT_FORM.matcher(told).replaceFirst("")));
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        put(
                fields,
                "from",
                "from|von|de|da|van|från|fra|lähettäjä|od|от|від|от кого|від кого|feladó|kimden|gönderen|de la|dari|daripada",
                "odesílatel|odosielateľ|pošiljatelj|šalje|saatja|nuo|siuntėjas|sūtītājs|frá|nork|expediteur|expéditeur|absender",
                "remitente|mittente|remetente|afzender|avsändare|afsender|avsender|nadawca|отправитель|відправник|податель|подател",
                "απο|από|αποστολέας|מאת|من|از|пошиљалац|од|发件人|發件人|寄件人|寄件者|差出人|送信者|送信元|보낸 사람|보낸사람|보내는 사람",
                "từ|người gửi|จาก|ผู้ส่ง|प्रेषक");
        put(
                fields,
                "date",
                "date|sent|sent on|sent at|datum|gesendet|gesendet am|envoyé|envoyé le|enviado|enviado el|enviado em|enviada|enviada em",
                "enviat|enviat el|bidalia|bidaltze-data|fecha|inviato|inviato il|data|dată|verzonden|verzonden op|verstuurd|skickat|skickad",
                "sendt|sendt den|dato|lähetetty|päivämäärä|päiväys|wysłano|wysłane|odesláno|odeslané|odoslané|odoslaná|dátum|poslano|poslato",
                "saadetud|kuupäev|išsiųsta|nosūtīts|datums|elküldve|küldve|elküldés dátuma|trimis|trimis la|gönderildi|gönderme tarihi",
                "gönderilme tarihi|tarih|tanggal|dikirim|terkirim|dihantar|tarikh|sendur|отправлено|дата|дата отправки|надіслано|изпратено",
                "послато|датум|ημερομηνία|ημ/νία|στάλθηκε|απεστάλη|נשלח|תאריך|تاريخ|التاريخ|أرسلت|أُرسلت|تم الإرسال|تاريخ الإرسال|ارسال|تاریخ",
                "发送时间|发送日期|日期|时间|時間|發送時間|傳送時間|寄件日期|寄件時間|已傳送|日時|送信日時|送信|送信日|受信日時|보낸 날짜|보낸 시간|날짜|일시",
                "ngày|ngày gửi|đã gửi|gửi|วันที่|ส่ง|ส่งเมื่อ|दिनांक|भेजा गया");
        put(
                fields,
                "to",
                "to|an|à|pour|para|per a|a|aan|till|til|vastaanottaja|do|komu|кому|до|za|prima|címzett|kime|alıcı|către|kepada|nori|adressaat",
                "saaja|kam|gavėjas|empfänger|destinataire|destinatario|destinatário|ontvanger|mottagare|modtager|mottaker|odbiorca|příjemce",
                "получатель|одержувач|получател|за|прима|προς|παραλήπτης|אל|إلى|الى|به|گیرنده|收件人|收件者|宛先|받는 사람|받는사람|đến|tới",
                "người nhận|ถึง|ผู้รับ|प्रति|प्राप्तकर्ता");
        put(
                fields,
                "subject",
                "subject|betreff|objet|sujet|asunto|assunto|assumpte|oggetto|onderwerp|ämne|emne|aihe|temat|předmět|predmet|zadeva|naslov",
                "tárgy|subiect|perihal|subjek|konu|gaia|efni|teema|tema|temats|tēma|тема|относно|предмет|наслов|θέμα|נושא|الموضوع|موضوع",
                "主题|主題|主旨|標題|件名|제목|chủ đề|tiêu đề|เรื่อง|ชื่อเรื่อง|หัวเรื่อง|विषय");
        put(
                fields,
                "cc",
                "cc|kopie|copie|kopia|kopi|kopio|kópia|kopija|koopia|kp|dw|cópia|copia|con copia|a/c|másolatot kap|másolat|tembusan|bilgi",
                "копия|копія|копие|κοιν|κοιν.|κοινοποίηση|עותק|העתק|نسخة|نسخة إلى|رونوشت|抄送|副本|副本抄送|参照|참조|đồng gửi|สำเนา|สำเนาถึง");
        put(
                fields,
                "reply-to",
                "reply-to|antwort an|répondre à|responder a|responder para|rispondi a|beantwoorden|svara till|odpowiedz do");
        put(
                fields,
                OTHER,
                "bcc|bk|blindkopie|copie cachée|copie carbone invisible|copia oculta|copia nascosta|cópia oculta|blinde kopie|hemlig kopia|blindkopi|piilokopio|ukryta kopia|ukryte do wiadomości|slepá kopie|skrytá kópia|titkos másolat|rejtett másolat|skjult kopi|cci|cco|ccn|bkc|udw|ukk|skrytá kopie|dold kopia|skjult kopi|gizli|密送|密件副本|숨은 참조|скрытая копия|приховано",
                "attachments|attachment|anlagen|anlage|anhänge|pièces jointes|pièce jointe|datos adjuntos|archivos adjuntos|adjuntos|anexos",
                "anexo|fitxers adjunts|allegati|allegato|bijlagen|bijlage|bifogade filer|bilagor|vedhæftede filer|vedhæftet fil|vedlegg",
                "liitteet|załączniki|przílohy|přílohy|příloha|prílohy|priloge|privici|prilozi|prikačene datoteke|manused|priedai|pielikumi",
                "mellékletek|melléklet|csatolmányok|atașări|ataşări|atașamente|fișiere atașate|ekler|lampiran|eranskinak|viðhengi|вложения",
                "вложение|вкладення|прикачени файлове|прилози|συνημμένα|קבצים מצורפים|مرفقات|المرفقات|پیوست‌ها|پیوستها|附件|添付ファイル|添付",
                "첨부 파일|첨부|đính kèm|tệp đính kèm|สิ่งที่แนบมา|अनुलग्नक|importance|wichtigkeit|importancia|importância|importanza|urgentie",
                "prioritet|priorité|prioridad|prioridade|priorità|priorität|prioriteit|priority|tärkeys|ważność|priorytet|důležitost|priorita",
                "dôležitosť|važnost|fontosság|importanță|önem|viktighet|viktighetsgrad|важность|важливість|σπουδαιότητα|חשיבות|الأهمية|重要性",
                "重要度|중요도|sensitivity|vertraulichkeit|confidentialité|confidencialidad|categories|category|kategorien|kategorie|catégories",
                "categorías|categorias|categorie|categorieën|kategorier|luokat|kategorie|kategóriák|категории|категорії|类别|分類項目|범주",
                "follow up flag|flag status|nachverfolgungskennzeichnung|kennzeichnungsstatus|indicateur de suivi|état de l'indicateur",
                "marca de seguimiento|estado de marca|message-id|delivered-to|mime-version|content-type|return-path|x-mailer");
        return Map.copyOf(fields);
    }

    private static void put(Map<String, String> fields, String field, String... words) {
        for (String some : words) {
            for (String word : some.split("\\|")) {
                fields.putIfAbsent(word, field);
            }
        }
    }
}
