package dateline.ingest.feed;

import dateline.article.HtmlEscape;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Markup that stands in a feed as elements, written as HTML: no prefixes, no namespaces, no end tags of void elements. */
final class FeedHtml {
    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    private FeedHtml() {}

    /** What is in this element. */
    static String of(Element element) {
        var html = new StringBuilder();
        element.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    html.append(HtmlEscape.text(text.getWholeText()));
                } else if (node instanceof Element inner && depth > 0) {
                    open(html, inner);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element inner && depth > 0 && !VOID.contains(name(inner))) {
                    html.append("</").append(name(inner)).append('>');
                }
            }
        });
        return html.toString().strip();
    }

    /** Plain text as HTML: a blank line ends a paragraph, any other line a line. */
    static String ofText(String text) {
        if (text.isBlank()) {
            return "";
        }
        var html = new StringBuilder();
        for (String paragraph : text.strip().split("\\n[ \\t]*\\n\\s*")) {
            html.append("<p>")
                    .append(HtmlEscape.text(paragraph).replace("\n", "<br>\n"))
                    .append("</p>\n");
        }
        return html.toString().strip();
    }

    private static void open(StringBuilder html, Element element) {
        html.append('<').append(name(element));
        for (Attribute attribute : element.attributes()) {
            if (attribute.getKey().indexOf(':') < 0 && !attribute.getKey().equals("xmlns")) {
                html.append(' ')
                        .append(attribute.getKey())
                        .append("=\"")
                        .append(HtmlEscape.textOrAttribute(attribute.getValue()))
                        .append('"');
            }
        }
        html.append('>');
    }

    private static String name(Element element) {
        return FeedNode.local(element.tagName());
    }
}
