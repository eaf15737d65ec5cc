package dateline.ingest.mail;

import dateline.ingest.text.markup.LayoutTables;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** The tables that lay out a mail, and the forms that are drawn as tables: {@code Headline | …}, {@code Text | …}. */
final class MailTables {
    private static final Evaluator PARAGRAPHS = QueryParser.parse("p, h1, h2, h3, h4, h5, h6, ul, ol, blockquote, div");
    private static final Evaluator HEADS = QueryParser.parse("th, caption, thead");
    private static final String PRINTED_HEAD = "moz-email-headers-table";
    private static final int COLUMNS = 2;
    private static final int LABELLED = 2;
    private static final int FIELDS = 3;
    private static final int LABEL = 40;
    private static final int FACT = 200;

    private MailTables() {}

    /** The HTML of a mail without them. */
    static String unwrapped(String filed) {
        String html = FormMarkup.labelled(filed);
        if (!html.contains("<t") && !html.contains("<T")) {
            return html;
        }
        Document page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        int tables = page.select("table").size();
        page.select("table").stream().filter(MailTables::isPrintedHead).toList().forEach(MailTables::writeHead);
        List<Element> forms =
                page.select("table").stream().filter(MailTables::isForm).toList();
        forms.forEach(MailTables::writeLines);
        page.select("table").stream().filter(MailTables::isLayout).forEach(MailTables::joinFacts);
        LayoutTables.unwrap(page.body(), MailTables::isLayout);
        return page.select("table").size() == tables ? html : page.outerHtml();
    }

    private static boolean isLayout(Element table) {
        return !table.hasClass(PRINTED_HEAD)
                && (LayoutTables.isLayout(table)
                        || (table.selectFirst(HEADS) == null
                                && rows(table).stream().allMatch(row -> row.childrenSize() <= COLUMNS)
                                && LayoutTables.cells(table).stream().anyMatch(MailTables::holdsParagraphs)));
    }

    /** A label and what stands beside it tell something together only, such as from when a story may be published. */
    private static void joinFacts(Element table) {
        rows(table).stream().filter(MailTables::isFact).forEach(row -> {
            row.child(0).text(field(row));
            row.child(1).remove();
        });
    }

    private static boolean isFact(Element row) {
        return row.childrenSize() == COLUMNS
                && row.select("table, img, a").isEmpty()
                && row.children().stream().allMatch(Element::hasText)
                && row.child(0).text().length() <= LABEL
                && row.child(1).text().length() <= FACT
                && !holdsParagraphs(row.child(1));
    }

    private static boolean holdsParagraphs(Element cell) {
        return cell.select(PARAGRAPHS).stream().filter(Element::hasText).count() > 1;
    }

    private static List<Element> rows(Element table) {
        return table.select("tr").stream()
                .filter(row -> table.equals(row.closest("table")))
                .toList();
    }

    /** Whether it is the head of another mail, a field in each row. */
    private static boolean isPrintedHead(Element table) {
        List<Element> rows = rows(table);
        return rows.size() >= FIELDS
                && rows.stream().allMatch(row -> row.childrenSize() == COLUMNS && QuotedMailHeader.isField(field(row)));
    }

    private static String field(Element row) {
        return row.child(0).text().replaceFirst("\\s*[:：]?\\s*$", ": ")
                + row.child(1).text();
    }

    private static void writeHead(Element table) {
        var head = new Element("div").addClass(PRINTED_HEAD);
        for (Element row : rows(table)) {
            head.appendText(field(row)).appendElement("br");
            head.appendText("\n");
        }
        table.replaceWith(head);
    }

    /** Whether its rows begin with what a desk or a form calls the parts of a story, the text among them. */
    private static boolean isForm(Element table) {
        List<Element> labelled =
                rows(table).stream().filter(MailTables::isLabelled).toList();
        boolean submitted = rows(table).stream().anyMatch(row -> row.text().indexOf('@') > 0);
        return labelled.size() > LABELLED
                && labelled.stream()
                        .anyMatch(row -> label(row).equals(Optional.of(DeskLabel.BODY))
                                || (submitted && FormField.of(row.child(0).text()) == FormField.TEXT));
    }

    private static boolean isLabelled(Element row) {
        boolean known = row.childrenSize() == COLUMNS
                && (label(row).isPresent() || FormField.of(row.child(0).text()) != FormField.OTHER);
        return known || isLabelAlone(row);
    }

    /** Whether what a label is for stands in the row below. */
    private static boolean isLabelAlone(Element row) {
        return row.childrenSize() == 1 && FormField.isLabel(row.text());
    }

    private static Optional<DeskLabel> label(Element row) {
        return DeskLabel.of(name(row) + ":").map(DeskLabel.Labelled::label);
    }

    private static String name(Element row) {
        return row.child(0).text().replaceFirst("[\\s\u00a0:：]+$", "");
    }

    private static void writeLines(Element table) {
        for (Element row : rows(table)) {
            if (isLabelAlone(row)) {
                table.before(new Element("p").text(name(row) + ":"));
            } else if (row.childrenSize() == COLUMNS && !name(row).isBlank()) {
                Element value = row.child(1);
                boolean whole = value.selectFirst(PARAGRAPHS) != null || value.selectFirst("br") != null;
                table.before(new Element("p").text(whole ? name(row) + ":" : name(row) + ": " + value.text()));
                if (whole) {
                    table.before(divided(value));
                }
            } else {
                row.children().stream().filter(Element::hasText).forEach(cell -> table.before(divided(cell)));
            }
        }
        table.remove();
    }

    private static Element divided(Element cell) {
        var division = new Element("div");
        division.appendChildren(List.copyOf(cell.childNodes()));
        return division;
    }
}
