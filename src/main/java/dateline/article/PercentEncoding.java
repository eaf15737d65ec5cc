package dateline.article;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Percent-encoding (RFC 3986 section 2.1). */
public final class PercentEncoding {
    private PercentEncoding() {}

    /**
     * The text in ASCII, as UTF-8 where it goes beyond. What is encoded already stays as it is; half a surrogate pair is no
     * character, and left out.
     *
     * @param kept what stands for itself, besides letters and digits
     */
    public static String encoded(String text, String kept) {
        var out = new StringBuilder(text.length() + 16);
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || kept.indexOf(c) >= 0);
            if (plain || (c == '%' && isEscape(text, i))) {
                out.append((char) c);
            } else if (!isHalfPair(c)) {
                for (byte octet : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append(String.format(Locale.ROOT, "%%%02X", octet));
                }
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    /** The text that is encoded, in which a plus sign is one; absent where a percent sign is followed by none or half a byte. */
    public static Optional<String> decoded(String text) {
        return decodedForm(text.replace("+", "%2B"));
    }

    /** The text of a field of a form or of a query, in which a plus sign is a space; absent as of {@link #decoded}. */
    public static Optional<String> decodedForm(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isHalfPair(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length() && isHex(text.charAt(at + 1)) && isHex(text.charAt(at + 2));
    }

    private static boolean isHex(char c) {
        return c < 0x80 && Character.digit(c, 16) >= 0;
    }
}
