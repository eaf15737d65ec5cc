package dateline.ingest.feed;

import dateline.article.PlainText;
import dateline.ingest.text.xml.XmlReferences;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * A title, name or category as plain text. Feeds put text, HTML, HTML escaped twice and elements into the same place, and say
 * seldom which: tags of HTML go, references are resolved, and what else looks like a tag ({@code List<String>}, {@code 5 < 6})
 * was meant as text.
 */
final class PlainTitle {
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins",
            "kbd", "mark", "nobr", "q", "rb", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong",
            "sub", "sup", "time", "tt", "u", "var", "wbr");

    private static final Set<String> APART = Set.of(
            "address",
            "applet",
            "area",
            "article",
            "aside",
            "audio",
            "base",
            "blink",
            "blockquote",
            "body",
            "br",
            "button",
            "canvas",
            "caption",
            "center",
            "col",
            "colgroup",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "embed",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "frame",
            "frameset",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "head",
            "header",
            "hr",
            "html",
            "iframe",
            "img",
            "input",
            "label",
            "legend",
            "li",
            "link",
            "main",
            "map",
            "marquee",
            "math",
            "menu",
            "meta",
            "nav",
            "noframes",
            "noscript",
            "object",
            "ol",
            "optgroup",
            "option",
            "p",
            "param",
            "picture",
            "pre",
            "script",
            "section",
            "select",
            "source",
            "style",
            "summary",
            "svg",
            "table",
            "tbody",
            "td",
            "template",
            "textarea",
            "tfoot",
            "th",
            "thead",
            "title",
            "tr",
            "track",
            "ul",
            "video");

    private static final int LONGEST = 50_000;

    /** An element that ends or needs no end, one with attributes, a comment: a lone tag may be what is spoken of. */
    private static final Pattern MARKUP = Pattern.compile(
            "</([a-zA-Z][a-zA-Z0-9]{0,11})\\s*>|<([a-zA-Z][a-zA-Z0-9]{0,11})\\s[^<>]*=|<(?:br|img|hr|wbr)\\b|<!--|<!\\[CDATA\\[|]]>",
            Pattern.CASE_INSENSITIVE);

    private PlainTitle() {}

    /** From text that may hold HTML, escaped once or twice; of more than any title holds, the beginning. */
    static String of(String text) {
        String once = withoutTags(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        String resolved = XmlReferences.resolved(once);
        return PlainText.oneLine(PlainText.clean(resolved.equals(once) ? once : withoutTags(resolved)));
    }

    /** From an element: its text, with a space where an element stands that is a block of its own. */
    static String of(Element element) {
        var text = new StringBuilder();
        element.traverse(new NodeVisitor() {
            @Override
            public void head(org.jsoup.nodes.Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText());
                } else {
                    gap(node);
                }
            }

            @Override
            public void tail(org.jsoup.nodes.Node node, int depth) {
                gap(node);
            }

            private void gap(org.jsoup.nodes.Node node) {
                if (node instanceof Element inner && !INLINE.contains(FeedNode.local(inner.tagName()))) {
                    text.append(' ');
                }
            }
        });
        return of(text.toString());
    }

    private static boolean isMarkup(String text) {
        return MARKUP.matcher(text).results().anyMatch(found -> {
            String name = Stream.of(found.group(1), found.group(2))
                    .filter(group -> group != null)
                    .findFirst()
                    .orElse("br")
                    .toLowerCase(Locale.ROOT);
            return INLINE.contains(name) || APART.contains(name);
        });
    }

    /** Reads each character once: a tag of HTML goes to its {@code >}, a quoted one not counted. */
    private static String withoutTags(String text) {
        if ((text.indexOf('<') < 0 && !text.contains("]]>")) || !isMarkup(text)) {
            return text;
        }
        var out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int end = text.charAt(i) == '<' ? tagEnd(text, i) : text.startsWith("]]>", i) ? i + 3 : i;
            if (end == i) {
                out.append(text.charAt(i));
                i++;
            } else {
                out.append(isInline(text, i) ? "" : " ");
                i = end;
            }
        }
        return out.toString();
    }

    /** Where the markup ends that begins here; {@code start} when it is none. */
    private static int tagEnd(String text, int start) {
        if (text.startsWith("<!--", start)) {
            int end = text.indexOf("-->", start + 4);
            return end < 0 ? text.length() : end + 3;
        }
        if (text.startsWith("<![CDATA[", start)) {
            return start + 9;
        }
        String name = name(text, start);
        if (!INLINE.contains(name) && !APART.contains(name)) {
            return start;
        }
        int i = start + 1;
        char quote = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (quote == 0 && c == '>') {
                return i + 1;
            }
            if (quote == 0 && c == '<') {
                return i;
            }
            if (quote != 0 ? c == quote : (c == '"' || c == '\'') && text.charAt(i - 1) == '=') {
                quote = quote == 0 ? c : 0;
            }
            i++;
        }
        return text.length();
    }

    private static boolean isInline(String text, int start) {
        return INLINE.contains(name(text, start)) || text.startsWith("<![CDATA[", start) || text.charAt(start) == ']';
    }

    private static String name(String text, int start) {
        int from = start + (text.startsWith("</", start) ? 2 : 1);
        int to = from;
        while (to < text.length() && to - from < 12 && isAlphanumeric(text.charAt(to))) {
            to++;
        }
        boolean ends = to == text.length() || " \t\n\r/>".indexOf(text.charAt(to)) >= 0;
        return ends ? text.substring(from, to).toLowerCase(Locale.ROOT) : "";
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
