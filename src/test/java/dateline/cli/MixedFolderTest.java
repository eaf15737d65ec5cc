package dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dateline.store.ArticleStore;
import dateline.store.engine.SqlArticleStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MixedFolderTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path place;

    private static List<JsonNode> lines(String out) throws JsonProcessingException {
        var lines = new ArrayList<JsonNode>();
        for (String line : out.lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    /** A receipt names its file, and behind a comma the part of it. */
    private static Map<String, Integer> countsByFile(List<JsonNode> receipts, Map<String, Integer> expected) {
        return receipts.stream()
                .map(receipt -> receipt.path("input").asText())
                .map(input -> expected.containsKey(input) ? input : input.replaceFirst(", [^,]*$", ""))
                .collect(Collectors.toMap(input -> input, input -> 1, Integer::sum, TreeMap::new));
    }

    private static Map<String, Integer> countsByOutcome(List<JsonNode> receipts) {
        return receipts.stream()
                .map(receipt -> receipt.path("outcome").asText())
                .collect(Collectors.toMap(outcome -> outcome, outcome -> 1, Integer::sum, TreeMap::new));
    }

    @Test
    void eachOfTwoHundredMixedInputsIsAccountedFor() throws IOException {
        var commandLineHarness = new CommandLineHarness(place);
        Path folder = Files.createDirectory(place.resolve("mixed"));
        Map<String, Integer> expected = new MixedFolder(folder).receipts();

        CommandLineHarness.Result first = commandLineHarness.run("", "ingest", "--json", folder.toString());
        CommandLineHarness.Result second = commandLineHarness.run("", "ingest", "--json", folder.toString());

        assertTrue(expected.size() >= 200, expected.size() + " inputs");
        for (CommandLineHarness.Result result : List.of(first, second)) {
            List<JsonNode> lines = lines(result.out());
            List<JsonNode> receipts = lines.subList(0, lines.size() - 1);
            JsonNode summary = lines.get(lines.size() - 1).path("summary");
            assertEquals(new TreeMap<>(expected), countsByFile(receipts, expected));
            Map<String, Integer> outcomes = countsByOutcome(receipts);
            for (String outcome : List.of("accepted", "changed", "unchanged", "held", "refused")) {
                assertEquals(
                        outcomes.getOrDefault(outcome, 0), summary.path(outcome).asInt(), outcome);
            }
            assertEquals(receipts.size(), summary.path("inputs").asInt());
            receipts.stream()
                    .filter(receipt -> List.of("held", "refused")
                            .contains(receipt.path("outcome").asText()))
                    .forEach(receipt ->
                            assertTrue(receipt.path("reason").asText().length() > 10, receipt.toString()));
            assertEquals(1, result.status());
        }
        Map<String, Integer> outcomes = countsByOutcome(receipts(first));
        Map<String, Integer> again = countsByOutcome(receipts(second));
        assertEquals(0, again.getOrDefault("accepted", 0) + again.getOrDefault("changed", 0), again.toString());
        assertEquals(outcomes.get("refused"), again.get("refused"));
        try (ArticleStore store = SqlArticleStore.open(commandLineHarness.data(), "harbour-gazette.example", 2026)) {
            assertEquals((long) outcomes.get("accepted"), store.<Long>read(reader -> reader.count()));
            assertEquals(
                    filesNotTaken(receipts(first), expected),
                    store.read(reader -> reader.quarantine()).stream()
                            .map(kept -> kept.input())
                            .collect(Collectors.toMap(input -> input, input -> 1, (a, b) -> 1, TreeMap::new)));
        }
    }

    private static List<JsonNode> receipts(CommandLineHarness.Result result) throws JsonProcessingException {
        List<JsonNode> lines = lines(result.out());
        return lines.subList(0, lines.size() - 1);
    }

    private static Map<String, Integer> filesNotTaken(List<JsonNode> receipts, Map<String, Integer> expected) {
        Map<String, Integer> files = countsByFile(
                receipts.stream()
                        .filter(receipt -> List.of("held", "refused")
                                .contains(receipt.path("outcome").asText()))
                        .toList(),
                expected);
        files.replaceAll((file, count) -> 1);
        return files;
    }
}
