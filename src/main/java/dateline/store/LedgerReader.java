package dateline.store;

import dateline.article.ArticleId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What partners were served, as far as the store has it on record. An interface, for who asks knows no SQL. */
public interface LedgerReader {
    /** Whether anything was ever served to a partner of this name. */
    boolean knows(String partner);

    /** The names of all partners that anything was ever served to, in the order of the alphabet. */
    List<String> partners();

    /** Who was served this story, oldest first; behind it, who has not fetched its takedown. */
    List<LedgerEntry> of(ArticleId article);

    /** What this partner was served, oldest first; behind it, the takedowns that it has not fetched. */
    List<LedgerEntry> of(String partner);

    /** What this partner was served last, newest first; without the takedowns that it has not fetched. */
    List<LedgerEntry> newest(String partner, int limit);

    /** Number of the last public change that a document which this partner fetched knew of; 0 when it never fetched one. */
    long lastSequence(String partner);

    /**
     * Number of the last public change that this partner knew of by this document, of those before another change; 0 when it
     * knew of none.
     *
     * @param until what was first served later does not count
     */
    long lastSequence(String partner, String document, long before, Instant until);

    /** What this partner was served last of each of these stories; those that it was never served are not there. */
    Map<ArticleId, LedgerItem> lastServed(String partner, Collection<ArticleId> articles);

    /** The public stories of which this partner was ever served anything. */
    Set<ArticleId> servedLive(String partner);

    /**
     * The stories that this partner was served and that are not public any more.
     *
     * @param since those that the partner was told of are there only when they went at this time or later
     */
    List<GoneStory> gone(String partner, Instant since);

    /** Those of these stories that are not public any more, as they would be told of to a partner that was served them now. */
    List<GoneStory> goneAmong(String partner, Collection<LedgerItem> served, Instant now);

    /**
     * What is known of these stories to whoever was served these versions of them; those that were never filed are not there.
     *
     * @param upTo number of the last public change that is looked at
     */
    Map<ArticleId, LastServedStory> told(Map<ArticleId, Integer> versions, long upTo);

    /** The stories that are not public any more, for each partner that was served them and has not fetched the takedown. */
    List<GoneStory> untold();
}
