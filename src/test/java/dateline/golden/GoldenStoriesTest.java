package dateline.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plays every folder of {@code src/test/resources/golden} through the real newsroom and compares bytes.
 *
 * <p>{@code mvn test -Dtest=GoldenStoriesTest -Dgolden=write} writes what came out, and then fails.
 */
class GoldenStoriesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    Path work;

    @TestFactory
    Stream<DynamicTest> whatIsFiledBecomesWhatIsExpected() throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(GOLDEN)) {
            folders = all.filter(folder -> Files.isDirectory(folder.resolve("filed")))
                    .sorted()
                    .toList();
        }
        assertFalse(folders.isEmpty(), "there are golden stories");
        return folders.stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> play(folder)));
    }

    private void play(Path folder) throws IOException {
        var story = new GoldenStory(folder, Files.createTempDirectory(work, "story"));
        Map<String, String> outputs = story.play();
        if ("write".equals(System.getProperty("golden"))) {
            story.write(outputs);
            fail("The expected files were written; look at them, and run the test without -Dgolden=write.");
        }
        assertEquals(story.expected(), outputs);
    }
}
