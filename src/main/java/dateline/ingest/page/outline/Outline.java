package dateline.ingest.page.outline;

import dateline.ingest.text.PhraseMatcher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The page as a row of text blocks, in the order of the document, and the areas that hold them.
 *
 * <p>Made in one walk without recursion, so that the depth of a page costs no stack.
 */
public final class Outline {
    private final List<Area> areas;
    private final List<Block> blocks;

    private Outline(List<Area> areas, List<Block> blocks) {
        this.areas = Collections.unmodifiableList(areas);
        this.blocks = Collections.unmodifiableList(blocks);
    }

    /** The blocks below this element. */
    public static Outline of(Element body) {
        var walk = new Walk();
        body.traverse(walk);
        walk.close();
        for (int i = walk.areas.size() - 1; i > 0; i--) {
            walk.areas.get(i).addToParent();
        }
        return new Outline(walk.areas, walk.blocks);
    }

    /** In the order of the document; the first is the body. */
    public List<Area> areas() {
        return areas;
    }

    /** The blocks, in the order of the page. */
    public List<Block> blocks() {
        return blocks;
    }

    /** Whether an element sets its text apart. A card that opens over a name stands inside the sentence, but is none of it. */
    private static boolean isApart(Element element, int kind) {
        boolean isInline = TagKind.isInline(kind);
        return !isInline || (element.normalName().equals("span") && CARD.in(element.className()) != 0);
    }

    private static final PhraseMatcher CARD = PhraseMatcher.list()
            .add(1, "tooltip|popover|popup|rollover-block|hovercard|hover-card|flyout|infocard|info-card")
            .done();

    /** The state of the walk; ends a block where a block-level element begins or ends. */
    private static final class Walk implements NodeVisitor {
        private final List<Area> areas = new ArrayList<>();
        private final List<Block> blocks = new ArrayList<>();
        private final ArrayList<Area> open = new ArrayList<>();
        private final Map<String, Long> knownHints = new HashMap<>();
        private final StringBuilder text = new StringBuilder();
        private List<TextNode> nodes = new ArrayList<>();
        private int withoutText;
        private int inLink;
        private int inBold;
        private int linkChars;
        private int boldChars;
        private int links;
        private int breaks;
        private int media;
        private boolean afterBreak;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                if (withoutText == 0) {
                    take(words);
                }
            } else if (node instanceof Element element) {
                enter(element);
            }
        }

        private void enter(Element element) {
            String tag = element.normalName();
            int kind = TagKind.of(tag);
            if (TagKind.showsNoText(kind)) {
                withoutText++;
            }
            if (withoutText > 0) {
                countMedia(kind);
                return;
            }
            if (tag.equals("br")) {
                lineBreak();
            } else if (isApart(element, kind)) {
                close();
                areas.add(new Area(
                        open.isEmpty() ? null : open.get(open.size() - 1), element, areas.size(), hints(element)));
                open.add(areas.get(areas.size() - 1));
            } else if (tag.equals("a")) {
                inLink++;
                links++;
            } else if (isBold(tag)) {
                inBold++;
            }
            countMedia(kind);
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            String tag = element.normalName();
            int kind = TagKind.of(tag);
            if (TagKind.showsNoText(kind)) {
                withoutText--;
            } else if (withoutText == 0 && isApart(element, kind)) {
                close();
                open.remove(open.size() - 1);
            } else if (withoutText == 0 && tag.equals("a")) {
                inLink--;
            } else if (withoutText == 0 && isBold(tag)) {
                inBold--;
            }
        }

        private static boolean isBold(String tag) {
            return tag.equals("b") || tag.equals("strong") || tag.equals("em") || tag.equals("i");
        }

        private void countMedia(int kind) {
            if (TagKind.isMedium(kind) && !open.isEmpty()) {
                open.get(open.size() - 1).media++;
                media++;
            }
        }

        private void lineBreak() {
            breaks++;
            if (breaks == 2) {
                close();
                afterBreak = true;
                breaks = 0;
            } else {
                space();
            }
        }

        private void take(TextNode words) {
            String whole = words.getWholeText();
            int before = text.length();
            for (int i = 0; i < whole.length(); i++) {
                char c = whole.charAt(i);
                if (c <= ' ' || c == '\u00a0' || c == '\u2003' || c == '\u2009') {
                    space();
                } else if (c != '\u00ad' && c != '\u200b' && c != '\ufeff') {
                    text.append(c);
                }
            }
            int added = text.length() - before;
            if (added > 1 || (added == 1 && text.charAt(before) != ' ')) {
                breaks = 0;
                nodes.add(words);
                linkChars += inLink > 0 ? added : 0;
                boldChars += inBold > 0 ? added : 0;
            }
        }

        private void space() {
            if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }

        private void close() {
            String line = nodes.isEmpty() ? "" : text.toString().strip();
            if (!line.isEmpty() && !open.isEmpty()) {
                Area area = open.get(open.size() - 1);
                int chars = line.length();
                var marks = new Block.Marks(
                        Math.min(linkChars, chars), links, Math.min(boldChars, chars), media, afterBreak);
                var block = new Block(blocks.size(), area, nodes, line, marks);
                blocks.add(block);
                count(area, block);
                media = 0;
                afterBreak = false;
            }
            if (!nodes.isEmpty()) {
                nodes = new ArrayList<>();
            }
            text.setLength(0);
            linkChars = 0;
            boldChars = 0;
            links = 0;
            breaks = 0;
        }

        private static void count(Area area, Block block) {
            area.chars += block.chars();
            area.linkChars += block.linkChars();
            area.links += block.links();
            area.commas += block.wordStatistics().commas();
            area.blocks++;
            area.paragraphs += block.chars() >= 80 && block.linkDensity() < 0.5 ? 1 : 0;
            area.firstBlock = Math.min(area.firstBlock, block.index());
            area.lastBlock = Math.max(area.lastBlock, block.index());
        }

        private long hints(Element element) {
            if (element.attributesSize() == 0) {
                return 0;
            }
            long hints = 0;
            for (Attribute attribute : element.attributes()) {
                hints |= switch (attribute.getKey()) {
                    case "class", "id", "role", "itemprop", "data-testid", "data-component" ->
                        known(attribute.getValue());
                    default -> 0;
                };
            }
            return hints;
        }

        private long known(String names) {
            if (names.isEmpty()) {
                return 0;
            }
            Long known = knownHints.get(names);
            if (known == null) {
                known = ClassHint.in(names);
                knownHints.put(names, known);
            }
            return known;
        }
    }
}
