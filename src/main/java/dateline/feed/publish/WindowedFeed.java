package dateline.feed.publish;

import dateline.feed.Feed;
import dateline.feed.WindowFitResult;

/** A feed, and what its window leaves of what it selects. */
public record WindowedFeed(Feed feed, WindowFitResult receipt) {}
