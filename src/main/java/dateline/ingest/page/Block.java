package dateline.ingest.page;

import java.util.List;
import org.jsoup.nodes.TextNode;

/**
 * A run of text without a break in it: a paragraph, a list item, a heading, a line of a byline.
 *
 * @param index its place in the row
 * @param area the element that it stands in
 * @param nodes the text of the page that it is made of
 * @param text in which each run of white space is one space
 * @param wording of the text
 * @param linkChars how many of its characters stand in links
 * @param links how many links it holds
 * @param boldChars how many of its characters are bold or italic
 * @param mediaBefore how many pictures, films and embeds stand between it and what is before it
 * @param afterBreak whether line breaks, not elements, set it apart from what is before it
 */
record Block(
        int index,
        Area area,
        List<TextNode> nodes,
        String text,
        Wording wording,
        int linkChars,
        int links,
        int boldChars,
        int mediaBefore,
        boolean afterBreak) {

    int chars() {
        return text.length();
    }

    double linkDensity() {
        return (double) linkChars / text.length();
    }

    String tag() {
        return area.tag();
    }
}
