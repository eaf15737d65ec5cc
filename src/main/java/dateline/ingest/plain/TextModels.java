package dateline.ingest.plain;

import dateline.ingest.blocks.TreeModel;

/**
 * The models that judge the lines of a text.
 *
 * @param wording what the words of a line tell by themselves
 * @param lines whether a line is the story's, by itself and what stands around it
 * @param heads whether it is the headline, by itself and what stands around it
 * @param body whether a line is the story's, once it is known how likely the lines around it are what
 * @param title whether it is the headline
 * @param byline whether it names the author
 * @param date whether it tells when the story came out
 * @param caption whether it tells what the lead picture shows
 * @param tag whether it holds the story's tags
 * @param standfirst whether it sums the story up under the headline
 */
record TextModels(
        WordingModels wording,
        TreeModel lines,
        TreeModel heads,
        TreeModel body,
        TreeModel title,
        TreeModel byline,
        TreeModel date,
        TreeModel caption,
        TreeModel tag,
        TreeModel standfirst) {
    /** The ones that are packaged with the program. */
    static final TextModels SHIPPED = new TextModels(
            WordingModels.SHIPPED,
            TreeModel.named("lines.model"),
            TreeModel.named("heads.model"),
            TreeModel.named("stories.model"),
            TreeModel.named("headlines.model"),
            TreeModel.named("bylines.model"),
            TreeModel.named("datelines.model"),
            TreeModel.named("captions.model"),
            TreeModel.named("tags.model"),
            TreeModel.named("standfirsts.model"));
}
