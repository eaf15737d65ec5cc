package dateline.ingest.page;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Cuts the page down to the blocks that were chosen, and to the pictures and embeds between them. */
final class BodyAssembler {
    private BodyAssembler() {}

    /** The fragment that holds these blocks, in their order. The page is cut in place. */
    static String assemble(List<Block> kept) {
        if (kept.isEmpty()) {
            return "";
        }
        Area root = kept.get(0).area();
        for (Block block : kept) {
            root = root.commonWith(block.area());
        }
        Set<Node> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Block block : kept) {
            for (TextNode text : block.nodes()) {
                for (Node at = text; at != null && wanted.add(at) && !at.equals(root.element()); ) {
                    at = at.parent();
                }
            }
        }
        prune(root.element(), wanted);
        return root.element().tagName().equals("body")
                ? root.element().html()
                : root.element().outerHtml();
    }

    /** Walks without recursion: a page may be deep. */
    private static void prune(Element root, Set<Node> wanted) {
        @Nullable Node at = root.firstChild();
        while (at != null) {
            Node here = at;
            boolean enters = wanted.contains(here) && here.childNodeSize() > 0;
            at = enters ? here.firstChild() : after(here, root);
            if (!wanted.contains(here) && !isGlue(here)) {
                here.remove();
            }
        }
    }

    private static @Nullable Node after(Node node, Element root) {
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

    private static boolean isGlue(Node node) {
        return (node instanceof TextNode text && text.isBlank())
                || (node instanceof Element element
                        && (element.normalName().equals("br")
                                || element.normalName().equals("hr")));
    }
}
