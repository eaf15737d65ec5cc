package dateline.ingest.html;

import dateline.ingest.text.embargo.DeskNotes;
import dateline.ingest.text.embargo.EmbargoNotice;
import dateline.ingest.text.embargo.EmbargoRow;
import dateline.ingest.text.embargo.HoldLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Takes what is said to the desk out of the blocks of a body, notices of an embargo above all: it is no paragraph. */
final class EmbargoBlocks implements NodeVisitor {
    /** Among these, from either end, whoever asks to wait stands in a paragraph of its own. */
    private static final int FIRST = 4;

    private static final int LAST = 3;

    /** A shorter line is none of a story's paragraphs. */
    private static final int PARAGRAPH = 60;

    /** Over a text stands what kind of text it is. */
    private static final int LABELS = 2;

    /** One holds the story; more are looked for only to be left out of it. */
    private static final int MOST_IN_BRACKETS = 20;

    private static final Pattern GOES_ON = Pattern.compile("[,;،؛、，；]\\s*$");

    private final List<List<TextNode>> lines = new ArrayList<>();
    private List<TextNode> line = new ArrayList<>();
    private final List<EmbargoNotice> notices = new ArrayList<>();

    private EmbargoBlocks() {}

    /** Takes them out of this tree, and gives them in order. */
    static List<EmbargoNotice> removedFrom(Element root) {
        var blocks = new EmbargoBlocks();
        NodeTraversor.traverse(blocks, root);
        blocks.endLine();
        blocks.removeAll();
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
        if (!line.isEmpty() && !text().isBlank()) {
            lines.add(line);
            line = new ArrayList<>();
        }
        line.clear();
    }

    private void removeAll() {
        boolean isOver = true;
        for (Row row : rows()) {
            line = row.nodes();
            isOver &= !isParagraph(row);
            removeRow(row, isOver);
        }
        for (List<TextNode> one : lines) {
            line = one;
            removeNotices();
        }
        for (List<TextNode> one : lines.subList(0, Math.min(LABELS, lines.size()))) {
            line = one;
            if (DeskNotes.isLabel(text().strip())) {
                cut(0, text().length());
            }
        }
        List<Row> rows = rows();
        for (int i = 0; i < rows.size(); i++) {
            line = rows.get(i).nodes();
            removeRequests(rows.get(i).text(), i < FIRST || i >= rows.size() - LAST);
        }
    }

    /**
     * A line, or the cells of a row as one: a label stands in one of them, and what it says in the next.
     *
     * @param label its first cell
     * @param text with a space between cells
     */
    private record Row(List<TextNode> nodes, String label, String text) {
        Row and(Row cell) {
            return new Row(
                    Stream.concat(nodes.stream(), cell.nodes.stream()).toList(),
                    label,
                    text.strip() + " " + cell.text.strip());
        }

        String value() {
            return text.substring(Math.min(text.length(), label.strip().length()))
                    .strip();
        }
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        Optional<Element> last = Optional.empty();
        for (List<TextNode> one : lines) {
            line = one;
            var row = new Row(one, text(), text());
            Optional<Element> cell =
                    Optional.ofNullable(one.get(0).parent()).map(parent -> parent.closest("td, th, dt, dd"));
            if (cell.isPresent() && standsBeside(cell.get(), last)) {
                rows.add(rows.remove(rows.size() - 1).and(row));
            } else {
                rows.add(row);
            }
            last = cell;
        }
        return rows;
    }

    /** A cell of a table that only lays a mail out holds all of a story, whose lines are no row. */
    private static boolean standsBeside(Element cell, Optional<Element> last) {
        return last.filter(other -> !other.equals(cell)
                        && cell.hasParent()
                        && !cell.normalName().equals("dt"))
                .filter(other -> Objects.equals(other.parent(), cell.parent()))
                .isPresent();
    }

    private static boolean isParagraph(Row row) {
        Element parent = row.nodes().get(0).parent();
        return row.value().isEmpty()
                && row.text().strip().length() >= PARAGRAPH
                && (parent == null || parent.closest("h1, h2, h3, h4") == null);
    }

    /** @param isOver whether it stands over the story, where fields of a program may stand */
    private void removeRow(Row row, boolean isOver) {
        Optional<EmbargoNotice> notice =
                row.value().isEmpty() ? Optional.empty() : EmbargoRow.of(row.label(), row.value());
        if (notice.isEmpty() && isOver) {
            notice = row.value().isEmpty()
                    ? EmbargoRow.draftIn(row.text())
                    : EmbargoRow.draftOf(row.label(), row.value());
        }
        notice.ifPresent(found -> {
            notices.add(found);
            cut(0, text().length());
        });
    }

    private void removeNotices() {
        for (var notice = next(); notice.isPresent(); notice = next()) {
            notices.add(notice.get());
            cut(notice.get().start(), notice.get().end());
        }
        for (var note = DeskNotes.in(text()); note.isPresent(); note = DeskNotes.in(text())) {
            String said = text().substring(note.get().start(), note.get().end());
            if (HoldLines.isSaidToDesk(said)) {
                notices.add(EmbargoNotice.ofLine(said.strip()));
            }
            cut(note.get().start(), note.get().end());
        }
    }

    private void removeRequests(String said, boolean atAnEnd) {
        if (atAnEnd && !isPartOfSentence(said) && HoldLines.isSaidInStory(said)) {
            notices.add(EmbargoNotice.ofLine(said.strip()));
            cut(0, text().length());
        }
        if (isCaption()) {
            HoldLines.inCaption(text()).ifPresent(sentence -> {
                notices.add(EmbargoNotice.ofLine(sentence));
                int start = text().indexOf(sentence);
                cut(start, start + sentence.length());
            });
        }
        var asked = HoldLines.inBrackets(text());
        for (int found = 0; found < MOST_IN_BRACKETS && asked.isPresent(); found++) {
            notices.add(EmbargoNotice.ofLine(
                    text().substring(asked.get().start(), asked.get().end())));
            cut(asked.get().start(), asked.get().end());
            asked = HoldLines.inBrackets(text());
        }
    }

    private boolean isCaption() {
        Element parent = line.get(0).parent();
        return parent != null && parent.closest("figcaption") != null;
    }

    /** An item behind which the sentence goes on is none by itself. */
    private boolean isPartOfSentence(String said) {
        Element parent = line.get(0).parent();
        return parent != null
                && parent.closest("li") != null
                && GOES_ON.matcher(said).find();
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
