package dateline.ingest.mail;

import dateline.ingest.text.markup.TabbedRows;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The lines that the model takes for none of the story, and those that tell of pictures.
 *
 * @param changes what becomes of them by their number: nothing
 * @param repairs what the receipt says of them
 */
record LeftOutLines(Map<Integer, String> changes, List<String> repairs) {
    private static final String FOR_DESK =
            "Lines that speak to the desk or of who sent the mail were left out: \"%s\".";
    private static final int QUOTED = 80;
    private static final int TITLE = 80;
    private static final int NOTE = 600;
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*]|（[^（）]*）|【[^【】]*】");

    LeftOutLines {
        changes = Map.copyOf(changes);
        repairs = List.copyOf(repairs);
    }

    /**
     * Those among these lines.
     *
     * @param signed whether a signature was taken off under them
     */
    static LeftOutLines of(List<String> lines, MailLineKinds kinds, MailContext context, boolean signed) {
        Map<Integer, String> forDesk = new TreeMap<>(withoutParts(kinds.forDesk(lines), lines));
        bracketed(lines, context).forEach(i -> forDesk.put(i, ""));
        closing(lines, forDesk, context, signed).forEach(i -> forDesk.put(i, ""));
        Map<Integer, String> captions = kinds.captions(lines);
        var all = new TreeMap<>(captions);
        all.putAll(forDesk);
        Stream<String> told = captions.keySet().stream()
                .map(i -> StoryLabels.LEFT_OUT.formatted(lines.get(i).strip()));
        return new LeftOutLines(
                all, Stream.concat(repairs(lines, forDesk).stream(), told).toList());
    }

    /** The lines in brackets that speak to somebody of the desk. */
    private static List<Integer> bracketed(List<String> lines, MailContext context) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).length() <= NOTE
                        && BRACKETS.matcher(lines.get(i).strip()).matches())
                .filter(i -> {
                    String said = lines.get(i).strip().replaceFirst("^[(\\[（【]+\\s*", "");
                    boolean called = context.addressees().areCalledIn(said)
                            && (WordsToDesk.isPersonal(said) || WordsToDesk.namesText(said));
                    return called || (WordsToDesk.isGreeted(said) && WordsToDesk.isTalk(said));
                })
                .boxed()
                .toList();
    }

    /** The lines behind the story in what is left of these. */
    private static List<Integer> closing(
            List<String> lines, Map<Integer, String> forDesk, MailContext context, boolean signed) {
        List<String> left =
                StoryLabels.with(lines, forDesk).lines().map(String::strip).toList();
        int last = left.size() - 1;
        while (last >= 0 && left.get(last).isBlank()) {
            last--;
        }
        boolean cut = signed || isBelow(forDesk, last);
        return IntStream.range(StoryClosing.of(left, context.addressees(), cut), left.size())
                .filter(i -> !left.get(i).isBlank())
                .boxed()
                .toList();
    }

    private static boolean isBelow(Map<Integer, String> forDesk, int line) {
        return forDesk.keySet().stream().anyMatch(i -> i > line);
    }

    /** Rows of a table are for the desk with all of their neighbours or not at all, and where they stay so does what heads them. */
    private static Map<Integer, String> withoutParts(Map<Integer, String> forDesk, List<String> lines) {
        var whole = new TreeMap<>(forDesk);
        for (List<Integer> rows : tables(lines)) {
            if (!forDesk.keySet().containsAll(rows)) {
                whole.keySet().removeAll(rows);
                title(rows.get(0), lines).ifPresent(whole::remove);
            }
        }
        return whole;
    }

    /** The brief line right over a table. */
    private static OptionalInt title(int firstRow, List<String> lines) {
        int above = firstRow - 1;
        while (above >= 0 && lines.get(above).isBlank()) {
            above--;
        }
        boolean isBrief = above >= 0 && lines.get(above).strip().length() <= TITLE;
        return isBrief ? OptionalInt.of(above) : OptionalInt.empty();
    }

    private static List<List<Integer>> tables(List<String> lines) {
        var tables = new ArrayList<List<Integer>>();
        BitSet tabbed = TabbedRows.in(lines);
        boolean within = false;
        for (int i = 0; i < lines.size(); i++) {
            boolean row = lines.get(i).contains(HtmlLines.BETWEEN_CELLS) || tabbed.get(i);
            if (row && !within) {
                tables.add(new ArrayList<>());
            }
            if (row) {
                tables.get(tables.size() - 1).add(i);
            }
            within = row || (within && lines.get(i).isBlank());
        }
        return tables;
    }

    private static List<String> repairs(List<String> lines, Map<Integer, String> leftOut) {
        return leftOut.isEmpty()
                ? List.of()
                : List.of(FOR_DESK.formatted(leftOut.keySet().stream()
                        .map(i -> shortened(lines.get(i).strip()))
                        .reduce((one, other) -> one + "\u201d, \u201c" + other)
                        .orElse("")));
    }

    private static String shortened(String line) {
        return line.length() <= QUOTED
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, QUOTED))) + "\u2026";
    }
}
