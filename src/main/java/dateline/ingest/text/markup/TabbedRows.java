package dateline.ingest.text.markup;

import dateline.article.HtmlEscape;
import java.util.BitSet;
import java.util.List;

/** Lines of a text whose cells stand apart by tabs: the rows of a table. */
public final class TabbedRows {
    private static final int MOST_CELLS = 30;
    private static final int LEAST_ROWS = 2;

    private TabbedRows() {}

    /** How many of these lines, from this one on, are rows of one table; 0 when they are none. */
    public static int from(int first, List<String> lines) {
        int cells = cells(lines.get(first)).size();
        int to = first;
        while (cells > 1 && to < lines.size() && cells(lines.get(to)).size() == cells) {
            to++;
        }
        return to - first >= LEAST_ROWS ? to - first : 0;
    }

    /** The places of all lines that are rows of a table. */
    public static BitSet in(List<String> lines) {
        var places = new BitSet();
        for (int at = 0; at < lines.size(); at++) {
            int rows = from(at, lines);
            places.set(at, at + rows);
            at += Math.max(0, rows - 1);
        }
        return places;
    }

    /** The cells of a line; none where it is no row: an indent is no cell. */
    private static List<String> cells(String line) {
        List<String> cells = List.of(line.split("\t", -1));
        boolean isIndented = cells.get(0).isBlank();
        return isIndented || cells.size() > MOST_CELLS ? List.of() : cells;
    }

    /** These rows in HTML. */
    public static String html(List<String> rows) {
        return table(rows.stream().map(TabbedRows::cells).toList());
    }

    /** A table of these cells in HTML. */
    public static String table(List<List<String>> rows) {
        var html = new StringBuilder("<table>");
        for (List<String> row : rows) {
            html.append("<tr>");
            row.forEach(cell ->
                    html.append("<td>").append(HtmlEscape.text(cell.strip())).append("</td>"));
            html.append("</tr>");
        }
        return html.append("</table>\n").toString();
    }
}
