package dateline.ingest.plain;

import dateline.ingest.text.markup.TabbedRows;
import java.util.List;

/** Lines of a text whose cells stand apart by tabs, or by three spaces and more. */
final class TextTable {
    static final int MOST_ROWS = 400;
    private static final int MOST_CELLS = 30;
    private static final int LEAST_ROWS = 2;

    private TextTable() {}

    /** How many of these lines, from the first on, are rows of one table; 0 when they are none. */
    static int rows(List<LogicalLine> lines) {
        int cells = lines.isEmpty() ? 0 : cells(lines.get(0));
        int rows = 0;
        while (cells > 1
                && rows < lines.size()
                && cells(lines.get(rows)) == cells
                && lines.get(rows).block() == lines.get(0).block()) {
            rows++;
        }
        return rows >= LEAST_ROWS ? rows : 0;
    }

    /** How many lines from this place on are rows of one table. */
    static int rows(List<AnalyzedLine> lines, int at) {
        return rows(
                lines.subList(at, lines.size()).stream().map(AnalyzedLine::line).toList());
    }

    /** Whether a line may be a row: it has more than one cell. */
    static boolean isRow(LogicalLine line) {
        return cells(line) > 1;
    }

    private static int cells(LogicalLine line) {
        int cells = split(line).length;
        return cells <= MOST_CELLS && !line.item() ? cells : 0;
    }

    private static String[] split(LogicalLine line) {
        String text = line.text();
        return text.indexOf('\t') >= 0 ? text.split("\t", -1) : text.strip().split(" {3,}", -1);
    }

    static String html(List<LogicalLine> rows) {
        return TabbedRows.table(rows.stream().map(row -> List.of(split(row))).toList());
    }
}
