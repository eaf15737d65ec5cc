package dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No file is too long to be read at once, and no constructor takes more than can be told apart by its place. */
class SizesTest {
    private static final int LINES = 300;
    private static final int PARAMETERS = 5;

    @Test
    void noFileIsTooLong() throws IOException {
        List<Path> files = sources();

        assertTrue(files.size() > 1_000);
        assertEquals(
                List.of(), files.stream().filter(file -> lines(file) > LINES).toList());
    }

    @Test
    void constructorsOutsideRecordsHaveFewParameters() throws IOException {
        MainSources main = MainSources.all();

        assertTrue(main.methods().stream().anyMatch(SizesTest::isConstructor));
        assertEquals(List.of(), crowded(main));
    }

    @Test
    void constructorsWithManyParametersAreFound() throws IOException {
        assertEquals(List.of("Wide", "Wide.Inner", "Form"), crowded(MainSources.of(JavadocTest.source("""
                        class Wide {
                            Wide(int a, int b, int c, int d, int e) {}
                            Wide(int a, int b, int c, int d, int e, int f) {}
                            void method(int a, int b, int c, int d, int e, int f) {}
                            static class Inner {
                                private Inner(int a, int b, int c, int d, int e, int f) {}
                            }
                        }
                        enum Form { A; Form(int a, int b, int c, int d, int e, int f) {} }
                        record Value(int a, int b, int c, int d, int e, int f) {
                            Value(int a, int b, int c, int d, int e, int f) {}
                        }
                        """))));
    }

    private static List<String> crowded(MainSources sources) {
        return sources.methods().stream()
                .filter(method -> isConstructor(method) && method.of().kind() != Tree.Kind.RECORD)
                .filter(method -> method.parameters() > PARAMETERS)
                .map(method -> method.of().name())
                .toList();
    }

    private static boolean isConstructor(MainSources.Method method) {
        return method.name().equals("<init>");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
