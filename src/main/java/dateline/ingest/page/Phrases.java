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

    private final char[] alphabet = new char[Character.MAX_VALUE + 1];
    private final int symbols;
    private final int[] next;
    private final long[] marks;

    private Phrases(List<String> phrases, List<Long> meanings) {
        int size = 1;
        int states = 1;
        for (String phrase : phrases) {
            states += phrase.length();
            for (int i = 0; i < phrase.length(); i++) {
                char c = phrase.charAt(i);
                if (alphabet[c] == 0) {
                    alphabet[c] = (char) size++;
                }
            }
        }
        symbols = size;
        int[] table = new int[states * symbols];
        long[] found = new long[states];
        int last = 0;
        for (int p = 0; p < phrases.size(); p++) {
            int state = 0;
            for (int i = 0; i < phrases.get(p).length(); i++) {
                int slot = state * symbols + alphabet[phrases.get(p).charAt(i)];
                if (table[slot] == 0) {
                    table[slot] = ++last;
                }
                state = table[slot];
            }
            found[state] |= meanings.get(p);
        }
        next = table;
        marks = found;
        completeWithFallbacks();
    }

    private void completeWithFallbacks() {
        int[] fallback = new int[marks.length];
        var queue = new ArrayDeque<Integer>();
        for (int s = 0; s < symbols; s++) {
            if (next[s] != 0) {
                queue.add(next[s]);
            }
        }
        while (!queue.isEmpty()) {
            int state = queue.remove();
            marks[state] |= marks[fallback[state]];
            for (int s = 0; s < symbols; s++) {
                int slot = state * symbols + s;
                int elsewhere = next[fallback[state] * symbols + s];
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
        int state = step(0, BOUNDARY);
        char previous = BOUNDARY;
        long all = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            if (alphabet[c] == 0 && !Character.isLetterOrDigit(c)) {
                c = BOUNDARY;
            }
            if (c != BOUNDARY || previous != BOUNDARY) {
                state = step(state, c);
                all |= marks[state];
            }
            previous = c;
        }
        return all | marks[step(state, BOUNDARY)];
    }

    private int step(int state, char c) {
        int symbol = alphabet[c];
        return symbol == 0 ? 0 : next[state * symbols + symbol];
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
