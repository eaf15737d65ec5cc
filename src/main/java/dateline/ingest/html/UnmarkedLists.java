package dateline.ingest.html;

import dateline.ingest.text.markup.RoleLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Makes lists of what is one to its readers alone: elements that have the role of a list (WAI-ARIA), lines of a paragraph or
 * paragraphs that begin with a bullet.
 */
final class UnmarkedLists {
    /** Those that begin nothing but items; a dash begins speech as well, an asterisk a note. */
    private static final String BULLETS = "•‣▪▫◦●○■□∙⁃➤➢►▶";

    private static final Pattern BULLET = Pattern.compile("^[\\s\\u00a0]*[" + BULLETS + "][\\s\\u00a0]*");
    private static final Evaluator BROKEN = QueryParser.parse("*:has(> br)");
    private static final Evaluator PARAGRAPHS = QueryParser.parse("p, div");
    private static final Evaluator BLOCKS =
            QueryParser.parse("p, div, ul, ol, dl, table, blockquote, pre, figure, h1, h2, h3, h4, h5, h6, img, video");
    private static final int FEWEST = 2;

    private UnmarkedLists() {}

    static void toHtml(Element body) {
        RoleLists.toHtml(body);
        if (body.wholeText().chars().noneMatch(c -> BULLETS.indexOf(c) >= 0)) {
            return;
        }
        body.select(BROKEN).stream()
                .filter(element -> element.closest("pre") == null)
                .forEach(UnmarkedLists::ofLines);
        body.select(PARAGRAPHS).forEach(UnmarkedLists::ofParagraphs);
    }

    /** One line of an element, and the break behind it. */
    private record Line(List<Node> nodes, Optional<Node> end) {
        Optional<TextNode> bullet() {
            return nodes.stream()
                    .flatMap(Node::nodeStream)
                    .filter(node -> node instanceof TextNode text && !text.isBlank())
                    .map(TextNode.class::cast)
                    .findFirst()
                    .filter(text -> BULLET.matcher(text.getWholeText()).find());
        }

        boolean isBlank() {
            return nodes.stream()
                    .allMatch(node -> node instanceof TextNode text
                            ? text.isBlank()
                            : node instanceof Element element
                                    && !element.hasText()
                                    && element.select(BLOCKS).isEmpty());
        }
    }

    private static void ofLines(Element element) {
        List<Line> lines = lines(element);
        long bullets = lines.stream().filter(line -> line.bullet().isPresent()).count();
        if (bullets < FEWEST) {
            return;
        }
        boolean paragraph = element.normalName().equals("p");
        List<Element> parts = new ArrayList<>();
        for (Line line : lines) {
            boolean item = line.bullet().isPresent();
            Optional<Element> last = parts.isEmpty() ? Optional.empty() : Optional.of(parts.get(parts.size() - 1));
            if (item) {
                Element list = last.filter(UnmarkedLists::isList).orElseGet(() -> added(parts, new Element("ul")));
                list.appendChild(item(line.nodes(), line.bullet().orElseThrow()));
            } else if (!line.isBlank()) {
                Element text = last.filter(part -> !isList(part))
                        .orElseGet(() -> added(parts, paragraph ? element.shallowClone() : new Element("p")));
                line.nodes().forEach(text::appendChild);
                line.end().ifPresent(text::appendChild);
            }
        }
        if (paragraph) {
            parts.forEach(element::before);
            element.remove();
        } else {
            element.empty();
            parts.forEach(element::appendChild);
        }
    }

    private static boolean isList(Element part) {
        return part.normalName().equals("ul");
    }

    private static Element added(List<Element> parts, Element part) {
        parts.add(part);
        return part;
    }

    private static Element item(List<Node> nodes, TextNode bullet) {
        bullet.text(BULLET.matcher(bullet.getWholeText()).replaceFirst(""));
        Element item = new Element("li");
        nodes.forEach(item::appendChild);
        return item;
    }

    private static List<Line> lines(Element element) {
        var lines = new ArrayList<Line>();
        var nodes = new ArrayList<Node>();
        for (Node node : List.copyOf(element.childNodes())) {
            if (node.normalName().equals("br")) {
                lines.add(new Line(List.copyOf(nodes), Optional.of(node)));
                nodes.clear();
            } else {
                nodes.add(node);
            }
        }
        lines.add(new Line(List.copyOf(nodes), Optional.empty()));
        return lines;
    }

    /** This paragraph and those that follow it. */
    private static void ofParagraphs(Element first) {
        if (first.parent() == null || !isItem(first) || isItemOrNull(first.previousElementSibling())) {
            return;
        }
        List<Element> items = new ArrayList<>();
        for (Element at = first; at != null && isItem(at); at = at.nextElementSibling()) {
            items.add(at);
        }
        if (items.size() < FEWEST) {
            return;
        }
        Element list = new Element("ul");
        first.before(list);
        for (Element paragraph : items) {
            TextNode bullet = new Line(List.copyOf(paragraph.childNodes()), Optional.empty())
                    .bullet()
                    .orElseThrow();
            list.appendChild(item(List.copyOf(paragraph.childNodes()), bullet));
            paragraph.remove();
        }
    }

    private static boolean isItemOrNull(@Nullable Element element) {
        return element != null && isItem(element);
    }

    private static boolean isItem(Element element) {
        boolean paragraph =
                element.normalName().equals("p") || element.normalName().equals("div");
        return paragraph
                && element.select(BLOCKS).stream().allMatch(inner -> inner.equals(element))
                && new Line(List.copyOf(element.childNodes()), Optional.empty())
                        .bullet()
                        .isPresent();
    }
}
