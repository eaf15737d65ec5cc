package dateline.ingest.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds all of many phrases in a text in one pass (Aho and Corasick, 1975), and answers with the union of their marks.
 *
 * <p>A space at the beginning or end of a phrase stands for a boundary of a word: any character that is no letter or
 * digit, or an end of the text. Case does not count.
 */
final class Phrases {
    private static final char BOUNDARY = ' ';
    private static final char OTHER = 0;

    private final char[] symbols;
    private final int size;
    private final int[] next;
    private final long[] marks;

    private Phrases(List<String> phrases, List<Long> meanings) {
        symbols = symbols(phrases);
        size = symbols[BOUNDARY] + 1;
        int states = 1 + phrases.stream().mapToInt(String::length).sum();
        next = new int[states * size];
        marks = new long[states];
        int last = 0;
        for (int p = 0; p < phrases.size(); p++) {
            int state = 0;
            for (int i = 0; i < phrases.get(p).length(); i++) {
                int slot = state * size + symbols[phrases.get(p).charAt(i)];
                if (next[slot] == 0) {
                    next[slot] = ++last;
                }
                state = next[slot];
            }
            marks[state] |= meanings.get(p);
        }
        completeWithFallbacks();
    }

    /** A small number for each character that any phrase has, the same for both cases; the last is that of boundaries. */
    private static char[] symbols(List<String> phrases) {
        char[] symbols = new char[Character.MAX_VALUE + 1];
        char count = 0;
        for (String phrase : phrases) {
            for (int i = 0; i < phrase.length(); i++) {
                char c = phrase.charAt(i);
                if (c != BOUNDARY && symbols[c] == OTHER) {
                    symbols[c] = ++count;
                }
            }
        }
        count++;
        for (int c = 0; c < symbols.length; c++) {
            char lower = Character.toLowerCase((char) c);
            if (symbols[c] == OTHER && symbols[lower] != OTHER) {
                symbols[c] = symbols[lower];
            } else if (symbols[c] == OTHER && !Character.isLetterOrDigit((char) c)) {
                symbols[c] = count;
            }
        }
        return symbols;
    }

    private void completeWithFallbacks() {
        int[] fallback = new int[marks.length];
        var queue = new ArrayDeque<Integer>();
        for (int s = 0; s < size; s++) {
            if (next[s] != 0) {
                queue.add(next[s]);
            }
        }
        while (!queue.isEmpty()) {
            int state = queue.remove();
            marks[state] |= marks[fallback[state]];
            for (int s = 0; s < size; s++) {
                int slot = state * size + s;
                int elsewhere = next[fallback[state] * size + s];
                if (next[slot] == 0) {
                    next[slot] = elsewhere;
                } else {
                    fallback[next[slot]] = elsewhere;
                    queue.add(next[slot]);
                }
            }
        }
    }

    /** The marks of all phrases that stand in the text. */
    long in(CharSequence text) {
        char boundary = symbols[BOUNDARY];
        char previous = boundary;
        int state = next[boundary];
        long all = 0;
        for (int i = 0; i < text.length(); i++) {
            char symbol = symbols[text.charAt(i)];
            if (symbol != boundary || previous != boundary) {
                state = next[state * size + symbol];
                all |= marks[state];
            }
            previous = symbol;
        }
        return previous == boundary ? all : all | marks[next[state * size + boundary]];
    }

    /** Begins an empty list. */
    static Builder list() {
        return new Builder();
    }

    /** A list in the making. */
    static final class Builder {
        private final List<String> phrases = new ArrayList<>();
        private final List<Long> meanings = new ArrayList<>();

        /** Adds phrases, separated by {@code |}, that all have this mark. */
        Builder add(long mark, String separated) {
            Arrays.stream(separated.split("\\|")).forEach(phrase -> {
                phrases.add(phrase);
                meanings.add(mark);
            });
            return this;
        }

        Phrases done() {
            return new Phrases(phrases, meanings);
        }
    }
}
