package dateline.ingest.text;

import java.util.Arrays;

/**
 * What a look at each letter of a text gives: counts, and a number for each of its words, by which texts are compared without
 * regard to case and punctuation. A word is a run of letters and digits; each CJK sign is a word of its own.
 */
public final class WordStatistics {
    private static final int TELLING_CHARS = 4;
    private static final int RUN = 4;

    private int letters;
    private int upper;
    private int digits;
    private int signs;
    private int commas;
    private int sentences;
    private int size;
    private int whole;
    private int[] words;

    private WordStatistics(int room) {
        words = new int[room];
    }

    /** Looks at each letter of this text. */
    public static WordStatistics of(CharSequence text) {
        var wordStatistics = new WordStatistics(4 + text.length() / 5);
        int hash = 0;
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSign(c)) {
                wordStatistics.end(hash, length);
                wordStatistics.end(c, TELLING_CHARS);
                wordStatistics.signs++;
                wordStatistics.letters++;
                hash = 0;
                length = 0;
            } else if (Character.isLetterOrDigit(c)) {
                hash = hash * 31 + wordStatistics.fold(c);
                length++;
            } else if (length > 0 && WordComparison.isMark(c)) {
                hash = hash * 31 + c;
                length++;
            } else if (!isInside(c)) {
                wordStatistics.end(hash, length);
                wordStatistics.mark(c, i + 1 == text.length() ? ' ' : text.charAt(i + 1));
                hash = 0;
                length = 0;
            }
        }
        wordStatistics.end(hash, length);
        return wordStatistics;
    }

    private char fold(char c) {
        if (c >= 'a' && c <= 'z') {
            letters++;
            return c;
        }
        if (Character.isDigit(c)) {
            digits++;
            return c;
        }
        letters++;
        if (Character.isUpperCase(c)) {
            upper++;
            return Character.toLowerCase(c);
        }
        return c;
    }

    private void mark(char c, char next) {
        switch (c) {
            case ',', '\u060c', '\u3001', '\uff0c' -> commas++;
            case '.', '!', '?', '\u2026' -> sentences += Character.isLetterOrDigit(next) ? 0 : 1;
            case '\u3002', '\u0964', '\u061f', '\u06d4', '\u1362', '\u0589', '\uff01', '\uff1f' -> sentences++;
            default -> {}
        }
    }

    /** The lowest bit of a word's number tells whether it is long enough to mean something. */
    private void end(int hash, int length) {
        if (length == 0) {
            return;
        }
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
        }
        words[size++] = length >= TELLING_CHARS ? hash * 31 | 1 : hash * 31 & ~1;
    }

    /** Marks that stand inside words. */
    private static boolean isInside(char c) {
        return c == '\'' || c == '\u2019' || c == '\u00ad' || c == '\u200b';
    }

    private static boolean isSign(char c) {
        return c >= '\u3040' && c <= '鿿';
    }

    /** How many letters there are. */
    public int letters() {
        return letters;
    }

    /** How many of them are capitals. */
    public int upper() {
        return upper;
    }

    /** How many digits there are. */
    public int digits() {
        return digits;
    }

    /** Two CJK signs count as one word. */
    public int count() {
        return size - signs / 2;
    }

    /** How many commas there are, of any script. */
    public int commas() {
        return commas;
    }

    /** How many ends of sentences there are. */
    public int sentences() {
        return sentences;
    }

    /** How many numbers there are in {@link #word}. */
    public int size() {
        return size;
    }

    /** The number that stands for the word at this place. */
    public int word(int index) {
        return words[index];
    }

    /** Whether the word of this number is long enough to tell texts apart. */
    public static boolean isTelling(int word) {
        return (word & 1) != 0;
    }

    /**
     * The share of its telling words that another text has too.
     *
     * @param words how often each word stands there, with this text or without it
     * @param own how often each of its own is counted among them: 1 where this text is a part of the other, else 0
     * @return from 0 to 1; -1 where it has no telling word
     */
    public double tellingShareOf(IntCounter words, int own) {
        int telling = 0;
        int known = 0;
        for (int i = 0; i < size(); i++) {
            if (isTelling(word(i))) {
                telling++;
                known += words.count(word(i)) > own ? 1 : 0;
            }
        }
        return telling == 0 ? -1 : (double) known / telling;
    }

    /** Whether the words are the same. */
    public boolean isSameAs(WordStatistics other) {
        return size > 0 && Arrays.equals(words, 0, size, other.words, 0, other.size);
    }

    /** Whether the other begins with all the words of this one. */
    public boolean begins(WordStatistics other) {
        return size > 0 && size <= other.size && Arrays.equals(words, 0, size, other.words, 0, size);
    }

    /** Whether the other ends with all the words of this one. */
    public boolean ends(WordStatistics other) {
        int from = other.size - size;
        return size > 0 && from >= 0 && Arrays.equals(words, 0, size, other.words, from, other.size);
    }

    /** Whether the words of this one stand together somewhere in the other. */
    public boolean isIn(WordStatistics other) {
        for (int from = 0; size > 0 && from + size <= other.size; from++) {
            if (Arrays.equals(words, 0, size, other.words, from, from + size)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words of this one stand in the other from this word on. */
    public boolean standsIn(WordStatistics other, int from) {
        return from + size <= other.size && Arrays.equals(words, 0, size, other.words, from, from + size);
    }

    /** The different words that are long enough to tell texts apart, by their numbers in rising order. */
    public int[] telling() {
        return Arrays.stream(words, 0, size)
                .filter(WordStatistics::isTelling)
                .sorted()
                .distinct()
                .toArray();
    }

    /** One number for all the words together. */
    public int whole() {
        if (whole == 0) {
            int hash = 1;
            for (int i = 0; i < size; i++) {
                hash = hash * 31 + words[i];
            }
            whole = hash;
        }
        return whole;
    }

    /** How many runs of four words there are. */
    public int runs() {
        return Math.max(0, size - RUN + 1);
    }

    /** The number of the run of four words that begins at this word. */
    public int run(int from) {
        int hash = 7;
        for (int i = from; i < from + RUN; i++) {
            hash = hash * 1_000_003 + words[i];
        }
        return hash;
    }
}
