package dateline.ingest.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.bench.Pages;
import dateline.bench.TextOfHtml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes the bodies that come out when each page is judged by a model that was fitted without its site, for the cross-validated
 * figures. Arguments: the manifest, a file with one object a line ({@code id} and {@code likely}, one number a block), and the
 * folder for the answers.
 */
public final class HeldOut {
    private HeldOut() {}

    public static void main(String[] args) throws IOException {
        var json = new ObjectMapper();
        Map<String, double[]> likely = new HashMap<>();
        try (Stream<String> lines = Files.lines(Path.of(args[1]))) {
            for (String line : (Iterable<String>) lines::iterator) {
                JsonNode entry = json.readTree(line);
                likely.put(entry.path("id").asText(), json.convertValue(entry.path("likely"), double[].class));
            }
        }
        Path out = Files.createDirectories(Path.of(args[2]));
        for (Pages.Page page : Pages.of(Path.of(args[0]))) {
            double[] numbers = likely.get(page.id());
            PageStory story =
                    PageStory.of(PageExtractor.parse(page.html(), page.url().orElse("")), page.url());
            if (numbers != null && numbers.length == story.outline().blocks().size()) {
                String html = BodyAssembler.assemble(
                        ContentFinder.choose(story, numbers).blocks());
                var form = json.createObjectNode().put("bodyText", TextOfHtml.of(html));
                json.writeValue(out.resolve(page.id() + ".json").toFile(), form);
            }
        }
    }
}
