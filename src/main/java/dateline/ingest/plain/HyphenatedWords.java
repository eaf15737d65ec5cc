package dateline.ingest.plain;

import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The words of a text that are written with a hyphen within a line: where a line ends at one, it belongs to the word. */
final class HyphenatedWords {
    /** Letters on either side of a hyphen; what is longer is no word. */
    private static final int LONGEST = 60;

    private final NavigableSet<String> words = new TreeSet<>();

    private HyphenatedWords() {}

    static HyphenatedWords of(String text) {
        var hyphenated = new HyphenatedWords();
        String lower = text.toLowerCase(Locale.ROOT);
        for (int at = lower.indexOf('-'); at >= 0; at = lower.indexOf('-', at + 1)) {
            int from = wordStart(lower, at);
            int to = wordEnd(lower, at + 1);
            if (from < at && to > at + 1) {
                hyphenated.words.add(lower.substring(from, to));
            }
        }
        return hyphenated;
    }

    /** Whether the last word before a hyphen and the first of the next line stand together elsewhere, or begin a word there. */
    boolean contain(CharSequence before, int hyphen, String line) {
        String word = before.subSequence(wordStart(before, hyphen), hyphen) + "-" + line.substring(0, wordEnd(line, 0));
        String lower = word.toLowerCase(Locale.ROOT);
        String next = words.ceiling(lower);
        return next != null && next.startsWith(lower);
    }

    private static int wordStart(CharSequence text, int end) {
        int from = end;
        while (from > 0 && end - from < LONGEST && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        return from;
    }

    private static int wordEnd(CharSequence text, int start) {
        int to = start;
        while (to < text.length() && to - start < LONGEST && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return to;
    }
}
