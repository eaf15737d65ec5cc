package dateline.ingest.plain;

import dateline.ingest.blocks.TreeModel;
import java.util.List;

/**
 * The models that judge the lines of a text, each as the lines of its file (see {@link TreeModel}).
 *
 * @param lines whether a line is the story's, by itself and what stands around it
 * @param heads whether it is the headline, by itself and what stands around it
 * @param stories whether a line is the story's, once it is known how likely the lines around it are what
 * @param headlines whether it is the headline
 * @param bylines whether it names the author
 * @param datelines whether it tells when the story came out
 * @param captions whether it tells what the lead picture shows
 * @param tags whether it holds the story's tags
 */
public record ModelTrees(
        List<String> lines,
        List<String> heads,
        List<String> stories,
        List<String> headlines,
        List<String> bylines,
        List<String> datelines,
        List<String> captions,
        List<String> tags) {
    private static final List<String> NOTHING = List.of("=0.0");

    /** Models that know nothing. */
    public static final ModelTrees NONE =
            new ModelTrees(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING);

    /** The same with those of a first look. */
    public ModelTrees withLines(List<String> story, List<String> headings) {
        return new ModelTrees(story, headings, stories, headlines, bylines, datelines, captions, tags);
    }

    /** The same with another model of the story's lines. */
    public ModelTrees withStories(List<String> trees) {
        return new ModelTrees(lines, heads, trees, headlines, bylines, datelines, captions, tags);
    }

    /** The same with another model of headlines. */
    public ModelTrees withHeadlines(List<String> trees) {
        return new ModelTrees(lines, heads, stories, trees, bylines, datelines, captions, tags);
    }

    /** The same with other models of who wrote the story, and when. */
    public ModelTrees withCredits(List<String> named, List<String> dated) {
        return new ModelTrees(lines, heads, stories, headlines, named, dated, captions, tags);
    }

    /** The same with other models of what stands beside the story. */
    public ModelTrees withSurroundings(List<String> captioned, List<String> tagged) {
        return new ModelTrees(lines, heads, stories, headlines, bylines, datelines, captioned, tagged);
    }

    TextModels parsed() {
        return new TextModels(
                TreeModel.parsed(lines),
                TreeModel.parsed(heads),
                TreeModel.parsed(stories),
                TreeModel.parsed(headlines),
                TreeModel.parsed(bylines),
                TreeModel.parsed(datelines),
                TreeModel.parsed(captions),
                TreeModel.parsed(tags));
    }
}
