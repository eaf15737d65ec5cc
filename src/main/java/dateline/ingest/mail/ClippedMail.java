package dateline.ingest.mail;

import java.util.List;
import java.util.regex.Pattern;

/** Knows what a mail program puts under a mail of which it shows only the beginning. */
final class ClippedMail {
    private static final int LAST_LINES = 4;
    private static final int LONGEST = 160;
    private static final Pattern NOTICE = Pattern.compile(
            "(?iu)[\\[(…. ]*(?:(?:this )?message (?:has been )?(?:clipped|truncated)|(?:diese )?nachricht (?:wurde )?(?:gekürzt|abgeschnitten)|(?:ce )?message (?:a été )?(?:tronqué|raccourci|coupé)|mensaje (?:recortado|truncado|acortado)|messaggio (?:troncato|tagliato|abbreviato)|mensagem (?:cortada|truncada|recortada)"
                    + "|bericht (?:is )?(?:ingekort|afgekapt)|meddelandet (?:har )?(?:klippts|kortats|förkortats)|meddelelsen er (?:afkortet|avkortet|forkortet|klippet)|viesti(?:ä)? (?:on )?(?:leikattu|lyhennetty|katkaistu)|wiadomość (?:została )?(?:przycięta|skrócona|obcięta)|zpráva (?:byla )?(?:zkrácena|oříznuta)|správa (?:bola )?(?:skrátená|orezaná)"
                    + "|(?:az )?üzenet (?:levágva|lerövidítve|csonkolva)|mesaj(?:ul)? (?:a fost )?(?:trunchiat|scurtat|decupat)|(?:сообщение|письмо) (?:было )?(?:обрезано|сокращено|усечено)|(?:повідомлення|лист) (?:було )?(?:обрізано|скорочено)|съобщението е (?:изрязано|съкратено)|(?:το )?μήνυμα (?:έχει )?(?:περικοπεί|περικόπηκε|αποκόπηκε)|(?:ileti|mesaj) (?:kırpıldı|kısaltıldı)|poruka je (?:skraćena|odrezana)|pesan (?:ini )?(?:terpotong|dipotong)|tin nhắn (?:đã )?bị cắt(?: bớt)?"
                    + "|メッセージの一部が表示|メールの一部が表示|(?:邮件|郵件|消息)(?:已)?(?:被)?(?:截断|截斷|裁剪|删节)|메일(?:이)? (?:일부 )?잘(?:렸|림)|메시지(?:가)? 잘(?:렸|림)|تم قص الرسالة|تم اقتطاع|ההודעה (?:נחתכה|קוצרה)|संदेश काट दिया).*");

    private ClippedMail() {}

    /** Whether these lines of a mail end so. */
    static boolean isOne(List<String> lines) {
        List<String> said = lines.stream().filter(line -> !line.isBlank()).toList();
        return said.stream().skip(Math.max(0, said.size() - LAST_LINES)).anyMatch(ClippedMail::isNotice);
    }

    /** Whether a line is what a mail program says of the rest. */
    static boolean isNotice(String line) {
        return line.length() <= LONGEST && NOTICE.matcher(line).matches();
    }
}
