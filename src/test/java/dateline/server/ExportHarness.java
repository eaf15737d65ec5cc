package dateline.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.cli.CommandLineHarness;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A newsroom with a folder that it is exported to. */
final class ExportHarness {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CommandLineHarness commandLine;
    private final Path out;

    ExportHarness(Path folder) throws IOException {
        commandLine = new CommandLineHarness(folder.resolve("newsroom"));
        out = folder.resolve("out");
    }

    CommandLineHarness commandLine() {
        return commandLine;
    }

    Path out() {
        return out;
    }

    /** Files a story, and gives its key. */
    String file(String title, String more) {
        String story = "{\"sourceId\": \"" + title + "\", \"title\": \"" + title + "\", \"bodyText\": \"The " + title
                + " lay in the harbour for a week.\"" + more + "}";
        String receipt = commandLine
                .run(story, "ingest", "--json", "-")
                .out()
                .lines()
                .findFirst()
                .orElseThrow();
        String id = tree(receipt).path("id").asText();
        return id.substring(id.lastIndexOf(':') + 1);
    }

    /** As many as fill archive documents. */
    static String cutters() {
        return IntStream.rangeClosed(1, 60)
                .mapToObj(number ->
                        "{\"sourceId\": \"%1$d\", \"title\": \"Cutter %1$d\", \"bodyText\": \"Number %1$d came in.\"}%n"
                                .formatted(number))
                .collect(Collectors.joining());
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /** Exports everything, and gives the summary. */
    JsonNode export() {
        CommandLineHarness.Result result = commandLine.run("", "export", "--json", out.toString());
        assertEquals(0, result.status(), result.err());
        return tree(result.out());
    }

    JsonNode manifest() throws IOException {
        return tree(Files.readString(out.resolve("manifest.json")));
    }

    /** Whether any file of the export has this word in it. */
    boolean isAnywhere(String word) throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains(".being-written"))
                    .toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }
}
