package dateline.feed;

import dateline.article.Tombstone;
import dateline.publication.Publication;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a feed says, before it is put into a format.
 *
 * @param entries newest first
 * @param tombstones of stories that were withdrawn, newest first
 * @param updated when anything that it shows last changed; epoch for a feed that never held anything
 * @param changesCursor sequence number of the last change that touched this feed
 */
public record FeedDocument(
        Publication publication,
        Feed feed,
        List<Entry> entries,
        List<Tombstone> tombstones,
        Instant updated,
        Optional<Long> changesCursor) {
    public FeedDocument {
        entries = List.copyOf(entries);
        tombstones = List.copyOf(tombstones);
    }
}
