package dateline.feed.history;

import dateline.article.ArticleId;
import dateline.feed.Feed;
import dateline.store.PublicReader;
import dateline.store.SelectionChange;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where each story first touched a feed. Who reads a feed from its first change on passes all of them, and needs no store
 * to look for them one by one.
 */
final class FirstAppearances {
    private final PublicReader reader;
    private final Feed feed;
    private final boolean fromTheBeginning;
    private final Map<ArticleId, Long> passed = new HashMap<>();

    /** @param after number of the last change that was read before this walk */
    FirstAppearances(PublicReader reader, Feed feed, long after) {
        this.reader = reader;
        this.feed = feed;
        this.fromTheBeginning = after == 0;
    }

    /** Each appearance in the feed, in their order. */
    void pass(SelectionChange selectionChange) {
        if (fromTheBeginning) {
            passed.putIfAbsent(selectionChange.article(), selectionChange.sequence());
        }
    }

    /** The number of the change by which it first touched the feed. */
    Optional<Long> of(ArticleId article) {
        return fromTheBeginning
                ? Optional.ofNullable(passed.get(article))
                : reader.firstSelectionChange(feed.selection(), article).map(SelectionChange::sequence);
    }
}
