package dateline.feed.publish;

import dateline.feed.FeedDocument;
import dateline.store.StoreReader;

/**
 * What an agreement with a partner leaves of a feed, and how it changes what is left. An interface, for agreements belong to
 * {@code partner}, which uses this package.
 */
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
}
