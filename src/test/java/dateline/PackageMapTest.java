package dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The map of packages in the README says of each what the package says of itself. */
class PackageMapTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(dateline[a-z.]*)` \\| (.+) \\|$");
    private static final Pattern FIRST_SENTENCE = Pattern.compile("(?s)/\\*\\*\\s*\\*?\\s*(.*?\\.)(?=\\s)");
    private static final Pattern NAMED_CLASS = Pattern.compile("`(?:[a-z]+\\.)*([A-Z][a-zA-Z0-9]+)`");
    private static final Path SOURCES = Path.of("src", "main", "java");

    @Test
    void theReadmeSaysWhatThePackagesSay() throws IOException {
        Map<String, String> told = readme();

        assertFalse(told.isEmpty());
        assertEquals(packages(), told);
    }

    @Test
    void everyClassThatTheReadmeNamesIsThere() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int begin = readme.indexOf("\n## How it is built");
        Set<String> classes = classes();

        List<String> named = NAMED_CLASS
                .matcher(readme.substring(begin, readme.indexOf("\n## ", begin + 1)))
                .results()
                .map(name -> name.group(1))
                .toList();

        assertTrue(named.contains("Newsroom"), named::toString);
        assertEquals(
                List.of(),
                named.stream().filter(name -> !classes.contains(name)).toList());
    }

    private static Set<String> classes() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.java$", ""))
                    .collect(Collectors.toSet());
        }
    }

    private static Map<String, String> readme() throws IOException {
        var rows = new TreeMap<String, String>();
        Matcher row = ROW.matcher(Files.readString(Path.of("README.md")));
        while (row.find()) {
            rows.put(row.group(1), row.group(2));
        }
        return rows;
    }

    private static Map<String, String> packages() throws IOException {
        var sentences = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.endsWith("package-info.java"))
                    .forEach(file -> sentences.put(name(file.getParent()), sentence(file)));
        }
        return sentences;
    }

    private static String name(Path folder) {
        return SOURCES.relativize(folder).toString().replace('/', '.').replace('\\', '.');
    }

    private static String sentence(Path file) {
        try {
            Matcher sentence = FIRST_SENTENCE.matcher(Files.readString(file));
            return sentence.find()
                    ? sentence.group(1)
                            .replaceAll("\\s*\\n \\* ?", " ")
                            .replaceAll("\\{@code ([^}]*)}", "`$1`")
                            .strip()
                    : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
