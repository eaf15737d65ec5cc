package dateline.ingest.plain;

import dateline.ingest.blocks.BlockModel;

/**
 * The models that judge the lines of a text.
 *
 * @param lines whether a line is the story's, by itself and what stands around it
 * @param heads whether it is the headline, by itself and what stands around it
 * @param body whether a line is the story's, once it is known how likely the lines around it are what
 * @param title whether it is the headline
 * @param byline whether it names the author
 * @param date whether it tells when the story came out
 * @param caption whether it tells what the lead picture shows
 * @param tag whether it holds the story's tags
 */
record TextModels(
        BlockModel lines,
        BlockModel heads,
        BlockModel body,
        BlockModel title,
        BlockModel byline,
        BlockModel date,
        BlockModel caption,
        BlockModel tag) {
    /** The ones that are packaged with the program. */
    static final TextModels SHIPPED = new TextModels(
            BlockModel.named("lines.model"),
            BlockModel.named("heads.model"),
            BlockModel.named("stories.model"),
            BlockModel.named("headlines.model"),
            BlockModel.named("bylines.model"),
            BlockModel.named("datelines.model"),
            BlockModel.named("captions.model"),
            BlockModel.named("tags.model"));
}
