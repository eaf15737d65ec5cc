package dateline.feed;

/** What there is to a question about the history of a feed. */
public sealed interface BackNumber {
    /**
     * A document.
     *
     * @param isFinal whether its address will never give anything else, unless nothing at all
     */
    record Found(Rendition rendition, boolean isFinal) implements BackNumber {}

    /**
     * The document is at another address.
     *
     * @param path of it, percent-encoded
     * @param isForGood whether nothing will ever stand at the address that was asked for again
     */
    record Moved(String path, boolean isForGood) implements BackNumber {}

    /** There was a document; every story in it has left the feed. */
    record Gone() implements BackNumber {}

    /** There is no such feed or document. */
    record Unknown() implements BackNumber {}

    /** The cursor is beyond the last change: it comes from another store, or from one that has lost changes since. */
    record LostCursor() implements BackNumber {}
}
