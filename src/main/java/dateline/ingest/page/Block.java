package dateline.ingest.page;

import java.util.List;
import org.jsoup.nodes.TextNode;

/** A run of text without a break in it: a paragraph, a list item, a heading, a line of a byline. */
final class Block {
    private static final long UNREAD = -1;

    private final int index;
    private final Area area;
    private final List<TextNode> nodes;
    private final String text;
    private final Wording wording;
    private final Marks marks;
    private long cues = UNREAD;

    /**
     * @param index its place in the row
     * @param area the element that it stands in
     * @param nodes the text of the page that it is made of
     * @param text in which each run of white space is one space
     */
    Block(int index, Area area, List<TextNode> nodes, String text, Marks marks) {
        this.index = index;
        this.area = area;
        this.nodes = nodes;
        this.text = text;
        this.wording = Wording.of(text);
        this.marks = marks;
    }

    /**
     * What the markup says of the text.
     *
     * @param linkChars how many of its characters stand in links
     * @param links how many links it holds
     * @param boldChars how many of its characters are bold or italic
     * @param mediaBefore how many pictures, films and embeds stand between it and what is before it
     * @param afterBreak whether line breaks, not elements, set it apart from what is before it
     */
    record Marks(int linkChars, int links, int boldChars, int mediaBefore, boolean afterBreak) {}

    int index() {
        return index;
    }

    Area area() {
        return area;
    }

    List<TextNode> nodes() {
        return nodes;
    }

    String text() {
        return text;
    }

    Wording wording() {
        return wording;
    }

    int linkChars() {
        return marks.linkChars();
    }

    int links() {
        return marks.links();
    }

    int boldChars() {
        return marks.boldChars();
    }

    int mediaBefore() {
        return marks.mediaBefore();
    }

    boolean afterBreak() {
        return marks.afterBreak();
    }

    int chars() {
        return text.length();
    }

    double linkDensity() {
        return (double) marks.linkChars() / text.length();
    }

    String tag() {
        return area.tag();
    }

    /** The marks of all cues in its text, which is read for them once, when they are first asked for. */
    long cues() {
        if (cues == UNREAD) {
            cues = Cue.in(text);
        }
        return cues;
    }

    boolean has(Cue cue) {
        return (cues() & cue.mark()) != 0;
    }
}
