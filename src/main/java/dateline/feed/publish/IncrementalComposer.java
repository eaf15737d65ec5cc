package dateline.feed.publish;

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
 * Composes the documents of listed feeds again and again: what was read for the last one is kept, so that a print reads what
 * has changed and nothing else. Safe for use by many threads.
 */
final class IncrementalComposer {
    private final ArticleStore store;
    private final FeedDirectory feedDirectory;
    private final FeedComposer feedComposer;
    private final Map<FeedAddress, CachedReads> kept = new ConcurrentHashMap<>();

    IncrementalComposer(ArticleStore store, FeedDirectory feedDirectory, FeedComposer feedComposer) {
        this.store = store;
        this.feedDirectory = feedDirectory;
        this.feedComposer = feedComposer;
    }

    /** The same document as one that is composed of what this reader reads alone. */
    FeedDocument compose(PublicReader reader, Feed feed) {
        var continued =
                new IncrementalReader(reader, feed.selection(), Optional.ofNullable(kept.remove(feed.address())));
        FeedDocument document = feedComposer.compose(continued, feed, feedDirectory.archive(reader, feed));
        // Where a row cannot be read there is a gap in what was read, which might stay when the row is put right.
        if (store.damagedRows().isEmpty()) {
            kept.put(feed.address(), continued.kept());
        }
        return document;
    }
}
