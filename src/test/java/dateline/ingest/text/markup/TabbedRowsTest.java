package dateline.ingest.text.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TabbedRowsTest {
    private static final List<String> LINES = List.of(
            "Table after round nine",
            "\tHe said nothing.",
            "\tShe went home.",
            "1\tOrkan\t22",
            "2\tWicher\t",
            "Next Sunday\tthey meet again.",
            "All at home.");

    @Test
    @DisplayName("Rows have the same number of cells; an indent is none, and one line is no table")
    void rows() {
        assertEquals("{3, 4}", TabbedRows.in(LINES).toString());
        assertEquals(0, TabbedRows.from(1, LINES));
        assertEquals(0, TabbedRows.from(5, LINES));
    }

    @Test
    @DisplayName("A row ends with the tabs that it has, and signs of HTML are signs")
    void html() {
        assertEquals(
                "<table><tr><td>1</td><td>A &amp; B</td></tr><tr><td>2</td><td></td></tr></table>\n",
                TabbedRows.html(List.of("1\tA & B", "2\t")));
    }
}
