package dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.Article;
import dateline.article.State;
import dateline.ingest.Copy;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Input;
import dateline.ingest.model.Outcome;
import dateline.ingest.model.Receipt;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbargoInWordsTest {
    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "press.txt",
                "sperrfrist.txt",
                "not-before.eml",
                "note.md",
                "press.docx",
                "page.html",
                "ninjs.json",
                "nitf.xml",
                "subject.eml",
                "form.json",
                "broken.txt"
            })
    void holdsTheStoryUntilSomebodyGivesTheTimeAndIsNoPartOfIt(String name) {
        try (var gazette = new Gazette(data)) {
            Receipt held = gazette.file(input(name));
            Receipt timed = gazette.file(timed(name));

            assertEquals(Outcome.REFUSED, held.outcome());
            assertTrue(
                    held.reason().orElseThrow().contains("under embargo"),
                    held.reason().orElseThrow());
            Article story = gazette.article(timed.id().orElseThrow().value());
            assertEquals(State.EMBARGOED, story.state());
            assertEquals(
                    Instant.parse("2026-12-04T00:01:00Z"),
                    story.content().embargo().orElseThrow());
            assertSaysNothingOfIt(story);
        }
    }

    @Test
    void aTimeBeyondDoubtIsTaken() {
        try (var gazette = new Gazette(data)) {
            Receipt receipt = gazette.file(input("after-title.txt"));

            Article story = gazette.article(receipt.id().orElseThrow().value());
            assertEquals(State.EMBARGOED, story.state());
            assertEquals(
                    Instant.parse("2026-12-04T00:01:00Z"),
                    story.content().embargo().orElseThrow());
            assertTrue(receipt.repairs().stream().anyMatch(repair -> repair.contains("2026-12-04T00:01Z")));
            assertSaysNothingOfIt(story);
        }
    }

    @Test
    void oneThatIsOverHoldsNothing() {
        try (var gazette = new Gazette(data)) {
            Receipt receipt = gazette.file(BytesInput.of(
                    "old.txt",
                    Copy.textOf("embargo/press.txt").replace("2026", "2025").replace("FRIDAY ", "")));

            Article story = gazette.article(receipt.id().orElseThrow().value());
            assertEquals(State.LIVE, story.state());
            assertSaysNothingOfIt(story);
        }
    }

    @Test
    void twoTimesAreADoubt() {
        try (var gazette = new Gazette(data)) {
            Receipt receipt = gazette.file(BytesInput.of(
                    "two.txt",
                    Copy.textOf("embargo/after-title.txt")
                            + "\nUnder embargo until 5 December 2026, 00:01 GMT\n\nThe ferry will see it first.\n"));

            assertEquals(Outcome.REFUSED, receipt.outcome());
        }
    }

    private static Input input(String name) {
        return BytesInput.of(name, Copy.file("embargo/" + name));
    }

    private static Input timed(String name) {
        return BytesInput.of(name, Copy.file("embargo/" + name))
                .in(Optional.empty(), Optional.empty(), Optional.of("embargo: 2026-12-04T00:01:00Z\n"));
    }

    private static void assertSaysNothingOfIt(Article story) {
        var content = story.content();
        String all = (content.title()
                        + content.standfirst().orElse("")
                        + content.body().text())
                .toLowerCase(Locale.ROOT);
        assertFalse(all.contains("embarg") || all.contains("sperrfrist") || all.contains("not for pub"), all);
        assertTrue(content.title().matches("(?s).*(?:Lighthouse|Leuchtturm|Lamp|phare).*"), content.title());
        assertFalse(content.standfirst().filter(line -> line.contains("00:01")).isPresent());
    }
}
