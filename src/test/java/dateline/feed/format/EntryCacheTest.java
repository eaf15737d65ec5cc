package dateline.feed.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dateline.article.Article;
import dateline.feed.Entry;
import dateline.feed.Feed;
import dateline.feed.FeedDocument;
import dateline.feed.FeedFormat;
import dateline.feed.Fixture;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        List<String> settings = new ArrayList<>();

        for (int i = 0; i < 3; i++) {
            for (FeedFormat format : FeedFormat.ALL) {
                cache.rendered(format, 0, document, printed -> {
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
        FeedDocument shortened = document.with(List.of(new Entry(entry.article(), !entry.full())));

        assertEquals("first", first(document, "first"));
        assertEquals("second", first(shortened, "second"));
        assertEquals("first", first(document, "third"));
    }

    @Test
    void theSameArticleInAFeedOfAnotherLanguageIsSetAnew() {
        FeedDocument document = Fixture.everything();
        Feed feed = document.feed();
        var danish = new Feed(
                feed.address(), feed.id(), feed.title(), feed.description(), "da", feed.selection(), feed.window());
        var inDanish = new FeedDocument(
                document.publication(),
                danish,
                document.entries(),
                document.tombstones(),
                document.updated(),
                document.changesCursor());

        assertEquals("english", first(document, "english"));
        assertEquals("danish", first(inDanish, "danish"));
        assertEquals("danish", first(inDanish.withCursor(1), "third"));
        assertEquals("english", first(document.withCursor(1), "third"));
    }

    @Test
    void anArticleThatWasReadOnceMoreIsTheSame() {
        FeedDocument document = Fixture.everything();
        Article again = document.entries().get(0).article().heldUntil(Optional.empty());
        Article read = again.with(document.entries().get(0).article().state(), again.published(), again.updated());

        assertEquals("first", first(document, "first"));
        assertEquals("first", first(document.with(List.of(new Entry(read, true))), "second"));
    }

    private String first(FeedDocument document, String text) {
        return new String(cache.rendered(FeedFormat.ALL.get(0), 0, document, printed -> text), StandardCharsets.UTF_8);
    }

    @Test
    void whatCouldNotBeSetIsTriedAgain() {
        FeedDocument document = Fixture.everything();
        FeedFormat format = FeedFormat.ALL.get(0);

        assertThrows(
                IllegalStateException.class,
                () -> cache.rendered(format, 0, document, printed -> {
                    throw new IllegalStateException("no ink");
                }));

        assertEquals("set", first(document, "set"));
    }
}
