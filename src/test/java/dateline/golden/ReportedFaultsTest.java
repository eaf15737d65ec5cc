package dateline.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.article.ArticleJson;
import dateline.ingest.Ingest;
import dateline.ingest.model.FileInput;
import dateline.ingest.model.Reading;
import dateline.publication.Publication;
import dateline.publication.yaml.PublicationReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Reads every folder of {@code src/test/resources/bugs}: inputs that once went wrong, {@code expected.txt}, which says in words
 * what should be seen, and {@code seen.json}, which is what is seen.
 *
 * <p>{@code -Dgolden=write} writes what came out, and then fails: hold it against {@code expected.txt}.
 */
class ReportedFaultsTest {
    private static final Path FOLDERS = Path.of("src/test/resources/bugs");
    private static final Set<String> NO_INPUT = Set.of("expected.txt", "seen.json");
    private static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-11-25T12:00:00Z"));
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> whatOnceWentWrongIsSeenAsItShouldBe() throws IOException {
        PublicationReader.Reading read = new PublicationReader(URI.create("https://feeds.tidewater.example")).read(FOLDERS);
        assertEquals(List.of(), read.problems());
        Publication publication = read.publication().orElseThrow();
        List<Path> folders = files(FOLDERS).filter(Files::isDirectory).toList();
        assertFalse(folders.isEmpty());
        return folders.stream()
                .map(folder -> DynamicTest.dynamicTest(
                        folder.getFileName().toString(), () -> check(folder, new Ingest(publication, NOW))));
    }

    private static void check(Path folder, Ingest ingest) throws IOException {
        ArrayNode seen = JSON.createArrayNode();
        for (Path file : files(folder).filter(ReportedFaultsTest::isInput).toList()) {
            ingest.read(FileInput.of(file), reading -> seen.add(form(file, reading)));
        }
        String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(seen) + "\n";
        Path golden = folder.resolve("seen.json");
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(golden, text);
            fail("What is seen was written; hold it against expected.txt, and run the test without -Dgolden=write.");
        }
        assertEquals(Files.readString(golden), text);
    }

    private static ObjectNode form(Path file, Reading reading) {
        ObjectNode form = JSON.createObjectNode().put("file", file.getFileName().toString());
        reading.reasonAgainst().ifPresent(reason -> form.put("refused", reason));
        if (reading instanceof Reading.Clean clean) {
            clean.doubt().ifPresent(doubt -> form.put("held", doubt.reason()));
            form.setAll(ArticleJson.contentJson(clean.content()));
            form.remove("bodyText");
            clean.repairs().forEach(form.putArray("repairs")::add);
        }
        return form;
    }

    private static boolean isInput(Path file) {
        String name = file.getFileName().toString();
        return !NO_INPUT.contains(name) && !name.endsWith(".yaml");
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        }
    }
}
