package dateline.ingest.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Scores the reader against a truth file: {@code FeedImportScore path/to/truth.json}. Prints the right files by category,
 * and the misses. No test: it needs a set of feeds that lies elsewhere.
 */
public final class FeedImportScore {
    private FeedImportScore() {}

    /** Scores; the one argument is the truth file. */
    public static void main(String[] arguments) throws IOException {
        Path truth = Path.of(arguments[0]);
        Map<String, int[]> byCategory = new TreeMap<>();
        var misses = new ArrayList<String>();
        for (JsonNode file : new JsonMapper().readTree(truth.toFile()).path("files")) {
            byte[] bytes =
                    Files.readAllBytes(truth.resolveSibling(file.path("file").textValue()));
            JsonNode form = FeedPreviewForm.of(
                    file.path("file").textValue(),
                    new FeedDocumentReader().read(bytes, Optional.empty(), Optional.empty()),
                    ZoneOffset.UTC);
            List<String> differences = differences(file, form);
            int[] counts = byCategory.computeIfAbsent(file.path("category").textValue(), category -> new int[2]);
            counts[0] += differences.isEmpty() ? 1 : 0;
            counts[1]++;
            differences.forEach(difference -> misses.add(file.path("file").textValue() + ": " + difference));
        }
        print(byCategory, misses, System.out);
    }

    private static List<String> differences(JsonNode file, JsonNode form) {
        var differences = new ArrayList<String>();
        boolean refused = !form.path("error").isNull();
        int expected = file.path("items").intValue();
        if (refused && (file.path("may_refuse").asBoolean() || expected == 0)) {
            return differences;
        }
        if (form.path("items").size() != expected) {
            differences.add("items " + form.path("items").size() + ", not " + expected + "; " + form.path("error"));
        }
        for (String field : List.of("title", "link", "date")) {
            JsonNode wanted = file.path("first").path(field);
            String found = form.path("items").path(0).path(field).asText("").replace("null", "");
            if (wanted.isTextual() && !wanted.textValue().equals(found)) {
                differences.add(field + " \"" + found + "\", not \"" + wanted.textValue() + "\"");
            }
        }
        return differences;
    }

    private static void print(Map<String, int[]> byCategory, List<String> misses, PrintStream out) {
        int right = 0;
        int all = 0;
        for (var category : byCategory.entrySet()) {
            right += category.getValue()[0];
            all += category.getValue()[1];
            out.println(category.getKey() + ": " + category.getValue()[0] + " of " + category.getValue()[1]);
        }
        out.println("all: " + right + " of " + all);
        misses.forEach(out::println);
    }
}
