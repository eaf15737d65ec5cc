package dateline.feed;

import dateline.article.Tombstone;
import dateline.publication.PollAdvice;
import dateline.publication.Publication;
import java.time.Duration;
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

    /** How long a reader may take it for fresh: what {@code max-age} and {@code ttl} say alike (RSS-16). */
    public Duration freshFor() {
        return advice().orElse(FeedFormat.FRESH_FOR);
    }

    /**
     * How long readers are told to wait by the rhythm of the feed, where that is asked for. A partner's document says
     * nothing of it, for stories that are not public may stand in it.
     */
    public Optional<Duration> advice() {
        boolean isByRhythm = publication.pollAdvice() == PollAdvice.RHYTHM
                && documentLinks.isSubscribed()
                && !feed.address().isOfPartner();
        return isByRhythm ? Optional.of(PublishingFrequency.of(entries).advice()) : Optional.empty();
    }

    /** The same document, of which something changed at this time. */
    public FeedDocument changedAt(Instant time) {
        return new FeedDocument(publication, feed, entries, tombstones, time, changesCursor, documentLinks);
    }

    /** The same document with other entries. */
    public FeedDocument with(List<Entry> others) {
        return with(others, updated);
    }

    /** The same document for whoever goes on from this change. */
    public FeedDocument withCursor(long cursor) {
        return new FeedDocument(publication, feed, entries, tombstones, updated, Optional.of(cursor), documentLinks);
    }

    /** The same document, with what is left of these stories beside. */
    public FeedDocument withTombstones(List<Tombstone> others) {
        return new FeedDocument(publication, feed, entries, others, updated, changesCursor, documentLinks);
    }

    /** The same document with other entries, which changed last at this time. */
    public FeedDocument with(List<Entry> others, Instant updated) {
        return new FeedDocument(publication, feed, others, tombstones, updated, changesCursor, documentLinks);
    }
}
