package dateline.ingest.html;

import dateline.article.HtmlEscape;
import dateline.ingest.model.RawArticle.RawBody;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Turns a body in any of its three forms into HTML, which is not clean yet. */
public final class BodyMarkup {
    private static final List<TablesExtension> EXTENSIONS = List.of((TablesExtension) TablesExtension.create());
    private static final Parser MARKDOWN =
            Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(100).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();
    private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t]*\\n\\s*");
    private static final Pattern ITEM = Pattern.compile("\\s*[*•·‣–-]\\s+(.*)", Pattern.DOTALL);

    private BodyMarkup() {}

    /** The body as HTML. */
    public static String html(RawBody body) {
        return switch (body.markup()) {
            case HTML -> body.text();
            case MARKDOWN -> html(markdown(body.text()));
            case TEXT -> ofText(body.text());
        };
    }

    /** The tree of a text in Markdown. */
    public static Node markdown(String text) {
        return MARKDOWN.parse(text);
    }

    /** The HTML of such a tree. */
    public static String html(Node document) {
        return RENDERER.render(document);
    }

    /** Paragraphs are parted by blank lines; a block whose lines all begin with a bullet is a list. */
    static String ofText(String text) {
        var html = new StringBuilder();
        for (String block : BLANK_LINES.split(text.replace("\r\n", "\n").strip())) {
            List<String> items = items(block);
            if (items.isEmpty()) {
                html.append("<p>").append(HtmlEscape.text(block)).append("</p>\n");
            } else {
                html.append("<ul>");
                items.forEach(item ->
                        html.append("<li>").append(HtmlEscape.text(item)).append("</li>"));
                html.append("</ul>\n");
            }
        }
        return html.toString();
    }

    private static List<String> items(String block) {
        var items = new ArrayList<String>();
        for (String line : block.split("\n")) {
            var item = ITEM.matcher(line);
            if (!item.matches()) {
                return List.of();
            }
            items.add(item.group(1));
        }
        return items;
    }
}
