package dateline.ingest.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Counts and compares the words of texts. A word is a run of letters and digits; a CJK sign counts as half a word. */
public final class WordComparison {
    private static final char FIRST_MARK = '\u0300';

    private WordComparison() {}

    /** How many words a text has; a CJK sign counts as half of one. */
    public static int count(CharSequence text) {
        int words = 0;
        int signs = 0;
        boolean in = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSign(c)) {
                signs++;
                in = false;
            } else if (Character.isLetterOrDigit(c)) {
                words += in ? 0 : 1;
                in = true;
            } else {
                in &= isMark(c);
            }
        }
        return words + (signs + 1) / 2;
    }

    /** Words of four letters or of two syllables of Hangul or more (a CJK sign is one), in lower case. */
    public static Set<String> telling(CharSequence text) {
        return text.chars().anyMatch(c -> isUnseen((char) c)) ? tellingSeen(seen(text)) : tellingSeen(text);
    }

    private static Set<String> tellingSeen(CharSequence text) {
        var words = new HashSet<String>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && isOfWord(text.charAt(i))) {
                continue;
            }
            if (i - from >= 4 || (i - from >= 2 && isSyllable(text.charAt(from)))) {
                words.add(text.subSequence(from, i).toString().toLowerCase(Locale.ROOT));
            }
            if (i < text.length() && isSign(text.charAt(i))) {
                words.add(String.valueOf(text.charAt(i)));
            }
            from = i + 1;
        }
        return words;
    }

    private static boolean isOfWord(char c) {
        return (Character.isLetterOrDigit(c) && !isSign(c)) || isMark(c);
    }

    /**
     * Whether it belongs to the letter before it, as the vowels of Hindi do, or joins two. Where no space parts words, as in Thai,
     * Lao, Burmese and Khmer, their marks do: so the pieces of a line are about as many as its words.
     */
    static boolean isMark(char c) {
        if (c == '\u200c' || c == '\u200d') {
            return true;
        }
        if (isUnspaced(c)) {
            return false;
        }
        int type = c < FIRST_MARK ? Character.UNASSIGNED : Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isUnspaced(char c) {
        return (c >= '\u0e00' && c <= '\u0eff') || (c >= '\u1000' && c <= '\u109f') || (c >= '\u1780' && c <= '\u17ff');
    }

    /** Letters and digits alone, in lower case: what two prints of the same line have in common. */
    public static String folded(CharSequence text) {
        var kept = new StringBuilder(text.length());
        boolean between = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                if (between && kept.length() > 0) {
                    kept.append(' ');
                }
                kept.append(Character.toLowerCase(c));
                between = false;
            } else if (c != '\'' && c != '\u2019' && !isUnseen(c)) {
                between = true;
            }
        }
        return kept.toString();
    }

    /** Whether these words stand in a text, both {@link #folded}; CJK signs need no space around them. */
    public static boolean contains(String text, String words) {
        return words.chars().anyMatch(c -> isSign((char) c))
                ? text.contains(words)
                : (" " + text + " ").contains(" " + words + " ");
    }

    /** Whether there is a digit in it. */
    public static boolean hasDigit(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Where a word may be broken, or must not: a line shows nothing of it. */
    private static boolean isUnseen(char c) {
        return c == '\u00ad' || c == '\u200b' || c == '\u2060' || c == '\ufeff';
    }

    private static String seen(CharSequence text) {
        var kept = new StringBuilder(text.length());
        text.chars().filter(c -> !isUnseen((char) c)).forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    private static boolean isSyllable(char c) {
        return c >= '가' && c <= '힣';
    }

    private static boolean isSign(char c) {
        return c >= '\u3040' && c <= '鿿';
    }
}
