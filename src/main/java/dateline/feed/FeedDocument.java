package dateline.feed;

import dateline.article.Tombstone;
import dateline.publication.Publication;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a feed says, before it is put into a format.
 *
 * @param entries newest first; in an account of changes, in the order of the changes
 * @param tombstones of stories that were withdrawn, newest first; of all that are not there any more in an account of
 *     changes
 * @param updated when anything that it shows last changed; epoch for a feed that never held anything
 * @param changesCursor number of the last change that it shows: whoever has read it goes on from there
 * @param documentLinks where it stands among the documents of its feed
 */
public record FeedDocument(
        Publication publication,
        Feed feed,
        List<Entry> entries,
        List<Tombstone> tombstones,
        Instant updated,
        Optional<Long> changesCursor,
        DocumentLinks documentLinks) {
    public FeedDocument {
        entries = List.copyOf(entries);
        tombstones = List.copyOf(tombstones);
    }

    /** The document that readers subscribe to, of a feed that has no archive yet. */
    public FeedDocument(
            Publication publication,
            Feed feed,
            List<Entry> entries,
            List<Tombstone> tombstones,
            Instant updated,
            Optional<Long> changesCursor) {
        this(publication, feed, entries, tombstones, updated, changesCursor, DocumentLinks.CURRENT);
    }

    /** The same document with other entries. */
    public FeedDocument with(List<Entry> others) {
        return with(others, updated);
    }

    /** The same document with other entries, which changed last at this time. */
    public FeedDocument with(List<Entry> others, Instant updated) {
        return new FeedDocument(publication, feed, others, tombstones, updated, changesCursor, documentLinks);
    }
}
