package dateline.ingest.plain;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences that a page shows twice: within the story, and by themselves in large letters. */
final class PullQuotes {
    private static final int LEAST = 20;
    private static final int MOST = 300;
    private static final int MANY_LINES = 600;
    private static final int LONGER = 30;

    private static final Pattern ATTRIBUTED = Pattern.compile(
            "([\u201c\u201e\u00ab\"\u2018].{20,}[.!?]?\\s?[\u201d\u201c\u00bb\"\u2019])\\s*[\u2013\u2014-]?\\s*\\p{Lu}[^.!?]{3,70}");
    private static final Pattern ENDED = Pattern.compile(".*[.!?。][\u201d\u201c\u00bb\u2019\"']?\\.?", Pattern.DOTALL);
    private static final Pattern QUOTES =
            Pattern.compile("[\\u201c\\u201d\\u201e\\u00ab\\u00bb\\u2018\\u2019\\u2039\\u203a\"'.,!?]+");

    private final List<MeasuredLine> lines;
    private final List<String> quoted;

    PullQuotes(List<MeasuredLine> lines, StoryRange story) {
        this.lines = lines;
        this.quoted = lines.size() > MANY_LINES
                ? List.of()
                : lines.subList(story.start(), story.end()).stream()
                        .map(line -> quoted(line.text()))
                        .toList();
    }

    /** A sentence of the story that stands again by itself, as a quotation in large letters. */
    boolean isOne(int at) {
        String text = quotation(lines.get(at).text());
        if (text.length() < LEAST
                || text.length() > MOST
                || !ENDED.matcher(text).matches()) {
            return false;
        }
        String own = quoted(text);
        return own.length() >= LEAST
                && quoted.stream().anyMatch(other -> other.length() > own.length() + LONGER && other.contains(own));
    }

    /** What is quoted, without who says it behind it. */
    private static String quotation(String text) {
        Matcher attributed = ATTRIBUTED.matcher(text);
        return attributed.matches() ? attributed.group(1) : text;
    }

    /** Without quotation marks and full stops, which differ where a sentence is shown again. */
    private static String quoted(String text) {
        return QUOTES.matcher(text).replaceAll("").strip().toLowerCase(Locale.ROOT);
    }
}
