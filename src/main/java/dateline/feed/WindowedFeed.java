package dateline.feed;

/** A feed, and what its window leaves of what it selects. */
public record WindowedFeed(Feed feed, WindowReceipt receipt) {}
