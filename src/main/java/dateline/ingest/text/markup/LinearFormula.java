package dateline.ingest.text.markup;

import java.util.regex.Pattern;

/** What formulas in one line of text have in common, whatever they were written in. */
public final class LinearFormula {
    private static final Pattern SINGLE = Pattern.compile("\\d+(?:[.,]\\d+)?|\\p{L}?");

    private LinearFormula() {}

    /** A part as it stands beside a sign such as {@code /} or {@code ^}: in brackets, unless it is one sign or one number. */
    public static String grouped(String part) {
        String text = part.strip();
        boolean single = SINGLE.matcher(text).matches() || text.codePointCount(0, text.length()) <= 1;
        return single ? text : "(" + text + ")";
    }
}
