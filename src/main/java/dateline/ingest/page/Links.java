package dateline.ingest.page;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Finds the link that a block is, or holds. */
final class Links {
    private static final int LEVELS = 5;

    private Links() {}

    /** The address of the first link around or in the block, as it is written. */
    static Optional<String> of(Block block) {
        return element(block).map(link -> link.attr("href"));
    }

    /** The first link around or in the block. */
    static Optional<Element> element(Block block) {
        for (TextNode node : block.nodes()) {
            Element at = node.parent();
            for (int level = 0; at != null && level < LEVELS; level++) {
                if (at.normalName().equals("a")) {
                    return Optional.of(at);
                }
                at = at.parent();
            }
        }
        return Optional.empty();
    }
}
