package dateline.ingest.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Counts and compares the words of texts. A word is a run of letters and digits; a CJK sign counts as half a word. */
public final class WordComparison {
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
                in = false;
            }
        }
        return words + (signs + 1) / 2;
    }

    /** Words of four letters or of two syllables of Hangul or more (a CJK sign is one), in lower case. */
    public static Set<String> telling(CharSequence text) {
        var words = new HashSet<String>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && Character.isLetterOrDigit(text.charAt(i)) && !isSign(text.charAt(i))) {
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
            } else if (c != '\'' && c != '\u2019' && c != '\u00ad') {
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

    private static boolean isSyllable(char c) {
        return c >= '가' && c <= '힣';
    }

    private static boolean isSign(char c) {
        return c >= '\u3040' && c <= '鿿';
    }
}
