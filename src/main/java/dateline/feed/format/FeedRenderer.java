package dateline.feed.format;

import dateline.feed.FeedDocument;

/** Writes feeds in one format. */
interface FeedRenderer {
    /**
     * The bytes of the document, in UTF-8; the same document always gives the same bytes.
     *
     * @param cache entries that were rendered before for documents of the same publication; they change no byte
     */
    byte[] render(FeedDocument document, EntryCache cache);
}
