package dateline;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What sources declare, and the Javadoc of each declaration, as the compiler of the JDK parses them. */
final class MainSources {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private final List<Type> types = new ArrayList<>();
    private final List<Method> methods = new ArrayList<>();
    private final List<String> implemented = new ArrayList<>();

    /**
     * A class, record, enum or interface that has a name.
     *
     * @param isSeen whether it and all around it are public
     * @param javadoc the text of it; absent when there is none
     */
    record Type(String name, Tree.Kind kind, boolean isSeen, boolean isSealed, Optional<String> javadoc) {}

    /**
     * A method or constructor.
     *
     * @param isSeen whether it and all around it are public
     * @param gives the type that it returns, as it is written; empty for a constructor
     * @param parameters how many it has
     * @param javadoc the text of it; absent when there is none
     */
    record Method(
            Type of,
            String name,
            String gives,
            Set<Modifier> modifiers,
            boolean isSeen,
            boolean overrides,
            int parameters,
            Optional<String> javadoc) {
        @Override
        public String toString() {
            return of.name() + "." + name;
        }

        /** Whether a class that is none itself must have it. */
        boolean isLeftOpen() {
            return of.kind() == Tree.Kind.INTERFACE
                    && modifiers.stream()
                            .noneMatch(Set.of(Modifier.DEFAULT, Modifier.STATIC, Modifier.PRIVATE)::contains);
        }
    }

    private MainSources(DocTrees docs, Iterable<? extends CompilationUnitTree> units) {
        units.forEach(unit -> new Declarations(docs).scan(unit, null));
    }

    /** All that is compiled into the program. */
    static MainSources all() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"));
                StandardJavaFileManager manager = COMPILER.getStandardFileManager(null, null, null)) {
            return parsed(manager.getJavaFileObjectsFromPaths(
                    files.filter(file -> file.toString().endsWith(".java")).toList()));
        }
    }

    /** These alone. */
    static MainSources of(JavaFileObject source) throws IOException {
        return parsed(List.of(source));
    }

    private static MainSources parsed(Iterable<? extends JavaFileObject> sources) throws IOException {
        var task = (JavacTask) COMPILER.getTask(null, null, mistake -> {}, List.of("-proc:none"), null, sources);
        return new MainSources(DocTrees.instance(task), task.parse());
    }

    List<Type> types() {
        return types;
    }

    List<Method> methods() {
        return methods;
    }

    /** How many classes, named or not, say that they implement an interface of this simple name. Lambdas do not say it. */
    long implementationsOf(String simpleName) {
        return implemented.stream().filter(simpleName::equals).count();
    }

    private final class Declarations extends TreePathScanner<Void, Type> {
        private final DocTrees docs;

        private Declarations(DocTrees docs) {
            this.docs = docs;
        }

        @Override
        public Void visitClass(ClassTree declared, Type around) {
            if (declared.getKind() != Tree.Kind.INTERFACE) {
                declared.getImplementsClause().forEach(type -> implemented.add(simpleName(type)));
            }
            if (declared.getSimpleName().length() == 0) {
                return super.visitClass(declared, around);
            }
            Set<Modifier> modifiers = declared.getModifiers().getFlags();
            boolean isPublic = modifiers.contains(Modifier.PUBLIC) || isInInterface(around);
            var type = new Type(
                    (around == null ? "" : around.name() + ".") + declared.getSimpleName(),
                    declared.getKind(),
                    isPublic && (around == null || around.isSeen()),
                    modifiers.contains(Modifier.SEALED),
                    javadoc());
            types.add(type);
            return super.visitClass(declared, type);
        }

        @Override
        public Void visitNewClass(NewClassTree made, Type around) {
            if (made.getClassBody() != null) {
                implemented.add(simpleName(made.getIdentifier()));
            }
            return super.visitNewClass(made, around);
        }

        @Override
        public Void visitMethod(MethodTree declared, Type around) {
            Set<Modifier> modifiers = declared.getModifiers().getFlags();
            boolean isPublic = modifiers.contains(Modifier.PUBLIC)
                    || (isInInterface(around) && !modifiers.contains(Modifier.PRIVATE));
            boolean isNamed = !isInClassWithoutName(getCurrentPath());
            methods.add(new Method(
                    around,
                    declared.getName().toString(),
                    declared.getReturnType() == null
                            ? ""
                            : declared.getReturnType().toString(),
                    modifiers,
                    isNamed && isPublic && around.isSeen(),
                    declared.getModifiers().getAnnotations().stream()
                            .anyMatch(one -> one.getAnnotationType().toString().equals("Override")),
                    declared.getParameters().size(),
                    javadoc()));
            return super.visitMethod(declared, around);
        }

        private Optional<String> javadoc() {
            return Optional.ofNullable(docs.getDocComment(getCurrentPath()));
        }

        private static boolean isInInterface(Type around) {
            return around != null && around.kind() == Tree.Kind.INTERFACE;
        }

        private static boolean isInClassWithoutName(TreePath path) {
            return path.getParentPath().getLeaf() instanceof ClassTree type
                    && type.getSimpleName().length() == 0;
        }

        private static String simpleName(Tree type) {
            return type.toString().replaceFirst("<.*", "").replaceFirst(".*\\.", "");
        }
    }
}
