package dateline.ingest.plain;

import dateline.ingest.text.BrokenLines;
import dateline.ingest.text.DashedSpeech;
import dateline.ingest.text.byline.BylineNames;
import dateline.ingest.text.markup.NumberedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Joins lines that were broken to fit a page, and tells those that were not. */
final class ParagraphJoiner {
    /** What lines of a list begin with, and others too. */
    private static final Set<String> DASHES = Set.of("–", "—", "-", "+");

    private static final int SPOKEN = 3;
    /** A word that goes on with hyphens: the one at the end of the line before is its own too. */
    private static final Pattern HYPHENED = Pattern.compile("\\p{L}{1,20}-\\p{L}");

    /** A shorter line with a hyphen at its end may be an item of a list. */
    private static final int DIVIDED_LEAST = 20;

    private static final Pattern TIME_LINE = Pattern.compile(
            "\\s*(?:(?:19|20)\\d{2}[-./\u5e74]\\d{1,2}[-./\u6708]\\d{1,2}\u65e5?|\\d{1,2}[-./]\\d{1,2}[-./](?:19|20)\\d{2}),?\\s{1,3}\\d{1,2}:\\d{2}(?!\\d)");
    private static final int WRAPPED_LEAST = 45;
    private static final int WRAPPED_MOST = 100;
    private static final int WRAPPED_BLOCKS = 3;
    private static final int WIDTH_VARIES = 6;
    /** Lines of editors' programs and wide terminals; beyond, each line is a paragraph. */
    private static final int WIDE_MOST = 200;

    /**
     * A piece of the story.
     *
     * @param item whether it is a line of a list
     * @param number of a line of a numbered list; else 0
     */
    record Piece(String text, boolean item, int number) {}

    private final List<String> block;
    private final HyphenatedWords hyphenated;
    private final PrintedWidths printed;
    private final int width;
    private final boolean wrappedAsText;
    private final boolean wrapped;
    private final boolean listed;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private boolean item;
    private int number;

    private ParagraphJoiner(List<String> block, HyphenatedWords hyphenated, PrintedWidths printed, int textWidth) {
        this.block = block;
        this.hyphenated = hyphenated;
        this.printed = printed;
        int own = width(block, printed);
        this.wrappedAsText = textWidth > 0 && own <= textWidth;
        this.width = wrappedAsText ? textWidth : own;
        this.wrapped = wrappedAsText || isWrapped();
        this.listed = block.stream()
                .filter(line -> LineMarks.BULLET.matcher(line).matches())
                .skip(1)
                .findFirst()
                .isPresent();
    }

    /** The width that a program broke all of a text to; 0 if it has none. */
    static int widthOf(List<List<String>> blocks, HyphenatedWords hyphenated, PrintedWidths printed) {
        List<Integer> widths = blocks.stream()
                .filter(block -> block.size() > 1)
                .map(block -> new ParagraphJoiner(block, hyphenated, printed, 0))
                .filter(joiner -> joiner.wrapped)
                .map(joiner -> joiner.width)
                .sorted()
                .toList();
        int most = widths.isEmpty() ? 0 : widths.get(widths.size() - 1);
        boolean one = widths.size() >= WRAPPED_BLOCKS
                && widths.stream().filter(width -> width >= most - WIDTH_VARIES).count() * 4 >= widths.size() * 3L;
        long beyond =
                blocks.stream().filter(block -> width(block, printed) > most).count();
        return one && beyond == 0 ? most : 0;
    }

    private static int width(List<String> block, PrintedWidths printed) {
        return block.stream()
                .mapToInt(line -> columns(line) + printed.removed(line))
                .max()
                .orElse(0);
    }

    /**
     * The pieces of a block of lines.
     *
     * @param hyphenated has the words that stand unbroken elsewhere in the text
     * @param printed how wide its lines were
     * @param textWidth to which all of the text was broken, or 0
     */
    static List<Piece> of(List<String> block, HyphenatedWords hyphenated, PrintedWidths printed, int textWidth) {
        var whole = new ParagraphJoiner(block, hyphenated, printed, textWidth);
        var joiner = whole.wrapped
                ? whole
                : new ParagraphJoiner(RejoinedSentences.joined(block), hyphenated, printed, textWidth);
        for (int i = 0; i < joiner.block.size(); i++) {
            joiner.line(i);
        }
        joiner.add();
        return joiner.pieces;
    }

    private void line(int at) {
        String line = block.get(at);
        var bullet = LineMarks.BULLET.matcher(line);
        boolean starts = bullet.matches() && isListed(at);
        boolean indented = line.startsWith("  ");
        boolean apart =
                at > 0 && (wrapped || item) && (Boilerplate.isLine(line) || Boilerplate.isLine(block.get(at - 1)));
        apart |= isTimeLine(at) || (at > 0 && isTimeLine(at - 1));
        apart |= isCreditAtEnd(at) || isBylineBehindHeadline(at) || (at > 1 && isBylineBehindHeadline(at - 1));
        boolean broken = item ? indented || wrapped : wrapped && !(at > 0 && isLast(at - 1));
        if (!starts && !apart && !current.isEmpty() && broken) {
            join(line.strip());
        } else {
            add();
            current.append(starts ? bullet.group(2) : line.strip());
            item = starts;
            number = starts && bullet.group(1) != null ? Integer.parseInt(bullet.group(1)) : 0;
        }
    }

    /** Whether the lines end where the page ended rather than where a paragraph did. */
    private boolean isWrapped() {
        int joints = block.size() - 1;
        if (joints >= 1 && width <= WRAPPED_MOST && IntStream.range(0, joints).anyMatch(this::endsWithinWord)) {
            return true;
        }
        if (joints < 1 || width < WRAPPED_LEAST || width > WIDE_MOST) {
            return false;
        }
        if (width > WRAPPED_MOST) {
            return isWidelyWrapped(joints);
        }
        long full = IntStream.range(0, joints).filter(this::isFull).count();
        long broken = IntStream.range(0, joints)
                .filter(i -> isFull(i) && !LineMarks.endsSentence(block.get(i)))
                .count();
        return full >= joints * 0.7 && broken >= Math.max(1, joints * 0.4);
    }

    private boolean endsWithinWord(int at) {
        return block.get(at).length() >= DIVIDED_LEAST && BrokenLines.isWithinWord(block.get(at), block.get(at + 1));
    }

    /** So long a line may be a paragraph: unless a sentence goes on behind it in small letters, and none ends short of it. */
    private boolean isWidelyWrapped(int joints) {
        List<Integer> broken = IntStream.range(0, joints)
                .filter(i -> !LineMarks.endsSentence(block.get(i)))
                .boxed()
                .toList();
        return broken.stream().allMatch(this::isFull)
                && broken.stream()
                        .anyMatch(i ->
                                Character.isLowerCase(first(block.get(i + 1).strip())));
    }

    /** Whether it tells when the story came out: within a sentence no line happens to begin with a day and its time. */
    private boolean isTimeLine(int at) {
        return TIME_LINE.matcher(block.get(at)).lookingAt();
    }

    private boolean isCreditAtEnd(int at) {
        return at > 0
                && at == block.size() - 1
                && CaptionLine.isCreditUnder(
                        block.get(at - 1).strip(), block.get(at).strip());
    }

    /** Whether it is a byline behind a headline: within a sentence its first word would be in small letters. */
    private boolean isBylineBehindHeadline(int at) {
        String line = block.get(at).strip();
        return at > 0
                && Character.isUpperCase(first(line))
                && !LineMarks.endsSentence(block.get(at - 1))
                && BylineNames.beginsAsByline(line);
    }

    /** Whether the next word would not have fitted on this line any more. */
    private boolean isFull(int at) {
        String next = block.get(at + 1).strip();
        int space = next.indexOf(' ');
        int word = isWide(first(next)) ? 2 : columns(space < 0 ? next : next.substring(0, space));
        String line = block.get(at);
        return columns(line) + printed.removed(line) + 1 + word >= width - 3;
    }

    /** Whether these lines are the items of a list, each with its mark. */
    static boolean isList(List<String> block) {
        return block.size() > 1 && block.stream().allMatch(LineMarks::isBullet);
    }

    /** How wide it is in print: signs of Chinese, Japanese and Korean take the room of two letters. */
    private static int columns(String line) {
        int columns = 0;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            columns += isWide(line.codePointAt(i)) ? 2 : 1;
        }
        return columns;
    }

    private static int first(String line) {
        return line.isEmpty() ? ' ' : line.codePointAt(0);
    }

    private static boolean isWide(int c) {
        return Character.isIdeographic(c)
                || (c >= 0x3000 && c <= 0x30FF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xFF00 && c <= 0xFF60);
    }

    /** A sign of a script that puts no spaces between words. */
    private static boolean isUnspaced(int c) {
        return isWide(c) && !(c >= 0xAC00 && c <= 0xD7A3);
    }

    /** Whether a paragraph ends at this line although no blank line follows. */
    private boolean isLast(int at) {
        return !isFull(at) && (wrappedAsText || LineMarks.endsSentence(block.get(at)));
    }

    /** One dash may be a dash, as before what somebody says; a list has bullets of one kind on lines beside each other. */
    private boolean isListed(int at) {
        String mark = mark(at);
        boolean number = Character.isDigit(mark.charAt(0));
        boolean dash = DASHES.contains(mark);
        boolean certain = !dash && !number;
        boolean dashed = dash && !wrapped;
        boolean day = number && NumberedLine.isDay(block.get(at));
        return certain || (dashed ? isBeside(at, mark) : listed && !day && !(dash && isSpoken(at)));
    }

    /** Whether somebody is named who says what begins here and may be broken over some lines. */
    private boolean isSpoken(int at) {
        return DashedSpeech.isIn(
                List.of(String.join(" ", block.subList(at, Math.min(block.size(), at + SPOKEN)))),
                at > 0 ? block.get(at - 1) : "");
    }

    private boolean isBeside(int at, String mark) {
        int from = at;
        while (from > 0 && mark(from - 1).equals(mark)) {
            from--;
        }
        int to = at + 1;
        while (to < block.size() && mark(to).equals(mark)) {
            to++;
        }
        return to - from > 1 && !DashedSpeech.isIn(block.subList(from, to), from > 0 ? block.get(from - 1) : "");
    }

    private String mark(int at) {
        return block.get(at).strip().substring(0, 1);
    }

    private void add() {
        if (!current.isEmpty()) {
            pieces.add(new Piece(current.toString(), item, number));
            current.setLength(0);
        }
    }

    private void join(String line) {
        int length = current.length();
        if (isUnspaced(current.codePointBefore(length)) && isUnspaced(first(line))) {
            current.append(line);
            return;
        }
        boolean hyphen = length > 1
                && current.charAt(length - 1) == '-'
                && Character.isLetterOrDigit(current.charAt(length - 2));
        if (hyphen && Character.isUpperCase(line.codePointAt(0))) {
            current.append(line);
            return;
        }
        if (!hyphen || !Character.isLowerCase(line.codePointAt(0)) || SuspendedHyphen.isBefore(line)) {
            current.append(' ').append(line);
            return;
        }
        if (!hyphenated.contain(current, length - 1, line)
                && !HYPHENED.matcher(line).lookingAt()
                && !KeptHyphens.isOne(current, length - 1, line)) {
            current.setLength(length - 1);
        }
        current.append(line);
    }
}
