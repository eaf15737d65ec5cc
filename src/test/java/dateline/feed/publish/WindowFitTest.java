package dateline.feed.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.Article;
import dateline.feed.Entry;
import dateline.feed.Feed;
import dateline.feed.FeedDocument;
import dateline.feed.FeedFormat;
import dateline.feed.Fixture;
import dateline.feed.format.EntryCache;
import dateline.feed.format.FeedRenderers;
import dateline.publication.Window;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class WindowFitTest {
    private static final int ENTRIES = 40;

    private static FeedDocument document(long budget) {
        Feed feed = Fixture.feed("news");
        var small = new Feed(
                feed.address(),
                feed.id(),
                feed.title(),
                feed.description(),
                feed.language(),
                feed.selection(),
                new Window(ENTRIES, Duration.ZERO, budget));
        List<Entry> entries = IntStream.rangeClosed(1, ENTRIES)
                .mapToObj(i -> new Entry(story(ENTRIES - i), true))
                .toList();
        return new FeedDocument(Fixture.GAZETTE, small, entries, List.of(), Fixture.UPDATED, Optional.empty());
    }

    private static Article story(int number) {
        return Fixture.story(number, draft -> draft.body("<p>" + "The tide comes in. ".repeat(200) + "</p>"));
    }

    private static long full(FeedDocument document) {
        return document.entries().stream().filter(Entry::full).count();
    }

    @Test
    void aDocumentWithinItsBudgetIsWhole() {
        assertEquals(
                ENTRIES,
                full(WindowFit.fit(document(1_000_000), new EntryCache()).document()));
    }

    @Test
    @DisplayName("XML-18 beyond the budget the oldest entries have their summary alone, and none is lost")
    void summariesAtTheTail() {
        var fitted = WindowFit.fit(document(100_000), new EntryCache());

        FeedDocument document = fitted.document();
        assertEquals(ENTRIES, document.entries().size());
        assertTrue(full(document) > 0 && full(document) < ENTRIES);
        assertTrue(document.entries().get(0).full());
        assertTrue(fitted.bytes().values().stream().allMatch(bytes -> bytes.length <= 100_000));
    }

    @Test
    void asManyAsFitHaveTheirFullText() {
        var fitted = WindowFit.fit(document(100_000), new EntryCache());

        int next = (int) full(fitted.document());
        FeedDocument oneMore = new FeedDocument(
                Fixture.GAZETTE,
                fitted.document().feed(),
                IntStream.range(0, ENTRIES)
                        .mapToObj(i ->
                                new Entry(fitted.document().entries().get(i).article(), i <= next))
                        .toList(),
                List.of(),
                Fixture.UPDATED,
                Optional.empty());

        assertTrue(FeedFormat.ALL.stream()
                .anyMatch(format -> FeedRenderers.render(format, oneMore, new EntryCache()).length > 100_000));
    }

    @Test
    @DisplayName("XML-18 where summaries alone are too much, the oldest entries leave")
    void oldestEntriesLeave() {
        var fitted = WindowFit.fit(document(20_000), new EntryCache());

        FeedDocument document = fitted.document();
        assertTrue(document.entries().size() < ENTRIES && document.entries().size() > 1);
        assertEquals(
                Fixture.id(ENTRIES - 1), document.entries().get(0).article().id());
        assertTrue(fitted.bytes().values().stream().allMatch(bytes -> bytes.length <= 20_000));
    }

    @Test
    void theNewestEntryStaysInAnyCase() {
        assertEquals(
                1,
                WindowFit.fit(document(10), new EntryCache())
                        .document()
                        .entries()
                        .size());
    }

    @Test
    @DisplayName("XML-18 a story that fills the window by itself has its summary alone, and the others their text")
    void oneStoryAsLongAsABook() {
        FeedDocument small = document(200_000);
        Article book =
                Fixture.story(ENTRIES, draft -> draft.body("<p>" + "The tide comes in. ".repeat(20_000) + "</p>"));
        FeedDocument document = small.with(Stream.concat(Stream.of(new Entry(book, true)), small.entries().stream())
                .toList());

        var fitted = WindowFit.fit(document, new EntryCache());

        assertEquals(full(WindowFit.fit(small, new EntryCache()).document()), full(fitted.document()));
        assertEquals(ENTRIES + 1, fitted.document().entries().size());
        assertFalse(fitted.document().entries().get(0).full());
        assertEquals(book.id(), fitted.window().shortened().get(0));
        assertTrue(fitted.bytes().values().stream().allMatch(bytes -> bytes.length <= 200_000));
    }
}
