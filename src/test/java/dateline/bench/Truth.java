package dateline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a careful reader of a page wrote down of its story.
 *
 * @param body the whole text, where it was written down
 * @param may parts of the page that may be in the text or not: a standfirst among the paragraphs, a box of facts
 * @param with snippets that the text must hold
 * @param without snippets that it must not
 */
record Truth(Optional<String> body, List<String> may, List<String> with, List<String> without) {
    Truth(Optional<String> body, List<String> with, List<String> without) {
        this(body, List.of(), with, without);
    }

    boolean tellsOfBody() {
        return body.isPresent() || !with.isEmpty();
    }

    /** By the ids of the pages: each file of the folder is an object of them. */
    static Map<String, Truth> of(Path folder) throws IOException {
        var truths = new HashMap<String, Truth>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                for (var page : new ObjectMapper().readTree(file.toFile()).properties()) {
                    truths.put(page.getKey(), of(page.getValue()));
                }
            }
        }
        return truths;
    }

    private static Truth of(JsonNode page) {
        return new Truth(
                Optional.of(page.path("body").asText("")).filter(body -> !body.isEmpty()),
                texts(page.path("may")),
                texts(page.path("with")),
                texts(page.path("without")));
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
