package dateline.ingest.plain;

import dateline.ingest.text.NgramModel;

/**
 * What a line's words tell of it by themselves, in whatever language.
 *
 * @param story how likely it is the story's
 * @param headline how likely it is a headline
 */
record WordingModels(NgramModel story, NgramModel headline) {
    /** The ones that are packaged with the program. */
    static final WordingModels SHIPPED = new WordingModels(named("story"), named("headline"));

    private static NgramModel named(String of) {
        return NgramModel.named("/dateline/ingest/blocks/" + of + "-wording.model");
    }
}
