package dateline.feed;

import dateline.article.Article;
import dateline.publication.Publication;
import dateline.store.Change;
import dateline.store.StoreReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Composes the document of a feed from the store. No clock is asked: the hours of the window are counted back from the
 * last change that touched the feed, so that the same store always gives the same document.
 */
final class Compositor {
    /** More entries than this are on no first page, however many the last hours brought. */
    static final int MOST_ENTRIES = 500;

    private final Publication publication;
    private final Instant founded;

    /** @param foundingYear whose first second dates a feed that never held anything */
    Compositor(Publication publication, int foundingYear) {
        this.publication = publication;
        this.founded = LocalDate.of(foundingYear, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** The document within its window, before its size is known. */
    FeedDocument compose(StoreReader reader, Feed feed) {
        Instant updated = reader.lastChange(feed.selection()).map(Change::at).orElse(founded);
        int entries = Math.min(feed.window().entries(), MOST_ENTRIES);
        Instant since = updated.minus(feed.window().hours());
        List<Article> articles = reader.newest(feed.selection(), entries, since, MOST_ENTRIES);
        return new FeedDocument(
                publication,
                feed,
                articles.stream().map(article -> new Entry(article, true)).toList(),
                List.of(),
                updated,
                Optional.empty());
    }
}
