package dateline.ingest.cms;

import java.util.List;
import java.util.Optional;

/**
 * A paragraph or table of a Word document.
 *
 * @param item the list that it is an item of
 * @param html what is in it; of a table the table itself
 * @param text its words
 * @param bold whether all of its words are bold
 */
record DocxBlock(Kind kind, Optional<DocxStyles.Item> item, String html, String text, boolean bold) {
    /** What a paragraph is, by its style. */
    enum Kind {
        TITLE(""),
        SUBTITLE(""),
        HEADING_1("h2"),
        HEADING_2("h3"),
        HEADING_3("h4"),
        HEADING_4("h5"),
        QUOTE("blockquote"),
        CODE("pre"),
        TEXT("p"),
        TABLE("");

        private final String tag;

        Kind(String tag) {
            this.tag = tag;
        }

        /** The kind that a built-in style stands for, by its name in lower case. */
        static Kind of(String style) {
            return switch (style.replace(" ", "")) {
                case "title" -> TITLE;
                case "subtitle" -> SUBTITLE;
                case "heading1" -> HEADING_1;
                case "heading2" -> HEADING_2;
                case "heading3" -> HEADING_3;
                case "heading4", "heading5", "heading6" -> HEADING_4;
                case "quote", "intensequote", "blocktext" -> QUOTE;
                case "htmlpreformatted", "plaintext", "macrotext" -> CODE;
                default -> TEXT;
            };
        }
    }

    boolean isHeading() {
        return kind == Kind.HEADING_1 || kind == Kind.HEADING_2 || kind == Kind.HEADING_3 || kind == Kind.HEADING_4;
    }

    boolean isPlain() {
        return kind == Kind.TEXT && item.isEmpty();
    }

    /** The blocks as HTML, items of lists put together into lists. */
    static String html(List<DocxBlock> blocks) {
        var html = new StringBuilder();
        var lists = new DocxLists(html);
        for (DocxBlock block : blocks) {
            if (block.item.isPresent() && block.kind == Kind.TEXT) {
                lists.item(block.item.get(), block.html);
            } else {
                lists.end();
                html.append(block.element());
            }
        }
        lists.end();
        return html.toString();
    }

    private String element() {
        if (kind == Kind.TABLE) {
            return html;
        }
        if (kind == Kind.QUOTE) {
            return "<blockquote><p>" + html + "</p></blockquote>\n";
        }
        String tag = kind.tag.isEmpty() ? "p" : kind.tag;
        return "<" + tag + ">" + html + "</" + tag + ">\n";
    }
}
