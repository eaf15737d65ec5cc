package dateline.ingest.feed;

/** What reading one document as a feed gave: the feed, or the reason why it is none. */
public sealed interface FeedReading permits ParsedFeed, FeedReading.Refused {
    /**
     * No feed.
     *
     * @param reason for people: what was wrong, where, what to do
     */
    record Refused(String reason) implements FeedReading {}
}
