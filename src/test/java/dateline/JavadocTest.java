package dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.Tree;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.junit.jupiter.api.Test;

/** What may be used from another package says what it is, and an interface that one class implements says why it is one. */
class JavadocTest {
    private static final String REASON = "An interface";

    @Test
    void publicTypesAndMethodsHaveJavadoc() throws IOException {
        MainSources main = MainSources.all();

        assertTrue(main.methods().stream().anyMatch(method -> method.toString().equals("Newsroom.file")));
        assertEquals(List.of(), silent(main));
    }

    @Test
    void typesAndMethodsWithoutJavadocAreFound() throws IOException {
        assertEquals(
                List.of("Open", "Open.Inner", "Open.Inner.left", "Open.shut"), silent(MainSources.of(source("""
                        public class Open {
                            public Open() {}
                            /** Told. */
                            public static class Told {
                                @Override public String toString() { return ""; }
                            }
                            public interface Inner {
                                void left();
                            }
                            /** A thing in the making. */
                            public static final class ThingBuilder {
                                public ThingBuilder title(String value) { return this; }
                            }
                            public void shut() {}
                            void hidden() {}
                            static class Hidden {
                                public void hidden() {}
                            }
                        }
                        """))));
    }

    @Test
    void anInterfaceOfOneClassSaysWhyItIsOne() throws IOException {
        MainSources main = MainSources.all();

        assertTrue(main.implementationsOf("FeedRenderer") > 1);
        assertEquals(List.of(), withoutReason(main));
    }

    @Test
    void interfacesOfOneClassAreFound() throws IOException {
        assertEquals(List.of("Lone", "Nobodys", "Single"), withoutReason(MainSources.of(source("""
                        interface Lone { void a(); void b(); }
                        class OnlyOne implements Lone { public void a() {} public void b() {} }
                        interface Nobodys { void a(); void b(); }
                        interface Single { void a(); }
                        class Only { Single one = new Single() { public void a() {} }; }
                        interface Shape { void of(); }
                        /** Has two. An interface, for both are needed. */
                        interface Told { void a(); void b(); }
                        sealed interface Closed { record Case() implements Closed {} }
                        interface Two { void a(); }
                        class First implements Two { public void a() {} }
                        enum Second implements Two { ONE; public void a() {} }
                        """))));
    }

    /** What a builder sets is said at the component of that name; a constructor of a record is the record. */
    private static List<String> silent(MainSources sources) {
        Stream<String> types = sources.types().stream()
                .filter(type -> type.isSeen() && type.javadoc().isEmpty())
                .map(MainSources.Type::name);
        Stream<String> methods = sources.methods().stream()
                .filter(method -> method.isSeen() && !method.overrides())
                .filter(method -> method.javadoc().isEmpty())
                .filter(method -> !method.gives().isEmpty() && !method.name().equals("main"))
                .filter(method -> !(method.gives().endsWith("Builder")
                        && method.of().name().endsWith(method.gives())))
                .map(MainSources.Method::toString);
        return Stream.concat(types, methods).toList();
    }

    /** An interface of one method that no class names is the shape of a function; a sealed one is a closed choice. */
    private static List<String> withoutReason(MainSources sources) {
        return sources.types().stream()
                .filter(type -> type.kind() == Tree.Kind.INTERFACE && !type.isSealed())
                .filter(type -> {
                    long classes = sources.implementationsOf(type.name().replaceFirst(".*\\.", ""));
                    return classes == 1 || (classes == 0 && leftOpen(sources, type) > 1);
                })
                .filter(type -> !type.javadoc().orElse("").contains(REASON))
                .map(MainSources.Type::name)
                .toList();
    }

    private static long leftOpen(MainSources sources, MainSources.Type type) {
        return sources.methods().stream()
                .filter(method -> method.of().equals(type) && method.isLeftOpen())
                .count();
    }

    /** A file with this text in it. */
    static JavaFileObject source(String text) {
        return new SimpleJavaFileObject(URI.create("string:///Open.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
