package dateline.ingest.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds all of many phrases in a text in one pass (Aho and Corasick, 1975), and answers with the union of their marks.
 *
 * <p>A space at the beginning or end of a phrase stands for a boundary of a word: any character that is no letter or
 * digit, or an end of the text. Case does not count.
 */
public final class PhraseMatcher {
    private static final char BOUNDARY = ' ';
    private static final char OTHER = 0;
    private static final char FIRST_FOREIGN = 'Ͱ';
    private static final char FIRST_MARK = '\u2000';
    private static final char LAST_MARK = '\u2bff';

    /** Set in a step that leads to a state with marks, so that the marks of the many others need not be looked at. */
    private static final int MARKED = 0x8000;

    private final char[] symbols;
    private final int size;
    private final char[] next;
    private final long[] marks;

    /** Phrases of other scripts than the Latin have a table of their own, so that this one is small and stays in the cache. */
    private final @Nullable PhraseMatcher foreign;

    private PhraseMatcher(List<String> phrases, List<Long> meanings, @Nullable PhraseMatcher foreign) {
        this.foreign = foreign;
        symbols = symbols(phrases);
        size = symbols[BOUNDARY] + 1;
        int[][] places = places(phrases);
        int states = 1;
        for (int[] of : places) {
            for (int place : of) {
                states = Math.max(states, place + 1);
            }
        }
        if (states > MARKED) {
            throw new IllegalArgumentException("too many phrases for one list: " + phrases.size());
        }
        next = new char[states * size];
        marks = new long[states];
        for (int p = 0; p < places.length; p++) {
            int state = 0;
            for (int i = 0; i < places[p].length; i++) {
                next[state * size + symbols[phrases.get(p).charAt(i)]] = (char) places[p][i];
                state = places[p][i];
            }
            marks[state] |= meanings.get(p);
        }
        completeWithFallbacks();
        for (int slot = 0; slot < next.length; slot++) {
            if (marks[next[slot]] != 0) {
                next[slot] = (char) (next[slot] | MARKED);
            }
        }
    }

    /** The states that each phrase leads through, numbered by depth: the shallow ones, where most time is spent, stand together. */
    private static int[][] places(List<String> phrases) {
        int[][] places = new int[phrases.size()][];
        int longest = 0;
        for (int p = 0; p < places.length; p++) {
            places[p] = new int[phrases.get(p).length()];
            longest = Math.max(longest, places[p].length);
        }
        Map<String, Integer> numbers = new HashMap<>();
        for (int depth = 1; depth <= longest; depth++) {
            for (int p = 0; p < places.length; p++) {
                if (depth <= places[p].length) {
                    String prefix = phrases.get(p).substring(0, depth);
                    places[p][depth - 1] = numbers.computeIfAbsent(prefix, n -> numbers.size() + 1);
                }
            }
        }
        return places;
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
                queue.add((int) next[s]);
            }
        }
        while (!queue.isEmpty()) {
            int state = queue.remove();
            marks[state] |= marks[fallback[state]];
            for (int s = 0; s < size; s++) {
                int slot = state * size + s;
                int elsewhere = next[fallback[state] * size + s];
                if (next[slot] == 0) {
                    next[slot] = (char) elsewhere;
                } else {
                    fallback[next[slot]] = elsewhere;
                    queue.add((int) next[slot]);
                }
            }
        }
    }

    /** The marks of all phrases that stand in the text. */
    public long in(CharSequence text) {
        return foreign == null || !isForeign(text) ? own(text) : own(text) | foreign.own(text);
    }

    private static boolean isForeign(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (isForeign(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Beyond the Latin script, and no punctuation. */
    private static boolean isForeign(char c) {
        return c >= FIRST_FOREIGN && (c < FIRST_MARK || c > LAST_MARK);
    }

    private long own(CharSequence text) {
        char boundary = symbols[BOUNDARY];
        char previous = boundary;
        int step = next[boundary];
        long all = 0;
        for (int i = 0; i < text.length(); i++) {
            char symbol = symbols[text.charAt(i)];
            if (symbol != boundary || previous != boundary) {
                step = next[(step & ~MARKED) * size + symbol];
                if (step >= MARKED) {
                    all |= marks[step & ~MARKED];
                }
            }
            previous = symbol;
        }
        return previous == boundary ? all : all | marks[next[(step & ~MARKED) * size + boundary] & ~MARKED];
    }

    /** Begins an empty list. */
    public static Builder list() {
        return new Builder();
    }

    /** A list in the making. */
    public static final class Builder {
        private final List<String> phrases = new ArrayList<>();
        private final List<Long> meanings = new ArrayList<>();

        /** Adds phrases, separated by {@code |}, that all have this mark. */
        public Builder add(long mark, String separated) {
            Arrays.stream(separated.split("\\|")).forEach(phrase -> {
                phrases.add(phrase);
                meanings.add(mark);
            });
            return this;
        }

        /** The matcher; nothing can be added to it. */
        public PhraseMatcher done() {
            Builder others = new Builder();
            Builder latin = new Builder();
            for (int p = 0; p < phrases.size(); p++) {
                Builder of = isForeign(phrases.get(p)) ? others : latin;
                of.phrases.add(phrases.get(p));
                of.meanings.add(meanings.get(p));
            }
            PhraseMatcher foreign =
                    others.phrases.isEmpty() ? null : new PhraseMatcher(others.phrases, others.meanings, null);
            return new PhraseMatcher(latin.phrases, latin.meanings, foreign);
        }
    }
}
