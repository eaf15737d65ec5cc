package dateline.outbound;

import dateline.article.PercentEncoding;

/** The text of an address: as it may be sent, and as it may be shown. */
final class UrlText {
    private static final String ALLOWED = "-._~:/?#[]@!$&'()*+,;=";
    private static final int LONGEST_SHOWN = 200;

    private UrlText() {}

    /** What may not stand in an address (RFC 3986 section 2) is percent-encoded; what is encoded already stays. */
    static String encoded(String text) {
        return PercentEncoding.encoded(text, ALLOWED);
    }

    /** The text as it may stand in a message: one line, not too long. */
    static String shown(String text) {
        String line = text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
                .limit(LONGEST_SHOWN)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return text.length() > LONGEST_SHOWN ? line + "…" : line;
    }
}
