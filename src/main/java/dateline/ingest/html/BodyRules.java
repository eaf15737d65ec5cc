package dateline.ingest.html;

import java.util.Map;
import java.util.Set;

/** Which elements and attributes a body keeps: what readers keep in common, and no more. */
final class BodyRules {
    static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "q", "rp", "rt",
            "ruby", "s", "samp", "small", "strong", "sub", "sup", "time", "u", "var");
    static final Set<String> BLOCK = Set.of(
            "aside",
            "blockquote",
            "caption",
            "dd",
            "dl",
            "dt",
            "figcaption",
            "figure",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "ol",
            "p",
            "pre",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");
    /** Elements that stand for others. */
    static final Map<String, String> RENAMED = Map.ofEntries(
            Map.entry("h1", "h2"),
            Map.entry("acronym", "abbr"),
            Map.entry("strike", "s"),
            Map.entry("tt", "code"),
            Map.entry("dir", "ul"),
            Map.entry("menu", "ul"),
            Map.entry("listing", "pre"),
            Map.entry("xmp", "pre"));
    /** Elements that go, and whose content is parted from what is beside it. */
    static final Set<String> DIVISION = Set.of(
            "address",
            "article",
            "body",
            "center",
            "details",
            "dialog",
            "div",
            "fieldset",
            "footer",
            "form",
            "header",
            "hgroup",
            "html",
            "legend",
            "main",
            "picture",
            "search",
            "section",
            "summary",
            "noscript");
    /** Elements that go with everything in them. */
    static final Set<String> GONE = Set.of(
            "applet",
            "area",
            "base",
            "basefont",
            "bgsound",
            "button",
            "canvas",
            "col",
            "colgroup",
            "command",
            "datalist",
            "frame",
            "frameset",
            "head",
            "input",
            "keygen",
            "link",
            "map",
            "meta",
            "meter",
            "nav",
            "noembed",
            "noframes",
            "optgroup",
            "option",
            "output",
            "param",
            "plaintext",
            "progress",
            "script",
            "select",
            "style",
            "svg",
            "template",
            "textarea",
            "title",
            "track");
    /** Gone elements whose loss is worth a word. */
    static final Set<String> ACTIVE =
            Set.of("applet", "button", "frame", "frameset", "input", "script", "select", "style", "svg", "textarea");

    static final Set<String> ATTRIBUTES = Set.of("title", "lang", "dir");
    static final Map<String, Set<String>> OWN_ATTRIBUTES = Map.ofEntries(
            Map.entry("a", Set.of("href", "rel")),
            Map.entry("blockquote", Set.of("cite")),
            Map.entry("q", Set.of("cite")),
            Map.entry("del", Set.of("cite", "datetime")),
            Map.entry("ins", Set.of("cite", "datetime")),
            Map.entry("time", Set.of("datetime")),
            Map.entry("ol", Set.of("start", "type", "reversed")),
            Map.entry("li", Set.of("value")),
            Map.entry("td", Set.of("colspan", "rowspan")),
            Map.entry("th", Set.of("colspan", "rowspan")));

    private BodyRules() {}
}
