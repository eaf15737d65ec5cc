package dateline.ingest.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The head of a mail as mail programs print it over a text, in their user's language: {@code Von: … Gesendet: … Betreff: …}.
 *
 * @param fields by the name of RFC 5322 in lower case
 * @param end the line behind it
 */
record QuotedMailHeader(Map<String, String> fields, int end) {
    private static final int LONGEST = 1_000;
    private static final int FEWEST = 3;

    /** A longer one is a text that only looks like it. */
    private static final int MOST_LINES = 100;

    /** The French put it before a colon. */
    private static final char NO_BREAK_SPACE = '\u00a0';

    private static final Pattern LINE =
            Pattern.compile("[\\s>*_]{0,10}(\\p{L}[\\p{L} .'/-]{0,24}?)\\s?[*_]{0,2}\\s?[:：][*_]{0,2}(?:\\s+(.*)|)");
    /** Mail programs print the name alone of whom they know. */
    private static final Pattern NO_ADDRESS = Pattern.compile("[^<>@]*\\p{L}[^<>@]*");

    private static final Map<String, String> NAMES = names(
            "from|from|von|de|da|van|från|fra|lähettäjä|od|от|від|от кого|feladó|kimden|gönderen|发件人|發件人|寄件者|寄件人|差出人|送信者|보낸"
                    + " 사람|보낸사람|מאת|من|از|από|de la|dari|từ|จาก|प्रेषक",
            "date|date|sent|datum|gesendet|envoyé|envoyé le|enviado|enviado el|enviada em|enviado"
                    + " em|fecha|inviato|data|verzonden"
                    + "|skickat|dato|sendt|lähetetty|päivämäärä|wysłano|odesláno|отправлено|дата|надіслано|elküldve|tarih|发送时间|日期|送信日時|日付|보낸"
                    + " 날짜|날짜|נשלח|تاريخ|التاريخ|أرسلت|تاریخ|日時|送信|时间|發送時間|寄件日期|תאריך|ημερομηνία|στάλθηκε|trimis|gönderildi|tanggal|ngày|đã"
                    + " gửi|วันที่|दिनांक",
            "to|to|an|à|para|a|aan|till|til|vastaanottaja|do|komu|кому|címzett|kime|收件人|收件者|宛先|받는 사람|받는사람|אל|إلى|به|προς|către|kepada|đến|tới|ถึง|प्रति",
            "subject|subject|betreff|objet|asunto|assunto|oggetto|onderwerp|ämne|emne|aihe|temat|předmět|тема|tárgy|θέμα|konu|主题|主旨"
                    + "|件名|제목|נושא|الموضوع|موضوع|主旨|subiect|perihal|subjek|chủ đề|เรื่อง|विषय",
            "cc|cc|kopie|copie|kopia|копия",
            "reply-to|reply-to|antwort an|répondre à|responder a",
            "other|importance|attachments|anlagen|pièces"
                    + " jointes|priority|message-id|delivered-to|mime-version|content-type|return-path");

    QuotedMailHeader {
        fields = Map.copyOf(fields);
    }

    /** The head that begins in this line, if one does. */
    static Optional<QuotedMailHeader> at(List<String> lines, int from) {
        Map<String, String> fields = new LinkedHashMap<>();
        int at = from;
        String last = "";
        int most = Math.min(lines.size(), from + MOST_LINES);
        while (at < most && lines.get(at).length() <= LONGEST) {
            String line = lines.get(at).replace(NO_BREAK_SPACE, ' ');
            var found = LINE.matcher(line);
            String name =
                    found.matches() ? NAMES.getOrDefault(found.group(1).strip().toLowerCase(Locale.ROOT), "") : "";
            if (!name.isEmpty()) {
                fields.putIfAbsent(
                        name, found.group(2) == null ? "" : found.group(2).strip());
                last = name;
            } else if (!last.isEmpty() && !line.isBlank() && Character.isWhitespace(line.charAt(0))) {
                fields.merge(last, line.strip(), (before, more) -> before + " " + more);
            } else {
                break;
            }
            at++;
        }
        boolean known = fields.containsKey("from")
                && fields.size() >= FEWEST
                && (fields.containsKey("subject") || (fields.containsKey("date") && fields.containsKey("to")));
        fields.computeIfPresent("from", (name, text) -> NO_ADDRESS.matcher(text).matches() ? text + " <>" : text);
        return known ? Optional.of(new QuotedMailHeader(fields, at)) : Optional.empty();
    }

    /** Whether a line begins with the name of a field. */
    static boolean isField(String line) {
        return line.length() <= LONGEST
                && !name(line.replace(NO_BREAK_SPACE, ' ')).isEmpty();
    }

    /** Whether a line is such a name and says nothing more. */
    static boolean isNameAlone(String line) {
        String plain = line.strip();
        return isField(line) && (plain.endsWith(":") || plain.endsWith("："));
    }

    private static String name(String line) {
        var found = LINE.matcher(line);
        return found.matches() ? NAMES.getOrDefault(found.group(1).strip().toLowerCase(Locale.ROOT), "") : "";
    }

    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).filter(text -> !text.isBlank());
    }

    /** The name of who sent it. */
    Optional<String> sender() {
        return field("from").flatMap(MailHeader::personName);
    }

    /** The names of each field, the first of which is that of RFC 5322. */
    private static Map<String, String> names(String... fields) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String field : fields) {
            String[] words = field.split("\\|");
            for (int i = 1; i < words.length; i++) {
                names.putIfAbsent(words[i], words[0]);
            }
        }
        return Map.copyOf(names);
    }
}
