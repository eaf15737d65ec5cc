package dateline.feed.publish;

import dateline.feed.FeedAddress;
import dateline.feed.FeedCatalogue;
import dateline.feed.FeedDocument;
import dateline.feed.FeedFormat;
import dateline.feed.history.FeedDirectory;
import dateline.store.ArticleStore;
import dateline.store.PublicReader;
import java.time.Instant;
import java.util.Optional;

/** What feeds were at an earlier time. */
public final class PastFeeds {
    private final ArticleStore store;
    private final FeedCatalogue catalogue;
    private final FeedComposer feedComposer;
    private final Renderer renderer;

    PastFeeds(ArticleStore store, FeedCatalogue catalogue, FeedComposer feedComposer, Renderer renderer) {
        this.store = store;
        this.catalogue = catalogue;
        this.feedComposer = feedComposer;
        this.renderer = renderer;
    }

    /**
     * The bytes that a feed had at an earlier time, as today's configuration would have had them printed; absent when there
     * was no such feed then.
     *
     * @throws dateline.store.StoreUnavailableException when the store cannot be had
     */
    public Optional<byte[]> at(Instant time, FeedAddress address, FeedFormat format) {
        var then = new FeedDirectory(catalogue);
        Optional<FeedDocument> document = store.read(reader -> {
            FeedRegistration.followed(reader, then);
            PublicReader past = reader.asOf(time);
            return then.feed(past, address).map(feed -> feedComposer.compose(past, feed, then.archive(past, feed)));
        });
        return document.map(found -> renderer.fit(found).bytes().get(format));
    }
}
