package dateline.ingest.mail;

import dateline.ingest.text.embargo.DeskNotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** The HTML of a mail as the lines that a reader sees, each of which knows the nodes that it is made of. */
final class HtmlLines {
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "table", "pre");
    private static final Set<String> UNSEEN = Set.of("style", "script", "title", "head");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> VOID = Set.of("br", "img", "hr");

    /** Stands between the cells of a row. */
    static final String BETWEEN_CELLS = " | ";

    private static final int LONGEST_ROW = 240;
    private static final int TOP = 60;

    private final Document page;
    private final List<Line> lines = new ArrayList<>();

    /** Of this HTML. */
    HtmlLines(String html) {
        page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        NodeTraversor.traverse(new Gatherer(lines), page.body());
    }

    /**
     * One line.
     *
     * @param text what stands in it; nothing in one that divides paragraphs
     */
    private record Line(StringBuilder text, List<Node> nodes) {
        static Line empty() {
            return new Line(new StringBuilder(), new ArrayList<>());
        }

        /** Puts this in its place, as plain text; nothing is left of it where that is empty. */
        void replace(String other) {
            if (nodes.isEmpty()) {
                return;
            }
            Node first = nodes.get(0);
            if (!other.isEmpty()) {
                first.before(new TextNode(other));
            }
            nodes.forEach(Node::remove);
        }

        String shown() {
            return text.toString().replace('\u00a0', ' ').strip().replaceAll("\\s+", " ");
        }
    }

    /** The HTML without the words to the desk over its story. */
    static CoverNote withoutNote(String html, MailContext context, boolean addressed) {
        var mail = new HtmlLines(html);
        String text = mail.text();
        int end = CoverNote.end(text, context, addressed);
        if (end == 0) {
            return new CoverNote(html, List.of());
        }
        int start = 0;
        for (Line line : mail.lines) {
            if (start < end) {
                line.nodes().forEach(Node::remove);
            }
            start += line.shown().length() + 1;
        }
        return new CoverNote(mail.html(), CoverNote.of(text, context, addressed).repairs());
    }

    /** The lines that mail gateways and newsletters put around the text. */
    static Map<Integer, String> boilerplate(String html) {
        return MailBoilerplate.in(new HtmlLines(html).shown());
    }

    /** What the lines say by labels. */
    static StoryLabels labels(String html) {
        return SubmittedForm.labels(new HtmlLines(html).shown());
    }

    /** The HTML with other words in these lines. */
    static String changed(String html, Map<Integer, String> changes) {
        var mail = new HtmlLines(html);
        changes.forEach((number, words) -> mail.lines.get(number).replace(words));
        return mail.html();
    }

    /** The lines as they are seen. */
    List<String> shown() {
        return lines.stream().map(Line::shown).toList();
    }

    /** What is marked as quoted, when this line stands in it. */
    Optional<Element> quoteAround(int line) {
        return lines.get(line).nodes().stream()
                .flatMap(node -> Optional.ofNullable(node.parent()).stream())
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .flatMap(parent -> Optional.ofNullable(parent.closest("blockquote")).stream())
                .findFirst();
    }

    /** The HTML without this many lines at its top. */
    static String below(String html, int lines) {
        return lines == 0 ? html : new HtmlLines(html).without(0, lines);
    }

    /** Takes these lines out, and gives the HTML that is left. */
    String without(int from, int to) {
        lines.subList(from, to).forEach(line -> line.nodes().forEach(Node::remove));
        return html();
    }

    /** The HTML without what the mail ends with. */
    static CoverNote withoutEnd(String html, List<String> sender) {
        var mail = new HtmlLines(html);
        var tail = StoryEnd.of(mail.shown(), sender);
        if (tail.repairs().isEmpty()) {
            return new CoverNote(html, List.of());
        }
        mail.lines.subList(tail.end(), mail.lines.size()).forEach(line -> line.nodes()
                .forEach(Node::remove));
        return new CoverNote(mail.html(), tail.repairs());
    }

    /** The HTML without labels and notes to the desk, and without the press contact behind it. */
    static DeskNotes withoutDeskNotes(String html) {
        var mail = new HtmlLines(html);
        List<String> shown = mail.lines.stream().map(Line::shown).toList();
        var notes = DeskNotes.of(String.join("\n", shown));
        List<String> kept = notes.text().lines().toList();
        int end = DeskNotes.endOf(shown);
        boolean changed = false;
        for (int i = 0; i < shown.size(); i++) {
            String rest = i < end && i < kept.size() ? kept.get(i).strip() : "";
            if (!rest.equals(shown.get(i))) {
                mail.lines.get(i).replace(rest);
                changed = true;
            }
        }
        return changed ? new DeskNotes(mail.html(), notes.repairs()) : new DeskNotes(html, List.of());
    }

    /** All lines, one below the other. */
    static String all(String html) {
        return new HtmlLines(html).text();
    }

    /** The first lines, with a blank one between paragraphs. */
    static List<String> top(String html) {
        return new HtmlLines(html).lines.stream().limit(TOP).map(Line::shown).toList();
    }

    /** The HTML without the first line that reads so. */
    static String without(String html, String shown) {
        var mail = new HtmlLines(html);
        Optional<Line> found =
                mail.lines.stream().filter(line -> line.shown().equals(shown)).findFirst();
        found.ifPresent(line -> line.nodes().forEach(Node::remove));
        return found.isPresent() ? mail.html() : html;
    }

    /** All that is left; of tables that were taken apart nothing is. */
    private String html() {
        page.select("tr, table").stream()
                .filter(part -> !part.hasText()
                        && part.select("img, video, audio, iframe, object").isEmpty())
                .forEach(Node::remove);
        return page.body().html();
    }

    private String text() {
        var text = new StringBuilder();
        lines.forEach(line -> text.append(line.shown()).append('\n'));
        return text.toString();
    }

    /** Ends a line where a browser does. */
    private static final class Gatherer implements NodeVisitor {
        private final List<Line> lines;
        private Line line = Line.empty();

        /** The row of a table that is gone through. */
        private @Nullable Element row;

        Gatherer(List<Line> lines) {
            this.lines = lines;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                Element parent = text.parent();
                if (parent == null || !UNSEEN.contains(parent.normalName())) {
                    line.text().append(text.getWholeText());
                    line.nodes().add(text);
                }
            } else if (node instanceof Element element) {
                opened(element);
            }
        }

        private void opened(Element element) {
            if (row != null) {
                openedInRow(element);
                return;
            }
            switch (element.normalName()) {
                case "br" -> {
                    line.nodes().add(element);
                    end(true);
                }
                case "hr" -> {
                    end(false);
                    line.text().append("---");
                    line.nodes().add(element);
                    end(true);
                }
                case "img" -> line.nodes().add(element);
                default -> {
                    if (element.isBlock()) {
                        end(false);
                    }
                    row = isRow(element) ? element : null;
                }
            }
        }

        /** The cells of a row are one line, for none of them tells anything alone. */
        private void openedInRow(Element element) {
            if (CELLS.contains(element.normalName()) && !line.shown().isEmpty()) {
                line.text().append(BETWEEN_CELLS);
            } else if (element.isBlock() || "br".equals(element.normalName())) {
                line.text().append(' ');
            }
            if (VOID.contains(element.normalName())) {
                line.nodes().add(element);
            }
        }

        private static boolean isRow(Element element) {
            return "tr".equals(element.normalName())
                    && element.children().stream().filter(Element::hasText).count() > 1
                    && element.text().length() <= LONGEST_ROW
                    && element.selectFirst("table") == null
                    && !isFieldOfHead(element.child(0).text());
        }

        /** The head of a mail is read by its labels. */
        private static boolean isFieldOfHead(String label) {
            return QuotedMailHeader.fieldOf(label.endsWith(":") ? label : label + ":")
                    .isPresent();
        }

        @Override
        public void tail(Node node, int depth) {
            if (row != null && !node.equals(row)) {
                return;
            }
            row = null;
            if (node instanceof Element element && element.isBlock()) {
                end(false);
                if (PARAGRAPHS.contains(element.normalName())) {
                    lines.add(Line.empty());
                }
            }
        }

        private void end(boolean always) {
            if (always || !line.nodes().isEmpty()) {
                boolean blank = line.shown().isEmpty();
                boolean afterBlank =
                        lines.isEmpty() || lines.get(lines.size() - 1).shown().isEmpty();
                if (!blank || !afterBlank || always) {
                    lines.add(line);
                    line = Line.empty();
                }
            }
        }
    }
}
