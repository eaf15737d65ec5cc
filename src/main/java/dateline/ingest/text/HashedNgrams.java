package dateline.ingest.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * What a line is made of, as a linear model sees it: its words, its pairs of words, and the sequences of two to five characters
 * within each, by their hashes. Small letters are capitals' equals and every digit is the same. Signs are words too, for a label
 * and a bracket are made of them.
 */
public final class HashedNgrams {
    private static final int BITS = 18;

    /** How many numbers there are; what has the same hash shares one. */
    public static final int COUNT = 1 << BITS;

    private static final int SHORTEST = 2;
    private static final int LONGEST = 5;

    /** A line that is longer is judged by its beginning. */
    private static final int MOST_CHARACTERS = 600;

    private static final int MULTIPLIER = 0x01000193;
    private static final int SPREAD = 0x9E3779B1;

    /** So that a word and the same characters within another are two things. */
    private static final int SEED_WORD = 17;

    private static final int SEED_CHARACTERS = 7919;

    private static final byte OF_WORD = 1;
    private static final byte DIGIT = 2;

    /** What each character is: {@link #OF_WORD}, {@link #DIGIT}. */
    private static final byte[] KINDS = kinds();

    /** Of the text, every digit the same. */
    private final char[] text;

    /** Open addressing: one more than each number that was taken; zero is none. */
    private final int[] taken;

    private final int[] numbers;
    private int count;

    private HashedNgrams(char[] text) {
        this.text = text;
        for (int i = 0; i < text.length; i++) {
            text[i] = (KINDS[text[i]] & DIGIT) == 0 ? text[i] : '0';
        }
        int most = Math.max(1, text.length) * (LONGEST + 3);
        this.taken = new int[Integer.highestOneBit(most) * 2];
        this.numbers = new int[most];
    }

    /** The number of each once, from 0 to less than {@link #COUNT}. */
    public static int[] of(String line) {
        String begun = line.length() > MOST_CHARACTERS ? line.substring(0, MOST_CHARACTERS) : line;
        var ngrams = new HashedNgrams(Normalizer.normalize(begun, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .toCharArray());
        ngrams.words();
        return Arrays.copyOf(ngrams.numbers, ngrams.count);
    }

    private void words() {
        int before = 0;
        int at = 0;
        while (at < text.length) {
            int start = at;
            while (at < text.length && isOfWord(text[at])) {
                at++;
            }
            boolean word = at > start;
            if (!word) {
                at++;
            }
            if (word || !Character.isWhitespace(text[start])) {
                before = word(start, at, before);
            }
        }
    }

    private static boolean isOfWord(char c) {
        return (KINDS[c] & OF_WORD) != 0;
    }

    private static byte[] kinds() {
        var kinds = new byte[Character.MAX_VALUE + 1];
        for (int c = 0; c < kinds.length; c++) {
            int type = Character.getType((char) c);
            boolean isOfWord = Character.isLetterOrDigit((char) c)
                    || Character.isSurrogate((char) c)
                    || type == Character.NON_SPACING_MARK
                    || type == Character.COMBINING_SPACING_MARK;
            kinds[c] = (byte) ((isOfWord ? OF_WORD : 0) | (Character.isDigit((char) c) ? DIGIT : 0));
        }
        return kinds;
    }

    /** The hash of the word. */
    private int word(int start, int end, int before) {
        int word = hash(SEED_WORD, start, end);
        put(word);
        if (before != 0) {
            put((before * MULTIPLIER) ^ word);
        }
        for (int from = start - 1; from < end; from++) {
            int hash = SEED_CHARACTERS;
            int last = Math.min(from + LONGEST, end + 1);
            for (int at = from; at < last; at++) {
                hash = step(hash, at < start || at == end ? ' ' : text[at]);
                if (at - from + 1 >= SHORTEST) {
                    put(hash);
                }
            }
        }
        return word;
    }

    private void put(int hash) {
        int number = (hash * SPREAD) >>> (Integer.SIZE - BITS);
        int at = number & (taken.length - 1);
        while (taken[at] != 0 && taken[at] != number + 1) {
            at = (at + 1) & (taken.length - 1);
        }
        if (taken[at] == 0) {
            taken[at] = number + 1;
            numbers[count++] = number;
        }
    }

    private int hash(int seed, int start, int end) {
        int hash = seed;
        for (int i = start; i < end; i++) {
            hash = step(hash, text[i]);
        }
        return hash;
    }

    private static int step(int hash, char c) {
        return (hash ^ c) * MULTIPLIER;
    }
}
