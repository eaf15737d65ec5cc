package dateline.ingest.docx;

import dateline.ingest.text.HtmlText;
import dateline.ingest.text.XmlElement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The paragraphs and tables of a Word document, in their order. */
final class DocxBody {
    private static final int COLUMNS = 200;

    private final DocxStyles styles;
    private final Map<String, String> links = new HashMap<>();
    private final DocxOmissions losses = new DocxOmissions();
    private final List<DocxBlock> blocks;

    DocxBody(DocxParts parts) throws IOException {
        this.styles = DocxStyles.of(parts);
        parts.tree("word/_rels/document.xml.rels")
                .ifPresent(root -> root.children("Relationship").forEach(link -> link.attribute("Target")
                        .flatMap(DocxText::safe)
                        .ifPresent(target -> links.put(link.attribute("Id").orElse(""), target))));
        this.blocks = parts.document().first("body").map(this::blocks).orElse(List.of());
    }

    List<DocxBlock> blocks() {
        return blocks;
    }

    /** What was not taken over, one sentence each. */
    List<String> losses() {
        return losses.sentences();
    }

    private List<DocxBlock> blocks(XmlElement parent) {
        var found = new ArrayList<DocxBlock>();
        collect(parent, found);
        return found;
    }

    private void collect(XmlElement parent, List<DocxBlock> found) {
        parent.children().forEach(child -> {
            switch (child.name()) {
                case "p" -> paragraph(child).ifPresent(found::add);
                case "tbl" -> found.add(table(child));
                case "sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml" -> collect(child, found);
                default -> {}
            }
        });
    }

    private Optional<DocxBlock> paragraph(XmlElement paragraph) {
        var text = new DocxText(styles, links, losses).read(paragraph);
        if (text.text().isEmpty()) {
            return Optional.empty();
        }
        Optional<String> style = paragraph.first("pPr").flatMap(p -> DocxStyles.value(p, "pStyle"));
        var kind = DocxParagraphKind.of(styles.name(style));
        return Optional.of(new DocxBlock(kind, styles.item(paragraph), text.html(), text.text(), text.isBold()));
    }

    private DocxBlock table(XmlElement table) {
        List<Map<Integer, XmlElement>> rows = new ArrayList<>();
        table.children("tr").forEach(row -> rows.add(cells(row)));
        var html = new HtmlText().open("table");
        for (int i = 0; i < rows.size(); i++) {
            int number = i;
            html.open("tr");
            rows.get(i).forEach((column, cell) -> cell(cell, rowspan(rows, number, column), html));
            html.close("tr");
        }
        return new DocxBlock(
                DocxParagraphKind.TABLE, Optional.empty(), html.close("table").toString(), table.text(), false);
    }

    /** The cells of a row by the column in which they begin. */
    private static Map<Integer, XmlElement> cells(XmlElement row) {
        var cells = new TreeMap<Integer, XmlElement>();
        int column = 0;
        for (XmlElement cell : (Iterable<XmlElement>) row.children("tc")::iterator) {
            cells.put(column, cell);
            column += colspan(cell);
        }
        return cells;
    }

    private void cell(XmlElement cell, int rowspan, HtmlText html) {
        if (rowspan == 0) {
            return;
        }
        var spans = new LinkedHashMap<String, String>();
        if (colspan(cell) > 1) {
            spans.put("colspan", String.valueOf(colspan(cell)));
        }
        if (rowspan > 1) {
            spans.put("rowspan", String.valueOf(rowspan));
        }
        List<DocxBlock> inner = blocks(cell);
        boolean simple = inner.size() == 1 && inner.get(0).isPlain();
        html.open("td", spans)
                .markup(simple ? inner.get(0).html() : DocxBlock.html(inner))
                .close("td");
    }

    /** How many rows a cell goes down; 0 for one that belongs to the cell above it. */
    private static int rowspan(List<Map<Integer, XmlElement>> rows, int row, int column) {
        if (isContinued(rows.get(row).get(column))) {
            return 0;
        }
        int below = row + 1;
        while (below < rows.size() && isContinued(rows.get(below).get(column))) {
            below++;
        }
        return below - row;
    }

    private static boolean isContinued(@Nullable XmlElement cell) {
        return cell != null
                && cell.first("tcPr", "vMerge")
                        .filter(merge ->
                                !merge.attribute("val").orElse("continue").equals("restart"))
                        .isPresent();
    }

    private static int colspan(XmlElement cell) {
        String span =
                cell.first("tcPr", "gridSpan").flatMap(s -> s.attribute("val")).orElse("1");
        return span.matches("\\d{1,3}") ? Math.max(1, Math.min(Integer.parseInt(span), COLUMNS)) : 1;
    }
}
