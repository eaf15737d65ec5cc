package dateline.store.sql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dateline.article.Content;

/**
 * The contents of the stories that are read again and again: each change of a feed reads all that stands in it. They are
 * found by their stored text, so that what was changed or damaged in the database meanwhile is read anew.
 */
public final class ContentCache {
    /** So many characters of stored texts are kept, some thousand stories; what is used least goes first. */
    static final long MOST_CHARS = 4_000_000;

    private final Cache<String, Content> read = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARS)
            .weigher((String stored, Content content) -> stored.length())
            // No thread of its own: the caller tidies up.
            .executor(Runnable::run)
            .build();

    /** Loads what contents are kept and read with. */
    public static void loadLibraries() {
        ColumnValues.loadLibraries();
        new ContentCache().read.invalidateAll();
    }

    /** The content that is stored so; throws {@link IllegalStateException} when it is none. */
    Content of(String stored) {
        return read.get(stored, ColumnValues::content);
    }
}
