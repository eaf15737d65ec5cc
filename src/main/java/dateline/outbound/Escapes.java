package dateline.outbound;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Percent-encodes what may not stand in an address (RFC 3986 section 2), and leaves what is encoded already. */
final class Escapes {
    private static final String ALLOWED = "-._~:/?#[]@!$&'()*+,;=%";
    private static final int LONGEST_SHOWN = 200;

    private Escapes() {}

    static String of(String text) {
        var encoded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPercent = c == '%' && !isEscape(text, i);
            if (c < 0x80 && !isPercent && (isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                int point = text.codePointAt(i);
                for (byte b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
                }
                i += Character.charCount(point) - 1;
            }
        }
        return encoded.toString();
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

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length() && isHex(text.charAt(at + 1)) && isHex(text.charAt(at + 2));
    }

    private static boolean isHex(char c) {
        return c < 0x80 && Character.digit(c, 16) >= 0;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
