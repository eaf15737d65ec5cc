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
public record DocumentLinks(
        String suffix,
        String query,
        boolean isArchive,
        Optional<String> older,
        Optional<String> newer,
        boolean hasMore,
        boolean isLast) {

    /** The document that readers subscribe to, of a feed that has no archive yet. */
    static final DocumentLinks CURRENT = current(Optional.empty());

    /** The document that says that the feed has ended. */
    public static final DocumentLinks LAST =
            new DocumentLinks("", "", false, Optional.empty(), Optional.empty(), false, true);

    /** Whether it is the document that readers subscribe to, of a feed that goes on. */
    boolean isSubscribed() {
        return !isArchive && !isLast && query.isEmpty();
    }

    /** The document that readers subscribe to. */
    public static DocumentLinks current(Optional<String> older) {
        return new DocumentLinks("", "", false, older, Optional.empty(), false, false);
    }

    /** Those of an archive document, by the suffixes of the ones beside it. */
    public static DocumentLinks archive(String suffix, Optional<String> older, Optional<String> newer) {
        return new DocumentLinks(suffix, "", true, older, newer, false, false);
    }

    /** The account of what changed after a cursor. */
    public static DocumentLinks changes(long cursor, boolean hasMore) {
        return new DocumentLinks("", "?since=" + cursor, false, Optional.empty(), Optional.empty(), hasMore, false);
    }
}
