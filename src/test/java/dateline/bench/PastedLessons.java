package dateline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The invented texts among the resources of the tests, as they are pasted from pages, each with what a careful editor files of
 * it. They are learnt from and not scored.
 */
final class PastedLessons {
    static final String KIND = "pasted";
    private static final List<Path> FOLDERS = List.of(
            Path.of("src/test/resources/dateline/bench/pasted"),
            Path.of("src/test/resources/dateline/ingest/plain/pasted"));
    private static final double WEIGHT = 4;

    private PastedLessons() {}

    static List<TextLesson> all() throws IOException {
        var lessons = new ArrayList<TextLesson>();
        for (Path folder : FOLDERS) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                        .sorted()
                        .toList()) {
                    lessons.add(of(file));
                }
            }
        }
        return lessons;
    }

    private static TextLesson of(Path text) throws IOException {
        String name = text.getFileName().toString().replace(".txt", "");
        JsonNode told =
                new ObjectMapper().readTree(text.resolveSibling(name + ".json").toFile());
        String body = String.join("\n\n", TextLesson.texts(told.path("body")));
        var truth = new Truth(Optional.of(body), List.of(), List.of());
        return new TextLesson(
                "",
                KIND,
                "https://" + name.replace('_', '-') + ".example/",
                Files.readString(text),
                truth,
                truth,
                told,
                WEIGHT,
                false,
                List.of());
    }
}
