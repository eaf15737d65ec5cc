package dateline.ingest.plain;

import java.util.regex.Pattern;

/** Takes off a headline what a text has glued to it, for what parted them on the page is lost: a date, a quoted kicker. */
final class HeadlineText {
    private static final int LEAST = 15;
    private static final Pattern DATE =
            Pattern.compile("^(?:\\d{1,2}[./]\\d{1,2}[./]\\d{4}|\\d{4}-\\d{2}-\\d{2})(?=\\p{Lu}\\p{L})");
    private static final Pattern KICKER = Pattern.compile(
            "^(?:\"[^\"]{3,60}\"|\u201c[^\u201d]{3,60}\u201d|\u201e[^\u201c]{3,60}\u201c|\u00ab[^\u00bb]{3,60}\u00bb|\u00bb[^\u00ab]{3,60}\u00ab)(?=\\p{Lu}\\p{L})");

    private HeadlineText() {}

    static String of(String line) {
        String bare = KICKER.matcher(DATE.matcher(line).replaceFirst("")).replaceFirst("");
        return bare.length() >= LEAST ? bare : line;
    }
}
