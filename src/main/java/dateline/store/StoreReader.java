package dateline.store;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Selection;
import dateline.article.State;
import dateline.article.Story;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads one consistent state of the store. The first group of methods is the public gate: what they give may be shown to
 * anyone, and every public output is made of nothing else. The second group is for the newsroom.
 */
public interface StoreReader {
    /** Number of the last public change; 0 when there was none. */
    long sequence();

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

    /** Whether any live article is in this selection. */
    boolean isInhabited(Selection selection);

    /** The article, in whatever state. */
    Optional<Article> article(ArticleId id);

    /** The article that a full id or a key names, in whatever state. */
    Optional<Article> articleNamed(String idOrKey);

    /** The id that this alias leads to. */
    Optional<ArticleId> idOf(String alias);

    /** Articles in whatever state, newest first. */
    List<Article> articles(Optional<String> section, Optional<State> state, int limit);

    /** Articles whose state changes by itself at this time or before ({@link Article#turnsAt}), the earliest first. */
    List<Article> due(Instant now, int limit);

    /** How many articles there are in whatever state. */
    long count();

    /** Quarantine, oldest first. */
    List<Quarantined> quarantine();

    /** The whole bytes of a quarantined input. */
    Optional<byte[]> quarantinedBytes(long number);

    /** What was kept with a quarantined input: the JSON of {@link StoreWriter#quarantine}. */
    Optional<String> quarantinedContext(long number);

    /** The article that came of it when this place was filed with exactly these bytes last; other bytes since then count. */
    Optional<ArticleId> filedBefore(String placeAlias, String fingerprint);
}
