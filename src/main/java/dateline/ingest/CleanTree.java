package dateline.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.parser.Tag;

/**
 * Builds a well-formed body: blocks stand in blocks, text in paragraphs, list items in lists, whatever the order in which
 * they come. A tree built so is read back by an HTML parser as the same tree.
 *
 * <p>Inline elements are opened when text comes, so that none is empty and one that spans blocks is opened in each of them.
 */
final class CleanTree {
    private static final Set<String> FLOW = Set.of("body", "blockquote", "aside", "figure");
    private static final Set<String> MIXED = Set.of("li", "td", "th", "dd", "figcaption");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> TABLE_PARTS = Set.of("table", "thead", "tbody", "tfoot", "tr");
    private static final Map<String, Set<String>> PARENTS = Map.ofEntries(
            Map.entry("caption", Set.of("table")),
            Map.entry("thead", Set.of("table")),
            Map.entry("tbody", Set.of("table")),
            Map.entry("tfoot", Set.of("table")),
            Map.entry("tr", Set.of("thead", "tbody", "tfoot")),
            Map.entry("td", Set.of("tr")),
            Map.entry("th", Set.of("tr")),
            Map.entry("li", Set.of("ul", "ol")),
            Map.entry("dt", Set.of("dl")),
            Map.entry("dd", Set.of("dl")),
            Map.entry("figcaption", Set.of("figure")));
    private static final Map<String, String> IMPLIED_PARENT = Map.of("li", "ul", "dt", "dl", "dd", "dl");
    private static final Map<String, String> IMPLIED_CHILD = Map.of("ul", "li", "ol", "li", "dl", "dd");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\n\\r\\f]+");
    private static final int OPEN_INLINES = 20;

    private static final class Inline {
        private final String tag;
        private final Attributes attributes;

        Inline(String tag, Attributes attributes) {
            this.tag = tag;
            this.attributes = attributes;
        }
    }

    private static final class Block {
        private final Element element;
        private final boolean implied;
        private int divisions;

        Block(Element element, boolean implied) {
            this.element = element;
            this.implied = implied;
        }

        String tag() {
            return element.normalName();
        }
    }

    private final Document document = Document.createShell("");
    private final Deque<Block> blocks = new ArrayDeque<>();
    private final Deque<Runnable> ends = new ArrayDeque<>();
    private final List<Inline> active = new ArrayList<>();
    private final List<Inline> opened = new ArrayList<>();
    private Element place;
    private boolean spacePending;
    private int breaksPending;

    CleanTree() {
        blocks.push(new Block(document.body(), false));
        place = document.body();
    }

    /** The body so far. */
    Element body() {
        return document.body();
    }

    /** The body as text: HTML syntax, UTF-8, no white space of its own, references only where they must be. */
    String html() {
        document.outputSettings()
                .prettyPrint(false)
                .escapeMode(EscapeMode.xhtml)
                .charset(StandardCharsets.UTF_8);
        return document.body().html();
    }

    /** Ends the element that was begun last. */
    void end() {
        ends.pop().run();
    }

    /** Begins an element whose tag goes and whose text stays. */
    void beginNothing() {
        ends.push(() -> {});
    }

    /** Begins a container that goes; what stands in it does not run together with what stands beside it. */
    void beginDivision() {
        leaveParagraph();
        leaveImpliedList();
        var block = top();
        block.divisions++;
        ends.push(() -> {
            leaveParagraph();
            block.divisions--;
        });
    }

    /** Begins an element within a line of text. */
    void beginInline(String tag, Attributes attributes) {
        boolean already = active.stream().anyMatch(inline -> inline.tag.equals(tag));
        if (already || active.size() >= OPEN_INLINES) {
            beginNothing();
            return;
        }
        var inline = new Inline(tag, attributes);
        active.add(inline);
        ends.push(() -> active.remove(inline));
    }

    /** Begins a block. */
    void beginBlock(String tag, Attributes attributes) {
        leaveParagraph();
        if (IMPLIED_PARENT.containsKey(tag)) {
            leaveImpliedItem();
        } else {
            leaveImpliedList();
        }
        if (!admits(tag)) {
            beginDivision();
            return;
        }
        var block = push(tag, attributes, false);
        ends.push(() -> leave(block));
    }

    /** A thematic break. */
    void rule() {
        leaveParagraph();
        leaveImpliedList();
        if (FLOW.contains(top().tag()) && !top().tag().equals("figure")) {
            top().element.appendElement("hr");
        }
    }

    /** The end of a line; two of them are the end of a paragraph. */
    void lineBreak() {
        if (isPreformatted()) {
            text("\n");
        } else {
            breaksPending++;
            spacePending = false;
        }
    }

    /** Text in which white space is only a space, except within {@code pre}. */
    void text(String text) {
        if (isPreformatted()) {
            boolean first = place.childNodeSize() == 0 && place.equals(top().element);
            String kept = first ? text.replaceFirst("^\\n+", "") : text;
            if (!kept.isEmpty()) {
                open(false);
                place.appendText(kept);
            }
            return;
        }
        String folded = SPACES.matcher(text).replaceAll(" ");
        if (folded.startsWith(" ")) {
            spacePending = true;
        }
        String words = folded.strip().equals("") ? "" : trimmed(folded);
        if (!words.isEmpty()) {
            open(false);
            place.appendText(words);
            spacePending = folded.endsWith(" ");
        }
    }

    /** An element without content of ours, such as a picture. */
    void leaf(Element element) {
        open(true);
        place.appendChild(element);
        spacePending = false;
    }

    private boolean isPreformatted() {
        return blocks.stream().anyMatch(block -> block.tag().equals("pre"));
    }

    private static String trimmed(String folded) {
        int from = folded.startsWith(" ") ? 1 : 0;
        int to = folded.endsWith(" ") ? folded.length() - 1 : folded.length();
        return folded.substring(from, to);
    }

    /** Makes {@link #place} the element that takes the next text or picture. */
    private void open(boolean picture) {
        leaveImpliedList();
        while (TABLE_PARTS.contains(top().tag())) {
            leave(top());
        }
        if (breaksPending > 1 && top().tag().equals("p")) {
            var attributes = top().element.attributes().clone();
            leaveParagraph();
            push("p", attributes, true);
        }
        boolean bare = picture && top().tag().equals("figure");
        String child = IMPLIED_CHILD.get(top().tag());
        if (child != null) {
            push(child, new Attributes(), true);
        }
        boolean divided = MIXED.contains(top().tag()) && top().divisions > 0;
        if ((FLOW.contains(top().tag()) && !bare) || divided) {
            push("p", new Attributes(), true);
        }
        openInlines();
    }

    private void openInlines() {
        int common = 0;
        while (common < opened.size() && common < active.size() && opened.get(common) == active.get(common)) {
            common++;
        }
        while (opened.size() > common) {
            opened.remove(opened.size() - 1);
            place = parentOf(place);
        }
        separate();
        for (var inline : active.subList(common, active.size())) {
            var child = element(inline.tag, inline.attributes);
            place.appendChild(child);
            place = child;
            opened.add(inline);
        }
    }

    private static Element parentOf(Element element) {
        var parent = element.parent();
        return parent == null ? element : parent;
    }

    private void separate() {
        boolean begun = top().element.childNodeSize() > 0;
        if (begun && breaksPending > 0) {
            place.appendElement("br");
        } else if (begun && spacePending) {
            place.appendText(" ");
        }
        breaksPending = 0;
        spacePending = false;
    }

    /** Whether a block of this kind may stand here, after what it needs around it has been put there. */
    private boolean admits(String tag) {
        String here = top().tag();
        if (blocks.size() > IngestLimits.BODY_DEPTH || isPreformatted()) {
            return false;
        }
        Set<String> parents = PARENTS.get(tag);
        if (parents != null && !parents.contains(here)) {
            String implied = IMPLIED_PARENT.get(tag);
            if (implied == null || !isContainer(here)) {
                return false;
            }
            push(implied, new Attributes(), true);
            return true;
        }
        String child = IMPLIED_CHILD.get(here);
        if (parents == null && child != null) {
            push(child, new Attributes(), true);
        }
        return parents != null || isContainer(top().tag());
    }

    private static boolean isContainer(String tag) {
        return FLOW.contains(tag) || MIXED.contains(tag);
    }

    private Block top() {
        return blocks.element();
    }

    private Block push(String tag, Attributes attributes, boolean implied) {
        var element = element(tag, attributes);
        top().element.appendChild(element);
        var block = new Block(element, implied);
        blocks.push(block);
        settle();
        return block;
    }

    /** Leaves a block and all that are open in it; what stayed empty was never there. */
    private void leave(Block block) {
        if (!blocks.contains(block)) {
            return;
        }
        Block left;
        do {
            left = blocks.pop();
            if (left.element.childNodeSize() == 0 && !CELLS.contains(left.tag())) {
                left.element.remove();
            }
            settle();
        } while (!left.equals(block));
    }

    private void leaveParagraph() {
        if (top().tag().equals("p")) {
            leave(top());
        } else {
            settleInline();
        }
    }

    private void leaveImpliedList() {
        while (top().implied && !top().tag().equals("p") && IMPLIED_CHILD.containsKey(top().tag())) {
            leave(top());
        }
    }

    private void leaveImpliedItem() {
        if (top().implied && IMPLIED_PARENT.containsKey(top().tag())) {
            leave(top());
        }
    }

    /** Begins afresh in another block. */
    private void settle() {
        place = top().element;
        opened.clear();
        spacePending = false;
        breaksPending = 0;
    }

    /** What stood before within the same block is parted by a space at least. */
    private void settleInline() {
        spacePending = true;
    }

    private static Element element(String tag, Attributes attributes) {
        return new Element(Tag.valueOf(tag), "", attributes);
    }
}
