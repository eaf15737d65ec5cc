package dateline.ingest.page.outline;

import java.util.Map;

/** Kinds of elements that say something about all that stands in them. */
public enum AreaKind {
    ARTICLE,
    MAIN,
    ASIDE,
    FOOTER,
    HEADER,
    NAV,
    FORM,
    FIGURE,
    LIST,
    QUOTE,
    TABLE,
    HEADING,
    LINK;

    private static final Map<String, AreaKind> BY_TAG = Map.ofEntries(
            Map.entry("article", ARTICLE),
            Map.entry("main", MAIN),
            Map.entry("aside", ASIDE),
            Map.entry("footer", FOOTER),
            Map.entry("header", HEADER),
            Map.entry("nav", NAV),
            Map.entry("form", FORM),
            Map.entry("figure", FIGURE),
            Map.entry("figcaption", FIGURE),
            Map.entry("ul", LIST),
            Map.entry("ol", LIST),
            Map.entry("dl", LIST),
            Map.entry("blockquote", QUOTE),
            Map.entry("table", TABLE),
            Map.entry("h1", HEADING),
            Map.entry("h2", HEADING),
            Map.entry("h3", HEADING),
            Map.entry("h4", HEADING),
            Map.entry("h5", HEADING),
            Map.entry("h6", HEADING),
            Map.entry("a", LINK));

    /** A bit of its own; it means nothing outside a run. */
    @SuppressWarnings("EnumOrdinal")
    public int mark() {
        return 1 << ordinal();
    }

    /** The mark of this tag's kind, or 0. */
    public static int of(String tag) {
        AreaKind kind = BY_TAG.get(tag);
        return kind == null ? 0 : kind.mark();
    }
}
