package dateline.feed.history;

import dateline.article.ArticleId;
import dateline.store.SelectionChange;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * That a story came into a feed, or changed in it in a way that matters, and still stands there.
 *
 * @param appeared the change by which it did so last
 * @param newest its newest change, which may be cosmetic
 */
public record FeedAppearance(SelectionChange appeared, SelectionChange newest) {

    /** The appearances that these changes of a feed amount to, the last one first; each story once. */
    public static List<FeedAppearance> of(Collection<SelectionChange> oldestFirst) {
        Map<ArticleId, SelectionChange> appeared = new LinkedHashMap<>();
        Map<ArticleId, SelectionChange> newest = new LinkedHashMap<>();
        for (SelectionChange selectionChange : oldestFirst) {
            newest.put(selectionChange.article(), selectionChange);
            if (selectionChange.appears()) {
                appeared.put(selectionChange.article(), selectionChange);
            }
        }
        return newest.values().stream()
                .filter(SelectionChange::is)
                .flatMap(selectionChange -> Optional.ofNullable(appeared.get(selectionChange.article()))
                        .map(appearance -> new FeedAppearance(appearance, selectionChange))
                        .stream())
                .sorted((one, other) ->
                        Long.compare(other.appeared().sequence(), one.appeared().sequence()))
                .toList();
    }
}
