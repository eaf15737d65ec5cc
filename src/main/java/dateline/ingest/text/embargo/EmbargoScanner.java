package dateline.ingest.text.embargo;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text one after the other, and how far they were accepted. What stands between them is passed over with them. */
final class EmbargoScanner {
    /** Times in scripts that put no spaces between words. */
    static final Pattern CJK = Pattern.compile(
            "[\\d年月日時时點点分年년월일시분午前後后上下正零〇一二三四五六七八九十頃朝夕朝刊夕刊紙面付曜火水木金土星期周" + "周北京时间時間東京日本오전오후조간석간자요일(금토목수화월일)]+");

    private static final String BETWEEN = " \u00a0\u202f\u3000\t,，、()（）'’\"“”„/·";

    /** Letters behind this one are written without spaces between words. */
    private static final int LAST_SPACED = 0x2e80;

    /** What Turks and others put behind a figure. */
    private static final Pattern SUFFIX = Pattern.compile("['’]\\p{L}+$");

    private final String text;
    private int from;
    private int to;
    private int accepted;

    EmbargoScanner(String text) {
        this.text = text;
    }

    /** Goes to the next word, if one follows before a sign that ends what is said. */
    boolean next() {
        from = to;
        while (from < text.length() && (BETWEEN.indexOf(text.charAt(from)) >= 0 || isDash(from))) {
            from++;
        }
        to = from;
        Matcher unspaced = CJK.matcher(text).region(from, text.length());
        if (unspaced.lookingAt() && unspaced.group().chars().anyMatch(c -> c > LAST_SPACED)) {
            to = unspaced.end();
            return true;
        }
        while (to < text.length() && isOfWord(to)) {
            to++;
        }
        while (to > from + 1 && ".:".indexOf(text.charAt(to - 1)) >= 0 && !isShort()) {
            to--;
        }
        return to > from;
    }

    String word() {
        String word = text.substring(from, to).toLowerCase(Locale.ROOT);
        return Character.isDigit(word.charAt(0)) ? SUFFIX.matcher(word).replaceFirst("") : word;
    }

    void accept() {
        accepted = to;
    }

    String acceptedText() {
        return text.substring(0, accepted).toLowerCase(Locale.ROOT);
    }

    int accepted() {
        return accepted;
    }

    /** A full stop belongs to an ordinal or an abbreviation, and ends a sentence behind any other word. */
    private boolean isShort() {
        boolean abbreviated = text.substring(from, to - 1).indexOf('.') >= 0 && Character.isLetter(text.charAt(from));
        return text.charAt(to - 1) == '.' && to - from <= 5 && (abbreviated || (to < text.length() && !endsSentence()));
    }

    private boolean endsSentence() {
        int next = to;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        boolean figure = Character.isDigit(text.charAt(from)) && to - from <= 3;
        return next == text.length() || (Character.isUpperCase(text.charAt(next)) && !figure);
    }

    /** A dash within a date or between two times. */
    private boolean isDash(int at) {
        return "-–—".indexOf(text.charAt(at)) >= 0
                && at + 2 < text.length()
                && (Character.isDigit(text.charAt(at + 1)) || Character.isDigit(text.charAt(at + 2)))
                && at > 0;
    }

    private boolean isOfWord(int at) {
        char c = text.charAt(at);
        boolean inner = ".:/-+'’\u2212".indexOf(c) >= 0
                && (at > from || c == '+' || c == '\u2212')
                && (c == '.' || (at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1))));
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || inner
                || c == 'º'
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
