package dateline.ingest.plain;

import java.util.ArrayList;
import java.util.List;

/** Joins the number of a step, which a program wrote on a line of its own, with the sentence that it numbers. */
final class StepNumbers {
    private static final int LONGEST_NUMBER = 3;
    private static final int MOST = 40;

    private final List<LogicalLine> units;

    private StepNumbers(List<LogicalLine> units) {
        this.units = units;
    }

    /** The lines, with each step of a row {@code 1}, {@code 2} \u2026 as a line of a numbered list. */
    static List<LogicalLine> joined(List<LogicalLine> units) {
        return new StepNumbers(units).joined();
    }

    private List<LogicalLine> joined() {
        var joined = new ArrayList<LogicalLine>();
        int at = 0;
        int step = 0;
        while (at < units.size()) {
            int next = step > 0 && isStep(at, step + 1) ? step + 1 : isStep(at, 1) && isFollowed(at + 2) ? 1 : 0;
            if (next > 0) {
                LogicalLine told = units.get(at + 1);
                joined.add(new LogicalLine(told.text(), told.block(), false, true, next));
                step = next;
                at += 2;
            } else {
                joined.add(units.get(at));
                at++;
            }
        }
        return joined;
    }

    /** Whether the second step comes before a third could. */
    private boolean isFollowed(int from) {
        for (int at = from; at < Math.min(units.size(), from + LONGEST_NUMBER); at++) {
            if (isStep(at, 2)) {
                return true;
            }
        }
        return false;
    }

    private boolean isStep(int at, int number) {
        return at + 1 < units.size()
                && number <= MOST
                && number(units.get(at).text()) == number
                && units.get(at + 1).endsSentence()
                && !units.get(at + 1).item();
    }

    private static int number(String text) {
        String digits = text.endsWith(".") || text.endsWith(")") ? text.substring(0, text.length() - 1) : text;
        boolean number = !digits.isEmpty()
                && digits.length() < LONGEST_NUMBER
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(digits) : 0;
    }
}
