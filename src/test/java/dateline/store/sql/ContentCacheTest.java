package dateline.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.Content;
import dateline.store.Stories;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ContentCacheTest {
    private final ContentCache contentCache = new ContentCache();

    @Test
    @DisplayName("What is stored alike is read once; what was changed in the database is read anew")
    void aContentIsReadOnce() {
        Content content = Stories.live(1, "world").content();
        String stored = ColumnValues.of(content);

        Content read = contentCache.of(stored);

        assertEquals(content, read);
        assertSame(read, contentCache.of(new String(stored.toCharArray())));
        assertEquals(
                "Other",
                contentCache.of(stored.replace(content.title(), "Other")).title());
    }

    @Test
    @DisplayName("A damaged text is damaged each time")
    void aDamagedTextIsNeverKept() {
        assertThrows(RuntimeException.class, () -> contentCache.of("{\"title\": "));
        assertThrows(RuntimeException.class, () -> contentCache.of("{\"title\": "));
    }

    @Test
    @DisplayName("No more is kept than the limit says")
    void theCacheIsBounded() {
        String padding = " ".repeat((int) (ContentCache.MOST_CHARS / 10));
        List<String> stored = IntStream.range(0, 30)
                .mapToObj(
                        i -> padding + ColumnValues.of(Stories.live(i, "world").content()))
                .toList();
        Set<Content> read = Collections.newSetFromMap(new IdentityHashMap<>());

        stored.forEach(one -> read.add(contentCache.of(one)));
        stored.forEach(one -> read.add(contentCache.of(one)));

        int kept = 2 * stored.size() - read.size();
        assertTrue(kept > 0 && kept < 10, () -> kept + " are kept");
    }
}
