package dateline.feed.publish;

import dateline.feed.Feed;
import dateline.feed.FeedAddress;
import dateline.feed.FeedDocument;
import dateline.feed.Rendition;
import dateline.store.ArticleStore;
import dateline.store.PrintedEdition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the listed feeds in the store as they were printed, and gives them back after a restart: before anything is composed,
 * rendered or compressed. Safe for use by many threads.
 */
final class EditionStorage {
    private static final Logger LOG = LoggerFactory.getLogger(EditionStorage.class);

    /** Another form of what is kept has another number. */
    private static final String FORM = "form 3\n";

    private static final String LIST = "feeds.opml";
    private static final String FEED = "feed/";

    private final ArticleStore store;
    private final String circumstances;
    private Map<FeedAddress, RenderedFeed> kept = Map.of();

    /** @param circumstances under which it is printed: what was printed under others is not given back */
    EditionStorage(ArticleStore store, String circumstances) {
        this.store = store;
        this.circumstances = FORM + Compression.codings() + "\n" + circumstances;
    }

    /** What the edition is printed under. */
    String circumstances() {
        return circumstances;
    }

    /** The feeds that were kept, and the list of them. */
    record Kept(long sequence, Map<FeedAddress, RenderedFeed> listed, Rendition opml) {}

    /**
     * What was kept last of these feeds; absent when one of them is missing.
     *
     * @param edition as it stands in the store
     * @param composing composes the document of a feed
     */
    Optional<Kept> kept(
            Supplier<Optional<PrintedEdition>> edition, List<Feed> feeds, Function<Feed, FeedDocument> composing) {
        try {
            return edition.get().flatMap(printed -> restored(printed, feeds, composing));
        } catch (RuntimeException e) {
            LOG.warn("The feeds that were kept cannot be read; they are printed anew: {}", e.toString());
            return Optional.empty();
        }
    }

    private Optional<Kept> restored(PrintedEdition edition, List<Feed> feeds, Function<Feed, FeedDocument> composing) {
        Map<FeedAddress, RenderedFeed> listed = new HashMap<>();
        for (Feed feed : feeds) {
            byte[] bytes = edition.documents().get(FEED + feed.address().path());
            if (bytes == null) {
                return Optional.empty();
            }
            listed.put(feed.address(), RenderedFeedForm.feed(feed.address(), bytes, () -> composing.apply(feed)));
        }
        synchronized (this) {
            kept = Map.copyOf(listed);
        }
        return Optional.ofNullable(edition.documents().get(LIST))
                .map(list -> new Kept(edition.sequence(), listed, RenderedFeedForm.rendition(FeedAddress.ALL, list)));
    }

    /** Has this edition kept soon; one of which something could not be printed is not, so that it is tried again. */
    void keep(RenderedEdition edition) {
        if (edition.alarms().isEmpty()) {
            store.writeBehind("edition", writer -> {
                Map<FeedAddress, RenderedFeed> before = last();
                writer.keepPrintedEdition(
                        new PrintedEdition(circumstances, edition.sequence(), changed(edition, before)),
                        before.isEmpty());
                last(edition.listed());
            });
        }
    }

    private synchronized Map<FeedAddress, RenderedFeed> last() {
        return kept;
    }

    private synchronized void last(Map<FeedAddress, RenderedFeed> listed) {
        kept = listed;
    }

    private static Map<String, byte[]> changed(RenderedEdition edition, Map<FeedAddress, RenderedFeed> before) {
        Map<String, byte[]> documents = new HashMap<>();
        edition.listed().forEach((address, renderedFeed) -> {
            if (before.get(address) != renderedFeed) {
                documents.put(FEED + address.path(), RenderedFeedForm.of(renderedFeed));
            }
        });
        documents.put(LIST, RenderedFeedForm.of(edition.opml()));
        return documents;
    }
}
