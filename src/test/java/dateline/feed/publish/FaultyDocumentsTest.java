package dateline.feed.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.Article;
import dateline.feed.ContentCoding;
import dateline.feed.Entry;
import dateline.feed.FeedDocument;
import dateline.feed.FeedFormat;
import dateline.feed.Fixture;
import dateline.feed.MemoryRenditionLog;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A document or an entry that throws costs itself alone. */
class FaultyDocumentsTest {
    private final Renderer renderer = new Renderer(new MemoryRenditionLog());

    private static FeedDocument document(String feed, Instant updated, Article... stories) {
        return new FeedDocument(
                Fixture.GAZETTE,
                Fixture.feed(feed),
                List.of(stories).stream().map(story -> new Entry(story, true)).toList(),
                List.of(),
                updated,
                Optional.of(7L));
    }

    private static String text(RenderedFeed renderedFeed, FeedFormat format) {
        return new String(
                renderedFeed.renditions().get(format).bodies().get(ContentCoding.IDENTITY), StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("A document that cannot be rendered at all keeps no other one from its readers")
    void aDocumentThatThrowsCostsItselfAlone() {
        FeedDocument broken = document("world", Instant.MAX, Fixture.story(1));
        FeedDocument sound = document("news", Fixture.UPDATED, Fixture.story(2));

        List<RenderedFeed> printed = renderer.printListed(List.of(broken, sound), PrintMode.COMPLETE);

        assertEquals(
                List.of("news"),
                printed.stream()
                        .map(feed -> feed.document().feed().address().path())
                        .toList());
        assertEquals(FeedFormat.ALL.size(), printed.get(0).renditions().size());
    }

    @Test
    @DisplayName("An entry that cannot be rendered is missing with an alarm that names its story")
    void anEntryThatThrowsCostsItselfWithAnAlarm() {
        OffsetDateTime beyond = OffsetDateTime.of(12000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
        Article broken = dated(Fixture.story(1), beyond);
        FeedDocument document = document("world", Fixture.UPDATED, broken, Fixture.story(2));

        RenderedFeed printed =
                renderer.printListed(List.of(document), PrintMode.COMPLETE).get(0);

        for (FeedFormat format : FeedFormat.ALL) {
            assertTrue(text(printed, format).contains("Ferry 2 leaves"), format.title());
            assertFalse(text(printed, format).contains("Ferry 1 leaves"), format.title());
        }
        assertEquals(
                List.of(broken.id() + " is missing from its feeds: it could not be rendered. The log says more."),
                renderer.alarms(printed.document()).toList());
    }

    private static Article dated(Article story, OffsetDateTime published) {
        return new Article(
                story.id(),
                story.version(),
                story.editorialClass(),
                story.state(),
                story.note(),
                story.firstSeen(),
                published,
                published,
                story.aliases(),
                story.content());
    }
}
