package dateline.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the ingest in the middle, again and again. */
class KilledIngestIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int STORIES = 600;
    private static final int KILLS = 4;
    private static final long SEED = 41;

    @TempDir
    Path work;

    /** reliability.md D1, in short: whatever has a receipt is there, once, and a second run files the rest. */
    @Test
    void aKillLosesNoStoryThatHasAReceiptAndLeavesNoneTwice() throws Exception {
        Path stories = writeStories();
        var random = new Random(SEED);
        Set<String> receipted = new HashSet<>();

        for (int kill = 0; kill < KILLS; kill++) {
            receipted.addAll(ingestAndKillAfter(stories, 1 + random.nextInt(STORIES)));
            assertTrue(storedIds().containsAll(receipted), "a story with a receipt is missing");
        }
        RunningJar.Answer last = RunningJar.run(arguments("ingest", "--json", stories.toString()));

        assertEquals(0, last.status(), last.err());
        assertEquals(STORIES, storedIds().size());
        assertTrue(storedIds().containsAll(receipted));
    }

    private Set<String> ingestAndKillAfter(Path stories, int receipts) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(RunningJar.command(arguments("ingest", "--json", stories.toString())))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Set<String> ids = new HashSet<>();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (int i = 0; i < receipts; i++) {
                JsonNode id = JSON.readTree(String.valueOf(out.readLine())).path("id");
                if (id.isTextual()) {
                    ids.add(id.asText());
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return ids;
    }

    private Set<String> storedIds() throws IOException, InterruptedException {
        RunningJar.Answer answer = RunningJar.run(arguments("list", "--json"));
        assertEquals(0, answer.status(), answer.err());
        Set<String> ids = new HashSet<>();
        for (JsonNode article : JSON.readTree(answer.out())) {
            assertTrue(ids.add(article.path("id").asText()), "twice: " + article.path("id"));
            assertTrue(article.path("bodyText").asText().endsWith("whole."), "half a story: " + article);
        }
        return ids;
    }

    private Path writeStories() throws IOException {
        Path folder = Files.createDirectories(work.resolve("stories"));
        for (int i = 0; i < STORIES; i++) {
            Files.writeString(
                    folder.resolve("story-%04d.txt".formatted(i)),
                    "Boat %d comes home\n\nThe boat with the number %d came home before the storm.\n\nIts crew of %d is whole.\n"
                            .formatted(i, i, i % 7 + 2));
        }
        return folder;
    }

    private String[] arguments(String command, String... more) {
        String[] arguments = new String[more.length + 5];
        arguments[0] = command;
        arguments[1] = "--feeds";
        arguments[2] = "feeds";
        arguments[3] = "--data";
        arguments[4] = work.resolve("data").toString();
        System.arraycopy(more, 0, arguments, 5, more.length);
        return arguments;
    }
}
