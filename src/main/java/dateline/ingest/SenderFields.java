package dateline.ingest;

import dateline.article.Slug;
import dateline.ingest.model.RawArticle;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.model.Sender;
import java.util.Optional;
import java.util.Set;

/**
 * What a sender may say about where its stories come from. The newsroom's own files may name any source; whoever holds a
 * key, or is a source, would speak in another's name.
 */
final class SenderFields {
    private static final Set<String> OF_ANYBODY = Set.of("sourceId", "rights", "siteName");
    private static final Set<String> OF_THE_NEWSROOM = Set.of("sourceId", "rights", "siteName", SenderFields.SOURCE);
    private static final String SOURCE = "source";

    private SenderFields() {}

    /** What a sender may set about itself: nothing else is believed. */
    private static Set<String> settable(Sender sender) {
        return sender.equals(Sender.NEWSROOM) ? OF_THE_NEWSROOM : OF_ANYBODY;
    }

    /** The raw article with the source that this sender may give it. */
    static RawArticle permitted(RawArticle rawArticle, Sender sender) {
        Optional<String> own = sender instanceof Sender.Source source ? Optional.of(source.name()) : Optional.empty();
        if (settable(sender).contains(SOURCE) || rawArticle.source().equals(own)) {
            return rawArticle;
        }
        RawArticleBuilder draft = RawArticleBuilder.of(rawArticle).comingFrom(own);
        rawArticle
                .source()
                .map(Slug::of)
                .filter(told -> !told.equals(Slug.of(own.orElse(Sender.Source.INBOX))))
                .ifPresent(told ->
                        draft.repair("The source \"" + told + "\" is not its sender's to name and was left out."));
        return draft.done();
    }
}
