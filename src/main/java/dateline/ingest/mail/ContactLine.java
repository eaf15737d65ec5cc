package dateline.ingest.mail;

import java.util.regex.Pattern;

/** Knows a line that says how somebody is reached: by telephone, by mail, on a page. */
final class ContactLine {
    private static final Pattern TELEPHONE = Pattern.compile(
            "(?iu)(?:(?<!\\p{L})(?:tel|phone|mob(?:ile)?|cell|handy|fax|tél|móvil|móv|cel|tfno?|tlf|mobil|puh|тел|kom|gsm|m|t)\\b[.:]*\\s*)?\\+?\\(?\\d[\\d ()/.-]{7,18}\\d");
    private static final Pattern CONTACT = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.-]+|(?i:www\\.|https?://)\\S+");

    private ContactLine() {}

    static boolean isOne(String line) {
        return TELEPHONE.matcher(line).find() || CONTACT.matcher(line).find();
    }
}
