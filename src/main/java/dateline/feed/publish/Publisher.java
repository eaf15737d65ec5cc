package dateline.feed.publish;

import dateline.article.Article;
import dateline.article.Selection;
import dateline.article.Term;
import dateline.feed.Feed;
import dateline.feed.FeedAddress;
import dateline.feed.FeedCatalogue;
import dateline.feed.FeedDocument;
import dateline.feed.FeedFormat;
import dateline.feed.Rendition;
import dateline.feed.format.OpmlFormat;
import dateline.feed.history.FeedDirectory;
import dateline.feed.history.FormerFeeds;
import dateline.publication.Publication;
import dateline.publication.Window;
import dateline.store.ArticleStore;
import dateline.store.Change;
import dateline.store.FeedRegister;
import dateline.store.PublicReader;
import dateline.store.RenditionLog;
import dateline.store.StoreReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prints editions from the store. Only feeds that a change has touched are rendered; everything else is shared with the
 * edition before. Safe for use by many threads.
 */
public final class Publisher {
    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    /** Behind more changes than these, looking at each costs more than printing the tags and authors anew. */
    private static final int CHANGES_LOOKED_AT = 5_000;

    private final ArticleStore store;
    private final Publication publication;
    private final FeedCatalogue catalogue;
    private final FeedDirectory feedDirectory;
    private final FeedComposer feedComposer;
    private final Renderer renderer;
    private final RenderingSlots renderingSlots = RenderingSlots.ofThisMachine();

    /**
     * @param publication as it is seen from outside
     * @param log remembers when renditions changed
     */
    public Publisher(ArticleStore store, Publication publication, RenditionLog log) {
        this.store = store;
        this.publication = publication;
        this.catalogue = new FeedCatalogue(publication, store.authority(), store.foundingYear());
        this.feedDirectory = new FeedDirectory(catalogue);
        this.feedComposer = new FeedComposer(publication, store.foundingYear());
        this.renderer = new Renderer(log);
    }

    /**
     * Writes down where the feeds of this publication stand, so that their addresses answer for ever; writes nothing when
     * that is known.
     *
     * @param now when feeds that are listed no more ended
     * @throws dateline.store.StoreUnavailableException when the store cannot be had
     */
    public void register(Instant now) {
        var feedRegistration = new FeedRegistration(publication, feedDirectory.listed());
        if (!feedRegistration.isIn(store.read(StoreReader::feedRegister))) {
            store.write(writer -> {
                FeedRegister next = feedRegistration.after(writer.feedRegister(), now);
                writer.keepFeedRegister(next);
                return next;
            });
        }
    }

    private static FormerFeeds followed(StoreReader reader, FeedDirectory follower) {
        FeedRegister register = reader.feedRegister();
        follower.follow(register);
        return FormerFeeds.of(register);
    }

    /**
     * The edition of what is public now; the previous one itself when nothing has changed since.
     *
     * @param previous of this publisher or of one before it, whose publication may have been another
     * @throws dateline.store.StoreUnavailableException when the store cannot be had: go on with the previous edition
     */
    public Edition print(Optional<Edition> previous) {
        Optional<RenderedEdition> base = previous.filter(RenderedEdition.class::isInstance)
                .map(RenderedEdition.class::cast)
                .filter(edition -> edition.publication().equals(publication));
        return store.read(reader -> composed(reader, base))
                .map(composed -> edition(composed, base))
                .or(() -> base)
                .orElseThrow();
    }

    /** What one consistent read of the store gives: the documents to be printed, and the terms that changes touched. */
    private record Composed(
            long sequence,
            List<Feed> feeds,
            List<FeedDocument> documents,
            Optional<Set<Term>> touched,
            FormerFeeds former) {}

    private Optional<Composed> composed(StoreReader reader, Optional<RenderedEdition> base) {
        long sequence = reader.sequence();
        if (base.filter(edition -> edition.sequence() == sequence).isPresent()) {
            return Optional.empty();
        }
        FormerFeeds former = followed(reader, feedDirectory);
        List<Feed> feeds = feedDirectory.listed();
        List<FeedDocument> documents = feeds.stream()
                .filter(feed ->
                        base.isEmpty() || isTouched(reader, feed, base.get().sequence()))
                .flatMap(feed -> composedOrLast(reader, feed, base).stream())
                .toList();
        return Optional.of(new Composed(
                sequence, feeds, documents, base.flatMap(edition -> touched(reader, edition.sequence())), former));
    }

    /** What throws for one feed, for whatever it reads there, must not keep the others from being printed. */
    private Optional<FeedDocument> composedOrLast(StoreReader reader, Feed feed, Optional<RenderedEdition> base) {
        try {
            return Optional.of(compose(reader, feed));
        } catch (IllegalStateException | IllegalArgumentException | DateTimeException | NoSuchElementException e) {
            LOG.error(
                    "ALARM: /feeds/{} cannot be composed; it stays as it was, without what is not public any more.",
                    feed.address().path(),
                    e);
            return base.flatMap(edition -> edition.document(feed.address())).map(last -> stillPublic(reader, last));
        }
    }

    private static FeedDocument stillPublic(StoreReader reader, FeedDocument last) {
        return last.with(last.entries().stream()
                .filter(entry -> reader.publicStory(entry.article().id().key())
                        .filter(Article.class::isInstance)
                        .isPresent())
                .toList());
    }

    private static boolean isTouched(StoreReader reader, Feed feed, long since) {
        return reader.lastChange(feed.selection())
                .filter(change -> change.sequence() > since)
                .isPresent();
    }

    private static Optional<Set<Term>> touched(StoreReader reader, long since) {
        List<Change> changes = reader.changesAfter(since, CHANGES_LOOKED_AT);
        return changes.size() == CHANGES_LOOKED_AT
                ? Optional.empty()
                : Optional.of(changes.stream()
                        .flatMap(change -> change.terms().stream())
                        .collect(Collectors.toSet()));
    }

    private RenderedEdition edition(Composed composed, Optional<RenderedEdition> base) {
        Map<FeedAddress, RenderedFeed> listed =
                new HashMap<>(base.map(RenderedEdition::listed).orElse(Map.of()));
        renderer.print(composed.documents())
                .forEach(renderedFeed ->
                        listed.put(renderedFeed.document().feed().address(), renderedFeed));
        OnDemandFeeds onDemandFeeds = base.flatMap(
                        edition -> composed.touched().map(terms -> OnDemandFeeds.without(terms, edition.onDemand())))
                .orElseGet(OnDemandFeeds::new);
        Rendition opml = base.map(RenderedEdition::opml).orElseGet(() -> opml(listed));
        var feedHistory = new FeedHistory(store, feedDirectory, feedComposer, renderer, renderingSlots);
        EndedFeeds endedFeeds = base.map(RenderedEdition::ended)
                .filter(said -> said.former().equals(composed.former()))
                .orElseGet(() -> new EndedFeeds(catalogue, composed.former()));
        return new RenderedEdition(
                publication,
                composed.sequence(),
                composed.feeds(),
                listed,
                onDemandFeeds,
                this::onDemand,
                feedHistory,
                endedFeeds,
                opml,
                listed.values().stream()
                        .flatMap(renderedFeed -> renderer.alarms(renderedFeed.document()))
                        .distinct()
                        .sorted()
                        .toList());
    }

    private Rendition opml(Map<FeedAddress, RenderedFeed> listed) {
        RenderedFeed all = Optional.ofNullable(listed.get(FeedAddress.ALL)).orElseThrow();
        return renderer.print(new OpmlFormat(catalogue.subscribed()), all.document());
    }

    private Optional<RenderedFeed> onDemand(Term term) {
        return renderingSlots.with(() -> printed(term));
    }

    private Optional<RenderedFeed> printed(Term term) {
        Optional<FeedDocument> document = store.read(
                reader -> feedDirectory.feed(reader, FeedAddress.of(term)).map(feed -> compose(reader, feed)));
        return document.flatMap(found -> renderer.print(List.of(found)).stream().findFirst());
    }

    private FeedDocument compose(PublicReader reader, Feed feed) {
        return feedComposer.compose(reader, feed, feedDirectory.archive(reader, feed));
    }

    /**
     * What a partner gets of the feed at this address; absent when there is no such feed.
     *
     * @param window of the partner
     * @throws dateline.store.StoreUnavailableException when the store cannot be had
     */
    public Optional<PartnerSelection> partnerSelection(FeedAddress address, Window window) {
        return partnerSelection(address, window, Selection.EVERYTHING, PartnerView.WHOLE);
    }

    /**
     * What a partner gets of the feed at this address; absent when there is no such feed.
     *
     * @param narrowing what the stories must have beside; where it cannot be asked for together with the feed's own, the
     *     whole feed is given
     * @param view what the partner gets of it
     * @throws dateline.store.StoreUnavailableException when the store cannot be had
     */
    public Optional<PartnerSelection> partnerSelection(
            FeedAddress address, Window window, Selection narrowing, PartnerView view) {
        return store.read(reader -> feedDirectory
                .feed(reader, address)
                .map(feed -> feed.with(feed.selection().and(narrowing).orElse(feed.selection())))
                .map(feed -> view.of(reader, feedComposer.partnerDocument(reader, feed.with(window))))
                .map(document -> PartnerSelection.of(reader, document)));
    }

    /** What the window of a feed leaves of its entries at present; absent when there is no feed at this address. */
    public Optional<WindowedFeed> windowed(FeedAddress address) {
        return fitted(address).map(fitted -> new WindowedFeed(fitted.document().feed(), fitted.window()));
    }

    /** The feed at this address with its bytes, of which the log of renditions hears nothing. */
    Optional<WindowFit.Fitted> fitted(FeedAddress address) {
        return store.read(reader -> {
                    followed(reader, feedDirectory);
                    return feedDirectory.feed(reader, address).map(feed -> compose(reader, feed));
                })
                .map(renderer::fit);
    }

    /** The publication as it is seen from outside. */
    public Publication publication() {
        return publication;
    }

    /** The feed at this address; absent when there is none. */
    public Optional<Feed> feed(FeedAddress address) {
        return store.read(reader -> feedDirectory.feed(reader, address));
    }

    /** The feeds that the publication lists. */
    List<Feed> listed() {
        return feedDirectory.listed();
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
            followed(reader, then);
            PublicReader past = reader.asOf(time);
            return then.feed(past, address).map(feed -> feedComposer.compose(past, feed, then.archive(past, feed)));
        });
        return document.map(found -> renderer.fit(found).bytes().get(format));
    }

    /**
     * What a partner got of the feed at this address at an earlier time, as today's configuration would have had it; absent
     * when there was no such feed then.
     *
     * @param narrowing what the stories must have beside, as in {@link #partnerSelection}
     * @param view what the partner gets of it
     * @throws dateline.store.StoreUnavailableException when the store cannot be had
     */
    public Optional<PartnerSelection> partnerSelectionAt(
            Instant time, FeedAddress address, Window window, Selection narrowing, UnaryOperator<FeedDocument> view) {
        var then = new FeedDirectory(catalogue);
        return store.read(reader -> {
            followed(reader, then);
            PublicReader past = reader.asOf(time);
            return then.feed(past, address)
                    .map(feed -> feed.with(feed.selection().and(narrowing).orElse(feed.selection())))
                    .map(feed -> view.apply(feedComposer.partnerDocument(past, feed.with(window))))
                    .map(document -> PartnerSelection.of(past, document));
        });
    }
}
