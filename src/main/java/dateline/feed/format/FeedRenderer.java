package dateline.feed.format;

import dateline.feed.FeedDocument;

/** Writes feeds in one format. */
interface FeedRenderer {
    /**
     * The parts of the document; the same document always gives the same ones.
     *
     * @param cache entries that were rendered before for documents of the same publication; they change no byte
     */
    RenderedParts parts(FeedDocument document, EntryCache cache);

    /** The bytes of the document, in UTF-8. */
    default byte[] render(FeedDocument document, EntryCache cache) {
        return parts(document, cache).bytes();
    }
}
