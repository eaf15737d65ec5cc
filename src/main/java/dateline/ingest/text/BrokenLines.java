package dateline.ingest.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Lines of one block of text: broken to a width by a program, or where whoever wrote them wanted it, as in verse. */
public final class BrokenLines {
    private static final Pattern DIVIDED = Pattern.compile(".*\\p{L}-");
    private static final int FEWEST = 3;
    private static final int LONGEST = 60;
    private static final int WORDS = 3;

    /** Hardly a program breaks lines to more columns than this. */
    private static final int WIDEST = 100;

    /** The lines of a paragraph in Unicode text are not all equally full. */
    private static final int ROOM = 12;

    private static final Pattern SENTENCE_END = Pattern.compile(
            "[.!?\u2026:\u3002\uff01\uff1f\u061f\u06d4\u0964][\"'\u201d\u2019\u00bb\u00ab)\u300d\u300f\uff09\\]]{0,3}$");

    /** The sign for a long vowel belongs to no script of its own. */
    private static final int KANA_LENGTH = 0x30fc;

    /** Below stand the letters of the alphabets, of which Java looks each up among all scripts. */
    private static final int FIRST_EASTERN = 0x1100;

    private BrokenLines() {}

    /**
     * Whether these lines end where they were meant to: most of them had room for the first word of the next, or end in a
     * sign of punctuation.
     *
     * @param lines none of them blank
     */
    public static boolean areMeant(List<String> lines) {
        int width = lines.stream().mapToInt(line -> line.strip().length()).max().orElse(0);
        if (lines.size() < FEWEST || width > LONGEST || hasDividedWord(lines)) {
            return false;
        }
        int roomy = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            String next = lines.get(i + 1).strip();
            int word = isUnspaced(next.codePointAt(0)) ? 2 : (next + " ").indexOf(' ');
            roomy += lines.get(i).strip().length() + 1 + word <= width ? 1 : 0;
        }
        return roomy * 2 >= lines.size() - 1 || punctuated(lines) >= lines.size() - 1;
    }

    /**
     * Whether each of these lines is a paragraph: some are wider than programs break lines to, and most end as a sentence does,
     * had room for the first word of the next, or are followed by one that begins as a sentence does.
     *
     * @param lines none of them blank
     */
    public static boolean areParagraphs(List<String> lines) {
        int width = lines.size() < 2
                ? 0
                : lines.stream().mapToInt(BrokenLines::columns).max().orElse(0);
        if (width <= WIDEST) {
            return false;
        }
        int whole = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            String line = lines.get(i).strip();
            String next = lines.get(i + 1).strip();
            int word = isUnspaced(next.codePointAt(0)) ? 2 : (next + " ").indexOf(' ');
            boolean begins = Character.isUpperCase(next.codePointAt(0)) || Character.isDigit(next.codePointAt(0));
            whole += begins || SENTENCE_END.matcher(line).find() || columns(line) + word + ROOM < width ? 1 : 0;
        }
        return whole * 4 >= (lines.size() - 1) * 3;
    }

    /** How wide it is in print: a sign of Han, Kana or Hangul takes the room of two letters. */
    private static int columns(String line) {
        return line.strip()
                .codePoints()
                .map(c -> isUnspaced(c) || isHangul(c) ? 2 : 1)
                .sum();
    }

    /** Who breaks lines where he wants does not break words. */
    private static boolean hasDividedWord(List<String> lines) {
        return IntStream.range(0, lines.size() - 1).anyMatch(i -> isWithinWord(lines.get(i), lines.get(i + 1)));
    }

    /** Whether a line ends within a word with a hyphen, and the next one goes on with it. */
    public static boolean isWithinWord(String line, String next) {
        String rest = next.strip();
        return DIVIDED.matcher(line.strip()).matches() && !rest.isEmpty() && Character.isLowerCase(rest.codePointAt(0));
    }

    private static long punctuated(List<String> lines) {
        return lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && ",;:.!?…–—、。！？".indexOf(line.charAt(line.length() - 1)) >= 0)
                .count();
    }

    /** Whether they are meant, and go on from one to the next as verse does and a list of headlines does not. */
    public static boolean areVerse(List<String> lines) {
        long going = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty()
                        && (",;:–—".indexOf(line.charAt(line.length() - 1)) >= 0
                                || Character.isLowerCase(line.codePointAt(0))))
                .count();
        boolean worded = lines.stream().allMatch(line -> line.strip().split("\\s+").length >= WORDS);
        return worded && going * 3 >= lines.size() && areMeant(lines);
    }

    /** The lines as one; Han and Kana are written without spaces. */
    public static String joined(List<String> lines) {
        var text = new StringBuilder();
        for (String line : lines) {
            String words = line.strip();
            boolean unspaced = text.length() > 0
                    && !words.isEmpty()
                    && isUnspaced(text.codePointBefore(text.length()))
                    && isUnspaced(words.codePointAt(0));
            text.append(text.length() == 0 || words.isEmpty() || unspaced ? "" : " ")
                    .append(words);
        }
        return text.toString();
    }

    private static boolean isHangul(int c) {
        return c >= FIRST_EASTERN && Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL;
    }

    private static boolean isUnspaced(int c) {
        if (c < FIRST_EASTERN) {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || c == KANA_LENGTH
                || (c >= 0x3000 && c <= 0x303f)
                || (c >= 0xff00 && c <= 0xff65);
    }
}
