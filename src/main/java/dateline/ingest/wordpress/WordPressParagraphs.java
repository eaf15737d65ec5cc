package dateline.ingest.wordpress;

import dateline.article.HtmlEscape;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes the paragraphs that WordPress makes of a classic post when it shows it ({@code wpautop}): a blank line ends a
 * paragraph, a line end is a line break, and an address alone on its line is an embed, here a link.
 */
final class WordPressParagraphs {
    /** Elements whose content is divided too. */
    private static final Set<String> CONTAINERS =
            Set.of("blockquote", "div", "section", "article", "aside", "details", "center", "main", "header", "footer");
    /** Elements that stay as they are, with all in them. */
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "dl",
            "table",
            "pre",
            "figure",
            "form",
            "address",
            "script",
            "style",
            "iframe",
            "video",
            "audio",
            "object",
            "noscript",
            "svg");

    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})(?![a-zA-Z0-9])[^<>]{0,5000}>");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t\\u00A0]*\\n\\s*");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]{4,2000}");

    private final String source;
    private final StringBuilder html = new StringBuilder();
    private final StringBuilder run = new StringBuilder();
    private String block = "";
    private int depth;

    private WordPressParagraphs(String source) {
        this.source = source;
    }

    static String of(String text) {
        return new WordPressParagraphs(text.replace("\r\n", "\n").replace('\r', '\n')).divided();
    }

    private String divided() {
        var tag = TAG.matcher(source);
        int from = 0;
        while (tag.find()) {
            words(source.substring(from, tag.start()));
            from = tag.end();
            tag(tag.group(2).toLowerCase(Locale.ROOT), !tag.group(1).isEmpty(), tag.group());
        }
        words(source.substring(from));
        flush();
        return html.toString();
    }

    private void words(String text) {
        (depth > 0 ? html : run).append(text);
    }

    private void tag(String name, boolean closing, String markup) {
        if (depth > 0) {
            html.append(markup);
            if (name.equals(block)) {
                depth += closing ? -1 : 1;
            }
        } else if (BLOCKS.contains(name) && !closing) {
            flush();
            html.append(markup);
            block = name;
            depth = 1;
        } else if (CONTAINERS.contains(name) || BLOCKS.contains(name) || name.equals("hr")) {
            flush();
            html.append(markup);
        } else {
            run.append(markup);
        }
    }

    private void flush() {
        for (String paragraph : BLANK_LINES.split(run)) {
            String text = paragraph.strip();
            if (ADDRESS.matcher(text).matches()) {
                String address = HtmlEscape.textOrAttribute(text.replace("&amp;", "&"));
                html.append("<p><a href=\"")
                        .append(address)
                        .append("\">")
                        .append(address)
                        .append("</a></p>\n");
            } else if (!text.isEmpty()) {
                html.append("<p>").append(text.replace("\n", "<br>\n")).append("</p>\n");
            }
        }
        run.setLength(0);
    }
}
