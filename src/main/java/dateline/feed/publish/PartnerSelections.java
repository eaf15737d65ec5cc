package dateline.feed.publish;

import dateline.article.ArticleId;
import dateline.article.Selection;
import dateline.article.Tombstone;
import dateline.feed.FeedAddress;
import dateline.feed.FeedCatalogue;
import dateline.feed.FeedDocument;
import dateline.feed.history.FeedDirectory;
import dateline.publication.Window;
import dateline.store.ArticleStore;
import dateline.store.PublicReader;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What partners get of the feeds, and have to take down. Safe for use by many threads. */
public final class PartnerSelections {
    private final ArticleStore store;
    private final FeedCatalogue catalogue;
    private final FeedDirectory feedDirectory;
    private final FeedComposer feedComposer;

    PartnerSelections(
            ArticleStore store, FeedCatalogue catalogue, FeedDirectory feedDirectory, FeedComposer feedComposer) {
        this.store = store;
        this.catalogue = catalogue;
        this.feedDirectory = feedDirectory;
        this.feedComposer = feedComposer;
    }

    /**
     * A partner at an earlier time.
     *
     * @param document name of the file that it reads
     */
    public record Past(String partner, String document, Instant time) {}

    /**
     * What a partner gets of the feed at this address; absent when there is no such feed.
     *
     * @param window of the partner
     * @param recipient the partner
     * @throws dateline.store.StoreUnavailableException when the store cannot be had
     */
    public Optional<PartnerSelection> of(FeedAddress address, Window window, Recipient recipient) {
        return of(address, window, recipient, Selection.EVERYTHING, PartnerView.WHOLE);
    }

    /**
     * What a partner gets of the feed at this address; absent when there is no such feed.
     *
     * @param narrowing what the stories must have beside; where it cannot be asked for together with the feed's own, the
     *     whole feed is given
     * @param view what the partner gets of it
     * @throws dateline.store.StoreUnavailableException when the store cannot be had
     */
    public Optional<PartnerSelection> of(
            FeedAddress address, Window window, Recipient recipient, Selection narrowing, PartnerView view) {
        return store.read(reader -> feedDirectory
                .feed(reader, address)
                .map(feed -> feed.with(feed.selection().and(narrowing).orElse(feed.selection())))
                .map(feed -> feed.with(window))
                .map(feed -> new PartnerWindow(
                                feed,
                                cut -> feedComposer.partnerDocument(reader, cut, newest -> reader.ledger()
                                        .lastSequence(recipient.partner(), recipient.document(), newest, Instant.MAX)),
                                whole -> view.of(reader, whole))
                        .filled())
                .map(document -> new Takedowns(reader, document, recipient).selection()));
    }

    /**
     * What changed for a partner in the feed at this address after a cursor; absent when there is no such feed, or no such
     * change yet.
     *
     * @param narrowing as for {@link #of}
     * @param view what the partner gets of it
     * @param most changes that it may tell
     * @throws dateline.store.StoreUnavailableException when the store cannot be had
     */
    public Optional<PartnerSelection> changes(
            FeedAddress address, Recipient recipient, Selection narrowing, PartnerView view, long cursor, int most) {
        return store.read(reader -> feedDirectory
                .feed(reader, address)
                .filter(feed -> cursor <= reader.sequence())
                .map(feed -> feed.with(feed.selection().and(narrowing).orElse(feed.selection())))
                .map(feed -> feedComposer.changes(reader, feed, cursor, most))
                .map(whole -> {
                    FeedDocument document = view.of(reader, whole);
                    Set<ArticleId> touched = Stream.of(whole, document)
                            .flatMap(one -> one.tombstones().stream())
                            .map(Tombstone::id)
                            .collect(Collectors.toSet());
                    return new Takedowns(reader, document, recipient).changed(touched);
                }));
    }

    /**
     * What a partner got of the feed at this address at an earlier time, as today's configuration would have had it, with
     * what it had to take down by the ledger; absent when there was no such feed then.
     *
     * @param narrowing what the stories must have beside, as in {@link #of}
     * @param view what the partner gets of it
     * @throws dateline.store.StoreUnavailableException when the store cannot be had
     */
    public Optional<PartnerSelection> at(
            Past past, FeedAddress address, Window window, Selection narrowing, UnaryOperator<FeedDocument> view) {
        var then = new FeedDirectory(catalogue);
        return store.read(reader -> {
            FeedRegistration.followed(reader, then);
            PublicReader seen = reader.asOf(past.time());
            return then.feed(seen, address)
                    .map(feed -> feed.with(feed.selection().and(narrowing).orElse(feed.selection())))
                    .map(feed -> feed.with(window))
                    .map(feed -> new PartnerWindow(
                                    feed,
                                    cut -> feedComposer.partnerDocument(seen, cut, newest -> reader.ledger()
                                            .lastSequence(past.partner(), past.document(), newest, past.time())),
                                    view)
                            .filled())
                    .map(document -> new PartnerSelection(
                            document,
                            new PastTakedowns(reader, seen, document, past.partner(), past.time()).all(),
                            seen.sequence()));
        });
    }
}
