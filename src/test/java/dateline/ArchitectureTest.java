package dateline;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The picture of the code, and the rules that no package may break. */
class ArchitectureTest {
    /**
     * Who uses whom: each package, the packages that it uses, and behind the bar the libraries, each in the order of the
     * alphabet. The code must equal this: an edge that has gone fails as one that has come does. A package uses none but
     * those above it. Packages below {@code dateline.x} belong to x.
     */
    private static final String PICTURE = """
            article     -> | jackson
            outbound    -> | jetty
            publication -> article | snakeyaml
            ingest      -> article publication | chardet commonmark jackson jsoup mime4j opennlp slf4j snakeyaml
            store       -> article | flyway jackson jdbi sqlite
            feed        -> article publication store | brotli jackson jdom rome slf4j
            partner     -> article feed publication store | jackson jdom jsoup slf4j
            dateline    -> article feed ingest publication store | diff jackson slf4j
            source      -> article dateline ingest outbound publication store | jackson
            http        -> article dateline feed ingest partner publication source store | jackson javalin jetty servlet slf4j
            cli         -> article dateline feed http ingest outbound partner publication source store | jackson picocli progressbar slf4j
            """;

    /** Libraries by the beginning of their packages; another one would stand in the picture under its package's name. */
    private static final Map<String, String> LIBRARIES = Map.ofEntries(
            Map.entry("com.rometools.", "rome"),
            Map.entry("org.jdom2.", "jdom"),
            Map.entry("com.fasterxml.jackson.", "jackson"),
            Map.entry("io.javalin.", "javalin"),
            Map.entry("org.eclipse.jetty.", "jetty"),
            Map.entry("jakarta.servlet.", "servlet"),
            Map.entry("kotlin.", "kotlin"),
            Map.entry("org.jsoup.", "jsoup"),
            Map.entry("me.tongfei.progressbar.", "progressbar"),
            Map.entry("org.snakeyaml.", "snakeyaml"),
            Map.entry("org.commonmark.", "commonmark"),
            Map.entry("opennlp.", "opennlp"),
            Map.entry("org.apache.james.mime4j.", "mime4j"),
            Map.entry("org.mozilla.universalchardet.", "chardet"),
            Map.entry("com.aayushatharva.brotli4j.", "brotli"),
            Map.entry("com.github.difflib.", "diff"),
            Map.entry("org.jdbi.", "jdbi"),
            Map.entry("org.sqlite.", "sqlite"),
            Map.entry("org.flywaydb.", "flyway"),
            Map.entry("picocli.", "picocli"),
            Map.entry("org.slf4j.", "slf4j"));

    /** The platform, and annotations that only the compiler reads. */
    private static final List<String> EVERYWHERE =
            List.of("java.", "javax.", "org.w3c.dom.", "org.xml.sax.", "org.jspecify.");

    private static final ArchRule ONLY_CLI_READS_THE_SYSTEM_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackage("dateline.cli..")
            .should()
            .accessTargetWhere(describe("the system clock is read", ArchitectureTest::readsTheSystemClock))
            .because("the time comes from the clock that the command line hands over");

    private static final ArchRule NOTHING_IS_DESERIALISED_OR_EXECUTED = noClasses()
            .should()
            .accessTargetWhere(describe("bytes become objects, or a process starts", ArchitectureTest::isForbidden));

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dateline");

    @Test
    void thePictureEqualsTheCode() {
        Set<String> packages = MAIN.stream().map(ArchitectureTest::owner).collect(Collectors.toSet());

        String actual = Stream.concat(
                        PICTURE.lines().map(ArchitectureTest::subject).filter(packages::contains),
                        packages.stream()
                                .filter(name -> PICTURE.lines()
                                        .noneMatch(line -> subject(line).equals(name)))
                                .sorted())
                .map(ArchitectureTest::line)
                .collect(Collectors.joining("\n"));

        assertEquals(PICTURE.strip(), actual);
    }

    @Test
    void aPackageUsesNoneButThoseAboveItSoThatThereIsNoCycle() {
        var above = new HashSet<String>();

        for (String line : PICTURE.lines().toList()) {
            String packages =
                    line.replaceFirst(".*->", "").replaceFirst("\\|.*", "").strip();
            List<String> used = packages.isEmpty() ? List.of() : List.of(packages.split(" "));
            assertTrue(above.containsAll(used), () -> "Stands too high: " + line);
            above.add(subject(line));
        }
    }

    @Test
    void onlyTheCommandLineReadsTheSystemClock() {
        ONLY_CLI_READS_THE_SYSTEM_CLOCK.check(MAIN);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                RuleBreakers.AsksInstant.class,
                RuleBreakers.AsksLocalDateInAZone.class,
                RuleBreakers.TakesSystemClock.class,
                RuleBreakers.TakesTickingClock.class,
                RuleBreakers.AsksSystem.class,
                RuleBreakers.MakesDate.class,
                RuleBreakers.AsksCalendar.class,
                RuleBreakers.RefersToNow.class
            })
    void whoeverReadsTheSystemClockIsFound(Class<?> offender) {
        JavaClasses offenders = new ClassFileImporter().importClasses(offender);

        assertThrows(AssertionError.class, () -> ONLY_CLI_READS_THE_SYSTEM_CLOCK.check(offenders));
    }

    @Test
    void whoeverIsHandedAClockMayReadIt() {
        JavaClasses innocents = new ClassFileImporter().importClasses(RuleBreakers.Innocent.class);

        ONLY_CLI_READS_THE_SYSTEM_CLOCK.check(innocents);
    }

    @Test
    void nothingIsDeserialisedOrExecuted() {
        NOTHING_IS_DESERIALISED_OR_EXECUTED.check(MAIN);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {RuleBreakers.Deserialises.class, RuleBreakers.BuildsProcess.class, RuleBreakers.Executes.class})
    void whoeverDeserialisesOrExecutesIsFound(Class<?> offender) {
        JavaClasses offenders = new ClassFileImporter().importClasses(offender);

        assertThrows(AssertionError.class, () -> NOTHING_IS_DESERIALISED_OR_EXECUTED.check(offenders));
    }

    private static String subject(String line) {
        return line.replaceFirst("->.*", "").strip();
    }

    private static String line(String owner) {
        List<JavaClass> used = MAIN.stream()
                .filter(type -> owner(type).equals(owner))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .toList();
        var packages = new TreeSet<String>();
        var libraries = new TreeSet<String>();
        for (JavaClass type : used) {
            if (isOurs(type)) {
                packages.add(owner(type));
            } else {
                library(type).ifPresent(libraries::add);
            }
        }
        packages.remove(owner);
        String edges =
                "%-11s -> %s".formatted(owner, String.join(" ", packages)).strip();
        return libraries.isEmpty() ? edges : edges + " | " + String.join(" ", libraries);
    }

    private static boolean isOurs(JavaClass type) {
        return type.getName().startsWith("dateline.");
    }

    /** The part of the code that a type of ours belongs to: {@code ingest} for {@code dateline.ingest.html.Page}. */
    private static String owner(JavaClass type) {
        String[] names = type.getPackageName().split("\\.");
        return names.length > 1 ? names[1] : names[0];
    }

    private static Optional<String> library(JavaClass type) {
        String name = type.getName();
        if (type.isPrimitive() || EVERYWHERE.stream().anyMatch(name::startsWith)) {
            return Optional.empty();
        }
        return Optional.of(LIBRARIES.entrySet().stream()
                .filter(library -> name.startsWith(library.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(type.getPackageName()));
    }

    private static boolean readsTheSystemClock(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
            return false;
        }
        List<String> parameters =
                target.getRawParameterTypes().stream().map(JavaClass::getName).toList();
        String owner = target.getOwner().getName();
        return switch (owner + "." + target.getName()) {
            case "java.lang.System.currentTimeMillis", "java.time.InstantSource.system" -> true;
            case "java.util.Date.<init>", "java.util.GregorianCalendar.<init>" -> parameters.isEmpty();
            case "java.util.Calendar.getInstance" -> true;
            default ->
                owner.startsWith("java.time.")
                        && (isSystemClock(owner, target.getName())
                                || (target.getName().endsWith("now") && !parameters.contains("java.time.Clock")));
        };
    }

    private static boolean isSystemClock(String owner, String method) {
        boolean ticking = method.startsWith("tick") && !method.equals("tick");
        return owner.equals("java.time.Clock") && (method.startsWith("system") || ticking);
    }

    private static boolean isForbidden(JavaAccess<?> access) {
        String target = access.getTargetOwner().getName() + "." + access.getName();
        return Set.of("java.io.ObjectInputStream.<init>", "java.lang.ProcessBuilder.<init>", "java.lang.Runtime.exec")
                .contains(target);
    }
}
