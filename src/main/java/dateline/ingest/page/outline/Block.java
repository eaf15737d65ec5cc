package dateline.ingest.page.outline;

import dateline.ingest.blocks.BlockCue;
import dateline.ingest.text.WordStatistics;
import java.util.List;
import org.jsoup.nodes.TextNode;

/** A run of text without a break in it: a paragraph, a list item, a heading, a line of a byline. */
public final class Block {
    private static final long UNREAD = -1;

    private final int index;
    private final Area area;
    private final List<TextNode> nodes;
    private final String text;
    private final WordStatistics wordStatistics;
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
        this.wordStatistics = WordStatistics.of(text);
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

    /** Its place among the blocks, from 0. */
    public int index() {
        return index;
    }

    /** The area that it stands in. */
    public Area area() {
        return area;
    }

    /** Its pieces of text. */
    public List<TextNode> nodes() {
        return nodes;
    }

    /** Its text in one line. */
    public String text() {
        return text;
    }

    /** What a look at each of its letters gives. */
    public WordStatistics wordStatistics() {
        return wordStatistics;
    }

    /** How many of its characters stand in links. */
    public int linkChars() {
        return marks.linkChars();
    }

    /** How many links it has. */
    public int links() {
        return marks.links();
    }

    /** How many of its characters are bold. */
    public int boldChars() {
        return marks.boldChars();
    }

    /** How many pictures and films stand between the block before it and this one. */
    public int mediaBefore() {
        return marks.mediaBefore();
    }

    boolean afterBreak() {
        return marks.afterBreak();
    }

    /** How many characters it has. */
    public int chars() {
        return text.length();
    }

    /** The share of its characters that stand in links, 0 to 1. */
    public double linkDensity() {
        return (double) marks.linkChars() / text.length();
    }

    /** The name of the element that it fills, in lower case. */
    public String tag() {
        return area.tag();
    }

    /** The marks of all cues in its text, which is read for them once, when they are first asked for. */
    public long cues() {
        if (cues == UNREAD) {
            cues = BlockCue.in(text);
        }
        return cues;
    }

    /** Whether its words say this. */
    public boolean has(BlockCue blockCue) {
        return (cues() & blockCue.mark()) != 0;
    }
}
