package dateline.ingest.html;

import dateline.article.HtmlEscape;
import dateline.ingest.model.RawArticle.RawBody;
import dateline.ingest.text.BrokenLines;
import dateline.ingest.text.DashedSpeech;
import dateline.ingest.text.DividerLine;
import dateline.ingest.text.IngestLimits;
import dateline.ingest.text.Refusal;
import dateline.ingest.text.markup.EscapedMarkup;
import dateline.ingest.text.markup.NumberedLine;
import dateline.ingest.text.markup.TabbedRows;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Turns a body in any of its three forms into HTML, which is not clean yet. */
public final class BodyMarkup {
    /** Cells of all tables of a text in Markdown: a short text may tell of very many. */
    private static final int TABLE_CELLS = 100_000;

    /** Blocks within blocks, and emphasis within emphasis. */
    private static final int NESTING = 100;

    /**
     * What GitHub, Hugo, Jekyll and Ghost make of Markdown beyond CommonMark. One tilde strikes nothing: it stands in ranges
     * such as {@code 3~4}.
     */
    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.builder().maxCells(TABLE_CELLS).build(),
            StrikethroughExtension.builder().requireTwoTildes(true).build(),
            TaskListItemsExtension.create(),
            FootnotesExtension.builder().inlineFootnotes(true).build(),
            AutolinkExtension.create());

    private static final Parser MARKDOWN = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(NESTING)
            .maxInlineNesting(NESTING)
            .build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();
    /** Lines without a blank one between them. */
    private static final int PARAGRAPH_LINES = 10_000;

    private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t]*\\n\\s*");
    private static final Pattern ITEM = Pattern.compile("\\s*[*•·‣–-]\\s+(.*)", Pattern.DOTALL);

    private static final Pattern DASHED = Pattern.compile("\\s*[–-]\\s+.*");

    /** Whoever speaks is named earlier. */
    private static final int SPOKEN_LINES = 50;

    private static final int BESIDE = 20;

    private BodyMarkup() {}

    /**
     * The body as HTML.
     *
     * @throws Refusal when it is a bomb
     */
    public static String html(RawBody body) throws Refusal {
        return switch (body.markup()) {
            case HTML -> EscapedMarkup.resolved(body.text());
            case MARKDOWN -> html(markdown(MarkdownDialects.of(body.text()).text()));
            case TEXT -> ofText(body.text());
        };
    }

    /**
     * The tree of a text in Markdown.
     *
     * @throws Refusal when the parser could not end with it in good time
     */
    public static Node markdown(String text) throws Refusal {
        requireParagraphs(text);
        try {
            Node document = MARKDOWN.parse(text);
            document.accept(new TaskMarks());
            return document;
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    "Its tables have more than " + TABLE_CELLS + " cells; no article has. Split it, or file its text.");
        }
    }

    /** Puts a sign in the place of a box that can be ticked, which no feed may hold. */
    private static final class TaskMarks extends AbstractVisitor {
        @Override
        public void visit(CustomNode node) {
            if (node instanceof TaskListItemMarker marker) {
                var sign = new Text(marker.isChecked() ? "☑ " : "☐ ");
                Node text = marker.getNext();
                if (text == null) {
                    marker.insertAfter(sign);
                } else {
                    text.prependChild(sign);
                }
                marker.unlink();
            } else {
                visitChildren(node);
            }
        }
    }

    /**
     * The HTML of such a tree.
     *
     * @throws Refusal when a short text would become very long, as by a long address that is named many times
     */
    public static String html(Node document) throws Refusal {
        var html = new BoundedText(IngestLimits.INPUT_BYTES);
        try {
            RENDERER.render(document, html);
        } catch (BoundedText.FullException e) {
            throw new Refusal("Its Markdown would become more than " + IngestLimits.INPUT_BYTES / 1_000_000
                    + " MB of HTML; no article is. Look for an address that it refers to very often.");
        }
        return html.toString();
    }

    /** The parser goes through the lines of a paragraph again at each of them. */
    private static void requireParagraphs(String text) throws Refusal {
        int lines = 0;
        int inParagraph = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            lines++;
            inParagraph = line.isBlank() ? 0 : inParagraph + 1;
            if (lines > IngestLimits.TEXT_LINES) {
                throw new Refusal("It has more than " + IngestLimits.TEXT_LINES
                        + " lines, more than an article can have. File its articles one by one.");
            }
            if (inParagraph > PARAGRAPH_LINES) {
                throw new Refusal("Line " + lines + ": a paragraph has more than " + PARAGRAPH_LINES
                        + " lines. Put blank lines between its paragraphs.");
            }
        }
    }

    /**
     * Paragraphs are parted by blank lines; a block whose lines all begin with a bullet is a list, if nobody speaks in it, and so is
     * one of numbers.
     */
    static String ofText(String text) {
        var html = new StringBuilder();
        List<String> blocks =
                List.of(BLANK_LINES.split(text.replace("\r\n", "\n").strip()));
        for (int i = 0; i < blocks.size(); i++) {
            String block = blocks.get(i);
            List<String> items = items(block);
            List<NumberedLine> numbered = NumberedLine.list(block.lines().toList());
            if (!numbered.isEmpty()) {
                html.append(list(numbered));
            } else if (items.isEmpty()) {
                appendLines(block.lines().toList(), html);
            } else if (isSpoken(blocks, i)) {
                block.lines().forEach(line -> html.append("<p>")
                        .append(HtmlEscape.text(line.strip()))
                        .append("</p>\n"));
            } else {
                html.append("<ul>");
                items.forEach(item ->
                        html.append("<li>").append(HtmlEscape.text(item)).append("</li>"));
                html.append("</ul>\n");
            }
        }
        return html.toString();
    }

    private static String list(List<NumberedLine> items) {
        int first = items.get(0).number();
        return items.stream()
                .map(item -> "<li>" + HtmlEscape.text(item.text()) + "</li>")
                .collect(Collectors.joining("", first == 1 ? "<ol>" : "<ol start=\"" + first + "\">", "</ol>\n"));
    }

    /** Whether lines with dashes are what people say: one of those beside each other is, or there is but one. */
    private static boolean isSpoken(List<String> blocks, int at) {
        if (!isDashed(blocks.get(at))) {
            return false;
        }
        int from = at;
        while (from > Math.max(0, at - BESIDE) && isDashed(blocks.get(from - 1))) {
            from--;
        }
        int to = at + 1;
        while (to < Math.min(blocks.size(), at + BESIDE) && isDashed(blocks.get(to))) {
            to++;
        }
        List<String> lines = blocks.subList(from, to).stream()
                .flatMap(String::lines)
                .limit(SPOKEN_LINES)
                .toList();
        String before = from > 0 ? blocks.get(from - 1) : "";
        return lines.size() == 1 ? DashedSpeech.isAlone(lines.get(0), before) : DashedSpeech.isIn(lines, before);
    }

    private static boolean isDashed(String block) {
        return block.lines().allMatch(line -> DASHED.matcher(line).matches());
    }

    /** Rows of a table stand as they are; what is over, between and under them are paragraphs. */
    private static void appendLines(List<String> lines, StringBuilder html) {
        int told = 0;
        for (int at = 0; at < lines.size(); at++) {
            int rows = TabbedRows.from(at, lines);
            if (rows > 0) {
                appendParagraph(lines.subList(told, at), html);
                html.append(TabbedRows.html(lines.subList(at, at + rows)));
                told = at + rows;
                at = told - 1;
            }
        }
        appendParagraph(lines.subList(told, lines.size()), html);
    }

    private static void appendParagraph(List<String> lines, StringBuilder html) {
        List<String> told = lines.stream().filter(line -> !line.isBlank()).toList();
        if (BrokenLines.areParagraphs(told)) {
            told.forEach(line ->
                    html.append("<p>").append(HtmlEscape.text(line.strip())).append("</p>\n"));
        } else if (!told.isEmpty()) {
            html.append("<p>").append(paragraph(told)).append("</p>\n");
        }
    }

    private static String paragraph(List<String> lines) {
        return BrokenLines.areMeant(lines)
                ? lines.stream().map(line -> HtmlEscape.text(line.strip())).collect(Collectors.joining("<br>"))
                : HtmlEscape.text(BrokenLines.joined(lines));
    }

    private static List<String> items(String block) {
        var items = new ArrayList<String>();
        for (String line : block.split("\n")) {
            var item = ITEM.matcher(line);
            if (!item.matches() || DividerLine.isOne(line)) {
                return List.of();
            }
            items.add(item.group(1));
        }
        return items;
    }
}
