package dateline.ingest.plain;

import dateline.ingest.blocks.BlockModel;

/**
 * The models that judge the lines of a text.
 *
 * @param body whether a line is the story's
 * @param title whether it is the headline
 * @param byline whether it names the author
 * @param date whether it tells when the story came out
 */
record TextModels(BlockModel body, BlockModel title, BlockModel byline, BlockModel date) {
    /** The ones that are packaged with the program. */
    static final TextModels SHIPPED = new TextModels(
            BlockModel.named("lines.model"),
            BlockModel.named("headlines.model"),
            BlockModel.named("bylines.model"),
            BlockModel.named("datelines.model"));
}
