package dateline.ingest.feed;

/** Whether a feed came to its end, or was cut off on the way: HTTP without a length does not tell (RFC 9112 section 8). */
public enum FeedEnding {
    /** Its root element, or its object, is closed. */
    WHOLE,
    /** It breaks off between two items. */
    BETWEEN_ITEMS,
    /** It breaks off within its last item. */
    WITHIN_ITEM
}
