package dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintInReceiptsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of the title MSN says nothing; of the length and the picture it does. LINE wishes for a picture. */
    private static final String STORY =
            "{\"sourceId\": \"a\", \"title\": \"A headline of usual length\", \"bodyText\": \"Text.\", \"section\": \"world\"}";

    @TempDir
    Path folder;

    private CommandLineHarness commandLineHarness;

    @BeforeEach
    void open() throws IOException {
        commandLineHarness = new CommandLineHarness(folder);
        partners("""
                partners:
                  msn: { title: The Gazette, profile: msn, feed: world }
                  own: { title: The Gazette, profile: rss, feed: all }
                  german: { title: The Gazette, profile: msn, feed: all, languages: [de] }
                  sport: { title: The Gazette, profile: msn, feed: all, all: [tag:football] }
                """);
    }

    private void partners(String yaml) throws IOException {
        Files.writeString(commandLineHarness.feeds().resolve("partners.yaml"), yaml);
    }

    private JsonNode receipt(String form) throws IOException {
        return JSON.readTree(commandLineHarness
                .run(form, "ingest", "-", "--json")
                .out()
                .lines()
                .findFirst()
                .orElseThrow());
    }

    private JsonNode preview(String form) throws IOException {
        return JSON.readTree(
                        commandLineHarness.run(form, "preview", "-", "--json").out())
                .path(0);
    }

    private static Set<String> rules(JsonNode findings) {
        var rules = new TreeSet<String>();
        findings.forEach(finding -> rules.add(finding.path("rule").asText()));
        return rules;
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    @DisplayName(
            "PART-10: a receipt tells, for each partner whose feed and terms would have the story, what its platform says")
    void ofAReceipt() throws IOException {
        JsonNode partners = receipt(STORY).path("partners");

        assertEquals(List.of("msn", "own"), names(partners));
        assertEquals(Set.of("MSN-16", "MSN-17"), rules(partners.path("msn")));
        assertTrue(partners.path("own").isEmpty());
        for (JsonNode finding : partners.path("msn")) {
            assertEquals(List.of("rule", "level", "sentence", "clause", "read"), names(finding));
            assertTrue(finding.path("sentence").asText().endsWith("."));
            assertTrue(finding.path("clause").asText().contains(":"));
            assertTrue(LocalDate.parse(finding.path("read").asText()).isAfter(LocalDate.of(2026, 1, 1)));
        }
    }

    @Test
    @DisplayName("PART-10: what lint says of a stored story its receipt has said")
    void asLint() throws IOException {
        for (String form : List.of(
                STORY,
                "{\"title\": \"Brief\", \"bodyText\": \"Text.\", \"section\": \"world\", \"authors\": [\"Mara Lind\"]}",
                "{\"title\": \"A headline of usual length, old\", \"bodyText\": \"Text.\", \"section\": \"world\","
                        + " \"published\": \"2024-01-01T00:00:00Z\"}",
                "{\"title\": \"A headline of usual length, later\", \"bodyText\": \"Text.\", \"section\": \"world\","
                        + " \"embargo\": \"2026-04-01T00:00:00Z\"}")) {
            JsonNode receipt = receipt(form);
            JsonNode lint = JSON.readTree(commandLineHarness
                            .run("", "lint", receipt.path("id").asText(), "--partner", "msn", "--json")
                            .out())
                    .path("findings");

            assertEquals(rules(lint), rules(receipt.at("/partners/msn")), form);
            assertFalse(lint.isEmpty(), form);
        }
    }

    @Test
    @DisplayName("PART-10: preview tells it before anything is stored, and what it prints can be filed")
    void ofAPreview() throws IOException {
        JsonNode previewed = preview(STORY);

        assertEquals(receipt(STORY).path("partners"), previewed.path("partners"));
        assertEquals("changed unchanged", outcome(previewed.toString()));
    }

    private String outcome(String form) throws IOException {
        String outcome = receipt(form).path("outcome").asText();
        return outcome.equals("unchanged") || outcome.equals("changed") ? "changed unchanged" : outcome;
    }

    @Test
    @DisplayName("PART-10: the same in words for people")
    void inWords() {
        String told = commandLineHarness.run(STORY, "preview", "-").out();
        String filed = commandLineHarness.run(STORY, "ingest", "-").out();

        String finding = "msn: error MSN-16  Its text has 5 characters; the platform takes 450 to 500000."
                + "  MSN troubleshooting: a body has 450 to 500,000 characters. (read 2026-11-23)";
        assertTrue(told.contains("partner    " + finding), told);
        assertTrue(filed.lines().anyMatch(line -> line.strip().equals(finding)), filed);
    }

    @Test
    @DisplayName("without partners, or with a partners.yaml that is wrong, a receipt is what it was")
    void withoutPartners() throws IOException {
        partners("partners: { msn: { profile: nothing } }\n");
        assertFalse(receipt(STORY).has("partners"));
        assertFalse(preview(STORY).has("partners"));

        Files.delete(commandLineHarness.feeds().resolve("partners.yaml"));
        JsonNode receipt = receipt(STORY.replace("\"a\"", "\"b\""));
        assertEquals(
                List.of("input", "outcome", "id", "title", "section", "repairs", "confidence", "reason"),
                names(receipt));
    }

    @Test
    @DisplayName("an unchanged, a refused and a withdrawn story is nothing for partners to take")
    void nothingToTell() throws IOException {
        String id = receipt(STORY).path("id").asText();
        assertFalse(receipt(STORY).has("partners"));
        assertFalse(receipt("{\"title\": \"\"}").has("partners"));

        commandLineHarness.run("", "withdraw", id, "--reason", "Wrong");
        assertFalse(receipt(STORY.replace("Text.", "Text anew.")).has("partners"));
    }
}
