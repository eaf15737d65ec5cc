package dateline.feed.publish;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dateline.feed.Feed;
import dateline.feed.FeedAddress;
import dateline.feed.FeedDocument;
import dateline.feed.history.FeedDirectory;
import dateline.store.ArticleStore;
import dateline.store.PublicReader;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Composes the documents of feeds again and again: what was read for the last one is kept, so that a print reads what has
 * changed and nothing else; of the feeds that are printed at a request for those that were asked for last. Safe for use by
 * many threads.
 */
final class IncrementalComposer {
    /** Some twenty feeds of a hundred stories of usual length; most of their texts are those that the printed feeds hold. */
    static final long MOST_BYTES_ON_DEMAND = 16L * 1024 * 1024;

    private final ArticleStore store;
    private final FeedDirectory feedDirectory;
    private final FeedComposer feedComposer;
    private final Map<FeedAddress, CachedReads> listed = new ConcurrentHashMap<>();
    private final Cache<FeedAddress, CachedReads> onDemand = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES_ON_DEMAND)
            .weigher(
                    (FeedAddress address, CachedReads readings) -> (int) Math.min(Integer.MAX_VALUE, readings.weight()))
            .executor(Runnable::run)
            .build();

    IncrementalComposer(ArticleStore store, FeedDirectory feedDirectory, FeedComposer feedComposer) {
        this.store = store;
        this.feedDirectory = feedDirectory;
        this.feedComposer = feedComposer;
    }

    /** The same document as one that is composed of what this reader reads alone. */
    FeedDocument compose(PublicReader reader, Feed feed) {
        Map<FeedAddress, CachedReads> kept = feed.address().isOnDemand() ? onDemand.asMap() : listed;
        var continued =
                new IncrementalReader(reader, feed.selection(), Optional.ofNullable(kept.remove(feed.address())));
        FeedDocument document = feedComposer.compose(continued, feed, feedDirectory.archive(continued, feed));
        // Where a row cannot be read there is a gap in what was read, which might stay when the row is put right.
        if (store.damagedRows().isEmpty()) {
            kept.put(feed.address(), continued.kept());
        }
        return document;
    }
}
