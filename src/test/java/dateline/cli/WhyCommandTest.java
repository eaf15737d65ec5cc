package dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhyCommandTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    private CommandLineHarness commandLineHarness;

    @BeforeEach
    void sitDown() throws IOException {
        commandLineHarness = new CommandLineHarness(folder);
    }

    private String filed(String title, String more) throws IOException {
        String form =
                "{\"sourceId\": \"%s\", \"title\": \"%s\", \"bodyText\": \"%s it is.\", \"section\": \"world\"%s}";
        Path file = Files.writeString(folder.resolve(title + ".json"), form.formatted(title, title, title, more));
        String receipt = commandLineHarness
                .run("", "ingest", "--json", file.toString())
                .out()
                .lines()
                .findFirst()
                .orElseThrow();
        String id = JSON.readTree(receipt).path("id").asText();
        return id.substring(id.lastIndexOf(':') + 1);
    }

    private JsonNode why(int status, String id, String feed) throws IOException {
        CommandLineHarness.Result result = commandLineHarness.run("", "why", id, feed, "--json");
        assertEquals(status, result.status(), result.err());
        JsonNode why = JSON.readTree(result.out());
        assertEquals(status == 0, why.path("inFeed").asBoolean());
        return why;
    }

    /** The one step that does not let the story through. */
    private static JsonNode stop(JsonNode why) {
        var stops = StreamSupport.stream(why.path("reasons").spliterator(), false)
                .filter(reason -> !reason.path("holds").asBoolean())
                .toList();
        assertEquals(1, stops.size(), why::toString);
        return stops.get(0);
    }

    @Test
    void aStoryInAFeedIsFollowedThroughEveryStep() throws IOException {
        JsonNode why = why(0, filed("The pier stands", ", \"tags\": [\"harbour\"]"), "coast.rss");

        assertEquals(
                "story feed state selection selection window audience",
                String.join(
                        " ",
                        StreamSupport.stream(why.path("reasons").spliterator(), false)
                                .map(reason -> reason.path("step").asText())
                                .toList()));
        assertEquals("The pier stands", why.path("title").asText());
        assertTrue(why.path("reasons").get(5).path("reason").asText().contains("entry 1 of 1"));
        assertTrue(why.path("terms").toString().contains("tag:harbour"));
    }

    @Test
    void anEmbargoIsTheReasonWithItsEnd() throws IOException {
        JsonNode stop = stop(why(1, filed("Not yet", ", \"embargo\": \"2026-03-02T06:00:00Z\""), "world"));

        assertEquals("state", stop.path("step").asText());
        assertEquals(
                "It is under embargo until 2026-03-02T06:00:00Z.",
                stop.path("reason").asText());
    }

    @Test
    void eachStateThatIsNotPublicIsTheReason() throws IOException {
        String held = filed("Held", "");
        commandLineHarness.run("", "hold", held);
        String withdrawn = filed("Wrong", "");
        commandLineHarness.run("", "withdraw", withdrawn, "--reason", "It named the wrong man.");
        String expired = filed("Over", "");
        commandLineHarness.run("", "expire", expired);

        assertTrue(stop(why(1, held, "world")).path("reason").asText().contains("dateline release " + held));
        assertTrue(stop(why(1, withdrawn, "world")).path("reason").asText().contains("It named the wrong man."));
        assertTrue(stop(why(1, expired, "world")).path("reason").asText().startsWith("It has expired. "));
    }

    @Test
    void eachPartOfASelectionIsAReasonOfItsOwn() throws IOException {
        JsonNode without = stop(why(1, filed("The pier stands", ""), "coast"));
        JsonNode ruledOut =
                stop(why(1, filed("Boat race", ", \"tags\": [\"harbour\"], \"sections\": [\"sport\"]"), "coast"));

        assertEquals(
                "It has none of tag:harbour, which the feed asks for.",
                without.path("reason").asText());
        assertEquals(
                "It has section:sport, which the feed rules out.",
                ruledOut.path("reason").asText());
    }

    @Test
    void whatIsBeyondTheWindowIsSaidToBe() throws IOException {
        Files.writeString(
                commandLineHarness.feeds().resolve("publication.yaml"),
                "window: { entries: 1, hours: 1 }\n",
                StandardOpenOption.APPEND);
        String old = filed("Old", ", \"published\": \"2026-01-01T00:00:00Z\"");
        for (String later : List.of("Younger", "Youngest")) {
            commandLineHarness.clock.set(commandLineHarness.clock.instant().plus(Duration.ofDays(45)));
            filed(later, "");
        }

        JsonNode why = why(1, old, "world");

        assertEquals("window", stop(why).path("step").asText());
    }

    @Test
    void anUnknownStoryOrFeedIsSaidToBe() throws IOException {
        String id = filed("The pier stands", "");

        assertEquals("feed", stop(why(1, id, "wrold")).path("step").asText());
        assertEquals("feed", stop(why(1, id, "tag/none")).path("step").asText());
        assertEquals("story", stop(why(1, "nobody", "world")).path("step").asText());
        assertEquals(2, commandLineHarness.run("", "why", id, "a b/c").status());
    }

    @Test
    void aPersonReadsAChainOfSentences() throws IOException {
        String id = filed("The pier stands", "");

        String text = commandLineHarness.run("", "why", id, "coast").out();

        assertTrue(text.startsWith("\"The pier stands\" is not in coast.\n"), text);
        assertTrue(text.contains("  no   selection  It has none of tag:harbour, which the feed asks for."), text);
        assertFalse(text.contains("window"), text);
    }

    @Test
    @DisplayName(
            "PART-12: of a partner the window that counts is its own, and what is under embargo is there for whom it may")
    void theWindowOfAPartner() throws IOException {
        Files.writeString(commandLineHarness.feeds().resolve("partners.yaml"), """
                partners:
                  small: { title: Small, profile: rss, feed: all, window: { entries: 1, hours: 1 } }
                  trusted: { title: Trusted, profile: ninjs, feed: all, embargoed: yes }
                """);
        String older = filed("The pier stands", ", \"published\": \"2026-02-20T10:00:00Z\"");
        String newer = filed("The ferry sails", ", \"published\": \"2026-02-20T11:00:00Z\"");
        String secret = filed("The verdict", ", \"embargo\": \"2026-03-01T12:00:00Z\"");

        assertEquals(
                "window", stop(why(1, older, "partners/small")).path("step").asText());
        String inSmall = why(0, newer, "partners/small").toString();
        assertTrue(inSmall.contains("It is story 1 of 1.") && inSmall.contains("the last 1 entries"), inSmall);
        assertEquals(
                "state", stop(why(1, secret, "partners/small")).path("step").asText());
        assertTrue(why(0, secret, "partners/trusted").toString().contains("The terms trust the partner with it."));
        why(0, older, "all");
    }
}
