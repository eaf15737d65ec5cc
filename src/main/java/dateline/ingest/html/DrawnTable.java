package dateline.ingest.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table that is drawn with dashes in a text in Markdown, as Pandoc draws it: columns under a line of dashes for each, or in boxes of
 * {@code +---+} and {@code |}.
 *
 * @param rows their cells; the first row is the head of the columns
 * @param headed whether the columns have one
 * @param caption what stands under it as its name
 * @param lines how many lines it takes
 */
record DrawnTable(List<List<String>> rows, boolean headed, Optional<String> caption, int lines) {
    private static final int MOST_COLUMNS = 50;
    private static final int MOST_ROWS = 1_000;
    private static final int HEAD_LINES = 4;
    private static final Pattern RULE = Pattern.compile(" {0,20}-{3,}(?: +-{2,}){1," + MOST_COLUMNS + "} *");
    private static final Pattern FRAME = Pattern.compile(" {0,3}-{10,} *");
    private static final Pattern GROUP = Pattern.compile("-+");
    private static final Pattern GRID = Pattern.compile(" {0,3}\\+(?:[-=:]{3,}\\+){1," + MOST_COLUMNS + "} *");
    private static final Pattern NAMED = Pattern.compile("[ \\t]*\\{[#.][^{}]{0,200}}[ \\t]*$");
    private static final Pattern CAPTION = Pattern.compile(" {0,3}(?:Table)?:[ \\t]+(\\S.{0,500})");

    DrawnTable {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The table that begins in this line. */
    static Optional<DrawnTable> at(List<String> lines, int at) {
        Optional<DrawnTable> table = GRID.matcher(lines.get(at)).matches()
                ? grid(lines, at)
                : FRAME.matcher(lines.get(at)).matches() ? framed(lines, at) : simple(lines, at);
        return table.map(found -> found.captioned(lines, at));
    }

    /** Whether a text may have one. */
    static boolean mayBeIn(String text) {
        return text.contains("---");
    }

    private static Optional<DrawnTable> simple(List<String> lines, int at) {
        boolean headless = RULE.matcher(lines.get(at)).matches();
        int rule = headless ? at : at + 1;
        if (rule >= lines.size()
                || lines.get(at).isBlank()
                || !RULE.matcher(lines.get(rule)).matches()) {
            return Optional.empty();
        }
        List<Integer> columns = columns(lines.get(rule));
        List<List<String>> rows = new ArrayList<>();
        rows.add(headless ? Collections.nCopies(columns.size(), "") : cells(lines.get(at), columns));
        int next = rule + 1;
        while (next < lines.size()
                && !lines.get(next).isBlank()
                && !isRule(lines.get(next))
                && rows.size() < MOST_ROWS) {
            rows.add(cells(lines.get(next++), columns));
        }
        boolean closed = next < lines.size() && isRule(lines.get(next));
        return rows.size() < 2 || (headless && !closed)
                ? Optional.empty()
                : Optional.of(new DrawnTable(rows, !headless, Optional.empty(), next + (closed ? 1 : 0) - at));
    }

    private static boolean isRule(String line) {
        return RULE.matcher(line).matches() || FRAME.matcher(line).matches();
    }

    /** Rows of several lines, parted by blank ones, between two lines of dashes. */
    private static Optional<DrawnTable> framed(List<String> lines, int at) {
        int rule = at + 1;
        while (rule < Math.min(lines.size(), at + HEAD_LINES)
                && !RULE.matcher(lines.get(rule)).matches()) {
            rule++;
        }
        if (rule >= lines.size() || !RULE.matcher(lines.get(rule)).matches()) {
            return Optional.empty();
        }
        List<Integer> columns = columns(lines.get(rule));
        List<List<String>> rows = new ArrayList<>();
        rows.add(joined(lines.subList(at + 1, rule), columns));
        int begun = rule + 1;
        int next = begun;
        while (next < lines.size() && !FRAME.matcher(lines.get(next)).matches() && rows.size() < MOST_ROWS) {
            if (lines.get(next).isBlank()) {
                rows.add(joined(lines.subList(begun, next), columns));
                begun = next + 1;
            }
            next++;
        }
        if (next >= lines.size() || !FRAME.matcher(lines.get(next)).matches()) {
            return Optional.empty();
        }
        rows.add(joined(lines.subList(begun, next), columns));
        return Optional.of(new DrawnTable(rows, true, Optional.empty(), next + 1 - at));
    }

    private static Optional<DrawnTable> grid(List<String> lines, int at) {
        List<Integer> columns = new ArrayList<>();
        String border = lines.get(at).stripTrailing();
        for (int i = border.indexOf('+'); i < border.length() - 1; i = border.indexOf('+', i + 1)) {
            columns.add(i + 1);
        }
        List<List<String>> rows = new ArrayList<>();
        boolean headed = false;
        int begun = at + 1;
        int next = begun;
        while (next < lines.size() && rows.size() < MOST_ROWS) {
            String line = lines.get(next);
            if (GRID.matcher(line).matches()) {
                headed |= rows.isEmpty() && line.contains("=");
                rows.add(joined(lines.subList(begun, next), columns));
                begun = next + 1;
            } else if (!line.strip().startsWith("|") || !partsAt(line, columns)) {
                break;
            }
            next++;
        }
        if (rows.isEmpty() || begun != next) {
            return Optional.empty();
        }
        if (!headed) {
            rows.add(0, Collections.nCopies(columns.size(), ""));
        }
        return Optional.of(new DrawnTable(rows, headed, Optional.empty(), next - at));
    }

    /** A cell that goes over several columns would be torn. */
    private static boolean partsAt(String line, List<Integer> columns) {
        return columns.stream().allMatch(start -> start - 1 < line.length() && line.charAt(start - 1) == '|');
    }

    /** Where each column begins. */
    private static List<Integer> columns(String rule) {
        return GROUP.matcher(rule).results().map(group -> group.start()).toList();
    }

    private static List<String> joined(List<String> lines, List<Integer> columns) {
        List<List<String>> rows = lines.stream()
                .filter(line -> !line.isBlank())
                .map(line -> cells(line, columns))
                .toList();
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            int number = column;
            cells.add(rows.stream()
                    .map(row -> row.get(number))
                    .filter(cell -> !cell.isEmpty())
                    .collect(Collectors.joining(" ")));
        }
        return cells;
    }

    private static List<String> cells(String line, List<Integer> columns) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int from = i == 0 ? 0 : columns.get(i);
            int to = i + 1 < columns.size() ? columns.get(i + 1) : line.length();
            String cell =
                    from >= line.length() ? "" : line.substring(from, Math.min(Math.max(to, from), line.length()));
            cells.add(cell.strip().replaceAll("^\\||\\|$", "").strip());
        }
        return cells;
    }

    private DrawnTable captioned(List<String> all, int at) {
        int next = at + lines;
        while (next < all.size() && next <= at + lines + 1 && all.get(next).isBlank()) {
            next++;
        }
        @Nullable Matcher found = next < all.size() ? CAPTION.matcher(all.get(next)) : null;
        return found != null && found.matches()
                ? new DrawnTable(
                        rows, headed, Optional.of(NAMED.matcher(found.group(1)).replaceFirst("")), next + 1 - at)
                : this;
    }

    /** The same in lines that every tool understands. */
    List<String> common() {
        List<String> common = new ArrayList<>(List.of(""));
        if (headed) {
            common.add(row(rows.get(0)));
            common.add("|" + " --- |".repeat(rows.get(0).size()));
            rows.stream().skip(1).map(DrawnTable::row).forEach(common::add);
        } else {
            common.add("<table>");
            for (List<String> row : rows.subList(1, rows.size())) {
                common.add("<tr>");
                row.forEach(cell -> common.addAll(List.of("<td>", "", cell, "", "</td>")));
                common.add("</tr>");
            }
            common.add("</table>");
        }
        common.add("");
        caption.ifPresent(words -> common.addAll(List.of(words, "")));
        return common;
    }

    private static String row(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"));
    }
}
