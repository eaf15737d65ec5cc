package dateline.ingest.plain;

import dateline.ingest.blocks.TreeModel;
import dateline.ingest.text.HashedNgrams;
import dateline.ingest.text.NgramModel;
import java.util.List;

/**
 * The models that judge the lines of a text, each as the lines of its file (see {@link TreeModel}).
 *
 * @param wording what the words of a line tell by themselves
 * @param lines whether a line is the story's, by itself and what stands around it
 * @param heads whether it is the headline, by itself and what stands around it
 * @param stories whether a line is the story's, once it is known how likely the lines around it are what
 * @param headlines whether it is the headline
 * @param bylines whether it names the author
 * @param datelines whether it tells when the story came out
 * @param captions whether it tells what the lead picture shows
 * @param tags whether it holds the story's tags
 * @param standfirsts whether it sums the story up under the headline
 */
public record ModelTrees(
        Wording wording,
        List<String> lines,
        List<String> heads,
        List<String> stories,
        List<String> headlines,
        List<String> bylines,
        List<String> datelines,
        List<String> captions,
        List<String> tags,
        List<String> standfirsts) {
    /**
     * What a line's words tell.
     *
     * @param story that it is the story's
     * @param headline that it is a headline
     */
    public record Wording(NgramModel story, NgramModel headline) {
        private static final NgramModel NOTHING = new NgramModel(0, 0, new byte[HashedNgrams.COUNT]);

        /** Tells nothing. */
        public static final Wording NONE = new Wording(NOTHING, NOTHING);
    }

    private static final List<String> NOTHING = List.of("=0.0");

    /** Models that know nothing. */
    public static final ModelTrees NONE = new ModelTrees(
            Wording.NONE, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING);

    /** The same with other models of what words tell. */
    public ModelTrees withWording(NgramModel story, NgramModel headline) {
        return new ModelTrees(
                new Wording(story, headline),
                lines,
                heads,
                stories,
                headlines,
                bylines,
                datelines,
                captions,
                tags,
                standfirsts);
    }

    /** The same with those of a first look. */
    public ModelTrees withLines(List<String> story, List<String> headings) {
        return new ModelTrees(
                wording, story, headings, stories, headlines, bylines, datelines, captions, tags, standfirsts);
    }

    /** The same with another model of the story's lines. */
    public ModelTrees withStories(List<String> trees) {
        return new ModelTrees(wording, lines, heads, trees, headlines, bylines, datelines, captions, tags, standfirsts);
    }

    /** The same with another model of headlines. */
    public ModelTrees withHeadlines(List<String> trees) {
        return new ModelTrees(wording, lines, heads, stories, trees, bylines, datelines, captions, tags, standfirsts);
    }

    /** The same with other models of who wrote the story, and when. */
    public ModelTrees withCredits(List<String> named, List<String> dated) {
        return new ModelTrees(wording, lines, heads, stories, headlines, named, dated, captions, tags, standfirsts);
    }

    /** The same with other models of what stands beside the story. */
    public ModelTrees withSurroundings(List<String> captioned, List<String> tagged) {
        return new ModelTrees(
                wording, lines, heads, stories, headlines, bylines, datelines, captioned, tagged, standfirsts);
    }

    /** The same with another model of standfirsts. */
    public ModelTrees withStandfirsts(List<String> trees) {
        return new ModelTrees(wording, lines, heads, stories, headlines, bylines, datelines, captions, tags, trees);
    }

    TextModels parsed() {
        return new TextModels(
                new WordingModels(wording.story(), wording.headline()),
                TreeModel.parsed(lines),
                TreeModel.parsed(heads),
                TreeModel.parsed(stories),
                TreeModel.parsed(headlines),
                TreeModel.parsed(bylines),
                TreeModel.parsed(datelines),
                TreeModel.parsed(captions),
                TreeModel.parsed(tags),
                TreeModel.parsed(standfirsts));
    }
}
