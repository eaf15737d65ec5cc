package dateline.ingest.mail;

import dateline.ingest.text.BrokenLines;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A paragraph of a mail and the lines that it was broken to.
 *
 * @param text the whole; empty for a blank line
 */
record BrokenParagraph(String text, List<String> lines) {
    private static final int FULL = 40;
    private static final int WIDE = 55;
    private static final int WIDEST = 110;
    private static final int FULL_UNSPACED = 24;
    private static final Pattern UNSPACED = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]{4}");

    /** The full stop of a sentence for which the line above had no room. */
    private static final Pattern SIGNS = Pattern.compile("[\u3002\uff01\uff1f\u300d\u300f\uff09]{1,3}");

    private static final Pattern ENDED =
            Pattern.compile("[.!?\u2026:;\u3002\uff01\uff1f\u061f\u0964][\"\u201d\u2019\u00bb)\u300d]?$");

    BrokenParagraph {
        lines = List.copyOf(lines);
    }

    /** The paragraphs in these lines: one goes on where a full line does not end a sentence. */
    static List<BrokenParagraph> of(List<String> lines) {
        var paragraphs = new ArrayList<BrokenParagraph>();
        List<String> parts = new ArrayList<>();
        for (String filed : lines) {
            String line = filed.strip();
            String last = parts.isEmpty() ? "" : parts.get(parts.size() - 1);
            boolean indented = filed.startsWith("\u3000") || filed.startsWith("  ");
            if (!line.isEmpty() && !indented && goesOn(last, line)) {
                parts.add(line);
            } else {
                add(paragraphs, parts);
                parts = new ArrayList<>(List.of(line));
            }
        }
        add(paragraphs, parts);
        return paragraphs;
    }

    private static void add(List<BrokenParagraph> paragraphs, List<String> parts) {
        if (!parts.isEmpty()) {
            paragraphs.add(new BrokenParagraph(parts.size() == 1 ? parts.get(0) : BrokenLines.joined(parts), parts));
        }
    }

    private static boolean goesOn(String last, String line) {
        if (!last.isEmpty() && SIGNS.matcher(line).matches()) {
            return true;
        }
        boolean small = Character.isLowerCase(line.codePointAt(0));
        boolean ended = ENDED.matcher(last).find();
        if (UNSPACED.matcher(last).find() && UNSPACED.matcher(line).find()) {
            return last.length() >= FULL_UNSPACED && last.length() <= FULL && !ended;
        }
        return last.length() <= WIDEST
                && line.length() <= WIDEST
                && ((last.length() >= FULL && small) || (last.length() >= WIDE && !ended));
    }
}
