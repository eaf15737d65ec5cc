package dateline.ingest.html;

import dateline.ingest.text.DeskNotes;
import dateline.ingest.text.EmbargoNotice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Takes what is said to the desk out of the blocks of a body, notices of an embargo above all: it is no paragraph. */
final class EmbargoBlocks implements NodeVisitor {
    private final List<TextNode> line = new ArrayList<>();
    private final List<EmbargoNotice> notices = new ArrayList<>();

    private EmbargoBlocks() {}

    /** Takes them out of this tree, and gives them in order. */
    static List<EmbargoNotice> removedFrom(Element root) {
        var blocks = new EmbargoBlocks();
        NodeTraversor.traverse(blocks, root);
        blocks.endLine();
        return blocks.notices;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            line.add(text);
        } else if (node instanceof Element element && parts(element)) {
            endLine();
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && parts(element)) {
            endLine();
        }
    }

    private static boolean parts(Element element) {
        return element.isBlock() || element.normalName().equals("br");
    }

    private void endLine() {
        if (!line.isEmpty()) {
            Optional<EmbargoNotice> notice = next();
            while (notice.isPresent()) {
                notices.add(notice.get());
                cut(notice.get().start(), notice.get().end());
                notice = next();
            }
            for (var note = DeskNotes.in(text()); note.isPresent(); note = DeskNotes.in(text())) {
                cut(note.get().start(), note.get().end());
            }
        }
        line.clear();
    }

    /** Lines of a text that is not marked up count as lines first, and then as words of one sentence. */
    private Optional<EmbargoNotice> next() {
        String lines = text();
        Optional<EmbargoNotice> notice = EmbargoNotice.in(lines);
        return notice.isPresent() || lines.indexOf('\n') < 0 ? notice : EmbargoNotice.in(lines.replace('\n', ' '));
    }

    private String text() {
        var text = new StringBuilder();
        line.forEach(node -> text.append(node.getWholeText()));
        return text.toString().replace('\u00a0', ' ').replace('\r', ' ');
    }

    private void cut(int start, int end) {
        int at = 0;
        for (TextNode node : line) {
            String text = node.getWholeText();
            int from = Math.max(0, start - at);
            int to = Math.min(text.length(), end - at);
            if (from < to) {
                node.text(text.substring(0, from) + text.substring(to));
            }
            at += text.length();
        }
    }
}
