package dateline.feed.publish;

import dateline.article.ArticleId;
import dateline.feed.Feed;
import dateline.feed.FeedAddress;
import dateline.feed.FeedDocument;
import dateline.feed.FeedFormat;
import dateline.feed.Rendition;
import dateline.feed.history.ArchiveAddress;
import dateline.feed.history.FormerFeeds;
import dateline.feed.history.HistoryResult;
import dateline.publication.Publication;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An immutable snapshot of the printed feeds; publishing swaps one reference to it.
 *
 * <p>An interface though the printer makes one kind alone: what serves feeds is shown to hold for feeds that no printer made.
 */
public interface Edition {
    /** The publication that it was printed for. */
    Publication publication();

    /** Number of the last public change that it shows. */
    long sequence();

    /** The feeds that are listed: all, the sections in their order, the named feeds. */
    List<Feed> feeds();

    /** The rendition of this feed; tags and authors are printed at their first request. Absent for an unknown feed. */
    Optional<Rendition> rendition(FeedAddress address, FeedFormat format);

    /** When what this feed shows last changed. */
    default Optional<Instant> updated(FeedAddress address) {
        return document(address).map(FeedDocument::updated);
    }

    /** The document behind the renditions, for the page for people. */
    Optional<FeedDocument> document(FeedAddress address);

    /**
     * The stories that a feed says are withdrawn; none of a feed that was printed before a restart and that nobody has looked
     * into since.
     */
    default Set<ArticleId> withdrawn(FeedAddress address) {
        return Set.of();
    }

    /**
     * What came into a feed, was edited in it or left it after a change: oldest first, each story once in its newest state,
     * a page at a time.
     *
     * @param cursor number of the last change that is known already; 0 asks for everything
     * @throws dateline.store.StoreUnavailableException when the store cannot be had
     */
    HistoryResult changes(FeedAddress address, FeedFormat format, long cursor);

    /**
     * The entries and tombstones of a feed that are not in a state of it that was printed earlier, as a feed of its own; its
     * tags are those of the whole. Absent when none of these states is known, or the whole has to be given for another
     * reason.
     *
     * @param held the tags of earlier states, without quotes and codings ({@code EntityTag#hash})
     */
    Optional<Rendition> delta(FeedAddress address, FeedFormat format, List<String> held);

    /**
     * An archive document of a feed (RFC 5005 section 4).
     *
     * @throws dateline.store.StoreUnavailableException when the store cannot be had
     */
    HistoryResult archive(ArchiveAddress address, FeedFormat format);

    /** The addresses at which feeds stood that are there no more. */
    FormerFeeds former();

    /**
     * The last document of a feed that has ended, which says so; absent for every other one, and when it has said so long
     * enough by now.
     */
    Optional<Rendition> lastDocument(FeedAddress address, FeedFormat format, Instant now);

    /** The feeds of the sections as OPML 2.0. */
    Rendition opml();

    /** Whether its print has left nothing for later. */
    default boolean isComplete() {
        return true;
    }

    /** What could not be printed into it, one sentence each. */
    default List<String> alarms() {
        return List.of();
    }

    /** How many listed feeds were rendered for it; a document that was kept is the same one, not only an equal one. */
    @SuppressWarnings("ReferenceEquality")
    default long renderedSince(Optional<Edition> before) {
        return feeds().stream()
                .map(Feed::address)
                .filter(address -> before.flatMap(last -> last.rendition(address, FeedFormat.RSS))
                        .filter(last -> rendition(address, FeedFormat.RSS).orElse(null) == last)
                        .isEmpty())
                .count();
    }
}
