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
            "([\u201c\u201e\u00ab\"\u2018].{20,}[.!?]?[\\s\u00a0\u202f]?[\u201d\u201c\u00bb\"\u2019])[\\s\u00a0]*[\u2013\u2014-]?\\s*\\p{Lu}[^.!?]{3,70}");
    private static final Pattern ENDED =
            Pattern.compile(".*[.!?。][\\s\u00a0\u202f]?[\u201d\u201c\u00bb\u2019\"']?\\.?", Pattern.DOTALL);
    private static final Pattern WHOLLY = Pattern.compile("[\u201c\u201e\u00ab\"].*[\u201d\u201c\u00bb\"]");

    /** {@code Ann Peeters, pharmacist}: who is quoted above. */
    private static final Pattern SPEAKER = Pattern.compile(
            "[\u2013\u2014-]?\\s*((?:\\p{Lu}[\\p{L}.\u2019'-]+ ){1,3}\\p{Lu}[\\p{L}.\u2019'-]+)(?:,? [^.!?]{2,50})?");

    private static final Pattern QUOTES =
            Pattern.compile("[\\u201c\\u201d\\u201e\\u00ab\\u00bb\\u2018\\u2019\\u2039\\u203a\"'.,!?]+");

    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u202f]+");

    private final List<AnalyzedLine> lines;
    private final List<String> quoted;

    PullQuotes(List<AnalyzedLine> lines, StoryRange story) {
        this.lines = lines;
        this.quoted = lines.size() > MANY_LINES
                ? List.of()
                : lines.subList(story.start(), story.end()).stream()
                        .map(line -> quoted(line.text()))
                        .toList();
    }

    /** A sentence of the story that stands again by itself, as a quotation in large letters, or who says it right below. */
    boolean isOne(int at) {
        return isQuotation(at) || (at > 0 && isSpeaker(at) && isQuotation(at - 1));
    }

    /** Whether a line is no more than a name that the story has too, with what its bearer is. */
    private boolean isSpeaker(int at) {
        if (at >= lines.size() || lines.get(at).ending() != 0) {
            return false;
        }
        Matcher speaker = SPEAKER.matcher(lines.get(at).text());
        if (!speaker.matches()) {
            return false;
        }
        String name = quoted(speaker.group(1));
        return quoted.stream().anyMatch(other -> other.length() > name.length() + LONGER && other.contains(name));
    }

    private boolean isQuotation(int at) {
        String text = quotation(lines.get(at).text());
        if (text.length() < LEAST
                || text.length() > MOST
                || !(ENDED.matcher(text).matches() || (WHOLLY.matcher(text).matches() && isSpeaker(at + 1)))) {
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
        return SPACES.matcher(QUOTES.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
