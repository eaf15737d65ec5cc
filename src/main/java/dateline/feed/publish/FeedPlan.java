package dateline.feed.publish;

import dateline.article.ArticleId;
import dateline.feed.FeedAddress;
import java.util.List;
import java.util.Optional;

/**
 * What a changed configuration would do to the readers of one feed.
 *
 * @param before where the feed stands now; absent when there is none
 * @param after where it would stand; absent when it would end
 * @param looksNew entries that its readers have not seen in it before, newest first
 * @param changed entries that stay, with other bytes in at least one format
 * @param leaves entries that would not be in it any more
 * @param same how many entries stay as they are
 */
public record FeedPlan(
        Optional<FeedAddress> before,
        Optional<FeedAddress> after,
        List<ArticleId> looksNew,
        List<ArticleId> changed,
        List<ArticleId> leaves,
        int same) {
    /** What becomes of a feed. */
    public enum Fate {
        STAYS,
        APPEARS,
        MOVES,
        VANISHES
    }

    public FeedPlan {
        looksNew = List.copyOf(looksNew);
        changed = List.copyOf(changed);
        leaves = List.copyOf(leaves);
    }

    /** What becomes of the feed. */
    public Fate fate() {
        if (before.isEmpty()) {
            return Fate.APPEARS;
        }
        if (after.isEmpty()) {
            return Fate.VANISHES;
        }
        return before.equals(after) ? Fate.STAYS : Fate.MOVES;
    }

    /** Whether its readers notice anything. */
    public boolean isNoticed() {
        return fate() != Fate.STAYS || !looksNew.isEmpty() || !changed.isEmpty() || !leaves.isEmpty();
    }
}
