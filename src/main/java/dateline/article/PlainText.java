package dateline.article;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes any text fit for every format: no character that XML 1.0 forbids, composed letters, one kind of line end. */
public final class PlainText {
    /** Behind the control characters and the no-break space. */
    private static final char FIRST_LATIN = '\u00a1';

    /** Before the first mark that combines with a letter. */
    private static final char LAST_COMPOSED = '\u02ff';

    /** Behind it stand surrogates, and all that is forbidden beyond the control characters. */
    private static final char FIRST_SURROGATE = '\ud800';

    /** Han characters of their own shape, which NFC would change into their kin: names are written with them. */
    private static final Pattern COMPATIBILITY_IDEOGRAPHS = Pattern.compile("[\\uF900-\\uFAFF\\x{2F800}-\\x{2FA1F}]+");

    private static final Pattern LINE_ENDS = Pattern.compile("\r\n?|[\u0085\u2028\u2029]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    /** What moves the cursor, colours or reorders what a terminal shows: controls, line separators, bidirectional overrides. */
    private static final Pattern ACTING = Pattern.compile("[\\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069&&[^\n\t]]");

    private PlainText() {}

    /**
     * The text in NFC with {@code \n} as its line end, without what no document may carry: control characters, lone
     * surrogates, noncharacters (XML 1.0 section 2.2 and its note). CJK compatibility ideographs stay as they are.
     */
    public static String clean(String text) {
        return isPlain(text) || (isAllowed(text) && Normalizer.isNormalized(text, Normalizer.Form.NFC))
                ? text
                : cleaned(text);
    }

    /** Whether it has no character that is forbidden or ends a line in another way. */
    private static boolean isAllowed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '~' ? c < FIRST_LATIN || c == '\u2028' || c == '\u2029' || c >= FIRST_SURROGATE : !isAllowed(c)) {
                return false;
            }
        }
        return true;
    }

    private static String cleaned(String text) {
        String lines = LINE_ENDS.matcher(text).replaceAll("\n");
        var kept = new StringBuilder(lines.length());
        lines.codePoints().filter(PlainText::isAllowed).forEach(kept::appendCodePoint);
        return Normalizer.isNormalized(kept, Normalizer.Form.NFC) ? kept.toString() : composed(kept);
    }

    private static String composed(CharSequence text) {
        var composed = new StringBuilder(text.length());
        Matcher ideographs = COMPATIBILITY_IDEOGRAPHS.matcher(text);
        int from = 0;
        while (ideographs.find()) {
            composed.append(Normalizer.normalize(text.subSequence(from, ideographs.start()), Normalizer.Form.NFC))
                    .append(ideographs.group());
            from = ideographs.end();
        }
        return composed.append(Normalizer.normalize(text.subSequence(from, text.length()), Normalizer.Form.NFC))
                .toString();
    }

    /** The clean text on one line: every run of white space is one space, none at the ends. */
    public static String oneLine(String text) {
        if (isPlain(text) && isSpaced(text)) {
            return text;
        }
        return SPACES.matcher(clean(text)).replaceAll(" ").strip();
    }

    /**
     * The text as it may be shown on a terminal: whatever would act on the terminal is written as {@code \\u001b}, which is
     * what it is in JSON as well. Line ends and tabs stay.
     */
    public static String visible(String text) {
        return ACTING.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        "\\u%04X".formatted((int) found.group().charAt(0))));
    }

    /** The same on one line. */
    public static String visibleLine(String text) {
        return visible(text.replace("\n", "\\n"));
    }

    /** Whether it has only characters of which none is forbidden, ends a line or takes another form in NFC, as most texts. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || (c > '~' && c < FIRST_LATIN) || c > LAST_COMPOSED) {
                return false;
            }
        }
        return true;
    }

    /** Whether single spaces part its words, and no others. */
    private static boolean isSpaced(String text) {
        for (int i = 0; i < text.length(); i++) {
            boolean space = text.charAt(i) == ' ';
            if (space && (i == 0 || i == text.length() - 1 || text.charAt(i - 1) == ' ')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllowed(int c) {
        if (c < 0x20) {
            return c == '\t' || c == '\n';
        }
        boolean control = c >= 0x7F && c <= 0x9F;
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        boolean nonCharacter = (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
        return !control && !surrogate && !nonCharacter;
    }
}
