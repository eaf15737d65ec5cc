package dateline.ingest.plain;

import dateline.ingest.text.WordStatistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences that a page shows twice: within the story, and by themselves in large letters. */
final class PullQuotes {
    private static final int LEAST = 20;
    private static final int MOST = 300;
    private static final int MANY_LINES = 600;
    private static final int LEAST_WORDS = 4;

    /** A heading may have the words of a quotation below it, but hardly so many. */
    private static final int MORE_THAN_HEADING = 6;

    private static final int MORE_THAN_BARE_HEADING = 8;
    private static final int MOST_OF_HEADING = 12;
    private static final int LONGER = 30;

    /** A quotation is put together where its speaker stood between, or from two places. */
    private static final int MOST_PIECES = 3;

    private static final String OPENING = "\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019\u2039\u203a\u300c\u300e\"";

    private static final Pattern ATTRIBUTED = Pattern.compile(
            "([" + OPENING
                    + "].{20,}[.!?]?[\\s\u00a0\u202f]?[\u201d\u201c\u00bb\u00ab\"\u2019\u2018])[\\s\u00a0]*[\u2013\u2014-]?\\s*\\p{Lu}[^.!?]{3,70}");
    private static final Pattern ENDED =
            Pattern.compile(".*[.!?。][\\s\u00a0\u202f]?[\u201d\u201c\u00bb\u2019\"']?\\.?", Pattern.DOTALL);
    private static final Pattern WHOLLY =
            Pattern.compile("[" + OPENING + "].*[\u201d\u201c\u00bb\u00ab\u2019\u2018\u203a\u2039\u300d\u300f\"][.,]?");

    /** {@code Ann Peeters, pharmacist}: who is quoted above. */
    private static final Pattern SPEAKER = Pattern.compile(
            "[\u2013\u2014-]?\\s*((?:\\p{Lu}[\\p{L}.\u2019'-]+ ){1,3}\\p{Lu}[\\p{L}.\u2019'-]+)(?:,? [^.!?]{2,50})?");

    private static final String MARKS = "\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019\u2039\u203a\"'.,!?";
    private static final String SPACES = " \t\n\u000b\f\r\u00a0\u202f";

    private final List<AnalyzedLine> lines;
    private final StoryRange story;
    private final List<String> quoted = new ArrayList<>();
    private final RepeatedWords repeated;

    PullQuotes(List<AnalyzedLine> lines, StoryRange story) {
        this.lines = lines;
        this.story = lines.size() > MANY_LINES ? new StoryRange(0, 0) : story;
        this.repeated = new RepeatedWords(lines.subList(this.story.start(), this.story.end()).stream()
                .map(AnalyzedLine::words)
                .toList());
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
        return speaker.matches()
                && repeated.isPart(WordStatistics.of(speaker.group(1)), at - story.start(), Integer.MAX_VALUE);
    }

    private boolean isQuotation(int at) {
        AnalyzedLine line = lines.get(at);
        String text = quotation(line.text());
        if (text.length() > MOST || line.line().item() || at < story.start() || at >= story.end()) {
            return false;
        }
        return WHOLLY.matcher(text).matches() ? isQuotedAgain(at, text) : isApart(at) && isSaidAgain(text);
    }

    private boolean isQuotedAgain(int at, String text) {
        boolean isAttributed = text.length() < lines.get(at).chars() || isSpeaker(at + 1);
        WordStatistics own = WordStatistics.of(text);
        int place = at - story.start();
        if (isAttributed && own.count() >= LEAST_WORDS) {
            return repeated.pieces(own, place) <= MOST_PIECES;
        }
        boolean mayHead = own.count() <= MOST_OF_HEADING
                && (own.count() < MORE_THAN_HEADING || !ENDED.matcher(text).matches());
        return mayHead ? isApart(at) && repeated.isPart(own, place, place) : repeated.pieces(own, place) <= MOST_PIECES;
    }

    /** Whether it is no part of a sentence that a page has in several lines. */
    private boolean isApart(int at) {
        AnalyzedLine above = lines.get(Math.max(0, at - 1));
        boolean isBroken = above.ending() == 0 && above.weight() >= StoryExtension.APART;
        return !isBroken && (at + 1 >= lines.size() || !lines.get(at + 1).goesOn());
    }

    private boolean isSaidAgain(String text) {
        boolean isLong =
                ENDED.matcher(text).matches() || WordStatistics.of(text).count() >= MORE_THAN_BARE_HEADING;
        String own = quoted(text);
        return isLong
                && own.length() >= LEAST
                && quoted().stream().anyMatch(other -> other.length() > own.length() + LONGER && other.contains(own));
    }

    private List<String> quoted() {
        if (quoted.isEmpty()) {
            lines.subList(story.start(), story.end()).forEach(line -> quoted.add(quoted(line.text())));
        }
        return quoted;
    }

    /** What is quoted, without who says it behind it. */
    private static String quotation(String text) {
        Matcher attributed = ATTRIBUTED.matcher(text);
        return attributed.matches() ? attributed.group(1) : text;
    }

    /** Without quotation marks and full stops, which differ where a sentence is shown again. */
    private static String quoted(String text) {
        var quoted = new StringBuilder(text.length());
        boolean isSpaced = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isSpace = SPACES.indexOf(c) >= 0;
            if (!(isSpace && isSpaced) && MARKS.indexOf(c) < 0) {
                quoted.append(isSpace ? ' ' : c);
                isSpaced = isSpace;
            }
        }
        return quoted.toString().strip().toLowerCase(Locale.ROOT);
    }
}
