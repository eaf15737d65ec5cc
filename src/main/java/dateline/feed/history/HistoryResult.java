package dateline.feed.history;

import dateline.feed.Rendition;

/** What there is to a question about the history of a feed. */
public sealed interface HistoryResult {
    /**
     * A document.
     *
     * @param isFinal whether its address will never give anything else, unless nothing at all
     */
    record Found(Rendition rendition, boolean isFinal) implements HistoryResult {}

    /**
     * The document is at another address.
     *
     * @param path of it, percent-encoded
     * @param isForGood whether nothing will ever stand at the address that was asked for again
     */
    record Moved(String path, boolean isForGood) implements HistoryResult {}

    /** There was a document; every story in it has left the feed. */
    record Gone() implements HistoryResult {}

    /** There is no such feed or document. */
    record Unknown() implements HistoryResult {}

    /** The cursor is beyond the last change: it comes from another store, or from one that has lost changes since. */
    record LostCursor() implements HistoryResult {}
}
