package dateline.ingest.plain;

import java.util.regex.Pattern;

/** What a line of a text begins with if it is the item of a list, and ends with if it ends a sentence. */
final class LineMarks {
    /** The mark of an item, its number if it has one, and its text. */
    static final Pattern BULLET = Pattern.compile(
            "\\s*(?:(?:[*•·‣▪–—+-]|\\(?(\\d{1,2})[.)\u2013-])\\s+|[・•●○◦▢☐☑☒□◻▫■✓✔➤➢►‣]\\s*)([^\\s・•●○◦▢☐☑☒□◻▫■✓✔➤➢►‣].*)");

    private static final String ENDS = ".!?:\u2026\u0964\u061f\u06d4\u1362\u0589";
    private static final String CLOSING = "\u201d\"\u2019\u00bb)";
    private static final String ENDS_WIDE = "\u3002\uff01\uff1f\uff1a";
    private static final String CLOSING_WIDE = "\u300d\u300f\u201d\uff09";

    private LineMarks() {}

    static boolean isBullet(String line) {
        return BULLET.matcher(line).matches();
    }

    static boolean endsSentence(String line) {
        int end = line.length();
        while (end > 0 && Character.isWhitespace(line.charAt(end - 1))) {
            end--;
        }
        return endsWith(line, end, CLOSING, ENDS) || endsWith(line, end, CLOSING_WIDE, ENDS_WIDE);
    }

    private static boolean endsWith(String line, int end, String closing, String ends) {
        int at = end;
        while (at > 0 && closing.indexOf(line.charAt(at - 1)) >= 0) {
            at--;
        }
        return at > 0 && ends.indexOf(line.charAt(at - 1)) >= 0;
    }
}
