package dateline.ingest.plain;

import static dateline.ingest.plain.ReaderNoteWords.*;

/**
 * Knows what a newsroom says to its readers between and under the paragraphs of a story: that it was printed, too, how a mistake
 * is reported, that a live blog is closed, that what is embedded waits for consent, who may read on. Each is known by two of its
 * signs, of which one opens the note, for a story may name either alone.
 */
final class ReaderNotes {
    private static final int LONGEST = 420;
    private static final int BRIEF = 200;
    private static final int BRIEFER = 120;
    private static final int BUTTON = 64;
    private static final String QUOTES = "\"\u201c\u201e\u00ab\u300c";

    private ReaderNotes() {}

    /** Whether a line is such a note. */
    static boolean isOne(String line) {
        return isConsent(line) || isOther(line);
    }

    /** Whether a line asks for consent before what is embedded in the story is loaded; a button stands beside it. */
    static boolean isConsent(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        long signs = FURTHER.in(opened(line));
        return has(signs, HOLDS_CONTENT | CONSENT);
    }

    private static boolean isOther(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        String opened = opened(line);
        long signs = ALL.in(opened);
        int length = opened.length();
        boolean print = has(signs, STORY | PRINT) || has(signs, PUBLISHED | PRINT);
        boolean mistake = has(signs, SELECT | KEYS) && length <= BRIEF;
        boolean closed = has(signs, LIVE | CLOSED) && length <= BRIEFER && !isQuoting(line);
        return (print && length <= BRIEF) || mistake || closed || isBrief(line, opened);
    }

    private static boolean isBrief(String line, String opened) {
        int length = opened.length();
        if (length > BRIEF) {
            return false;
        }
        long signs = FURTHER.in(opened);
        boolean thanks = has(signs, THANKS | READ_TO_END);
        boolean cook = has(signs, COOK_MODE | SCREEN) && length <= BUTTON && !line.endsWith(".");
        boolean left = has(signs, REMAINING | FREE_ARTICLES) && length <= BRIEFER;
        boolean members = has(signs, MEMBERS | MAY_READ) && length <= BRIEFER;
        boolean saved = has(signs, SAVED | BOOKMARKS) && length <= BRIEFER;
        return !isQuoting(line) && (thanks || cook || left || members || saved);
    }

    private static boolean has(long signs, long both) {
        return (signs & both) == both;
    }

    /** Whether somebody is quoted in a line. */
    static boolean isQuoting(String line) {
        return line.chars().anyMatch(c -> QUOTES.indexOf(c) >= 0);
    }

    /** The line from its first letter or digit on, behind the sign of a beginning. */
    private static String opened(String line) {
        int from = 0;
        while (from < line.length() && !Character.isLetterOrDigit(line.charAt(from))) {
            from++;
        }
        return "^" + line.substring(from);
    }
}
