package dateline.ingest.plain;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes off a headline what a text has glued to it, for what parted them on the page is lost: a date, a quoted kicker. */
final class HeadlineText {
    private static final int LEAST = 15;
    private static final double OWN_SHARE = 0.4;
    private static final int TOP = 400;
    private static final int BROKEN = 90;
    private static final Pattern AROUND_SITE = Pattern.compile("\\s[-\u2013\u2014|\u00b7]\\s");
    private static final Pattern DATE =
            Pattern.compile("^(?:\\d{1,2}[./]\\d{1,2}[./]\\d{4}|\\d{4}-\\d{2}-\\d{2})(?=\\p{Lu}\\p{L})");
    private static final Pattern KICKER = Pattern.compile(
            "^(?:\"[^\"]{3,60}\"|\u201c[^\u201d]{3,60}\u201d|\u201e[^\u201c]{3,60}\u201c|\u00ab[^\u00bb]{3,60}\u00bb|\u00bb[^\u00ab]{3,60}\u00ab)(?=\\p{Lu}\\p{L})");

    private HeadlineText() {}

    /**
     * The headline in one of the lines.
     *
     * @param start where the story begins
     */
    static String of(List<AnalyzedLine> lines, int start, int at) {
        int from = from(lines, at);
        int to = to(lines, start, at);
        if (to - from > 1) {
            return lines.subList(from, to).stream().map(AnalyzedLine::text).collect(Collectors.joining(" "));
        }
        return of(withoutKicker(lines, start, KickerMark.withoutKicker(lines, start, at)));
    }

    /** Where the headline begins whose line this is: it may be broken over several. */
    private static int from(List<AnalyzedLine> lines, int at) {
        int from = at;
        while (from > 0 && goesOn(lines.get(from - 1), lines.get(from))) {
            from--;
        }
        return from;
    }

    /** Before which line the headline ends. */
    static int to(List<AnalyzedLine> lines, int start, int at) {
        int to = at + 1;
        while (to < Math.min(start, lines.size()) && goesOn(lines.get(to - 1), lines.get(to))) {
            to++;
        }
        return to;
    }

    private static boolean goesOn(AnalyzedLine line, AnalyzedLine next) {
        return Character.isLowerCase(next.text().charAt(0))
                && next.line().block() == line.line().block()
                && line.ending() == 0
                && !next.isStopped()
                && line.words().count() > 2
                && line.chars() <= BROKEN
                && next.chars() <= BROKEN
                && !next.byline()
                && !line.byline()
                && next.date().isEmpty()
                && next.capitals() < next.lowerWords()
                && !line.isBoilerplate()
                && !next.isBoilerplate();
    }

    /** A kicker may stand in the headline's line; then the page's title, less the name of the site, tells where it ends. */
    private static String withoutKicker(List<AnalyzedLine> lines, int start, String title) {
        return lines.stream()
                .limit(Math.min(TOP, start + 1))
                .map(line -> AROUND_SITE.split(line.text(), 2)[0].strip())
                .filter(part -> part.length() >= LEAST
                        && part.length() < title.length()
                        && part.length() >= title.length() * OWN_SHARE
                        && title.endsWith(part))
                .findFirst()
                .orElse(title);
    }

    static String of(String line) {
        String bare = KICKER.matcher(DATE.matcher(line).replaceFirst("")).replaceFirst("");
        return bare.length() >= LEAST ? bare : line;
    }
}
