package dateline.ingest.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Joins lines that were broken to fit a page, and tells those that were not. */
final class ParagraphJoiner {
    private static final Pattern BULLET = Pattern.compile("\\s*(?:[*•·‣▪–-]|\\(?\\d{1,2}[.)])\\s+(\\S.*)");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?:…][”\"’»)]*\\s*");
    private static final int WRAPPED_LEAST = 45;
    private static final int WRAPPED_MOST = 100;

    /**
     * A piece of the story.
     *
     * @param item whether it is a line of a list
     */
    record Piece(String text, boolean item) {}

    private ParagraphJoiner() {}

    /** The pieces of a block of lines; {@code whole} is the text in which a broken word may stand unbroken. */
    static List<Piece> of(List<String> block, String whole) {
        var pieces = new ArrayList<Piece>();
        boolean wrapped = isWrapped(block);
        var current = new StringBuilder();
        boolean item = false;
        for (int i = 0; i < block.size(); i++) {
            var bullet = BULLET.matcher(block.get(i));
            boolean starts = bullet.matches() && isListed(block, i);
            boolean indented = block.get(i).startsWith("  ");
            boolean apart = i > 0
                    && (wrapped || item)
                    && (Boilerplate.isLine(block.get(i)) || Boilerplate.isLine(block.get(i - 1)));
            boolean broken = item ? indented || wrapped : wrapped && !(i > 0 && isLast(block, i - 1));
            boolean goesOn = !starts && !apart && !current.isEmpty() && broken;
            if (goesOn) {
                join(current, block.get(i).strip(), whole);
            } else {
                add(pieces, current, item);
                current.append(starts ? bullet.group(1) : block.get(i).strip());
                item = starts;
            }
        }
        add(pieces, current, item);
        return pieces;
    }

    /** Whether the lines end where the page ended rather than where a paragraph did. */
    static boolean isWrapped(List<String> block) {
        int width = width(block);
        int joints = block.size() - 1;
        if (joints < 1 || width < WRAPPED_LEAST || width > WRAPPED_MOST) {
            return false;
        }
        long full =
                IntStream.range(0, joints).filter(i -> isFull(block, i, width)).count();
        long broken = IntStream.range(0, joints)
                .filter(i -> isFull(block, i, width)
                        && !SENTENCE_END.matcher(block.get(i)).matches())
                .count();
        return full >= joints * 0.7 && broken >= Math.max(1, joints * 0.4);
    }

    private static int width(List<String> block) {
        return block.stream().mapToInt(String::length).max().orElse(0);
    }

    /** Whether the next word would not have fitted on this line any more. */
    private static boolean isFull(List<String> block, int at, int width) {
        String next = block.get(at + 1).strip().split(" ", 2)[0];
        return block.get(at).length() + 1 + next.length() >= width - 3;
    }

    /** Whether a paragraph ends at this line although no blank line follows. */
    private static boolean isLast(List<String> block, int at) {
        return !isFull(block, at, width(block))
                && SENTENCE_END.matcher(block.get(at)).matches();
    }

    /** One dash may be a dash; a list has bullets of one kind on more lines, or stands in a list of its own. */
    private static boolean isListed(List<String> block, int at) {
        String mark = block.get(at).strip().substring(0, 1);
        boolean number = Character.isDigit(mark.charAt(0));
        boolean certain = !mark.equals("–") && !mark.equals("-") && !number;
        return certain
                || block.stream().filter(line -> BULLET.matcher(line).matches()).count() > 1;
    }

    private static void add(List<Piece> pieces, StringBuilder current, boolean item) {
        if (!current.isEmpty()) {
            pieces.add(new Piece(current.toString(), item));
            current.setLength(0);
        }
    }

    private static void join(StringBuilder current, String line, String whole) {
        int length = current.length();
        boolean broken = length > 1
                && current.charAt(length - 1) == '-'
                && Character.isLetter(current.charAt(length - 2))
                && Character.isLowerCase(line.codePointAt(0));
        if (!broken) {
            current.append(' ').append(line);
            return;
        }
        String first = lastWord(current.substring(0, length - 1));
        String second = line.split("[^\\p{L}]", 2)[0];
        boolean hyphenated = whole.toLowerCase(Locale.ROOT).contains((first + "-" + second).toLowerCase(Locale.ROOT));
        if (!hyphenated) {
            current.setLength(length - 1);
        }
        current.append(line);
    }

    private static String lastWord(String text) {
        int from = text.length();
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from);
    }
}
