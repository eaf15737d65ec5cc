package dateline.ingest.mail;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What mail programs and mailing lists put before a subject: {@code Re:}, {@code Fwd:}, {@code [the-list]}. */
final class SubjectPrefix {
    private static final String ANSWERS =
            "re|aw|antw|sv|vs|odp|ynt|r|rif|res|rép|bls|atb|απ|σχετ|ant|vá|vast|ответ|відп|отг|yan|cevap|답장|返信|回复|答复|回覆";
    private static final String FORWARDS =
            "fwd?|wg|tr|rv|enc|i|vb|vl|doorst|pd|ilt|转发|轉寄|轉發|fs|forward(?:ed)?|weitergeleitet|transf(?:éré|ert|érer)?|réexpédié|reenv(?:iado|ío)?|encaminhad[ao]|inoltrat[ao]|inoltro|doorgestuurd|vidarebef(?:ordrat|ordran)?|vidaresänt|videresendt|välitetty|przekazane|podaj dalej|přeposláno|přep|preposlané|továbbítás|továbbítva|tov|redirecționat|redirecţionat|redirect|пересл(?:ано)?|переслать|перенаправлено|препратено|прослеђено|proslijeđeno|posredovano|προώθ(?:ηση)?|προωθ|πρθ|yönlendirme|yönlendirildi|iletilen|iletildi|teruskan|trs|chuyển tiếp|ส่งต่อ|הועבר|מועבר|转寄|転送|전달|fyrir";
    private static final Pattern FIRST = Pattern.compile(
            "(?iu)^(?:\\[[^\\[\\]]{1,60}]\\s*)*(?:(" + ANSWERS + ")|(" + FORWARDS
                    + "))(?:\\[\\d{1,2}]|\\(\\d{1,2}\\))?\\s?[:：].*",
            Pattern.DOTALL);
    private static final Pattern PREFIX = Pattern.compile(
            "(?iu)^(?:(?:" + ANSWERS + "|" + FORWARDS + ")(?:\\[\\d{1,2}]|\\(\\d{1,2}\\))?\\s?[:：]\\s*+)++");
    private static final Pattern TAG = Pattern.compile("^\\[([^\\[\\]]{1,60})]\\s*");

    /** What a mail gateway writes of a mail from outside, or of one that it suspects. */
    private static final Pattern GATE = Pattern.compile(
            "(?iu)\\W{0,3}(?:ext(?:ern\\p{L}{0,4}|ernal (?:e-?mail|sender)?)?|suspected spam|spam\\??|bulk|caution|warning|encrypted|secure|[eé]xterne|внешн\\p{L}+)\\W{0,3}");

    /** Names of lists are written small, or with signs that no word has. */
    private static final Pattern LIST = Pattern.compile(
            "[\\p{Ll}\\d]+|[\\p{L}\\d]+(?:[-_.][\\p{L}\\d]+)+(?:\\s#?\\d{1,6})?|[\\p{L}\\d.-]{2,30}\\s[#:]?\\d{2,6}");

    /** Words of the desk that are written small, too, and tell something of the story. */
    private static final Pattern NO_LIST = Pattern.compile("(?iu).*(?:embargo|sperrfrist|draft|entwurf|hold|解禁).*");

    private SubjectPrefix() {}

    /** What a subject says of the mail under it. */
    static MailKind kind(String subject) {
        Matcher first = FIRST.matcher(subject);
        if (!first.matches()) {
            return MailKind.OWN;
        }
        return first.group(1) == null ? MailKind.FORWARDED : MailKind.ANSWER;
    }

    /** The subject of this mail without them. */
    static String without(String subject, MailMessage mail) {
        String rest = subject;
        String before;
        do {
            before = rest;
            rest = PREFIX.matcher(rest).replaceFirst("");
            Matcher tag = TAG.matcher(rest);
            if (tag.find() && isPut(tag.group(1).strip(), mail) && tag.end() < rest.length()) {
                rest = rest.substring(tag.end());
            }
        } while (!rest.equals(before));
        return rest;
    }

    private static boolean isPut(String tag, MailMessage mail) {
        if (NO_LIST.matcher(tag).matches()) {
            return false;
        }
        return GATE.matcher(tag).matches() || LIST.matcher(tag).matches() || isAddress(tag, mail);
    }

    /** Whether the list's own fields, or the addresses that it went to, name it. */
    private static boolean isAddress(String tag, MailMessage mail) {
        String name = folded(tag);
        return name.length() > 2
                && Stream.of("list-id", "list-post", "to", "cc", "sender", "reply-to")
                        .flatMap(field -> mail.field(field).stream())
                        .anyMatch(field -> folded(field).contains(name));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]", "");
    }
}
