package dateline.ingest.plain;

import dateline.ingest.blocks.BlockCue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the frames that programs draw around the boxes and tables of a page when they dump it. A box between the paragraphs
 * that asks something of the reader, or is brief, is none of the story; a table gets the marks between its cells that other
 * tables of texts have.
 */
final class TextFrames {
    private static final String UPRIGHT = "\u2502\u2503\u2506\u2507\u250a\u250b\u254e\u254f\u2551";
    private static final String ASCII_RULE = "\\+(?:[-=]{2,}\\+)+";
    private static final Pattern TOP =
            Pattern.compile("\\s{0,80}(?:[\u250c-\u250f\u2552-\u2554\u256d][\u2500-\u257f]+|" + ASCII_RULE + ")\\s*");
    private static final Pattern BOTTOM =
            Pattern.compile("\\s{0,80}(?:[\u2514-\u2517\u2558-\u255a\u2570][\u2500-\u257f]+|" + ASCII_RULE + ")\\s*");
    private static final Pattern ROW = Pattern.compile("\\s{0,80}[" + UPRIGHT + "|].*[" + UPRIGHT + "|]\\s*");
    private static final Pattern RULE = Pattern.compile("\\s{0,80}(?:[\u2500-\u257f]{3,}|" + ASCII_RULE + ")\\s*");
    private static final Pattern COLUMN = Pattern.compile("[" + UPRIGHT + "]");
    private static final Pattern ASCII_COLUMN = Pattern.compile("\\|");

    /** Where a reader writes something, or presses. */
    private static final Pattern FIELD = Pattern.compile("\\[[\\s_]{2,}\\]|_{5,}|\\[[^\\[\\]]{2,30}\\]\\s*$");

    private static final long APPEAL = BlockCue.SUBSCRIBE.mark()
            | BlockCue.FOLLOW.mark()
            | BlockCue.SHARE.mark()
            | BlockCue.ADVERT.mark()
            | BlockCue.CONSENT.mark()
            | BlockCue.COMMERCE.mark();

    private static final int MOST_LINES = 200;
    private static final int BRIEF = 220;
    private static final int LONG = 30;

    private final List<String> lines;
    private final List<String> read = new ArrayList<>();
    private boolean told;
    /** Up to where a frame was looked for that has no end. */
    private int passed;

    private TextFrames(List<String> lines) {
        this.lines = lines;
    }

    /** A text without frames. */
    static String read(String text) {
        return text.indexOf('|') < 0 && !COLUMN.matcher(text).find()
                ? text
                : new TextFrames(text.lines().toList()).unframed();
    }

    private String unframed() {
        int at = 0;
        while (at < lines.size()) {
            int end = end(at);
            if (end < 0) {
                told |= LineMarks.endsSentence(lines.get(at)) && (isLong(at) || isLong(at - 1));
                read.add(lines.get(at));
                at++;
            } else {
                read.add("");
                readFrame(lines.subList(at, end + 1));
                read.add("");
                at = end + 1;
            }
        }
        return String.join("\n", read);
    }

    private boolean isLong(int at) {
        return at >= 0 && lines.get(at).length() >= LONG;
    }

    /** The place of the last line of the frame that begins here; -1 for none. */
    private int end(int at) {
        if (at < passed || !TOP.matcher(lines.get(at)).matches()) {
            return -1;
        }
        int i = at + 1;
        boolean row = false;
        while (i < lines.size() && i < at + MOST_LINES) {
            String line = lines.get(i);
            boolean isRow = ROW.matcher(line).matches();
            boolean next = i + 1 < lines.size() && ROW.matcher(lines.get(i + 1)).matches();
            if (row && !isRow && !next && BOTTOM.matcher(line).matches()) {
                return i;
            }
            if (!isRow && (!row || !RULE.matcher(line).matches())) {
                return -1;
            }
            row |= isRow;
            i++;
        }
        passed = i;
        return -1;
    }

    private void readFrame(List<String> frame) {
        boolean drawn = frame.get(0).strip().charAt(0) != '+';
        Pattern column = drawn ? COLUMN : ASCII_COLUMN;
        List<List<List<String>>> groups = groups(frame, column);
        List<List<String>> rows = groups.stream().flatMap(List::stream).toList();
        int cells = rows.get(0).size();
        if (cells > 1 && rows.stream().allMatch(row -> row.size() == cells)) {
            if (frame.stream().noneMatch(line -> FIELD.matcher(inside(line)).find())) {
                List<List<String>> whole = groups.size() > 2
                        ? groups.stream().map(TextFrames::merged).toList()
                        : rows;
                whole.forEach(row -> read.add(String.join("\t", row)));
            }
            return;
        }
        List<String> box = rows.stream().map(row -> String.join(" ", row)).toList();
        if (!isBeside(box)) {
            read.addAll(box);
        }
    }

    /** The rows between each two rules, and their cells. */
    private static List<List<List<String>>> groups(List<String> frame, Pattern column) {
        var groups = new ArrayList<List<List<String>>>();
        var group = new ArrayList<List<String>>();
        for (String line : frame) {
            if (ROW.matcher(line).matches() && !RULE.matcher(line).matches()) {
                group.add(column.splitAsStream(inside(line)).map(String::strip).toList());
            } else if (!group.isEmpty()) {
                groups.add(List.copyOf(group));
                group.clear();
            }
        }
        return groups;
    }

    /** Lines between two rules of a table that has a rule below each row are one row. */
    private static List<String> merged(List<List<String>> lines) {
        var cells = new ArrayList<String>(lines.get(0));
        for (List<String> line : lines.subList(1, lines.size())) {
            for (int i = 0; i < cells.size(); i++) {
                cells.set(i, (cells.get(i) + " " + line.get(i)).strip());
            }
        }
        return cells;
    }

    private static String inside(String line) {
        String text = line.strip();
        return text.length() < 2 ? "" : text.substring(1, text.length() - 1);
    }

    /** Whether a box is none of the story: it asks for something, or is brief and stands behind the first sentence. */
    private boolean isBeside(List<String> box) {
        String text = String.join(" ", box).strip();
        boolean asks = box.stream().anyMatch(line -> FIELD.matcher(line).find())
                || (BlockCue.in(text) & APPEAL) != 0
                || CallToAction.begins(text)
                || CallToAction.asks(text);
        return told && (text.length() < BRIEF || asks);
    }
}
