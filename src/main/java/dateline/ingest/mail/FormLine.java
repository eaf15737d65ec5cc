package dateline.ingest.mail;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line in which a field of a form begins.
 *
 * @param label as the form writes it
 * @param value what stands behind it in the same line, which may be nothing
 */
record FormLine(FormField field, String label, String value) {
    private static final int LONGEST = 200;
    private static final int NAME = 60;
    private static final Pattern LABELLED = Pattern.compile(
            "^[\\s*_#•>■●◆▼・-]{0,6}([\\p{L}¿\\[（(][^:：\\n]{0,120}?)[\\s\\u00a0]?[*_]{0,2}[:：](?!//|(?<=\\d[:：])\\d)[*_]{0,2}[\\s\\u00a0]*(.*)$");
    private static final Pattern BRACKETED =
            Pattern.compile("^\\s{0,9}[【\\[■●◆▼]\\s*([^】\\]\\n]{1,40}?)\\s*[】\\]]\\s*(.*)$");
    private static final Pattern PARTED =
            Pattern.compile("^\\s{0,9}([^\\t|=]{1,70}?)\\s{0,9}(?:\\t|\\s\\|\\s|\\s=>?\\s)\\s*(.*)$");
    private static final Pattern SENTENCES = Pattern.compile("[.!]\\s+\\p{Lu}|[«»„“”\"]");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>]{1,64}@[^\\s@<>]{1,190}\\.[\\p{L}\\p{Nd}]{2,20}");
    private static final Pattern ADDRESS_ALONE = Pattern.compile(
            "(?:[^@<>\\n]{0,80}<)?\\s*(?:mailto:)?" + ADDRESS.pattern() + "\\s*>?(?:\\s*<[^<>]{0,120}>)?");
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[\\d(][\\d ()/.–-]{5,22}\\d");
    private static final Pattern NUMBER = Pattern.compile(
            "(?:[\\p{L}.]{1,8}\\s)?[\\d+(][\\d\\s()/.+–-]{3,30}(?:\\s?\\([^()]{1,30}\\))?|@[\\w.]{2,40}");
    private static final Pattern MACHINE = Pattern.compile(
            "(?i)\\d{1,3}(?:\\.\\d{1,3}){3}\\b.*|[\\da-f]{1,4}(?::[\\da-f]{0,4}){4,7}|mozilla/.*|(?:https?://\\S*/)?[^\\s/]+\\.(?:jpe?g|png|heic|webp|gif|tiff?|docx?|odt|pdf|mp[34]|mov)(?:\\s?\\([^()]{1,30}\\))?");
    private static final Pattern TICKED = Pattern.compile(
            "(?iu)(?:yes|no|ja|nein|nee|sí|si|oui|non|sim|não|nej|nei|kyllä|ei|tak|nie|ano|ne|áno|igen|nem|da|nu|да|нет|так|ні|не|ναι|όχι|evet|hayır|نعم|لا|כן|לא|हाँ|नहीं|はい|いいえ|是|否|예|네|아니오|ya|tidak|có|không|jah|jā|taip|já|po|bai|on|off|true|false|[01]"
                    + "|checked|agreed|accepted|confirmed|aceptado|acepto|accettato|accetto|aceito|accepté|j['’]accepte|akzeptiert|zugestimmt|einverstanden|akkoord|godkänd|godkänt|godkendt|godtatt|accepteret|hyväksytty|hyväksyn|zaakceptowano|akceptuję|souhlasím|súhlasím|elfogadom|acceptat|accept|согласен|согласна|принято|погоджуюсь|συμφωνώ|kabul ediyorum|أوافق|מסכים|同意(?:する|します)?|동의(?:함|합니다)?|[✓✔☑x])[.!]?");
    private static final Pattern REFUSED = Pattern.compile(
            "(?iu)(?:no|nein|nee|non|não|nej|nei|ei|nie|ne|nem|nu|нет|ні|не|όχι|hayır|لا|לא|नहीं|いいえ|否|아니오|tidak|không|off|false|0)[.!]?");

    /** The field that begins in this line of a form. */
    static Optional<FormLine> of(String line) {
        Matcher labelled = LABELLED.matcher(line);
        if (labelled.matches() && !SENTENCES.matcher(labelled.group(1)).find()) {
            return Optional.of(of(labelled.group(1), labelled.group(2).strip()));
        }
        for (Pattern form : List.of(BRACKETED, PARTED)) {
            Matcher parted = form.matcher(line);
            if (parted.matches() && FormField.isAlone(parted.group(1))) {
                return Optional.of(of(parted.group(1), parted.group(2).strip()));
            }
        }
        return line.length() <= LONGEST && FormField.isAlone(line)
                ? Optional.of(of(line.strip(), ""))
                : Optional.empty();
    }

    private static FormLine of(String label, String value) {
        boolean from =
                QuotedMailHeader.fieldOf(label + ":").filter("from"::equals).isPresent();
        return new FormLine(
                from && ADDRESS.matcher(value).find() ? FormField.NAME : FormField.of(label), label.strip(), value);
    }

    /** The same with what stands in the lines below. */
    FormLine and(String more) {
        return new FormLine(field, label, value.isEmpty() ? more : value + " " + more);
    }

    /** Whether it says how somebody is reached. */
    boolean isContact() {
        return value.length() <= LONGEST
                && (hasAddress()
                        || (field == FormField.CONTACT && NUMBER.matcher(value).matches())
                        || TELEPHONE.matcher(value).matches());
    }

    boolean hasAddress() {
        return ADDRESS_ALONE.matcher(value).matches();
    }

    /** Whether it says what only a program or an office wants to know: an address, a telephone, that somebody agrees. */
    boolean isNobodysBusiness() {
        boolean told = value.length() <= LONGEST
                && (MACHINE.matcher(value).matches() || TICKED.matcher(value).matches());
        return told || isContact() || field == FormField.CONSENT || field == FormField.FILE;
    }

    /** Whether somebody asks in it not to be named. */
    boolean withholdsName() {
        return (field == FormField.NAME || field == FormField.BYLINE)
                && REFUSED.matcher(value).matches();
    }

    /** The name of a person in it. */
    Optional<String> name() {
        if (value.length() > LONGEST) {
            return Optional.empty();
        }
        String name = MailHeader.personName(value).filter(found -> hasAddress()).orElse(value);
        return name.length() <= NAME
                        && name.indexOf('@') < 0
                        && name.codePoints().anyMatch(Character::isLetter)
                        && name.codePoints().noneMatch(Character::isDigit)
                        && !TICKED.matcher(name).matches()
                ? Optional.of(name)
                : Optional.empty();
    }
}
