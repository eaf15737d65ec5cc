package dateline.feed.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dateline.feed.Entry;
import dateline.feed.FeedDocument;
import dateline.feed.FeedFormat;
import dateline.feed.Fixture;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryCacheTest {
    private final EntryCache cache = new EntryCache();

    @Test
    void whatWasSetBeforeChangesNoByte() {
        FeedDocument document = Fixture.everything();
        for (FeedFormat format : FeedFormat.ALL) {
            byte[] fresh = FeedRenderers.render(format, document, new EntryCache());

            FeedRenderers.render(format, document, cache);

            assertArrayEquals(fresh, FeedRenderers.render(format, document, cache), format.title());
        }
    }

    @Test
    void anEntryIsSetOnceForEachFormat() {
        FeedDocument document = Fixture.everything();
        Entry entry = document.entries().get(0);
        List<String> settings = new ArrayList<>();

        for (int i = 0; i < 3; i++) {
            for (FeedFormat format : FeedFormat.ALL) {
                cache.rendered(format, entry, document, printed -> {
                    settings.add(format.title());
                    return printed.title();
                });
            }
        }

        assertEquals(List.of("RSS", "Atom", "JSON Feed"), settings);
    }

    @Test
    void aChangedEntryIsSetAnew() {
        FeedDocument document = Fixture.everything();
        Entry entry = document.entries().get(0);
        var summary = new Entry(entry.article(), !entry.full());

        byte[] first = cache.rendered(FeedFormat.ALL.get(0), entry, document, printed -> "first");
        byte[] second = cache.rendered(FeedFormat.ALL.get(0), summary, document, printed -> "second");

        assertEquals("first", new String(first, StandardCharsets.UTF_8));
        assertEquals("second", new String(second, StandardCharsets.UTF_8));
    }

    @Test
    void whatCouldNotBeSetIsTriedAgain() {
        FeedDocument document = Fixture.everything();
        Entry entry = document.entries().get(0);
        FeedFormat format = FeedFormat.ALL.get(0);

        assertThrows(
                IllegalStateException.class,
                () -> cache.rendered(format, entry, document, printed -> {
                    throw new IllegalStateException("no ink");
                }));

        assertEquals(
                "set",
                new String(cache.rendered(format, entry, document, printed -> "set"), StandardCharsets.UTF_8));
    }
}
