package dateline.ingest.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.bench.Pages;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.nodes.Document;

/** Writes the blocks of all pages of a manifest with their measures, one page a line, for the fitting of the model. */
public final class BlockDump {
    private BlockDump() {}

    public static void main(String[] args) throws IOException {
        var json = new ObjectMapper();
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]))) {
            for (Pages.Page page : Pages.of(Path.of(args[0]))) {
                Document document = PageExtractor.parse(page.html(), page.url().orElse(""));
                PageStory story = PageStory.of(document, page.url());
                BlockMeasures measures = story.measures();
                ObjectNode line = json.createObjectNode();
                line.put("id", page.id())
                        .put("set", page.set())
                        .put("url", page.url().orElse(""));
                int names = measures.names().size();
                measures.names().forEach(name -> line.withArray("names").add(name));
                for (Block block : story.outline().blocks()) {
                    ObjectNode entry = line.withArray("blocks").addObject();
                    entry.put("text", block.text());
                    entry.put("tag", block.tag());
                    float[] row = measures.of(block);
                    var numbers = entry.putArray("m");
                    for (int i = 0; i < names; i++) {
                        numbers.add(row[i]);
                    }
                }
                out.write(json.writeValueAsString(line));
                out.newLine();
            }
        }
    }
}
