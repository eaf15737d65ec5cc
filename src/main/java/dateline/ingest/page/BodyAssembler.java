package dateline.ingest.page;

import dateline.ingest.page.outline.Area;
import dateline.ingest.page.outline.Block;
import dateline.ingest.page.outline.ClassHint;
import dateline.ingest.page.outline.TagKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the page down to the blocks that were chosen, and to the figures and embeds between them. The page is cut in place,
 * without recursion: it may be deep.
 */
final class BodyAssembler {
    private static final int MAX_CAPTION = 600;
    private static final int CAPTION_LEVELS = 3;
    private static final long NOT_OF_THE_STORY = ClassHint.SHARE.mark()
            | ClassHint.ADVERT.mark()
            | ClassHint.RELATED.mark()
            | ClassHint.SIGNUP.mark()
            | ClassHint.COMMENT.mark()
            | ClassHint.BYLINE.mark()
            | ClassHint.BOILERPLATE.mark();

    private final Element root;
    private final Set<Node> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
    private int textsAhead;
    private boolean begun;
    private boolean ended;

    private BodyAssembler(List<Block> kept) {
        Area area = kept.get(0).area();
        for (Block block : kept) {
            area = area.commonWith(block.area());
        }
        root = area.element();
        List<Block> told = kept.stream().filter(block -> !isCaption(block)).toList();
        for (Block block : told.isEmpty() ? kept : told) {
            for (TextNode text : block.nodes()) {
                want(text);
            }
        }
    }

    /** Whether it stands in a box that is made of pictures and a caption, whatever elements draw it. */
    private boolean isCaption(Block block) {
        @Nullable Element box = block.area().element();
        for (int level = 0; level < CAPTION_LEVELS && box != null && !box.equals(root); level++) {
            boolean named = !box.normalName().equals("figure")
                    && box.className().toLowerCase(Locale.ROOT).contains("caption");
            if (named && shows(box)) {
                return box.text().length() <= MAX_CAPTION && box.selectFirst(CAPTIONED_WITHIN) != null;
            }
            box = box.parent();
        }
        return false;
    }

    private void want(TextNode text) {
        textsAhead++;
        @Nullable Node at = text;
        while (at != null && wanted.add(at) && !at.equals(root)) {
            at = at.parent();
        }
    }

    /** The fragment that holds these blocks, in their order. */
    static String assemble(List<Block> kept) {
        if (kept.isEmpty()) {
            return "";
        }
        var assembler = new BodyAssembler(kept);
        assembler.prune();
        Element root = assembler.root;
        return root.normalName().equals("body") ? root.html() : root.outerHtml();
    }

    private void prune() {
        Map<Element, List<Node>> pruned = new LinkedHashMap<>();
        show(root);
        @Nullable Node at = root.firstChild();
        while (at != null) {
            Node here = at;
            boolean isWanted = wanted.contains(here);
            at = isWanted && here.childNodeSize() > 0 ? here.firstChild() : after(here);
            if (isWanted) {
                pass(here);
            }
            boolean stays = isWanted || isSpacing(here) || isFigure(here);
            ended |= !stays && begun && textsAhead == 0 && says(here);
            if (stays && here.parent() instanceof Element parent) {
                pruned.computeIfAbsent(parent, p -> new ArrayList<>()).add(here);
            }
        }
        // One by one, children would be removed in quadratic time.
        pruned.forEach((parent, children) -> {
            if (children.size() < parent.childNodeSize()) {
                parent.empty().appendChildren(children);
            }
        });
    }

    private void pass(Node node) {
        if (node instanceof Element element) {
            show(element);
        } else {
            begun = true;
            textsAhead--;
        }
    }

    /** What was chosen is shown, though the page may hide it until a script has run. */
    private static void show(Element element) {
        element.removeAttr("style").removeAttr("hidden").removeAttr("aria-hidden");
    }

    private @Nullable Node after(Node node) {
        @Nullable Node at = node;
        while (at != null && !at.equals(root)) {
            Node next = at.nextSibling();
            if (next != null) {
                return next;
            }
            at = at.parent();
        }
        return null;
    }

    private static boolean isSpacing(Node node) {
        return (node instanceof TextNode text && text.isBlank())
                || (node instanceof Element element
                        && (element.normalName().equals("br")
                                || element.normalName().equals("hr")));
    }

    private static boolean says(Node node) {
        return node instanceof TextNode text ? !text.isBlank() : node instanceof Element element && element.hasText();
    }

    /** Whether it stands between chosen texts, or closes them, shows something, and says no more than a caption does. */
    private boolean isFigure(Node node) {
        boolean among = begun && (textsAhead > 0 || !ended);
        if (!among || !(node instanceof Element element)) {
            return false;
        }
        boolean isMedium = TagKind.MEDIA.contains(element.normalName());
        if (!isMedium && !shows(element)) {
            return false;
        }
        String text = element.text();
        boolean captioned =
                text.isEmpty() || element.normalName().equals("figure") || element.selectFirst(CAPTIONED) != null;
        boolean closes = textsAhead > 0 || ClosingPicture.is(element);
        if (!captioned || text.length() > MAX_CAPTION || isForeign(element) || !closes) {
            return false;
        }
        if (!text.isEmpty() && !isMedium) {
            makeFigure(element, text);
        }
        return true;
    }

    private static boolean shows(Element element) {
        NodeFilter finder = (node, depth) -> TagKind.MEDIA.contains(node.normalName())
                ? NodeFilter.FilterResult.STOP
                : NodeFilter.FilterResult.CONTINUE;
        return NodeTraversor.filter(finder, element) == NodeFilter.FilterResult.STOP;
    }

    /** Whatever elements the page draws a caption with, it comes out as one: the media, then the words under them. */
    private static void makeFigure(Element element, String caption) {
        List<Element> media = element.select(SHOWS).stream()
                .filter(medium ->
                        medium.parents().stream().noneMatch(parent -> TagKind.MEDIA.contains(parent.normalName())))
                .toList();
        element.empty().tagName("figure").appendChildren(media);
        element.appendElement("figcaption").text(caption);
    }

    private static final Evaluator SHOWS = QueryParser.parse(String.join(", ", TagKind.MEDIA));
    private static final Evaluator CAPTIONED_WITHIN = QueryParser.parse("[class*=caption] [class*=caption]");
    private static final Evaluator CAPTIONED = QueryParser.parse("figcaption, figure, [class*=caption]");

    private static boolean isForeign(Element element) {
        long hints = ClassHint.in(element.className()) | ClassHint.in(element.id());
        boolean isFigure = element.normalName().equals("figure") || (hints & ClassHint.MEDIA.mark()) != 0;
        return (hints & (isFigure ? ClassHint.ADVERT.mark() : NOT_OF_THE_STORY)) != 0;
    }
}
