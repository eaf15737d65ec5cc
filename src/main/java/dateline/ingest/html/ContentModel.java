package dateline.ingest.html;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What may stand in what in a clean body: a part of the content models of HTML, strict where readers differ (HTML Living
 * Standard, section 3.2.5).
 */
final class ContentModel {
    private static final Set<String> FLOW = Set.of("body", "blockquote", "aside", "figure");
    private static final Set<String> MIXED = Set.of("li", "td", "th", "dd", "figcaption");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> TABLE_PARTS = Set.of("table", "thead", "tbody", "tfoot", "tr");
    private static final Map<String, Set<String>> PARENTS = Map.ofEntries(
            Map.entry("caption", Set.of("table")),
            Map.entry("thead", Set.of("table")),
            Map.entry("tbody", Set.of("table")),
            Map.entry("tfoot", Set.of("table")),
            Map.entry("tr", Set.of("thead", "tbody", "tfoot")),
            Map.entry("td", Set.of("tr")),
            Map.entry("th", Set.of("tr")),
            Map.entry("li", Set.of("ul", "ol")),
            Map.entry("dt", Set.of("dl")),
            Map.entry("dd", Set.of("dl")),
            Map.entry("figcaption", Set.of("figure")));
    private static final Map<String, String> IMPLIED_PARENT = Map.of("li", "ul", "dt", "dl", "dd", "dl");
    private static final Map<String, String> IMPLIED_CHILD = Map.of("ul", "li", "ol", "li", "dl", "dd");

    private ContentModel() {}

    /** Whether blocks stand in it, and text only in paragraphs. */
    static boolean isFlow(String tag) {
        return FLOW.contains(tag);
    }

    /** Whether text stands in it as well as blocks do. */
    static boolean isMixed(String tag) {
        return MIXED.contains(tag);
    }

    /** Whether blocks may stand in it. */
    static boolean isContainer(String tag) {
        return isFlow(tag) || isMixed(tag);
    }

    static boolean isCell(String tag) {
        return CELLS.contains(tag);
    }

    /** Whether it is a part of a table that holds other parts, and no text. */
    static boolean isTablePart(String tag) {
        return TABLE_PARTS.contains(tag);
    }

    /** The only elements that it may stand in; empty when it may stand in any container. */
    static Optional<Set<String>> parents(String tag) {
        return Optional.ofNullable(PARENTS.get(tag));
    }

    /** What is put around it where it stands alone. */
    static Optional<String> impliedParent(String tag) {
        return Optional.ofNullable(IMPLIED_PARENT.get(tag));
    }

    /** What is put around the text that stands in it. */
    static Optional<String> impliedChild(String tag) {
        return Optional.ofNullable(IMPLIED_CHILD.get(tag));
    }
}
