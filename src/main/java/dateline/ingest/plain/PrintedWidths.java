package dateline.ingest.plain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How wide lines were when a program broke them, before marks of the program were taken out of them. */
final class PrintedWidths {
    private final Map<String, Integer> removed = new HashMap<>();

    private PrintedWidths() {}

    /**
     * Compares a text line by line with what is left of it.
     *
     * @param bare the same lines, or the first of them, without the marks
     */
    static PrintedWidths of(String printed, String bare) {
        var widths = new PrintedWidths();
        if (printed.length() != bare.length()) {
            List<String> before = printed.lines().toList();
            List<String> after = bare.lines().toList();
            for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
                int less = before.get(i).length() - after.get(i).length();
                if (less > 0) {
                    widths.removed.merge(after.get(i).stripTrailing(), less, Math::max);
                }
            }
        }
        return widths;
    }

    /** How many columns of a line are gone. */
    int removed(String line) {
        return removed.getOrDefault(line, 0);
    }
}
