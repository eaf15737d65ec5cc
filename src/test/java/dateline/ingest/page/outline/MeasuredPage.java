package dateline.ingest.page.outline;

import dateline.ingest.blocks.TreeModel;
import dateline.ingest.page.PageExtractor;
import dateline.ingest.page.fields.ParsedPage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * A page as the model of blocks sees it, for the program that fits the model.
 *
 * @param texts of its blocks
 * @param features of each block, empty for those that are too hopeless to be measured
 * @param names of the features
 */
public record MeasuredPage(List<String> texts, List<float[]> features, List<String> names) {
    /** Parses and features a page. */
    public static MeasuredPage of(String html, Optional<String> url) {
        ParsedPage story = ParsedPage.of(PageExtractor.parse(html, url.orElse("")), url);
        BlockFeatures features = story.features();
        List<String> names = features.names();
        List<Block> blocks = story.outline().blocks();
        return new MeasuredPage(
                blocks.stream().map(Block::text).toList(),
                blocks.stream()
                        .map(block -> features.isHopeless(block)
                                ? new float[0]
                                : Arrays.copyOf(features.of(block), names.size()))
                        .toList(),
                names);
    }

    /** What the model of these trees, one a line, makes of features: between 0 and 1. */
    public static ToDoubleFunction<float[]> model(List<String> trees) {
        return TreeModel.parsed(trees)::probability;
    }

    /** An extractor that judges blocks by these trees, one a line as in the packaged model, and not by that model. */
    public static PageExtractor extractor(List<String> trees) {
        return new PageExtractor(TreeModel.parsed(trees));
    }
}
