package dateline.source;

import dateline.article.RightsNotice;
import dateline.ingest.model.RawArticle;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.model.RawArticleInput;
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
    public static RawArticleInput of(SourceTerms terms, String item, String shown, RawArticle rawArticle) {
        RawArticleBuilder draft = RawArticleBuilder.of(rawArticle).source(terms.name());
        if (rawArticle.rights().isEmpty()) {
            rights(terms, rawArticle).ifPresent(draft::rights);
        }
        rawArticle.title().ifPresent(title -> draft.title(replaced(terms, title)));
        rawArticle.standfirst().ifPresent(line -> draft.standfirst(replaced(terms, line)));
        rawArticle.body().ifPresent(body -> draft.body(body.markup(), replaced(terms, body.text())));
        return new RawArticleInput(
                shown,
                Optional.of("source:" + terms.name() + ":" + item),
                terms.section(),
                terms.keepIds(),
                draft.done());
    }

    /** The rights of the source; what belongs to somebody else is never without a notice of theirs. */
    private static Optional<String> rights(SourceTerms terms, RawArticle rawArticle) {
        return terms.rights()
                .or(() -> terms.thirdParty()
                        ? RightsNotice.of(rawArticle.siteName(), rawArticle.url())
                        : Optional.empty());
    }

    private static String replaced(SourceTerms terms, String text) {
        String now = text;
        for (Replacement replacement : terms.replace()) {
            now = now.replace(replacement.find(), replacement.with());
        }
        return now;
    }
}
