package dateline.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Parts paragraphs that are known by the indent of their first line alone, as a typewriter and some mail programs set them. Verse,
 * lists and code are indented otherwise: there lines go on inside of a sentence, or every line is.
 */
public final class IndentedParagraphs {
    private static final Pattern INDENTED = Pattern.compile("(?:\\t|\u3000| {2,10})[^\\s\\-*\u2022\u00b7>|#+].*");
    private static final Pattern ENDED =
            Pattern.compile(".*[.!?\u2026:\u3002\uff01\uff1f\u061f\u0964][\"'\u201d\u2019\u00bb)\u300d\u300f]?\\s*");
    private static final int FEWEST = 2;
    /** Of so many paragraphs one may end otherwise, as one before a heading does. */
    private static final int SELDOM = 4;

    private static final int FULL = 45;
    private static final int FULL_UNSPACED = 18;
    private static final Pattern UNSPACED = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]{4}");

    private IndentedParagraphs() {}

    /** The text with a blank line before each of them; as it is where there are none. */
    public static String parted(String text) {
        if (text.indexOf("\n  ") < 0 && text.indexOf("\n\t") < 0 && text.indexOf("\n\u3000") < 0) {
            return text;
        }
        List<String> lines = text.lines().toList();
        var parted = new ArrayList<String>();
        for (int from = 0; from < lines.size(); ) {
            int to = from;
            while (to < lines.size() && !lines.get(to).isBlank()) {
                to++;
            }
            add(lines.subList(from, to), parted);
            if (to < lines.size()) {
                parted.add(lines.get(to));
            }
            from = to + 1;
        }
        return String.join("\n", parted) + (text.endsWith("\n") ? "\n" : "");
    }

    private static void add(List<String> block, List<String> parted) {
        boolean indented = areParagraphs(block);
        for (int i = 0; i < block.size(); i++) {
            boolean begins = indented && isIndented(block.get(i));
            if (begins && i > 0) {
                parted.add("");
            }
            parted.add(begins ? block.get(i).strip() : block.get(i));
        }
    }

    /** Whether the lines of a block that are indented begin paragraphs, and the others go on with them. */
    private static boolean areParagraphs(List<String> block) {
        int begun = 0;
        int ended = 0;
        int goingOn = 0;
        boolean full = false;
        for (int i = 0; i < block.size(); i++) {
            String line = block.get(i);
            full |= isFull(line);
            if (!isIndented(line)) {
                goingOn++;
            } else {
                begun++;
                ended += i == 0 || ENDED.matcher(block.get(i - 1)).matches() ? 1 : 0;
            }
        }
        return full && goingOn > 0 && begun >= FEWEST && ended >= begun - begun / SELDOM;
    }

    private static boolean isFull(String line) {
        int length = line.strip().length();
        return length >= FULL
                || (length >= FULL_UNSPACED && UNSPACED.matcher(line).find());
    }

    private static boolean isIndented(String line) {
        return INDENTED.matcher(line).matches();
    }
}
