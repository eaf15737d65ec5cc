package dateline.store;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Selection;
import dateline.article.Story;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The public gate: what these methods give may be shown to anyone, and every public output is made of nothing else. What
 * was public at an earlier time is read through the same gate ({@link StoreReader#asOf}).
 */
public interface PublicReader {
    /** Number of the last public change; 0 when there was none. */
    long sequence();

    /** Number of the last public change before this time; 0 when there was none. */
    long sequenceBefore(Instant time);

    /**
     * The live articles of a selection, newest first (published, then id).
     *
     * @param atLeast gives as many, if there are
     * @param since gives also everything published from this time on
     * @param atMost never gives more
     */
    List<Article> newest(Selection selection, int atLeast, Instant since, int atMost);

    /** The live article or the tombstone that this key (last part of the id) names. */
    Optional<Story> publicStory(String key);

    /** The newest public change that touched this selection: an article came in, was edited in it, or left it. */
    Optional<Change> lastChange(Selection selection);

    /** Public changes that touched this selection after a sequence number, oldest first. */
    List<Change> changesAfter(long sequence, Selection selection, int limit);

    /** All public changes after a sequence number, oldest first. */
    List<Change> changesAfter(long sequence, int limit);

    /**
     * The stories that were withdrawn out of this selection after a sequence number and did not come back, with their
     * tombstones, newest first.
     */
    List<EntryChange> withdrawals(Selection selection, long after);

    /**
     * Every article that came into this selection, was edited in it, or left it after a sequence number: each once, in its
     * newest state, in the order of the newest change of each.
     */
    List<EntryChange> entryChanges(Selection selection, long after, int limit);

    /** What each public change after a sequence number did to this selection, oldest first. */
    List<SelectionChange> selectionChanges(Selection selection, long after, int limit);

    /** What the first public change that touched an article in this selection did. */
    Optional<SelectionChange> firstSelectionChange(Selection selection, ArticleId article);

    /** Those of these articles that left this selection after a sequence number, even if they came back. */
    Set<ArticleId> leftAfter(Selection selection, long sequence, Collection<ArticleId> articles);

    /** The article as the public saw it last, also one that it sees no more; absent when it never saw it. */
    Optional<Article> lastShown(ArticleId article);

    /** The articles as the public saw them from each of these changes on, in this order; none for a removal. */
    List<Article> seenAt(List<Long> sequences);

    /** What was kept of how the history of the feed at this path is cut; nothing where the past is told. */
    default Optional<byte[]> keptArchive(String path) {
        return Optional.empty();
    }
}
