package dateline.ingest.plain;

import dateline.ingest.text.BrokenLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A line of a text, or several that were one before they were broken.
 *
 * @param block in which block it stands
 * @param alone whether it is the whole block
 * @param item whether it is a line of a list
 * @param number of a line of a numbered list; else 0
 */
record LogicalLine(String text, int block, boolean alone, boolean item, int number) {
    private static final Pattern SENTENCE_END =
            Pattern.compile(".*[.!?…。！？।؟۔።։][”\"’'»)\\]]*|.*[”\"»]", Pattern.DOTALL);
    /** Where a word may be broken; at the end of a line it has been. */
    private static final Pattern SOFT_HYPHEN = Pattern.compile("\u00ad(?:[ \\t]*\\n[ \\t]*(?=\\p{Ll}))?");

    private static final Set<String> AND = Set.of(
            "and",
            "und",
            "et",
            "y",
            "e",
            "en",
            "och",
            "og",
            "i",
            "ja",
            "a",
            "\u0438",
            "\u0442\u0430",
            "\u03ba\u03b1\u03b9",
            "ve",
            "&");
    private static final Pattern NAME = Pattern.compile("(?:[\\p{Lu}][\\p{L}.'\u2019-]*\\s?){2,4}");

    private static final int LONG = 120;
    private static final int SENTENCE = 60;
    private static final int SENTENCE_WORDS = 9;

    /** The units of a text in order. */
    static List<LogicalLine> of(String text) {
        var units = new ArrayList<LogicalLine>();
        String unbroken = SOFT_HYPHEN.matcher(LinkNotes.stripped(text)).replaceAll("");
        var hyphenated = HyphenatedWords.of(unbroken);
        String bare = LinkNumbers.stripped(unbroken);
        var printed = PrintedWidths.of(unbroken, bare);
        List<List<String>> blocks = TextLines.of(TextFrames.read(PictureMarks.stripped(bare))).blocks().stream()
                .map(UnspacedNumbers::spaced)
                .map(UnspacedLabels::parted)
                .toList();
        int width = ParagraphJoiner.widthOf(blocks, hyphenated, printed);
        for (int i = 0; i < blocks.size(); i++) {
            if (Boilerplate.isNewsletter(blocks.get(i))) {
                continue;
            }
            if (!ParagraphJoiner.isList(blocks.get(i)) && BrokenLines.areVerse(blocks.get(i))) {
                units.add(new LogicalLine(verse(blocks.get(i)), i, true, false, 0));
                continue;
            }
            var pieces = ParagraphJoiner.of(blocks.get(i), hyphenated, printed, width);
            for (var piece : pieces) {
                units.add(new LogicalLine(piece.text(), i, pieces.size() == 1, piece.item(), piece.number()));
            }
        }
        return withSteps(joined(units));
    }

    /** The label of a name and the name are one line. */
    private static List<LogicalLine> joined(List<LogicalLine> units) {
        var joined = new ArrayList<LogicalLine>();
        for (int i = 0; i < units.size(); i++) {
            LogicalLine unit = units.get(i);
            if (i + 1 < units.size() && isInitial(unit.text(), units.get(i + 1).text())) {
                LogicalLine rest = units.get(++i);
                joined.add(new LogicalLine(unit.text() + rest.text(), rest.block(), rest.alone(), false, 0));
            } else if (i + 1 < units.size()
                    && BylineLabel.leadsTo(unit.text(), units.get(i + 1).text())) {
                LogicalLine name = units.get(++i);
                joined.add(new LogicalLine(
                        unit.text() + " " + name.text(), name.block(), unit.alone() && name.alone(), false, 0));
            } else if (isBetweenNames(units, i)) {
                LogicalLine name = units.get(++i);
                LogicalLine first = joined.remove(joined.size() - 1);
                joined.add(new LogicalLine(
                        first.text() + " " + unit.text() + " " + name.text(), first.block(), false, false, 0));
            } else {
                joined.add(unit);
            }
        }
        return joined;
    }

    /** Each step of a row {@code 1}, {@code 2} \u2026 is a line of a numbered list. */
    private static List<LogicalLine> withSteps(List<LogicalLine> units) {
        int[] steps = StepNumbers.in(units.stream().map(LogicalLine::text).toList());
        var lines = new ArrayList<LogicalLine>();
        for (int i = 0; i < steps.length; i++) {
            if (steps[i] > 0) {
                LogicalLine told = units.get(i + 1);
                lines.add(new LogicalLine(told.text(), told.block(), false, true, steps[i]));
                i++;
            } else {
                lines.add(units.get(i));
            }
        }
        return lines;
    }

    /** {@code Ruth Pemberton} / {@code and} / {@code Tom Hale}: each name was a link. */
    private static boolean isBetweenNames(List<LogicalLine> units, int at) {
        return at > 0
                && at + 1 < units.size()
                && AND.contains(units.get(at).text())
                && NAME.matcher(units.get(at - 1).text()).matches()
                && NAME.matcher(units.get(at + 1).text()).matches();
    }

    /** A large first letter stands on a line of its own. */
    private static boolean isInitial(String letter, String rest) {
        return letter.length() == 1
                && Character.isUpperCase(letter.charAt(0))
                && rest.length() >= LONG
                && Character.isLowerCase(rest.charAt(0));
    }

    private static String verse(List<String> lines) {
        return String.join("\n", lines.stream().map(String::strip).toList());
    }

    /** Whether it is long enough, or enough of a sentence, to be a paragraph of a story. */
    boolean isProse() {
        boolean unspaced =
                text.codePoints().filter(Character::isIdeographic).limit(20).count() == 20;
        boolean sentence = text.length() >= SENTENCE && text.split(" ").length >= SENTENCE_WORDS && endsSentence();
        return item || text.length() >= LONG || sentence || (unspaced && endsSentence() && text.length() >= 25);
    }

    /** Whether it may be a headline: short, and no sentence. */
    boolean isTitleLike() {
        return text.length() < 160 && !text.endsWith(".") && !item;
    }

    boolean endsSentence() {
        return SENTENCE_END.matcher(text).matches();
    }
}
