package dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenderCommandTest {
    private static final String NINE = "2026-03-01T09:00:00Z";

    private CommandLineHarness commandLineHarness;

    @BeforeEach
    void file(@TempDir Path folder) throws IOException {
        commandLineHarness = new CommandLineHarness(folder);
        story("It has four lanes.");
        commandLineHarness.clock.set(Instant.parse("2026-03-01T10:00:00Z"));
        story("It has two lanes.");
    }

    private void story(String text) {
        CommandLineHarness.Result result = commandLineHarness.run(
                "{\"sourceId\": \"bridge\", \"title\": \"The bridge opens\", \"bodyText\": \"" + text + "\"}",
                "ingest",
                "-");
        assertEquals(0, result.status(), result.err());
    }

    private String rendered(String... arguments) {
        CommandLineHarness.Result result = commandLineHarness.run("", arguments);
        assertEquals(0, result.status(), result.err());
        return result.out();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom", "json"})
    void aFeedIsRenderedAsItIsAndAsItWas(String format) {
        String now = rendered("render", "all." + format);
        String then = rendered("render", "all." + format, "--at", NINE);

        assertTrue(now.contains("two lanes"), now);
        assertTrue(then.contains("four lanes"), then);
        assertFalse(then.contains("two lanes"), then);
        assertEquals(then, rendered("render", "all." + format, "--at", "2026-03-01T11:00:00+02:00"));
        assertEquals(now, rendered("render", "all." + format));
    }

    @Test
    void forProgramsTheDocumentIsTheSame() {
        assertEquals(rendered("render", "all.atom"), rendered("render", "all.atom", "--json"));
    }

    @Test
    @DisplayName("LIFE-01: what is rendered of a time before a release holds nothing of the story")
    void beforeTheFirstStoryTheFeedIsEmpty() {
        assertFalse(
                rendered("render", "all.json", "--at", "2026-03-01T07:59:59Z").contains("bridge"));
    }

    @ParameterizedTest
    @CsvSource({
        "all, 2, 'Which format? Write all.rss, .atom or .json.'",
        "all.xml, 2, 'Which format? Write all.rss, .atom or .json.'",
        ".rss, 2, 'This is not the address of a feed: .rss'",
        "nowhere.rss, 1, There is no feed nowhere."
    })
    void whatIsNoFeedIsSaid(String feed, int status, String sentence) {
        CommandLineHarness.Result result = commandLineHarness.run("", "render", feed);

        assertEquals(status, result.status());
        assertEquals("", result.out());
        assertTrue(result.err().startsWith(sentence), result.err());
    }

    @Test
    void aTimeWithoutItsZoneIsWrongUsage() {
        CommandLineHarness.Result result = commandLineHarness.run("", "render", "all.rss", "--at", "2026-03-01");

        assertEquals(2, result.status());
        assertTrue(result.err().contains("--at takes a time like 2026-11-01T12:00:00Z, not 2026-03-01"), result.err());
    }
}
