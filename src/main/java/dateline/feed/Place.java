package dateline.feed;

import java.util.Optional;

/**
 * Where a document stands among the documents of its feed: the one that readers subscribe to, an archive document (RFC
 * 5005 section 4), or an account of changes.
 *
 * @param suffix of its path behind the path of the feed, before the extension
 * @param query of its address, with the question mark
 * @param isArchive whether it is an archive document
 * @param older suffix of the archive document before it
 * @param newer suffix of the archive document behind it
 * @param hasMore whether more changes follow at the address of its continuation
 * @param isLast whether the feed has ended with it
 */
record Place(
        String suffix,
        String query,
        boolean isArchive,
        Optional<String> older,
        Optional<String> newer,
        boolean hasMore,
        boolean isLast) {

    /** The document that readers subscribe to, of a feed that has no archive yet. */
    static final Place CURRENT = current(Optional.empty());

    /** The document that says that the feed has ended. */
    static final Place LAST = new Place("", "", false, Optional.empty(), Optional.empty(), false, true);

    /** The document that readers subscribe to. */
    static Place current(Optional<String> older) {
        return new Place("", "", false, older, Optional.empty(), false, false);
    }

    static Place archive(String suffix, Optional<String> older, Optional<String> newer) {
        return new Place(suffix, "", true, older, newer, false, false);
    }

    /** The account of what changed after a cursor. */
    static Place changes(long cursor, boolean hasMore) {
        return new Place("", "?since=" + cursor, false, Optional.empty(), Optional.empty(), hasMore, false);
    }
}
