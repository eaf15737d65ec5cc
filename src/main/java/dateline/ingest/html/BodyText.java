package dateline.ingest.html;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The plain text of a clean body: a blank line between blocks, one line for each list item and table row. Captions are left
 * out, and the links that stand for films and posts: they belong to what is shown, and nothing is in plain text.
 */
final class BodyText implements NodeVisitor {
    private static final Set<String> LINES = Set.of("li", "tr", "dt", "dd");
    private static final Set<String> CELLS = Set.of("td", "th");

    private final StringBuilder text = new StringBuilder();
    private int linesPending;
    private boolean cellPending;
    private int captions;

    private BodyText() {}

    static String of(Element body) {
        var visitor = new BodyText();
        body.traverse(visitor);
        return visitor.text.toString();
    }

    @Override
    public void head(Node node, int depth) {
        captions += isOfFigure(node) ? 1 : 0;
        if (node instanceof TextNode words) {
            append(captions > 0 ? "" : words.getWholeText());
        } else if (node.nameIs("br")) {
            linesPending = Math.max(linesPending, 1);
        } else {
            border(node);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        captions -= isOfFigure(node) ? 1 : 0;
        border(node);
    }

    private static boolean isOfFigure(Node node) {
        return node.nameIs("figcaption") || isEmbed(node);
    }

    /** A paragraph in a figure that is a link and nothing else. */
    private static boolean isEmbed(Node node) {
        return node.nameIs("p")
                && node.parentNameIs("figure")
                && node.childNodeSize() == 1
                && node.childNode(0).nameIs("a");
    }

    private void border(Node node) {
        String name = node.normalName();
        if (CELLS.contains(name)) {
            cellPending = true;
        } else if (LINES.contains(name)) {
            linesPending = Math.max(linesPending, 1);
        } else if (BodyRules.BLOCK.contains(name) || name.equals("hr")) {
            boolean within = node.parent() != null
                    && (LINES.contains(node.parent().normalName())
                            || CELLS.contains(node.parent().normalName()));
            linesPending = Math.max(linesPending, within ? 1 : 2);
        }
    }

    private void append(String words) {
        if (words.isEmpty()) {
            return;
        }
        if (text.length() > 0 && linesPending > 0) {
            text.append("\n".repeat(linesPending));
        } else if (text.length() > 0 && cellPending) {
            text.append('\t');
        }
        linesPending = 0;
        cellPending = false;
        text.append(words);
    }
}
