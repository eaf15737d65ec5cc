package dateline.feed;

import dateline.article.ArticleId;
import dateline.store.Touch;
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
record Appearance(Touch appeared, Touch newest) {

    /** The appearances that these changes of a feed amount to, the last one first; each story once. */
    static List<Appearance> of(Collection<Touch> oldestFirst) {
        Map<ArticleId, Touch> appeared = new LinkedHashMap<>();
        Map<ArticleId, Touch> newest = new LinkedHashMap<>();
        for (Touch touch : oldestFirst) {
            newest.put(touch.article(), touch);
            if (touch.appears()) {
                appeared.put(touch.article(), touch);
            }
        }
        return newest.values().stream()
                .filter(Touch::is)
                .flatMap(touch -> Optional.ofNullable(appeared.get(touch.article()))
                        .map(appearance -> new Appearance(appearance, touch))
                        .stream())
                .sorted((one, other) ->
                        Long.compare(other.appeared().sequence(), one.appeared().sequence()))
                .toList();
    }
}
