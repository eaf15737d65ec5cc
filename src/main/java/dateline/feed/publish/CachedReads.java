package dateline.feed.publish;

import dateline.article.Article;
import dateline.store.Change;
import dateline.store.EntryChange;
import dateline.store.SelectionChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was read of the store for the last document of a feed.
 *
 * @param sequence number of the last public change that was seen
 * @param last the newest change that touched the feed
 * @param changes those that touched it after the number {@code changesAfter}, oldest first
 * @param seen the stories that were asked for, by the changes that they were seen at
 * @param newest its live stories
 * @param withdrawals those after the number {@code withdrawalsAfter}, newest first
 */
record CachedReads(
        long sequence,
        Optional<Change> last,
        long changesAfter,
        List<SelectionChange> changes,
        Map<Long, Article> seen,
        LiveStories newest,
        long withdrawalsAfter,
        List<EntryChange> withdrawals) {
    private static final long WEIGHT_BESIDE_THE_TEXT = 1_000;
    private static final long WEIGHT_OF_A_CHANGE = 150;

    CachedReads {
        changes = List.copyOf(changes);
        seen = Map.copyOf(seen);
        withdrawals = List.copyOf(withdrawals);
    }

    /** About how many bytes it holds. */
    long weight() {
        long stories = Stream.concat(seen.values().stream(), newest.stories().stream())
                .distinct()
                .mapToLong(
                        story -> WEIGHT_BESIDE_THE_TEXT + story.content().body().weight())
                .sum();
        return WEIGHT_BESIDE_THE_TEXT + stories + WEIGHT_OF_A_CHANGE * (changes.size() + (long) withdrawals.size());
    }
}
