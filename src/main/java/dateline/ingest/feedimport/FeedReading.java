package dateline.ingest.feedimport;

/** What reading one document as a feed gave: the feed, or the reason why it is none. */
public sealed interface FeedReading permits ImportedFeed, FeedReading.Refused {
    /**
     * No feed.
     *
     * @param reason for people: what was wrong, where, what to do
     */
    record Refused(String reason) implements FeedReading {}
}
