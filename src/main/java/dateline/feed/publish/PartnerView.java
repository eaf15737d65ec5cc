package dateline.feed.publish;

import dateline.article.Article;
import dateline.feed.FeedDocument;
import dateline.store.StoreReader;
import java.util.List;

/** What an agreement with a partner leaves of a feed, and how it changes what is left. */
@FunctionalInterface
public interface PartnerView {
    /** All of it, as it is. */
    PartnerView WHOLE = (reader, document) -> document;

    /**
     * The document as the partner gets it.
     *
     * @param reader the state of the store that the document was made of
     */
    FeedDocument of(StoreReader reader, FeedDocument document);

    /** The stories of the last document that the agreement kept back: what the partner has of them it is not to keep. */
    default List<Article> refused() {
        return List.of();
    }
}
