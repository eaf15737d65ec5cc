package dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What nobody in main calls is there for tests alone, or for nothing. */
class UnusedCodeTest {
    /** A model is fitted by tests, on the features that it will judge by, and written by its own class. */
    private static final Set<String> FITTING = Set.of(
            "BlockFeatures.names",
            "MailLineKind.of",
            "MailLineModel.writeTo",
            "NgramModel.writeTo",
            "ScoredText.features",
            "ScoredText.isHopeless",
            "ScoredText.mayBeTitle",
            "ScoredText.size");

    /** What is let go by weight is told of by nothing else. */
    private static final String WEIGHT = "PageCache.bytes";

    /** The store of a folder, which whoever uses Dateline as a library begins with. */
    private static final String FIRST_STEP = "SqlArticleStore.open";

    private static final Set<String> BY_THE_PLATFORM =
            Set.of("main", "values", "valueOf", "toString", "equals", "hashCode");

    @Test
    void mainCallsAllThatItHas() {
        JavaClasses main = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dateline");
        var known = new ArrayList<>(FITTING);
        known.add(WEIGHT);
        known.add(FIRST_STEP);

        assertEquals(known.stream().sorted().toList(), unused(main));
    }

    @Test
    void whatNobodyCallsIsFound() {
        assertEquals(
                List.of("Used.forgotten", "Used.itself"),
                unused(new ClassFileImporter().importPackages("dateline.architecture.unused")));
    }

    private static List<String> unused(JavaClasses classes) {
        Set<String> called = classes.stream()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .flatMap(UnusedCodeTest::called)
                .collect(Collectors.toSet());
        return classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> isWritten(method) && !called.contains(method.getFullName()) && !overrides(method))
                .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                .sorted()
                .toList();
    }

    /** The method that is named, and the one that this means where it is named by a class that inherits it. */
    private static Stream<String> called(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof CodeUnitAccessTarget target)
                || target.getFullName().equals(access.getOrigin().getFullName())) {
            return Stream.of();
        }
        return Stream.concat(
                Stream.of(target.getFullName()), target.resolveMember().map(JavaMember::getFullName).stream());
    }

    private static boolean isWritten(JavaMethod method) {
        JavaClass type = method.getOwner();
        boolean isComponent = type.isRecord()
                && method.getRawParameterTypes().isEmpty()
                && type.tryGetField(method.getName()).isPresent();
        return !isComponent
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !BY_THE_PLATFORM.contains(method.getName());
    }

    private static boolean overrides(JavaMethod method) {
        int parameters = method.getRawParameterTypes().size();
        return supertypes(method.getOwner().reflect())
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .anyMatch(other -> other.getName().equals(method.getName()) && other.getParameterCount() == parameters);
    }

    private static Stream<Class<?>> supertypes(Class<?> type) {
        Stream<Class<?>> above =
                Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()));
        return above.flatMap(one -> Stream.concat(Stream.of(one), supertypes(one)));
    }
}
