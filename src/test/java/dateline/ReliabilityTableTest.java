package dateline;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of promises in the README, and the tests that hold them. */
class ReliabilityTableTest {
    private static final Path README = Path.of("README.md");
    private static final Path TESTS = Path.of("src/test/java/dateline");
    private static final Pattern CLASS = Pattern.compile("`([\\w.]+)`");

    static Stream<String> rows() throws IOException {
        String readme = Files.readString(README);
        String section = readme.substring(readme.indexOf("## What is promised"));
        return section.lines().filter(line -> line.startsWith("| ")).skip(1);
    }

    @ParameterizedTest
    @MethodSource("rows")
    @DisplayName("each promise has tests that there are, and a number")
    void held(String row) {
        String[] cells = row.split(" *\\| *");
        List<String> tests = CLASS.matcher(cells[2])
                .results()
                .map((MatchResult test) -> test.group(1))
                .toList();

        assertFalse(tests.isEmpty() || cells[3].isBlank(), row);
        tests.forEach(test -> assertTrue(
                Files.isRegularFile(TESTS.resolve(test.replace('.', '/') + ".java")), () -> test + " is gone"));
    }
}
