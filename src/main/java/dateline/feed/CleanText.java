package dateline.feed;

import dateline.article.PlainText;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Map;

/** Text as every format can carry it: what XML forbids is gone, and no direction reaches beyond its text. */
public final class CleanText {
    private static final char ISOLATE_END = '\u2069';
    private static final char EMBEDDING_END = '\u202C';

    /** The closer of each opener (Unicode UAX 9). */
    private static final Map<Character, Character> CLOSERS = Map.of(
            '\u202A', EMBEDDING_END,
            '\u202B', EMBEDDING_END,
            '\u202D', EMBEDDING_END,
            '\u202E', EMBEDDING_END,
            '\u2066', ISOLATE_END,
            '\u2067', ISOLATE_END,
            '\u2068', ISOLATE_END);

    private CleanText() {}

    /** One line, for titles, names and every other plain text. */
    public static String line(String text) {
        return balanced(PlainText.oneLine(text));
    }

    /** Line ends and spaces stay, for HTML. */
    static String block(String text) {
        return isPlain(text) ? text : balanced(PlainText.clean(text));
    }

    /**
     * Whether there is nothing to clean, as one quick look tells: Latin letters, which are composed as they are and one
     * character each, the usual punctuation, and no control. Most bodies are so, and every print cleans each again.
     */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean latin = (c >= 0x20 && c < 0x7F) || (c >= 0xA0 && c < 0x300);
            boolean punctuation = c >= 0x2010 && c <= 0x2027;
            if (!latin && !punctuation && c != '\n' && c != '\t') {
                return false;
            }
        }
        return true;
    }

    /** Without bidirectional controls that are not paired: they would turn whatever a reader shows behind them. */
    private static String balanced(String text) {
        var unpaired = unpaired(text);
        if (unpaired.isEmpty()) {
            return text;
        }
        var kept = new StringBuilder(text);
        for (int i = unpaired.length() - 1; i >= 0; i = unpaired.previousSetBit(i - 1)) {
            kept.deleteCharAt(i);
        }
        return kept.toString();
    }

    private static BitSet unpaired(String text) {
        var unpaired = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (CLOSERS.containsKey(c)) {
                open.push(i);
                unpaired.set(i);
            } else if (c == ISOLATE_END || c == EMBEDDING_END) {
                boolean closes = !open.isEmpty() && CLOSERS.getOrDefault(text.charAt(open.getFirst()), ' ') == c;
                unpaired.set(closes ? open.pop() : i, !closes);
            }
        }
        return unpaired;
    }
}
