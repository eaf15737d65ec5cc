package dateline.feed.sitemap;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Selection;
import dateline.store.ArticleStore;
import dateline.store.PublicReader;
import dateline.store.SelectionChange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pages of all public stories, as the change sequence tells of them: what was read once is not read again. Of the texts
 * nothing is kept. Used under a lock.
 */
final class PageRegister {
    private static final int AT_A_TIME = 500;

    private final ArticleStore store;
    private final Map<ArticleId, PublicPage> pages = new HashMap<>();
    private long sequence;

    PageRegister(ArticleStore store) {
        this.store = store;
    }

    /** The number of the last public change that is told of. */
    long sequence() {
        return sequence;
    }

    List<PublicPage> pages() {
        return List.copyOf(pages.values());
    }

    /**
     * Reads what has changed.
     *
     * @throws dateline.store.StoreUnavailableException when the store cannot be had
     */
    void follow() {
        if (store.read(PublicReader::sequence) < sequence) {
            pages.clear();
            sequence = 0;
        }
        boolean more = true;
        while (more) {
            more = store.read(this::followSome);
        }
    }

    private boolean followSome(PublicReader reader) {
        List<SelectionChange> changes = reader.selectionChanges(Selection.EVERYTHING, sequence, AT_A_TIME);
        changes.forEach(change -> pages.remove(change.article()));
        Map<ArticleId, SelectionChange> last = new HashMap<>();
        changes.forEach(change -> last.put(change.article(), change));
        List<Article> shown = reader.seenAt(last.values().stream()
                .filter(SelectionChange::is)
                .map(SelectionChange::sequence)
                .toList());
        shown.forEach(article -> pages.put(article.id(), PublicPage.of(article)));
        sequence = changes.isEmpty()
                ? Math.max(sequence, reader.sequence())
                : changes.get(changes.size() - 1).sequence();
        return changes.size() == AT_A_TIME;
    }
}
