package dateline.feed.history;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the feed behind an address, and how its history is cut into archive documents. Safe for use by many threads. */
public final class FeedDirectory {
    private final FeedCatalogue catalogue;
    private final List<Feed> listed;
    private final Map<FeedAddress, Archive> archives = new ConcurrentHashMap<>();
    private volatile Map<String, Integer> cuts = Map.of();

    /** Finds the feeds of this catalogue; it follows the register once that is handed to it. */
    public FeedDirectory(FeedCatalogue catalogue) {
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

    /** The archive of a feed, up to what this reader sees; that of a listed feed is read on from where it was left. */
    public Archive archive(PublicReader reader, Feed feed) {
        Archive unread = Archive.unread(cuts.getOrDefault(feed.address().path(), 0));
        Archive known = archives.getOrDefault(feed.address(), unread);
        boolean usable = known.read() <= reader.sequence() && known.cut() == unread.cut();
        Archive advanced = (usable ? known : unread).advancedTo(reader, feed);
        if (!feed.address().isOnDemand()) {
            archives.merge(feed.address(), advanced, (one, other) -> isLater(one, other) ? one : other);
        }
        return advanced;
    }

    private static boolean isLater(Archive one, Archive other) {
        return one.cut() > other.cut() || (one.cut() == other.cut() && one.read() > other.read());
    }
}
