package dateline.ingest.page.fields;

import dateline.ingest.page.outline.Block;
import dateline.ingest.page.outline.OutsideStory;
import dateline.ingest.page.outline.ReaderComments;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Tells which dates of a page are those of what readers say of the story, and none of the story's own. */
final class ReaderDates {
    private final BitSet comments;
    private final Set<Node> texts = Collections.newSetFromMap(new IdentityHashMap<>());

    ReaderDates(ParsedPage story) {
        comments = ReaderComments.in(story.outline());
        List<Block> blocks = story.outline().blocks();
        comments.stream().forEach(index -> texts.addAll(blocks.get(index).nodes()));
    }

    /** Whether this block is one of theirs. */
    boolean holds(Block block) {
        return comments.get(block.index())
                || OutsideStory.isSaidByReaders(block.area().element());
    }

    /** Whether this element stands in what somebody says of the story. */
    boolean holds(Element dated) {
        return dated.childNodes().stream().anyMatch(texts::contains) || OutsideStory.isSaidByReaders(dated);
    }
}
