package dateline.ingest.page;

import dateline.ingest.page.outline.Block;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The time above each post of a live blog belongs to the post: also that of the newest, which looks like the date of the page. */
final class PostTimes {
    private PostTimes() {}

    /** Keeps each time that stands in its post as others that are kept stand in theirs. */
    static void keepAlike(List<Block> blocks, boolean[] kept) {
        Set<String> places = new HashSet<>();
        for (Block block : blocks) {
            if (kept[block.index()]) {
                place(block).ifPresent(places::add);
            }
        }
        for (int i = 0; !places.isEmpty() && i + 1 < blocks.size(); i++) {
            boolean isOfAPost =
                    kept[i + 1] && place(blocks.get(i)).filter(places::contains).isPresent();
            kept[i] = kept[i] || isOfAPost;
        }
    }

    /** What kind of element holds a block that is a time and nothing else. */
    private static Optional<String> place(Block block) {
        List<TextNode> nodes = block.nodes();
        return nodes.isEmpty()
                ? Optional.empty()
                : time(nodes.get(0))
                        .filter(time -> time.text().strip().equals(block.text().strip()))
                        .flatMap(time -> Optional.ofNullable(time.parent()))
                        .filter(post -> !post.normalName().equals("article")
                                && !post.normalName().equals("header"))
                        .map(post -> post.normalName() + " " + post.className());
    }

    private static Optional<Element> time(TextNode text) {
        @Nullable Node at = text.parent();
        while (at instanceof Element element && !element.isBlock()) {
            if (element.normalName().equals("time") && element.hasAttr("datetime")) {
                return Optional.of(element);
            }
            at = element.parent();
        }
        return Optional.empty();
    }
}
