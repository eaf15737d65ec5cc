package dateline.ingest.text.markup;

import dateline.ingest.text.BrokenLines;
import dateline.ingest.text.date.MonthNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that begins with a number as an item of a list does: {@code 3. The quay}.
 *
 * @param text what follows the number
 */
public record NumberedLine(int number, String text) {
    private static final Pattern LINE =
            Pattern.compile("\\s{0,20}\\(?(\\d{1,3})[.)][ \\t\\u00a0]+(\\S.*)", Pattern.DOTALL);
    private static final Pattern DAY = Pattern.compile("\\s{0,20}\\d{1,2}\\.[ \\t\\u00a0]*(\\p{L}+).*", Pattern.DOTALL);

    /** A line that was broken because it was full goes on in the next. */
    private static final int FULL = 50;

    private static final int FEWEST = 2;

    /** This line, if it is one; a day with its month is none. */
    public static Optional<NumberedLine> of(String line) {
        Matcher found = LINE.matcher(line);
        return found.matches() && !isDay(line)
                ? Optional.of(new NumberedLine(Integer.parseInt(found.group(1)), found.group(2)))
                : Optional.empty();
    }

    /** Whether it begins with a day as most languages write it: {@code 5. März}. */
    public static boolean isDay(String line) {
        Matcher day = DAY.matcher(line);
        return day.matches() && MonthNames.printed(day.group(1)).isPresent();
    }

    /** The items of a list, if these lines are one: each number is the next, and a line that goes on with an item has none. */
    public static List<NumberedLine> list(List<String> lines) {
        var items = new ArrayList<NumberedLine>();
        for (int i = 0; i < lines.size(); i++) {
            Optional<NumberedLine> next = of(lines.get(i));
            NumberedLine last = items.isEmpty() ? null : items.get(items.size() - 1);
            if (next.isPresent() && (last == null || next.get().number() == last.number() + 1)) {
                items.add(next.get());
            } else if (last != null
                    && (isIndented(lines.get(i)) || lines.get(i - 1).length() >= FULL)) {
                items.set(
                        items.size() - 1,
                        new NumberedLine(last.number(), BrokenLines.joined(List.of(last.text(), lines.get(i)))));
            } else {
                return List.of();
            }
        }
        return items.size() >= FEWEST ? List.copyOf(items) : List.of();
    }

    private static boolean isIndented(String line) {
        return line.startsWith("  ") || line.startsWith("\t");
    }
}
