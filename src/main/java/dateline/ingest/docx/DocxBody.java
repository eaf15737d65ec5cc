package dateline.ingest.docx;

import dateline.ingest.text.markup.HtmlText;
import dateline.ingest.text.xml.XmlElement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The paragraphs and tables of a Word document, in their order. */
final class DocxBody {
    private static final int COLUMNS = 200;

    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final Map<String, String> links = new HashMap<>();
    private final DocxOmissions losses = new DocxOmissions();
    private final List<DocxBlock> blocks;

    DocxBody(DocxParts parts) throws IOException {
        this.styles = DocxStyles.of(parts);
        this.numbering = DocxNumbering.of(parts, styles);
        parts.relationships().forEach(link -> link.attribute("Target")
                .flatMap(DocxText::safe)
                .ifPresent(target -> links.put(link.attribute("Id").orElse(""), target)));
        this.blocks = parts.document().first("body").map(this::blocks).orElse(List.of());
    }

    List<DocxBlock> blocks() {
        return blocks;
    }

    /** What was not taken over, one sentence each. */
    List<String> losses() {
        return losses.sentences();
    }

    /** Whether words of the story are missing. */
    boolean isTorn() {
        return losses.tearsTheText();
    }

    private List<DocxBlock> blocks(XmlElement parent) {
        var found = new ArrayList<DocxBlock>();
        var unended = new ArrayList<XmlElement>();
        collect(parent, found, unended);
        paragraphs(unended, found);
        return found;
    }

    /** @param unended paragraphs whose end was deleted, so that the next one goes on with them */
    private void collect(XmlElement parent, List<DocxBlock> found, List<XmlElement> unended) {
        parent.children().forEach(child -> {
            switch (child.name()) {
                case "p" -> {
                    unended.add(child);
                    if (!isEndDeleted(child)) {
                        paragraphs(unended, found);
                    }
                }
                case "tbl" -> {
                    paragraphs(unended, found);
                    found.add(table(child));
                }
                case "altChunk" -> losses.inserted();
                case "AlternateContent" -> DocxChoice.of(child).ifPresent(choice -> collect(choice, found, unended));
                case "sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml" -> collect(child, found, unended);
                default -> {}
            }
        });
    }

    private boolean isEndDeleted(XmlElement paragraph) {
        boolean deleted = paragraph.all("pPr", "rPr").anyMatch(mark -> mark.first("del")
                .or(() -> mark.first("moveFrom"))
                .isPresent());
        if (deleted) {
            losses.tracked();
        }
        return deleted;
    }

    private void paragraphs(List<XmlElement> unended, List<DocxBlock> found) {
        if (!unended.isEmpty()) {
            var text = new DocxText(styles, links, losses).read(unended);
            paragraph(unended.get(unended.size() - 1), text).ifPresent(found::add);
            unended.clear();
            text.boxes().forEach(box -> found.addAll(blocks(box)));
        }
    }

    private Optional<DocxBlock> paragraph(XmlElement paragraph, DocxText text) {
        Optional<DocxListItem> item = numbering.next(paragraph);
        if (text.text().isEmpty()) {
            return Optional.empty();
        }
        Optional<String> style = paragraph.first("pPr").flatMap(p -> DocxStyles.value(p, "pStyle"));
        var kind = DocxParagraphKind.of(styles.name(style));
        return Optional.of(new DocxBlock(kind, item, text.html(), text.text(), text.isBold()));
    }

    private DocxBlock table(XmlElement table) {
        List<Map<Integer, XmlElement>> rows = new ArrayList<>();
        inside(table, "tr").filter(row -> !isDeleted(row)).forEach(row -> rows.add(cells(row)));
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
    private Map<Integer, XmlElement> cells(XmlElement row) {
        var cells = new TreeMap<Integer, XmlElement>();
        int column = 0;
        for (XmlElement cell :
                inside(row, "tc").filter(cell -> !isDeleted(cell)).toList()) {
            cells.put(column, cell);
            column += colspan(cell);
        }
        return cells;
    }

    /** The rows or cells of this name, content controls and the like around them or not. */
    private static Stream<XmlElement> inside(XmlElement parent, String name) {
        return parent.children()
                .flatMap(child -> child.is(name)
                        ? Stream.of(child)
                        : child.is("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")
                                ? inside(child, name)
                                : Stream.empty());
    }

    private boolean isDeleted(XmlElement rowOrCell) {
        boolean deleted = rowOrCell.first("trPr", "del").isPresent()
                || rowOrCell.first("tcPr", "cellDel").isPresent();
        if (deleted) {
            losses.tracked();
        }
        return deleted;
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
