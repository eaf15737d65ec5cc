package dateline.ingest.html;

import dateline.ingest.text.IngestLimits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
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
    private static final Pattern SPACES = Pattern.compile("[ \\t\\n\\r\\f]+");

    private final Document document = Document.createShell("");
    private final Deque<OpenBlock> blocks = new ArrayDeque<>();
    private final Deque<Runnable> ends = new ArrayDeque<>();
    private final InlineStack inlines = new InlineStack();
    private Element place;
    private boolean spacePending;
    private int breaksPending;

    CleanTree() {
        blocks.push(new OpenBlock(document.body(), false));
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
        beginDivision(new Attributes());
    }

    /**
     * Begins a container that goes.
     *
     * @param inherited what each block that stands in it has from it, such as its language
     */
    void beginDivision(Attributes inherited) {
        leaveParagraph();
        leaveImpliedList();
        var block = top();
        var before = block.inherited;
        block.inherited = joined(before, inherited);
        block.divisions++;
        ends.push(() -> {
            leaveParagraph();
            block.divisions--;
            block.inherited = before;
        });
    }

    private static Attributes joined(Attributes outer, Attributes inner) {
        var all = outer.clone();
        all.addAll(inner);
        return all;
    }

    /** Begins an element within a line of text. */
    void beginInline(String tag, Attributes attributes) {
        inlines.begin(tag, attributes).ifPresentOrElse(ends::push, this::beginNothing);
    }

    /** Begins a block. */
    void beginBlock(String tag, Attributes attributes) {
        leaveParagraph();
        if (ContentModel.impliedParent(tag).isPresent()) {
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
        if (ContentModel.isFlow(top().tag()) && !top().tag().equals("figure")) {
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
        String folded = isFolded(text) ? text : SPACES.matcher(text).replaceAll(" ");
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

    private static boolean isFolded(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' && (c != ' ' || (i > 0 && text.charAt(i - 1) == ' '))) {
                return false;
            }
        }
        return true;
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
        while (ContentModel.isTablePart(top().tag())) {
            leave(top());
        }
        if (breaksPending > 1 && top().tag().equals("p")) {
            var attributes = top().element.attributes().clone();
            leaveParagraph();
            push("p", attributes, true);
        }
        boolean bare = picture && top().tag().equals("figure");
        pushImpliedChild();
        boolean divided = ContentModel.isMixed(top().tag()) && top().divisions > 0;
        if ((ContentModel.isFlow(top().tag()) && !bare) || divided) {
            push("p", new Attributes(), true);
        }
        place = inlines.closed(place);
        separate();
        place = inlines.opened(place);
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
        Optional<Set<String>> parents = ContentModel.parents(tag);
        if (parents.isPresent() && !parents.get().contains(here)) {
            Optional<String> implied = ContentModel.impliedParent(tag).filter(parent -> ContentModel.isContainer(here));
            implied.ifPresent(parent -> push(parent, new Attributes(), true));
            return implied.isPresent();
        }
        if (parents.isEmpty()) {
            pushImpliedChild();
        }
        return parents.isPresent() || ContentModel.isContainer(top().tag());
    }

    private void pushImpliedChild() {
        ContentModel.impliedChild(top().tag()).ifPresent(child -> push(child, new Attributes(), true));
    }

    private OpenBlock top() {
        return blocks.element();
    }

    private OpenBlock push(String tag, Attributes attributes, boolean implied) {
        var element = new Element(Tag.valueOf(tag), "", joined(top().inherited, attributes));
        top().element.appendChild(element);
        var block = new OpenBlock(element, implied);
        blocks.push(block);
        settle();
        return block;
    }

    /** Leaves a block and all that are open in it; what stayed empty was never there. */
    private void leave(OpenBlock block) {
        if (!blocks.contains(block)) {
            return;
        }
        OpenBlock left;
        do {
            left = blocks.pop();
            if (left.element.childNodeSize() == 0 && !ContentModel.isCell(left.tag())) {
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
        while (top().implied
                && !top().tag().equals("p")
                && ContentModel.impliedChild(top().tag()).isPresent()) {
            leave(top());
        }
    }

    private void leaveImpliedItem() {
        if (top().implied && ContentModel.impliedParent(top().tag()).isPresent()) {
            leave(top());
        }
    }

    /** Begins afresh in another block. */
    private void settle() {
        place = top().element;
        inlines.leaveBlock();
        spacePending = false;
        breaksPending = 0;
    }

    /** What stood before within the same block is parted by a space at least. */
    private void settleInline() {
        spacePending = true;
    }
}
