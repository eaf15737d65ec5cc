package dateline.feed.history;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dateline.article.Article;
import dateline.article.Author;
import dateline.article.Content;
import dateline.article.Selection;
import dateline.article.Slug;
import dateline.article.Term;
import dateline.feed.Feed;
import dateline.feed.FeedAddress;
import dateline.feed.FeedCatalogue;
import dateline.store.FeedRegister;
import dateline.store.PublicReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the feed behind an address, and how its history is cut into archive documents. Safe for use by many threads. */
public final class FeedDirectory {
    /** About 100 bytes each: the archives of tags and authors that were asked for last, of some five million stories. */
    static final long MOST_WEIGHT_ON_DEMAND = 200_000;

    /** Shorter ones, of less than a thousand stories, are read from the beginning as fast. */
    static final int KEPT_FROM_WEIGHT = 40;

    private static final int KEPT_EACH_PART = 16;

    private final FeedCatalogue catalogue;
    private final List<Feed> listed;
    private final Map<FeedAddress, Archive> archives = new ConcurrentHashMap<>();
    private final Cache<FeedAddress, Archive> archivesOnDemand = Caffeine.newBuilder()
            .maximumWeight(MOST_WEIGHT_ON_DEMAND)
            .weigher((FeedAddress address, Archive archive) -> archive.weight())
            .build();
    private final Map<FeedAddress, Integer> keptWeights = new ConcurrentHashMap<>();
    private final BiConsumer<FeedAddress, byte[]> keeper;
    private volatile Map<String, Integer> cuts = Map.of();

    /** Finds the feeds of this catalogue; it follows the register once that is handed to it. */
    public FeedDirectory(FeedCatalogue catalogue) {
        this(catalogue, (address, archive) -> {});
    }

    /** @param keeper takes how the history of a long feed is cut, for {@link PublicReader#keptArchive} */
    public FeedDirectory(FeedCatalogue catalogue, BiConsumer<FeedAddress, byte[]> keeper) {
        this.keeper = keeper;
        this.catalogue = catalogue;
        this.listed = catalogue.listed();
    }

    /** Takes from the register how often each feed came to choose other stories. */
    public void follow(FeedRegister register) {
        Map<String, Integer> known = register.places().stream()
                .collect(Collectors.toUnmodifiableMap(FeedRegister.Place::path, FeedRegister.Place::cut));
        if (!known.equals(cuts)) {
            cuts = known;
            archives.clear();
            archivesOnDemand.invalidateAll();
        }
    }

    /** The feeds that the publication lists. */
    public List<Feed> listed() {
        return listed;
    }

    /** The feed at this address; absent when it is not listed, and no public story ever had that tag or author. */
    public Optional<Feed> feed(PublicReader reader, FeedAddress address) {
        return listed.stream()
                .filter(feed -> feed.address().equals(address))
                .findFirst()
                .or(() -> address.term()
                        .filter(term -> reader.lastChange(Selection.of(term)).isPresent())
                        .map(term -> catalogue.of(term, name(reader, term))))
                .or(() -> catalogue
                        .chosen(address)
                        .filter(selection -> isKnown(reader, selection))
                        .map(selection -> catalogue.of(
                                address, selection, term -> name(reader, term).orElse(term.slug()))));
    }

    /** A tag or an author that no public story ever had is in no address, wanted or not: there is no end of such. */
    private static boolean isKnown(PublicReader reader, Selection selection) {
        return Stream.of(selection.all(), selection.any(), selection.not())
                .flatMap(Set::stream)
                .filter(term -> term.kind() != Term.Kind.SECTION)
                .allMatch(term -> reader.lastChange(Selection.of(term)).isPresent());
    }

    private static Optional<String> name(PublicReader reader, Term term) {
        return reader.newest(Selection.of(term), 1, Instant.MAX, 1).stream()
                .map(Article::content)
                .flatMap(content -> names(content, term.kind()))
                .filter(candidate -> Slug.of(candidate).equals(term.slug()))
                .findFirst();
    }

    private static Stream<String> names(Content content, Term.Kind kind) {
        return kind == Term.Kind.TAG
                ? content.tags().stream()
                : content.authors().stream().map(Author::name);
    }

    /** The archive of a feed, up to what this reader sees; it is read on from where it was left. */
    public Archive archive(PublicReader reader, Feed feed) {
        Archive unread = Archive.unread(cuts.getOrDefault(feed.address().path(), 0));
        Archive advanced = Optional.ofNullable(archivesOf(feed).get(feed.address()))
                .filter(known -> isUsable(known, unread.cut(), reader))
                .or(() -> kept(reader, feed).filter(known -> isUsable(known, unread.cut(), reader)))
                .orElse(unread)
                .advancedTo(reader, feed);
        if (!feed.address().isChoice()) {
            keep(feed, advanced);
        }
        archivesOf(feed).merge(feed.address(), advanced, (one, other) -> isLater(one, other) ? one : other);
        return advanced;
    }

    private static boolean isUsable(Archive known, int cut, PublicReader reader) {
        return known.read() <= reader.sequence() && known.cut() == cut;
    }

    private static Optional<Archive> kept(PublicReader reader, Feed feed) {
        return reader.keptArchive(feed.address().path())
                .flatMap(bytes -> ArchiveForm.read(feed.selection().toString(), bytes));
    }

    /** One that has grown by a part of itself, so that keeping it costs the same for each story in the long run. */
    private void keep(Feed feed, Archive archive) {
        int kept = keptWeights.getOrDefault(feed.address(), 0);
        if (archive.weight() >= KEPT_FROM_WEIGHT && archive.weight() - kept > kept / KEPT_EACH_PART) {
            keptWeights.put(feed.address(), archive.weight());
            keeper.accept(feed.address(), ArchiveForm.of(feed.selection().toString(), archive));
        }
    }

    private Map<FeedAddress, Archive> archivesOf(Feed feed) {
        return feed.address().isOnDemand() ? archivesOnDemand.asMap() : archives;
    }

    private static boolean isLater(Archive one, Archive other) {
        return one.cut() > other.cut() || (one.cut() == other.cut() && one.read() > other.read());
    }
}
