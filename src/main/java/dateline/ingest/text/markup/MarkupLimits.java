package dateline.ingest.text.markup;

import dateline.ingest.text.Refusal;
import java.util.Locale;
import java.util.Set;

/** Stops markup bombs by one pass over the characters, before a parser builds a tree of them. */
public final class MarkupLimits {
    /** Elements open at once, before an HTML parser sees them; honest pages stay below a few hundred. */
    private static final int DEPTH = 3_000;
    /** Tags of one document. */
    private static final int TAGS = 400_000;

    /** Elements that HTML lets stay open, or that have no end: their tags do not tell how deep a document is. */
    private static final Set<String> NOT_COUNTED = Set.of(
            "area",
            "base",
            "body",
            "br",
            "col",
            "colgroup",
            "command",
            "dd",
            "dt",
            "embed",
            "head",
            "hr",
            "html",
            "image",
            "img",
            "input",
            "keygen",
            "li",
            "link",
            "meta",
            "optgroup",
            "option",
            "p",
            "param",
            "rb",
            "rp",
            "rt",
            "rtc",
            "source",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "track",
            "wbr");

    private MarkupLimits() {}

    /** Refuses a document that opens too many elements, or too many within each other. */
    public static void check(String markup) throws Refusal {
        int depth = 0;
        int tags = 0;
        for (int i = markup.indexOf('<'); i >= 0 && i + 2 < markup.length(); i = markup.indexOf('<', i + 1)) {
            boolean closes = markup.charAt(i + 1) == '/';
            String name = nameAt(markup, closes ? i + 2 : i + 1);
            if (name.isEmpty()) {
                continue;
            }
            tags++;
            if (!NOT_COUNTED.contains(name)) {
                depth = closes ? Math.max(0, depth - 1) : depth + 1;
            }
            if (depth > DEPTH) {
                throw new Refusal("Its markup is nested more than " + DEPTH
                        + " elements deep; no article is. Save the page again, or file its text.");
            }
            if (tags > TAGS) {
                throw new Refusal(
                        "Its markup has more than " + TAGS + " tags; no article has. Split it, or file its text.");
            }
        }
    }

    private static String nameAt(String markup, int from) {
        int to = from;
        while (to < markup.length() && to - from < 12 && isName(markup.charAt(to))) {
            to++;
        }
        return markup.substring(from, to).toLowerCase(Locale.ROOT);
    }

    private static boolean isName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
