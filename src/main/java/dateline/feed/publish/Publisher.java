package dateline.feed.publish;

import dateline.article.Sha256;
import dateline.feed.Feed;
import dateline.feed.FeedAddress;
import dateline.feed.FeedCatalogue;
import dateline.feed.FeedDocument;
import dateline.feed.Rendition;
import dateline.feed.format.EntryCache;
import dateline.feed.format.OpmlFormat;
import dateline.feed.history.FeedDirectory;
import dateline.publication.Publication;
import dateline.store.ArticleStore;
import dateline.store.FeedRegister;
import dateline.store.PublicReader;
import dateline.store.RenditionLog;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Prints editions from the store. Only feeds that a change has touched are rendered; everything else is shared with the
 * edition before. Safe for use by many threads.
 */
public final class Publisher {
    private final ArticleStore store;
    private final Publication publication;
    private final FeedCatalogue catalogue;
    private final FeedDirectory feedDirectory;
    private final FeedComposer feedComposer;
    private final Renderer renderer;
    private final RenderingSlots renderingSlots = RenderingSlots.ofThisMachine();
    private final EditionStorage editionStorage;
    private final PartnerSelections partnerSelections;
    private final PastFeeds pastFeeds;
    private final IncrementalComposer incrementalComposer;
    private final ChangedDocuments changedDocuments;
    private final KeptEdition keptEdition;

    /**
     * @param publication as it is seen from outside
     * @param log remembers when renditions changed
     */
    public Publisher(ArticleStore store, Publication publication, RenditionLog log) {
        this(store, publication, log, "", (address, archive) -> {});
    }

    /**
     * @param publication as it is seen from outside
     * @param log remembers when renditions changed
     * @param program that prints: what another one has printed is not given back after a restart
     */
    public Publisher(ArticleStore store, Publication publication, RenditionLog log, String program) {
        this(
                store,
                publication,
                log,
                program,
                (address, archive) -> store.writeBehind(
                        "archive of " + address.path(), writer -> writer.keepArchive(address.path(), archive)));
    }

    private Publisher(
            ArticleStore store,
            Publication publication,
            RenditionLog log,
            String program,
            BiConsumer<FeedAddress, byte[]> archiveKeeper) {
        this.store = store;
        this.publication = publication;
        this.catalogue = new FeedCatalogue(publication, store.authority(), store.foundingYear());
        this.feedDirectory = new FeedDirectory(catalogue, archiveKeeper);
        this.feedComposer = new FeedComposer(publication, store.foundingYear());
        this.renderer = new Renderer(log);
        this.incrementalComposer = new IncrementalComposer(store, feedDirectory, feedComposer);
        this.changedDocuments = new ChangedDocuments(feedDirectory, incrementalComposer);
        this.partnerSelections = new PartnerSelections(store, catalogue, feedDirectory, feedComposer);
        this.pastFeeds = new PastFeeds(store, catalogue, feedComposer, renderer);
        this.editionStorage = new EditionStorage(store, Sha256.hex(program + "\n" + RecordText.of(publication)));
        this.keptEdition = new KeptEdition(store, editionStorage, feedDirectory, renderer, this::composedAgain);
    }

    /** Loads what a publisher of such a publication is made of, and what it looks at before it gives out what was kept. */
    public static void loadLibraries(Publication publication) {
        Objects.requireNonNull(Compression.codings());
        boolean isEmpty = new EntryCache().faultyOf(List.of()).findAny().isEmpty();
        assert isEmpty;
        Objects.requireNonNull(Sha256.hex(RecordText.of(publication)));
        var nothing = new FeedRegister(List.of(), Optional.empty());
        Objects.requireNonNull(new FeedRegistration(publication, List.of()).after(nothing, Instant.EPOCH));
    }

    /**
     * Writes down where the feeds of this publication stand, so that their addresses answer for ever; writes nothing when
     * that is known.
     *
     * @param now when feeds that are listed no more ended
     * @throws dateline.store.StoreUnavailableException when the store cannot be had
     */
    public void register(Instant now) {
        registration().keepIn(store, now);
    }

    private FeedRegistration registration() {
        return new FeedRegistration(publication, feedDirectory.listed());
    }

    /**
     * The edition of what is public now; the previous one itself when nothing has changed since.
     *
     * @param previous of this publisher or of one before it, whose publication may have been another
     * @param mode what it leaves for later is done by {@link #complete}
     * @throws dateline.store.StoreUnavailableException when the store cannot be had: go on with the previous edition
     */
    public Edition print(Optional<Edition> previous, PrintMode mode) {
        remember();
        Optional<RenderedEdition> base = previous.filter(RenderedEdition.class::isInstance)
                .map(RenderedEdition.class::cast)
                .filter(edition -> edition.publication().equals(publication));
        return store.read(reader -> changedDocuments.since(reader, base))
                .map(composed -> {
                    RenderedEdition edition = edition(composed, base, mode);
                    if (edition.isComplete()) {
                        editionStorage.keep(edition);
                    }
                    return edition;
                })
                .or(() -> base)
                .orElseThrow();
    }

    /**
     * The edition with a part of what its print has left for later, which is one form of one document; absent when there is
     * nothing, or the edition is of another publication.
     */
    public Optional<Edition> complete(Edition edition) {
        return Optional.of(edition)
                .filter(RenderedEdition.class::isInstance)
                .map(RenderedEdition.class::cast)
                .filter(rendered -> rendered.publication().equals(publication))
                .flatMap(rendered -> rendered.incomplete().map(address -> completed(rendered, address)));
    }

    private Edition completed(RenderedEdition edition, FeedAddress address) {
        RenderedEdition next = edition.withMoreOf(address);
        if (next.isComplete()) {
            editionStorage.keep(next);
        }
        return next;
    }

    /**
     * The edition that this program printed last for this publication, as it is kept in the store; absent when there is
     * none. What has changed since is not in it: {@link #print} goes on from there.
     *
     * @throws dateline.store.StoreUnavailableException when the store cannot be had
     */
    public Optional<Edition> restored() {
        return keptEdition.restored().map(this::edition);
    }

    /**
     * The same, where a print would give nothing else; absent as well when the state of an article changes by itself before
     * that time. Takes no more of the store than a start has at once.
     *
     * @throws dateline.store.StoreUnavailableException when the store cannot be had
     */
    public Optional<Edition> current(Instant until) {
        return keptEdition.current(registration(), until).map(this::edition);
    }

    /** Has the log of renditions hear of an edition that {@link #current} has given; before the next print at the latest. */
    public void remember() {
        keptEdition.remember();
    }

    private Edition edition(KeptEdition.Found found) {
        EditionStorage.Kept kept = found.kept();
        return new RenderedEdition(
                publication,
                kept.sequence(),
                feedDirectory.listed(),
                kept.listed(),
                new OnDemandFeeds(),
                this::onDemand,
                history(),
                new EndedFeeds(catalogue, found.former()),
                kept.opml(),
                List.of());
    }

    private FeedDocument composedAgain(Feed feed) {
        return renderer.fit(store.read(reader -> compose(reader, feed))).document();
    }

    private FeedHistory history() {
        return new FeedHistory(store, feedDirectory, feedComposer, renderer, renderingSlots);
    }

    private RenderedEdition edition(
            ChangedDocuments.Composed composed, Optional<RenderedEdition> base, PrintMode mode) {
        Map<FeedAddress, RenderedFeed> listed =
                new HashMap<>(base.map(RenderedEdition::listed).orElse(Map.of()));
        renderer.printListed(composed.documents(), mode)
                .forEach(renderedFeed ->
                        listed.put(renderedFeed.document().feed().address(), renderedFeed));
        OnDemandFeeds onDemandFeeds = base.flatMap(
                        edition -> composed.touched().map(terms -> OnDemandFeeds.without(terms, edition.onDemand())))
                .orElseGet(OnDemandFeeds::new);
        Rendition opml = base.map(RenderedEdition::opml).orElseGet(() -> opml(listed));
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
                history(),
                endedFeeds,
                opml,
                listed.values().stream()
                        .flatMap(renderedFeed -> renderedFeed.documentIfComposed().stream())
                        .flatMap(renderer::alarms)
                        .distinct()
                        .sorted()
                        .toList());
    }

    private Rendition opml(Map<FeedAddress, RenderedFeed> listed) {
        RenderedFeed all = Optional.ofNullable(listed.get(FeedAddress.ALL)).orElseThrow();
        return renderer.print(new OpmlFormat(catalogue.subscribed()), all.document());
    }

    private Optional<RenderedFeed> onDemand(FeedAddress address) {
        return renderingSlots.with(() -> printed(address));
    }

    private Optional<RenderedFeed> printed(FeedAddress address) {
        Optional<FeedDocument> document = store.read(
                reader -> feedDirectory.feed(reader, address).map(feed -> incrementalComposer.compose(reader, feed)));
        return document.flatMap(renderer::printOnDemand);
    }

    private FeedDocument compose(PublicReader reader, Feed feed) {
        return feedComposer.compose(reader, feed, feedDirectory.archive(reader, feed));
    }

    /** What the window of a feed leaves of its entries at present; absent when there is no feed at this address. */
    public Optional<WindowedFeed> windowed(FeedAddress address) {
        return fitted(address)
                .map(fitted -> new WindowedFeed(
                        fitted.document().feed(),
                        fitted.window(),
                        fitted.document().entries().stream()
                                .map(entry -> entry.article().id())
                                .toList()));
    }

    /** The feed at this address with its bytes, of which the log of renditions hears nothing. */
    Optional<WindowFit.Fitted> fitted(FeedAddress address) {
        return store.read(reader -> {
                    FeedRegistration.followed(reader, feedDirectory);
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

    /** What partners get of the feeds. */
    public PartnerSelections partnerSelections() {
        return partnerSelections;
    }

    /** What the feeds were before. */
    public PastFeeds past() {
        return pastFeeds;
    }
}
