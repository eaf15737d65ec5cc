package dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {
    @TempDir
    Path folder;

    private CommandLineHarness commandLineHarness;

    @BeforeEach
    void open() throws IOException {
        commandLineHarness = new CommandLineHarness(folder);
        Files.writeString(commandLineHarness.feeds().resolve("partners.yaml"), """
                partners:
                  msn: { title: The Gazette, profile: msn, feed: all }
                  line: { title: The Gazette, profile: line, feed: all }
                """);
    }

    private String file(String form) throws IOException {
        CommandLineHarness.Result result = commandLineHarness.run(form, "ingest", "-", "--json");
        return new ObjectMapper()
                .readTree(result.out().lines().findFirst().orElseThrow())
                .path("id")
                .asText();
    }

    private JsonNode findings(String... arguments) throws IOException {
        List<String> all = new java.util.ArrayList<>(List.of("lint"));
        all.addAll(List.of(arguments));
        all.add("--json");
        return new ObjectMapper()
                .readTree(commandLineHarness.run("", all.toArray(String[]::new)).out())
                .path("findings");
    }

    private static Set<String> rules(JsonNode findings) {
        return new TreeSet<>(StreamSupport.stream(findings.spliterator(), false)
                .map(finding -> finding.path("rule").asText())
                .toList());
    }

    @Test
    @DisplayName(
            "PART-10 MSN-05 MSN-16 MSN-17: each finding has rule, id, level, sentence, the platform's clause and when it was"
                    + " read, before the story is published")
    void ofAStoryThatIsNotPublished() throws IOException {
        String id = file("{\"title\": \"Short\", \"bodyText\": \"Text.\", \"embargo\": \"2026-04-01T00:00:00Z\"}");

        JsonNode findings = findings(id, "--partner", "msn");

        assertEquals(Set.of("MSN-05", "MSN-16", "MSN-17"), rules(findings));
        for (JsonNode finding : findings) {
            assertEquals(id, finding.path("id").asText());
            assertTrue(Set.of("error", "warning").contains(finding.path("level").asText()));
            assertTrue(finding.path("sentence").asText().endsWith("."));
            assertTrue(finding.path("clause").asText().contains(":"));
            assertTrue(LocalDate.parse(finding.path("read").asText()).isAfter(LocalDate.of(2026, 1, 1)));
        }
        String last = id.substring(id.lastIndexOf(':') + 1);
        assertEquals(findings, findings(last, "--partner", "msn"));
        assertEquals(
                ExitStatus.PARTLY,
                commandLineHarness.run("", "lint", id, "--partner", "msn").status());
    }

    @Test
    @DisplayName("PART-10: of the partner's feed and of another one, in words for people too")
    void ofAFeed() throws IOException {
        file("{\"title\": \"A headline of usual length\", \"bodyText\": \"Text.\", \"section\": \"world\"}");
        file("{\"title\": \"Brief\", \"bodyText\": \"Text.\", \"section\": \"news\"}");

        assertEquals(Set.of("MSN-05", "MSN-16", "MSN-17"), rules(findings("--partner", "msn")));
        assertEquals(Set.of("MSN-16", "MSN-17"), rules(findings("world", "--partner", "msn")));
        assertEquals(Set.of("LINE-02"), rules(findings("--partner", "line")));
        String told = commandLineHarness.run("", "lint", "--partner", "msn").out();
        assertTrue(told.contains("Its text has 5 characters; the platform takes 450 to 500000."), told);
        assertTrue(told.contains("MSN troubleshooting: a body has 450 to 500,000 characters. (read 2026-11-23)"), told);
        assertEquals(
                ExitStatus.DONE,
                commandLineHarness.run("", "lint", "--partner", "line").status());
    }

    @Test
    @DisplayName("an unknown partner is wrong usage, an unknown story is told")
    void unknown() {
        assertEquals(
                ExitStatus.WRONG_USAGE,
                commandLineHarness.run("", "lint", "--partner", "nobody").status());
        assertEquals(ExitStatus.WRONG_USAGE, commandLineHarness.run("", "lint").status());
        CommandLineHarness.Result result = commandLineHarness.run("", "lint", "nothing", "--partner", "msn");
        assertEquals(ExitStatus.PARTLY, result.status());
        assertTrue(result.err().contains("neither a story nor a feed nothing"), result.err());
    }

    @Test
    @DisplayName(
            "PART-10 PART-12: why tells from when on a partner gets a story that its terms delay, and when it has it")
    void whyDelayed() throws IOException {
        Files.writeString(
                commandLineHarness.feeds().resolve("partners.yaml"),
                "partners: { line: { title: The Gazette, profile: line, feed: all, delay: 2 h } }\n");
        commandLineHarness.clock.set(Instant.parse("2026-03-01T08:00:00Z"));
        String id = file("{\"title\": \"A headline of usual length\", \"bodyText\": \"Text.\"}");

        CommandLineHarness.Result early = commandLineHarness.run("", "why", id, "partners/line");
        assertEquals(ExitStatus.PARTLY, early.status(), early.out());
        assertTrue(early.out().contains("It follows at 2026-03-01T10:00:00Z"), early.out());
        commandLineHarness.clock.set(Instant.parse("2026-03-01T10:00:00Z"));
        CommandLineHarness.Result late = commandLineHarness.run("", "why", id, "partners/line");
        assertEquals(ExitStatus.DONE, late.status(), late.out());
    }

    @Test
    @DisplayName("PART-10: why tells what keeps a story from a partner, and render prints its feed, now or then")
    void whyAndRender() throws IOException {
        String old = file("{\"title\": \"A headline of usual length\", \"bodyText\": \"Text.\","
                + " \"published\": \"2024-01-01T00:00:00Z\"}");
        String fresh = file("{\"title\": \"Another headline of usual length\", \"bodyText\": \"Text.\"}");

        CommandLineHarness.Result why = commandLineHarness.run("", "why", old, "partners/msn");
        assertEquals(ExitStatus.PARTLY, why.status(), why.err());
        assertTrue(why.out().contains("the platform takes stories of the last 365 days. (MSN-06)"), why.out());
        assertEquals(
                ExitStatus.DONE,
                commandLineHarness.run("", "why", old, "partners/line").status());
        assertEquals(
                ExitStatus.DONE,
                commandLineHarness.run("", "why", fresh, "partners/msn").status());

        commandLineHarness.clock.set(Instant.parse("2026-03-01T10:00:00Z"));
        commandLineHarness.run("", "withdraw", fresh, "--reason", "Wrong");
        String now = commandLineHarness.run("", "render", "partners/msn.rss").out();
        String then = commandLineHarness
                .run("", "render", "partners/msn.rss", "--at", "2026-03-01T09:00:00Z")
                .out();
        assertTrue(!now.contains("Another headline") && !now.contains("withdrawn"), "it was never served: " + now);
        assertTrue(then.contains("Another headline") && !then.contains("withdrawn"), then);
        assertEquals(
                ExitStatus.WRONG_USAGE,
                commandLineHarness.run("", "render", "partners/nobody.rss").status());
    }
}
