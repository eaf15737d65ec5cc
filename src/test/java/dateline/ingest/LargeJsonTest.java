package dateline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Reading;
import dateline.ingest.text.IngestLimits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** SEC-02: lists of stories in JSON are read one by one, however long they are; a story has its limit, and a list none. */
class LargeJsonTest {
    private static final int STORIES = 12;
    private static final String ROOM = " ".repeat(2_000_000);

    private static String story(int number) {
        return "{" + ROOM + "\"sourceId\": \"s" + number + "\", \"title\": \"Ferry " + number
                + " is late\", \"bodyText\": \"It left the harbour at noon, and not at nine.\"}";
    }

    private static List<Reading> read(String name, String text) {
        return IngestHarness.readAll(BytesInput.of(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertStories(String part, List<Reading> readings) {
        assertEquals(STORIES, readings.size());
        for (int i = 0; i < STORIES; i++) {
            Reading.Clean clean = assertInstanceOf(Reading.Clean.class, readings.get(i));
            assertEquals("all.json, " + part + " " + (i + 1), clean.input());
            assertEquals("Ferry " + (i + 1) + " is late", clean.content().title());
        }
    }

    @Test
    @DisplayName("NDJSON beyond 20 MB, with a byte order mark and lines of Windows")
    void lines() {
        assertStories(
                "line",
                read(
                        "all.json",
                        "\ufeff"
                                + IntStream.rangeClosed(1, STORIES)
                                        .mapToObj(LargeJsonTest::story)
                                        .collect(Collectors.joining("\r\n"))));
    }

    @Test
    @DisplayName("A list beyond 20 MB")
    void list() {
        assertStories(
                "item",
                read(
                        "all.json",
                        IntStream.rangeClosed(1, STORIES)
                                .mapToObj(LargeJsonTest::story)
                                .collect(Collectors.joining(",\n", " [", "]"))));
    }

    @Test
    @DisplayName("One line that is wrong or too long costs itself alone")
    void wrongLines() {
        List<Reading> readings = read(
                "all.json",
                story(1) + "\n\n{\"titel\": \"Wrong\"}\n{" + " ".repeat(IngestLimits.INPUT_BYTES) + "}\n" + story(5)
                        + "\n");

        assertEquals(
                List.of("all.json, line 1", "all.json, line 3", "all.json, line 4", "all.json, line 5"),
                readings.stream().map(Reading::input).toList());
        assertTrue(reason(readings.get(1)).contains("Write \"title\""), reason(readings.get(1)));
        assertTrue(reason(readings.get(2)).startsWith("It is larger than 20 MB"), reason(readings.get(2)));
        assertInstanceOf(Reading.Clean.class, readings.get(3));
    }

    private static String reason(Reading reading) {
        return reading.reasonAgainst().orElseThrow();
    }

    @Test
    @DisplayName("One story beyond 20 MB is refused as one")
    void oneStory() {
        List<Reading> readings =
                read("one.json", "{\n\"title\": \"Ferry\",\n" + " ".repeat(IngestLimits.INPUT_BYTES) + "\n}");

        assertEquals(1, readings.size());
        assertTrue(reason(readings.get(0)).startsWith("It is larger than 20 MB"), reason(readings.get(0)));
    }

    @Test
    @DisplayName("A list that breaks off says so behind the stories that were whole")
    void brokenList() {
        List<Reading> readings = read(
                "all.json",
                IntStream.rangeClosed(1, STORIES)
                        .mapToObj(LargeJsonTest::story)
                        .collect(Collectors.joining(",\n", "[", ",{\"title\"")));

        assertEquals(STORIES + 1, readings.size());
        assertEquals("all.json, item " + (STORIES + 1), readings.get(STORIES).input());
    }
}
