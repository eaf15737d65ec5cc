package dateline.ingest.page;

import java.util.ArrayList;
import java.util.List;

/** Decides which blocks of the page are the story's. */
final class ContentFinder {
    private static final BlockModel MODEL = BlockModel.named("blocks.model");
    private static final double ENOUGH = 0.45;

    private ContentFinder() {}

    static List<Block> find(PageStory story) {
        List<float[]> measures = story.measures().all();
        var kept = new ArrayList<Block>();
        for (Block block : story.outline().blocks()) {
            if (MODEL.probability(measures.get(block.index())) > ENOUGH) {
                kept.add(block);
            }
        }
        return kept;
    }
}
