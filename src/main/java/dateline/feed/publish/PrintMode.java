package dateline.feed.publish;

/** How much of a print is done before it is served. */
public enum PrintMode {
    /** All of it. */
    COMPLETE,
    /**
     * What readers need: the brotli form of long documents, which takes longer than all the rest, is made when there is
     * time ({@link Publisher#complete}), and gzip is served meanwhile.
     */
    SWIFT
}
