package dateline.ingest.docx;

import java.util.ArrayDeque;
import java.util.Deque;

/** Makes nested lists of items that stand one after the other, each with its level. */
final class DocxLists {
    private final StringBuilder html;
    private final Deque<String> open = new ArrayDeque<>();

    DocxLists(StringBuilder html) {
        this.html = html;
    }

    void item(DocxStyles.Item item, String content) {
        String tag = item.ordered() ? "ol" : "ul";
        while (open.size() > item.level() + 1) {
            closeList();
        }
        if (open.size() == item.level() + 1) {
            html.append("</li>");
            if (!open.getFirst().equals(tag)) {
                html.append("</").append(open.pop()).append('>');
                openList(tag);
            }
        }
        while (open.size() <= item.level()) {
            openList(tag);
            html.append(open.size() <= item.level() ? "<li>" : "");
        }
        html.append("<li>").append(content);
    }

    /** Closes all lists. */
    void end() {
        while (!open.isEmpty()) {
            closeList();
        }
    }

    private void openList(String tag) {
        html.append('<').append(tag).append('>');
        open.push(tag);
    }

    private void closeList() {
        html.append("</li></").append(open.pop()).append(">\n");
    }
}
