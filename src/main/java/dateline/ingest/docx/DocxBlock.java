package dateline.ingest.docx;

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
record DocxBlock(DocxParagraphKind kind, Optional<DocxListItem> item, String html, String text, boolean bold) {
    boolean isHeading() {
        return kind == DocxParagraphKind.HEADING_1
                || kind == DocxParagraphKind.HEADING_2
                || kind == DocxParagraphKind.HEADING_3
                || kind == DocxParagraphKind.HEADING_4;
    }

    boolean isPlain() {
        return kind == DocxParagraphKind.TEXT && item.isEmpty();
    }

    /** The blocks as HTML, items of lists put together into lists. */
    static String html(List<DocxBlock> blocks) {
        var html = new StringBuilder();
        var lists = new DocxLists(html);
        for (DocxBlock block : blocks) {
            if (block.item.isPresent() && block.kind == DocxParagraphKind.TEXT) {
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
        if (kind == DocxParagraphKind.TABLE) {
            return html;
        }
        if (kind == DocxParagraphKind.QUOTE) {
            return "<blockquote><p>" + html + "</p></blockquote>\n";
        }
        String tag = kind.tag().isEmpty() ? "p" : kind.tag();
        return "<" + tag + ">" + html + "</" + tag + ">\n";
    }
}
