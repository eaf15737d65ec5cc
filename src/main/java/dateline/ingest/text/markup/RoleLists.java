package dateline.ingest.text.markup;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Makes lists of elements that only have the role of one (WAI-ARIA 1.2, list and listitem). */
public final class RoleLists {
    private static final Evaluator ROLES = QueryParser.parse("[role=list]");
    private static final Set<String> LISTS = Set.of("ul", "ol", "dl", "menu");

    private RoleLists() {}

    /** Renames the elements of each list that holds nothing but items. */
    public static void toHtml(Element body) {
        body.select(ROLES).forEach(RoleLists::rename);
    }

    private static void rename(Element list) {
        List<Element> items = list.children().stream()
                .filter(child -> child.attr("role").equals("listitem"))
                .toList();
        if (LISTS.contains(list.normalName()) || items.isEmpty() || items.size() < list.childrenSize()) {
            return;
        }
        items.forEach(item -> item.tagName("li"));
        list.tagName("ul");
    }
}
