package dateline.feed;

import dateline.article.Term;
import dateline.publication.Publication;
import dateline.publication.Window;
import dateline.store.ArticleStore;
import dateline.store.Change;
import dateline.store.FeedRegister;
import dateline.store.PublicReader;
import dateline.store.RenditionLog;
import dateline.store.StoreReader;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Prints editions from the store. Only feeds that a change has touched are rendered; everything else is shared with the
 * edition before. Safe for use by many threads.
 */
public final class Press {
    /** Behind more changes than these, looking at each costs more than printing the tags and authors anew. */
    private static final int CHANGES_LOOKED_AT = 5_000;

    private final ArticleStore store;
    private final Publication publication;
    private final FeedCatalogue catalogue;
    private final Directory directory;
    private final Compositor compositor;
    private final Printer printer;

    /**
     * @param publication as it is seen from outside
     * @param log remembers when renditions changed
     */
    public Press(ArticleStore store, Publication publication, RenditionLog log) {
        this.store = store;
        this.publication = publication;
        this.catalogue = new FeedCatalogue(publication, store.authority(), store.foundingYear());
        this.directory = new Directory(catalogue);
        this.compositor = new Compositor(publication, store.foundingYear());
        this.printer = new Printer(log);
    }

    /**
     * Writes down where the feeds of this publication stand, so that their addresses answer for ever; writes nothing when
     * that is known.
     *
     * @param now when feeds that are listed no more ended
     * @throws dateline.store.StoreUnavailableException when the store cannot be had
     */
    public void register(Instant now) {
        var registration = new Registration(publication, directory.listed());
        if (!registration.isIn(store.read(StoreReader::feedRegister))) {
            store.write(writer -> {
                FeedRegister next = registration.after(writer.feedRegister(), now);
                writer.keepFeedRegister(next);
                return next;
            });
        }
    }

    private static FormerFeeds followed(StoreReader reader, Directory follower) {
        FeedRegister register = reader.feedRegister();
        follower.follow(register);
        return FormerFeeds.of(register);
    }

    /**
     * The edition of what is public now; the previous one itself when nothing has changed since.
     *
     * @param previous of this press or of one before it, whose publication may have been another
     * @throws dateline.store.StoreUnavailableException when the store cannot be had: go on with the previous edition
     */
    public Edition print(Optional<Edition> previous) {
        Optional<PrintedEdition> base = previous.filter(PrintedEdition.class::isInstance)
                .map(PrintedEdition.class::cast)
                .filter(edition -> edition.publication().equals(publication));
        return store.read(reader -> proof(reader, base))
                .map(proof -> edition(proof, base))
                .or(() -> base)
                .orElseThrow();
    }

    /** What one consistent read of the store gives: the documents to be printed, and the terms that changes touched. */
    private record Proof(
            long sequence,
            List<Feed> feeds,
            List<FeedDocument> documents,
            Optional<Set<Term>> touched,
            FormerFeeds former) {}

    private Optional<Proof> proof(StoreReader reader, Optional<PrintedEdition> base) {
        long sequence = reader.sequence();
        if (base.filter(edition -> edition.sequence() == sequence).isPresent()) {
            return Optional.empty();
        }
        FormerFeeds former = followed(reader, directory);
        List<Feed> feeds = directory.listed();
        List<FeedDocument> documents = feeds.stream()
                .filter(feed ->
                        base.isEmpty() || isTouched(reader, feed, base.get().sequence()))
                .map(feed -> compose(reader, feed))
                .toList();
        return Optional.of(new Proof(
                sequence, feeds, documents, base.flatMap(edition -> touched(reader, edition.sequence())), former));
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

    private PrintedEdition edition(Proof proof, Optional<PrintedEdition> base) {
        Map<FeedAddress, Printed> listed =
                new HashMap<>(base.map(PrintedEdition::listed).orElse(Map.of()));
        printer.print(proof.documents())
                .forEach(printed -> listed.put(printed.document().feed().address(), printed));
        LongTail tail = base.flatMap(edition -> proof.touched().map(terms -> LongTail.without(terms, edition.tail())))
                .orElseGet(LongTail::new);
        Rendition opml = base.map(PrintedEdition::opml).orElseGet(() -> opml(proof.feeds(), listed));
        var back = new BackNumbers(store, directory, compositor, printer);
        Farewells farewells = base.map(PrintedEdition::farewells)
                .filter(said -> said.former().equals(proof.former()))
                .orElseGet(() -> new Farewells(catalogue, proof.former()));
        return new PrintedEdition(
                publication, proof.sequence(), proof.feeds(), listed, tail, this::onDemand, back, farewells, opml);
    }

    private Rendition opml(List<Feed> feeds, Map<FeedAddress, Printed> listed) {
        Printed all = Optional.ofNullable(listed.get(FeedAddress.ALL)).orElseThrow();
        return printer.print(new OpmlFormat(feeds), all.document());
    }

    private Optional<Printed> onDemand(Term term) {
        Optional<FeedDocument> document = store.read(
                reader -> directory.feed(reader, FeedAddress.of(term)).map(feed -> compose(reader, feed)));
        return document.map(found -> printer.print(List.of(found)).get(0));
    }

    private FeedDocument compose(PublicReader reader, Feed feed) {
        return compositor.compose(reader, feed, directory.archive(reader, feed));
    }

    /**
     * What a partner gets of the feed at this address; absent when there is no such feed.
     *
     * @param window of the partner
     * @throws dateline.store.StoreUnavailableException when the store cannot be had
     */
    public Optional<Offer> offer(FeedAddress address, Window window) {
        return store.read(reader -> directory
                .feed(reader, address)
                .map(feed -> Offer.of(reader, compositor.offer(reader, feed.with(window)))));
    }

    /** What the window of a feed leaves of its entries at present; absent when there is no feed at this address. */
    public Optional<WindowedFeed> windowed(FeedAddress address) {
        return fitted(address).map(fitted -> new WindowedFeed(fitted.document().feed(), fitted.window()));
    }

    /** The feed at this address with its bytes, of which the log of renditions hears nothing. */
    Optional<Fitting.Fitted> fitted(FeedAddress address) {
        return store.read(reader -> {
                    followed(reader, directory);
                    return directory.feed(reader, address).map(feed -> compose(reader, feed));
                })
                .map(printer::fit);
    }

    /** The feeds that the publication lists. */
    List<Feed> listed() {
        return directory.listed();
    }

    /**
     * The bytes that a feed had at an earlier time, as today's configuration would have had them printed; absent when there
     * was no such feed then.
     *
     * @throws dateline.store.StoreUnavailableException when the store cannot be had
     */
    public Optional<byte[]> at(Instant time, FeedAddress address, FeedFormat format) {
        var then = new Directory(catalogue);
        Optional<FeedDocument> document = store.read(reader -> {
            followed(reader, then);
            PublicReader past = reader.asOf(time);
            return then.feed(past, address).map(feed -> compositor.compose(past, feed, then.archive(past, feed)));
        });
        return document.map(found -> printer.fit(found).bytes().get(format));
    }
}
