package dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LifeCommandsTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    private CommandLineHarness commandLineHarness;

    @BeforeEach
    void sitDown() throws IOException {
        commandLineHarness = new CommandLineHarness(folder);
    }

    private String filed(String text) throws JsonProcessingException {
        String receipt = commandLineHarness
                .run(text, "ingest", "--json", "-")
                .out()
                .lines()
                .findFirst()
                .orElseThrow();
        String id = JSON.readTree(receipt).path("id").asText();
        return id.substring(id.lastIndexOf(':') + 1);
    }

    private JsonNode json(String input, String... arguments) throws JsonProcessingException {
        CommandLineHarness.Result result = commandLineHarness.run(input, arguments);
        assertEquals(0, result.status(), result.err());
        return JSON.readTree(result.out());
    }

    @Test
    @DisplayName("LIFE-12: the record of what was done to a story names the person at the command line")
    void theRecordNamesWhoDidIt() throws IOException {
        String id = filed("The bridge opens\n\nThe new bridge has four lanes.");
        commandLineHarness.run("", "hold", id);
        commandLineHarness.run("", "schedule", id, "--at", "2026-03-01T10:00:00Z");

        JsonNode acts = json("", "versions", id, "--acts", "--json");
        String lines = commandLineHarness.run("", "versions", id, "--acts").out();

        assertEquals(2, acts.size());
        assertEquals("user mara", acts.path(0).path("actor").asText());
        assertEquals("hold", acts.path(0).path("verb").asText());
        assertEquals("2026-03-01T10:00:00Z", acts.path(1).path("words").asText());
        assertTrue(lines.contains("2026-03-01T08:00:00Z  schedule  user mara"), lines);
        assertTrue(
                commandLineHarness.run("", "why", id, "all").out().contains("It is held until 2026-03-01T10:00:00Z."));
    }

    @Test
    void aStoryLivesThroughEveryVerb() throws IOException {
        String id = filed("The bridge opens\n\nThe new bridge has four lanes.");
        commandLineHarness.clock.set(Instant.parse("2026-03-01T09:00:00Z"));

        assertEquals("held", json("", "hold", id, "--json").path("state").asText());
        assertEquals("live", json("", "release", id, "--json").path("state").asText());
        JsonNode corrected = json(
                "The bridge opens\n\nThe new bridge has two lanes.",
                "correct",
                id,
                "-",
                "--note",
                "It has two lanes.",
                "--json");
        assertEquals("CORRECTED", corrected.path("editorialClass").asText());
        assertEquals("It has two lanes.", corrected.path("note").asText());
        assertEquals(
                3,
                json("The bridge opens\n\nA ship passed.", "update", id, "-", "--json")
                        .path("version")
                        .asInt());
        assertEquals(
                "REFILE",
                json("The bridge opens\n\nA ship passed by.", "refile", id, "-", "--json")
                        .path("editorialClass")
                        .asText());
        assertEquals(
                "2026-03-01T12:00:00Z",
                json("", "expire", id, "--at", "2026-03-01T13:00:00+01:00", "--json")
                        .path("expires")
                        .asText());
        assertTrue(json("", "publish", id, "--json").path("expires").isMissingNode());
        assertEquals(
                "withdrawn",
                json("", "withdraw", id, "--reason", "It was wrong.", "--json")
                        .path("state")
                        .asText());
    }

    @Test
    void anEditorIsToldInASentence() throws IOException {
        String id = filed("The bridge opens\n\nThe new bridge has four lanes.");

        CommandLineHarness.Result done = commandLineHarness.run("", "hold", id);
        CommandLineHarness.Result impossible = commandLineHarness.run("", "hold", id);
        CommandLineHarness.Result unknown = commandLineHarness.run("", "release", "01jdn5c2zq8k3w7x9v4b6m1r0t");

        assertEquals(id + "  \"The bridge opens\": It is held and becomes public when it is released.\n", done.out());
        assertEquals(ExitStatus.PARTLY, impossible.status());
        assertEquals("It is held already.\n", impossible.err());
        assertEquals(ExitStatus.PARTLY, unknown.status());
        assertTrue(unknown.err().startsWith("There is no article with the id 01jdn5c2zq8k3w7x9v4b6m1r0t."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-01T06:00:00", "2026-12-01", "tomorrow", "2026-02-30T06:00:00Z"})
    @DisplayName("C4: a time without its zone is refused")
    void aTimeWithoutItsZoneIsRefused(String time) throws IOException {
        String id = filed("The bridge opens\n\nThe new bridge has four lanes.");

        CommandLineHarness.Result result = commandLineHarness.run("", "expire", id, "--at", time);

        assertEquals(ExitStatus.WRONG_USAGE, result.status());
        assertTrue(result.err().contains("is no time with its zone. Write it as 2026-12-01T06:00:00Z."), result.err());
    }

    @Test
    void aScheduledStoryWaits() throws IOException {
        String id = filed("---\nembargo: 2026-03-01T10:00:00Z\n---\n# The report\n\nIts findings.");

        JsonNode story = json("", "schedule", id, "--at", "2026-03-02T06:00:00Z", "--json");

        assertEquals("scheduled", story.path("state").asText());
        assertEquals("2026-03-02T06:00:00Z", story.path("published").asText());
    }

    @Test
    void theVersionsOfAStoryAreListedWithWhatTheyChanged() throws IOException {
        String id = filed("The bridge opens\n\nThe new bridge has four lanes.\n\nIt is blue.");
        commandLineHarness.run(
                "The bridge opens\n\nThe new bridge has two lanes.\n\nIt is blue.",
                "correct",
                id,
                "-",
                "--note",
                "Two.");

        String list = commandLineHarness.run("", "versions", id, "--diff").out();
        JsonNode json = json("", "versions", id, "--json");

        assertTrue(list.contains("  1  NEW"), list);
        assertTrue(list.contains("  2  CORRECTED"), list);
        assertTrue(list.contains("note: Two."), list);
        assertTrue(list.contains("text: The new bridge has [-four-] {+two+} lanes."), list);
        assertFalse(list.contains("blue"), list);
        assertEquals("CORRECTED", json.path(1).path("editorialClass").asText());
        assertEquals(
                "The bridge opens", json.path(0).path("content").path("title").asText());
    }

    @Test
    @DisplayName("SEC-06, A1: a key is printed once; the store holds its hash alone")
    void aKeyIsPrintedOnce() throws IOException {
        String key = commandLineHarness
                .run("", "key", "add", "desk", "--scope", "edit")
                .out()
                .strip();
        commandLineHarness.run("", "key", "add", "wire", "--scope", "INGEST");
        CommandLineHarness.Result again = commandLineHarness.run("", "key", "add", "desk", "--scope", "ingest");
        commandLineHarness.run("", "key", "revoke", "wire");
        JsonNode keys = json("", "key", "list", "--json");

        assertTrue(key.matches("dateline_[0-9a-f]{72}"), key);
        assertEquals(ExitStatus.PARTLY, again.status());
        assertEquals("desk", keys.path(0).path("name").asText());
        assertEquals("edit", keys.path(0).path("scope").asText());
        assertTrue(keys.path(0).path("revoked").isNull());
        assertEquals("2026-03-01T08:00:00Z", keys.path(1).path("revoked").asText());
        assertFalse(keys.toString().contains(key));
        try (Stream<Path> files = Files.walk(commandLineHarness.data())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(key),
                        file.toString());
            }
        }
    }

    @Test
    void aKeyThatIsNotThereCannotBeRevoked() {
        CommandLineHarness.Result result = commandLineHarness.run("", "key", "revoke", "desk");

        assertEquals(ExitStatus.PARTLY, result.status());
        assertEquals("There is no key in use with the name desk. Try: dateline key list\n", result.err());
    }
}
