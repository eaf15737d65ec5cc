package dateline.ingest.mail;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The line that mail programs put over a mail that they forward, and under it, in their user's language: between dashes, or with a
 * colon behind it. It is told by the word for forwarding, for each program has a sentence of its own.
 */
final class ForwardMark {
    private static final String FORWARDED = "(?:"
            + String.join(
                    "|",
                    "forwarded|weitergeleitet|transf[ée]r[ée]|réexpédié|transmis(?:e|ă)?(?!\\p{L})|reenviad|encaminhad|inoltrat",
                    "doorgestuurd|vidarebefordra|vidaresänd|videresend|välitet|przekaz|przesłan|przesyłan|přepos|prepos|továbbít",
                    "redirecționat|redirecţionat|yönlendir|iletilen|edastatud|pārsūtīt|persiųst|persiunč|prosl[ij]*eđ|proslje|posredovan",
                    "birbidali|birbidalitako|framsen|áframsen|terusan|diteruskan|dimajukan|chuyển tiếp|aanges?tuur|ipinasa|imetumwa",
                    "пересыл|пересл|переадрес|перенаправл|препрат|препраћ|прослеђ|препратена|проследен|προωθ|перанакірав|қайта жіберіл",
                    "ส่งต่อ|معاد توجيه|معاد إرسال|محو[َّ]*لة|إعادة توجيه|بازارسال|هدایت|بازفرست|הועבר|מועבר|अग्रेषित|ফরওয়ার্ড|முன்னனுப்ப",
                    "გადაგზავნ|გადმოგზავნ|վերահասցե|転送|转发|轉寄|轉發|전달|përcjell|ríomhphost curtha ar aghaidh|anfonwyd ymlaen|mibgħut")
            + ")";
    private static final String WORDS = "[^\\n\\p{Nd}@<>]{0,60}" + FORWARDED + "[^\\n\\p{Nd}@<>]{0,60}?";
    private static final String DASHES = "[-_\u2013\u2014=*]";
    private static final Pattern DASHED =
            Pattern.compile("(?iu)[-_ ]{0,60}" + DASHES + "{2,60}\\s*" + WORDS + "\\s*" + DASHES + "{2,60}");
    private static final Pattern NAMED = Pattern.compile(
            "(?iu)[^\\n\\p{Nd}@<>:\uff1a]{0,50}" + FORWARDED + "[^\\n\\p{Nd}@<>:\uff1a]{0,40}[:\uff1a]");
    private static final Pattern AT_THE_END = Pattern.compile("(?iu)(?:" + DASHES + "{2,60}\\s*" + WORDS + "\\s*"
            + DASHES + "{2,60}|" + FORWARDED + "[^\\n\\p{Nd}@<>:\uff1a]{0,40}[:\uff1a])\\s*$");
    private static final Pattern ANYWHERE = Pattern.compile("(?iu)" + DASHES + "{2,60}\\s*" + WORDS + "\\s*" + DASHES
            + "{2,60}|^[^\\n\\p{Nd}@<>:\uff1a]{0,50}" + FORWARDED + "[^\\n\\p{Nd}@<>:\uff1a]{0,40}[:\uff1a]");
    private static final Pattern ORIGINAL =
            Pattern.compile("(?i)[-_ ]{2,60}\\s*(?:original message|original appointment|ursprüngliche"
                    + " nachricht|originalnachricht|message d['’]origine|mensaje original|mensagem original|messaggio"
                    + " originale|oorspronkelijk bericht|ursprungligt meddelande|opprinnelig melding|исходное"
                    + " сообщение|wiadomość oryginalna|původní zpráva)\\s*[-_ ]{2,60}|_{20,}"
                    + "|[-_—]{3,60}\\s*\\p{L}[^\\n]{1,60}?\\s*[-_—]{3,60}");
    private static final int LONGEST = 200;
    private static final int LAST_LINES = 4;

    private ForwardMark() {}

    /** Whether a line is one and nothing else. */
    static boolean isOne(String line) {
        String plain = FormatCharacters.without(line).strip();
        return plain.length() <= LONGEST
                && (DASHED.matcher(plain).matches() || NAMED.matcher(plain).matches());
    }

    /** Whether a line is what mail programs put between a note and the mail under it. */
    static boolean isDivider(String line) {
        return isOne(line) || ORIGINAL.matcher(line.strip()).matches();
    }

    /** Whether it stands anywhere in these words. */
    static boolean isIn(String words) {
        return ANYWHERE.matcher(words).find();
    }

    /** Whether these words end with one. */
    static boolean ends(String words) {
        return AT_THE_END
                .matcher(words.substring(Math.max(0, words.length() - LONGEST)))
                .find();
    }

    /** These lines without the one that says where the forwarded mail ends. */
    static List<String> withoutEnd(List<String> lines) {
        int end = lines.size();
        for (int seen = 0; end > 0 && seen < LAST_LINES; end--) {
            String line = lines.get(end - 1).strip();
            if (line.length() <= LONGEST && DASHED.matcher(line).matches()) {
                return lines.subList(0, end - 1);
            }
            seen += line.isEmpty() ? 0 : 1;
        }
        return lines;
    }
}
