package dateline.ingest.text.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Takes tables apart that lay out a text and tell nothing by their rows and columns, as newsletters and letters of offices are made: each
 * cell becomes a division of its own.
 */
public final class LayoutTables {
    private static final Evaluator TABLE = QueryParser.parse("table");
    private static final Evaluator CELLS = QueryParser.parse("td, th, caption");
    private static final Evaluator HEADS = QueryParser.parse("th, caption, thead");
    private static final Evaluator BLOCKS = QueryParser.parse("p, h1, h2, h3, h4, h5, h6, ul, ol, blockquote");
    private static final Evaluator SHOWN = QueryParser.parse("img, video, audio, iframe");

    /** A column of shorter cells may be a list. */
    private static final int LONG = 120;

    private static final List<String> KEPT = List.of("style", "hidden", "dir", "lang", "class", "id");

    private LayoutTables() {}

    /** Takes them apart in a tree whose tables are those of a text. */
    public static void unwrap(Element root) {
        unwrap(root, LayoutTables::isLayout);
    }

    /** Takes the tables apart that this is true of. */
    public static void unwrap(Element root, Predicate<Element> layout) {
        List<Element> found = root.select(TABLE).stream().filter(layout).toList();
        found.forEach(LayoutTables::unwrapOne);
    }

    /**
     * Whether a table says that it is for the eye alone (WAI-ARIA 1.2, role {@code presentation}), holds another one, or is one column
     * that holds paragraphs.
     */
    public static boolean isLayout(Element table) {
        String role = table.attr("role");
        if (role.equalsIgnoreCase("presentation") || role.equalsIgnoreCase("none")) {
            return true;
        }
        if (table.select(TABLE).size() > 1) {
            return true;
        }
        return table.selectFirst(HEADS) == null
                && isColumn(table)
                && cells(table).stream().anyMatch(LayoutTables::isText);
    }

    /** The cells of a table, without those of a table in it. */
    public static List<Element> cells(Element table) {
        return table.select(CELLS).stream()
                .filter(cell -> table.equals(cell.closest("table")))
                .toList();
    }

    private static boolean isColumn(Element table) {
        return cells(table).stream()
                        .filter(LayoutTables::hasContent)
                        .map(Element::parent)
                        .distinct()
                        .count()
                == cells(table).stream().filter(LayoutTables::hasContent).count();
    }

    private static boolean hasContent(Element cell) {
        return cell.hasText() || cell.selectFirst(SHOWN) != null;
    }

    private static boolean isText(Element cell) {
        return cell.text().length() >= LONG || cell.select(BLOCKS).size() > 1;
    }

    private static void unwrapOne(Element table) {
        var divisions = new ArrayList<Element>();
        for (Element cell : cells(table)) {
            var division = new Element("div");
            KEPT.stream().filter(cell::hasAttr).forEach(name -> division.attr(name, cell.attr(name)));
            division.appendChildren(List.copyOf(cell.childNodes()));
            divisions.add(division);
        }
        divisions.forEach(table::before);
        table.remove();
    }
}
