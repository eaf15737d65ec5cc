package dateline.source;

import dateline.ingest.Input;
import dateline.ingest.Manuscript;
import dateline.ingest.ManuscriptDraft;
import dateline.ingest.ManuscriptInput;
import dateline.publication.SourceTerms;
import dateline.publication.SourceTerms.Replacement;
import java.util.Optional;

/** Makes an input of what a source has said: its name, its rights and its replacements are the source's. */
public final class SourceInput {
    private SourceInput() {}

    /**
     * The input.
     *
     * @param item the source's own name of the story
     * @param shown how the receipt calls it
     */
    public static Input of(SourceTerms terms, String item, String shown, Manuscript manuscript) {
        ManuscriptDraft draft = ManuscriptDraft.of(manuscript).source(terms.name());
        if (manuscript.rights().isEmpty()) {
            terms.rights().ifPresent(draft::rights);
        }
        manuscript.title().ifPresent(title -> draft.title(replaced(terms, title)));
        manuscript.standfirst().ifPresent(line -> draft.standfirst(replaced(terms, line)));
        manuscript.body().ifPresent(body -> draft.body(body.markup(), replaced(terms, body.text())));
        return new ManuscriptInput(
                shown,
                Optional.of("source:" + terms.name() + ":" + item),
                terms.section(),
                terms.keepIds(),
                draft.done());
    }

    private static String replaced(SourceTerms terms, String text) {
        String now = text;
        for (Replacement replacement : terms.replace()) {
            now = now.replace(replacement.find(), replacement.with());
        }
        return now;
    }
}
