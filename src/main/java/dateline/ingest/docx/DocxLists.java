package dateline.ingest.docx;

import java.util.ArrayDeque;
import java.util.Deque;

/** Makes nested lists of items that stand one after the other, each with its level and number. */
final class DocxLists {
    private final StringBuilder html;
    /** The last item of each list that is open, the innermost first. */
    private final Deque<DocxListItem> open = new ArrayDeque<>();

    DocxLists(StringBuilder html) {
        this.html = html;
    }

    void item(DocxListItem item, String content) {
        while (open.size() > item.level() + 1) {
            closeList();
        }
        if (open.size() == item.level() + 1 && item.follows(open.getFirst())) {
            html.append("</li><li>");
            open.pop();
            open.push(item);
        } else {
            if (open.size() == item.level() + 1) {
                html.append("</li></").append(tag(open.pop())).append('>');
            }
            while (open.size() < item.level()) {
                openList(new DocxListItem(open.size(), item.isOrdered() ? "1" : "", 1));
            }
            openList(item);
        }
        html.append(content);
    }

    /** Closes all lists. */
    void end() {
        while (!open.isEmpty()) {
            closeList();
        }
    }

    private void openList(DocxListItem first) {
        html.append('<').append(tag(first));
        if (first.isOrdered() && first.number() != 1) {
            html.append(" start=\"").append(first.number()).append('"');
        }
        if (first.isOrdered() && !first.type().equals("1")) {
            html.append(" type=\"").append(first.type()).append('"');
        }
        html.append("><li>");
        open.push(first);
    }

    private void closeList() {
        html.append("</li></").append(tag(open.pop())).append(">\n");
    }

    private static String tag(DocxListItem item) {
        return item.isOrdered() ? "ol" : "ul";
    }
}
