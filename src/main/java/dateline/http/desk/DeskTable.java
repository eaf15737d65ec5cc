package dateline.http.desk;

import static dateline.http.page.Html.each;
import static dateline.http.page.Html.tag;

import dateline.http.page.Html;
import java.util.ArrayList;
import java.util.List;

/** A table of the desk. Where there is no room for its columns each cell stands in a line with the head of its column. */
record DeskTable(List<String> heads) {
    DeskTable {
        heads = List.copyOf(heads);
    }

    Html of(List<List<Html>> rows) {
        return tag("div")
                .with("class", "wide")
                .with("tabindex", "0")
                .of(tag("table")
                        .of(
                                tag("tr").of(each(heads, head -> tag("th")
                                        .with("scope", "col")
                                        .of(head))),
                                each(rows, this::row)));
    }

    private Html row(List<Html> cells) {
        var row = new ArrayList<Html>();
        for (int i = 0; i < cells.size(); i++) {
            row.add(tag("td").with("data-head", heads.get(i)).of(cells.get(i)));
        }
        return tag("tr").of(each(row, cell -> cell));
    }
}
