package dateline.ingest.page;

import java.util.List;
import java.util.Optional;

/** Finds the line that stands between headline and story and sums it up. */
final class StandfirstFinder {
    private static final int NEAR_TITLE = 8;
    private static final int MIN_CHARS = 25;
    /** What is longer is a part of the story itself. */
    static final int MAX_CHARS = 500;

    private StandfirstFinder() {}

    /**
     * @param body the blocks of the story, which the standfirst is not one of
     */
    static Optional<Found<String>> find(PageStory story, List<Block> body) {
        List<Block> blocks = story.outline().blocks();
        int title = story.titlePlace();
        int first = body.isEmpty() ? blocks.size() : body.get(0).index();
        for (int i = title + 1; title >= 0 && i < Math.min(Math.min(first, blocks.size()), title + NEAR_TITLE); i++) {
            Block block = blocks.get(i);
            boolean fits = block.chars() >= MIN_CHARS && block.chars() <= MAX_CHARS && block.linkDensity() < 0.3;
            boolean hinted = block.area().has(Hint.LEAD)
                    || block.area().isIn(Around.HEADING)
                    || story.evidence().isDescription(block);
            if (fits && hinted) {
                return Optional.of(new Found<>(block.text(), 0.85));
            }
        }
        return Optional.empty();
    }
}
