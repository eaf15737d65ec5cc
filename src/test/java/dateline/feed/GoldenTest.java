package dateline.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dateline.feed.format.EntryCache;
import dateline.feed.format.FeedRenderers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The bytes of a feed that has everything; {@code -Dgolden=write} rewrites them, and fails so that it cannot stay on. */
final class GoldenTest {
    private static final Path SOURCES = Path.of("src/test/resources/golden-feeds");
    private static final boolean WRITING = "write".equals(System.getProperty("golden"));

    @TestFactory
    @DisplayName("A feed with everything has these bytes")
    Stream<DynamicTest> everything() {
        return FeedFormat.ALL.stream().map(format -> DynamicTest.dynamicTest(format.title(), () -> check(format)));
    }

    private static void check(FeedFormat format) throws IOException {
        String name = "everything." + format.extension();
        byte[] bytes = FeedRenderers.render(format, Fixture.everything(), new EntryCache());
        if (WRITING) {
            Files.createDirectories(SOURCES);
            Files.write(SOURCES.resolve(name), bytes);
            fail("Written: " + name + ". Read the difference, then run again without -Dgolden=write.");
        }
        assertEquals(golden(name), new String(bytes, StandardCharsets.UTF_8));
    }

    private static String golden(String name) {
        try (InputStream stream = GoldenTest.class.getResourceAsStream("/golden-feeds/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
