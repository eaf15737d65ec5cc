package dateline;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
     * those above it; a package below another one, such as {@code ingest.text}, stands for itself.
     *
     * <p>What one may wonder at:
     * <ul>
     *   <li>{@code backup} uses {@code store.engine}, for what it takes is the file of SQLite at one moment.
     *   <li>{@code ingest.mail.lines} stands for itself, for a model is fitted on what it says of a line, and knows no mail.
     *   <li>{@code store.seal} stands for itself, for it knows keys and no database: {@code store.sql} seals each column by it.
     *   <li>{@code feed.sitemap} uses {@code store} and no edition: a feed has its newest stories, a sitemap has all.
     *   <li>{@code partner} uses {@code feed.format}: partners that know the usual formats get those, and what the profiles
     *       write of their own must come through XML as whole as a feed's text. Hence {@code rome} and {@code jdom} there.
     *   <li>{@code http} uses {@code feed.format}, for the licence at an address of its own is the one in the feeds.
     *   <li>{@code push} uses {@code partner}: its terms say who is told of what, and its ledger who was.
     *   <li>{@code source} uses {@code dateline}, whose newsroom files what it polls.
     *   <li>{@code export} uses {@code feed.publish}, for the edition says which documents there are; their bytes are answers.
     *   <li>{@code monitoring} uses {@code http}, whose handlers say by what a request is counted.
     *   <li>{@code cli} uses {@code http.desk}, for a password is hashed in one way, and {@code ingest.feed}, for a preview
     *       shows what a reader of feeds makes of one.
     * </ul>
     */
    private static final String PICTURE = """
            article            -> | jackson
            publication        -> article
            publication.yaml   -> article publication | snakeyaml
            outbound           -> article | caffeine jetty
            ingest.text        -> article | jsoup
            ingest.text.charset -> article ingest.text | chardet
            ingest.text.language -> article | opennlp
            ingest.text.date   ->
            ingest.text.byline -> ingest.text ingest.text.date
            ingest.text.embargo -> ingest.text ingest.text.date
            ingest.text.json   -> ingest.text | jackson
            ingest.text.markup -> article ingest.text ingest.text.date | jsoup
            ingest.text.xml    -> article ingest.text.charset ingest.text.markup | jsoup
            ingest.model       -> article ingest.text ingest.text.byline ingest.text.charset ingest.text.date ingest.text.embargo | jackson
            ingest.blocks      -> ingest.text
            ingest.html        -> article ingest.model ingest.text ingest.text.embargo ingest.text.markup | commonmark jsoup
            ingest.page.outline -> article ingest.blocks ingest.text ingest.text.date | jsoup
            ingest.page.metadata -> ingest.page.outline | jackson jsoup
            ingest.page.fields -> article ingest.blocks ingest.model ingest.page.metadata ingest.page.outline ingest.text ingest.text.byline ingest.text.date ingest.text.language ingest.text.markup | jackson jsoup
            ingest.page        -> article ingest.blocks ingest.model ingest.page.fields ingest.page.metadata ingest.page.outline ingest.text ingest.text.byline ingest.text.charset ingest.text.date ingest.text.embargo ingest.text.markup publication | jsoup
            ingest.plain       -> article ingest.blocks ingest.model ingest.text ingest.text.byline ingest.text.date ingest.text.embargo ingest.text.markup
            ingest.fields      -> article ingest.model ingest.text ingest.text.date | jackson
            ingest.frontmatter -> article ingest.fields ingest.model ingest.text ingest.text.embargo ingest.text.json | jackson snakeyaml
            ingest.json        -> ingest.fields ingest.frontmatter ingest.model ingest.text ingest.text.charset ingest.text.json | jackson
            ingest.markdown    -> ingest.frontmatter ingest.html ingest.model ingest.text ingest.text.byline ingest.text.embargo | commonmark
            ingest.feed        -> article ingest.model ingest.text ingest.text.charset ingest.text.date ingest.text.json ingest.text.markup ingest.text.xml | jackson jsoup
            ingest.wire        -> article ingest.model ingest.text ingest.text.byline ingest.text.date ingest.text.json ingest.text.markup ingest.text.xml | jackson jsoup
            ingest.wordpress   -> article ingest.model ingest.text.markup ingest.text.xml
            ingest.ghost       -> ingest.model ingest.text ingest.text.json ingest.text.markup | commonmark jackson
            ingest.mail.lines  -> ingest.text ingest.text.byline
            ingest.mail        -> article ingest.mail.lines ingest.model ingest.text ingest.text.byline ingest.text.charset ingest.text.date ingest.text.embargo ingest.text.markup | jsoup mime4j
            ingest.docx        -> ingest.model ingest.text ingest.text.byline ingest.text.markup ingest.text.xml
            ingest             -> article ingest.docx ingest.feed ingest.frontmatter ingest.ghost ingest.html ingest.json ingest.mail ingest.markdown ingest.model ingest.page ingest.plain ingest.text ingest.text.date ingest.text.embargo ingest.text.language ingest.wire ingest.wordpress publication | com.sun.management slf4j
            store              -> article
            store.seal         -> article store | caffeine
            store.sql          -> article store store.seal | caffeine jackson jdbi
            store.engine       -> article store store.seal store.sql | flyway jdbi postgresql slf4j sqlite
            backup             -> article store store.engine store.seal | jackson
            editorial          -> article ingest.model store | diff
            feed               -> article publication
            feed.format        -> article feed publication | caffeine jackson jdom rome slf4j
            feed.history       -> article feed store | caffeine
            feed.sitemap       -> article feed publication store | slf4j
            feed.publish       -> article feed feed.format feed.history publication store | brotli caffeine jackson slf4j
            partner            -> article feed feed.format feed.publish publication store | caffeine jackson jdom jsoup slf4j
            push               -> article feed feed.publish outbound partner publication store | caffeine jackson slf4j
            dateline           -> article editorial feed feed.publish ingest ingest.model publication store | jackson slf4j
            source             -> article dateline ingest ingest.feed ingest.ghost ingest.model ingest.page outbound publication store | caffeine jackson
            http               -> article feed feed.format feed.history feed.publish feed.sitemap partner publication store | caffeine jackson javalin jetty servlet slf4j
            http.page          -> article editorial feed feed.publish http publication store | javalin jetty slf4j
            http.api           -> article dateline editorial http ingest.model partner publication push source store | jackson javalin jetty servlet slf4j
            http.desk          -> article dateline editorial feed feed.publish http http.page ingest.model partner publication store | bcrypt jackson javalin jetty servlet slf4j
            export             -> article feed feed.history feed.publish publication store | jackson slf4j
            monitoring         -> http store | caffeine jetty logback micrometer slf4j
            server             -> article dateline export feed feed.publish feed.sitemap http http.api http.desk http.page ingest ingest.model ingest.page monitoring outbound partner publication publication.yaml push source store store.engine store.seal | com.sun.management javalin jetty servlet slf4j
            cli                -> article backup dateline editorial export feed feed.publish http http.desk ingest ingest.feed ingest.model monitoring outbound partner publication publication.yaml push server source store store.seal | jackson picocli progressbar slf4j
            """;

    private static final ArchRule ONLY_CLI_READS_THE_SYSTEM_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackage("dateline.cli..")
            .should()
            .accessTargetWhere(describe("the system clock is read", ArchitectureTest::readsTheSystemClock))
            .because("the time comes from the clock that the command line hands over");

    private static final ArchRule NOTHING_IS_DESERIALISED_OR_EXECUTED = noClasses()
            .should()
            .accessTargetWhere(describe("bytes become objects, or a process starts", ArchitectureTest::isForbidden));

    private static final ArchRule LOGGERS_HAVE_ONE_NAME = fields().that()
            .haveRawType("org.slf4j.Logger")
            .should()
            .haveName("LOG")
            .andShould()
            .bePrivate()
            .andShould()
            .beStatic()
            .andShould()
            .beFinal();

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dateline");

    @Test
    void thePictureEqualsTheCode() {
        List<String> order = PICTURE.lines().map(ArchitectureTest::subject).toList();

        assertEquals(PICTURE.strip(), ArchitecturePicture.of(MAIN).inOrderOf(order));
    }

    @Test
    void aPackageUsesNoneButThoseAboveItSoThatThereIsNoCircle() {
        assertEquals(List.of(), standTooHigh(PICTURE));
    }

    @Test
    void packagesThatUseEachOtherAreFound() {
        var picture = ArchitecturePicture.of(new ClassFileImporter()
                        .importPackages("dateline.architecture.upper", "dateline.architecture.lower"))
                .inOrderOf(List.of());

        assertEquals(1, standTooHigh(picture).size(), picture);
    }

    @Test
    void noClassesUseEachOtherInACircle() {
        assertEquals(List.of(), ClassCircles.in(MAIN));
    }

    @Test
    void classesThatUseEachOtherInACircleAreFound() {
        assertEquals(
                List.of(Set.of("dateline.architecture.circle.Egg", "dateline.architecture.circle.Hen")),
                ClassCircles.in(new ClassFileImporter().importPackages("dateline.architecture.circle")));
    }

    @Test
    void noSimpleNameStandsTwice() {
        Map<String, List<String>> named = MAIN.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName, Collectors.mapping(JavaClass::getName, Collectors.toList())));

        assertTrue(named.containsKey("Newsroom"));
        assertEquals(
                List.of(),
                named.values().stream().filter(names -> names.size() > 1).toList());
    }

    /** Within a package both would be called by the one name, and which is meant depends on the class in which it stands. */
    @Test
    void noNestedTypeHasTheNameOfAnotherClassOfItsPackage() {
        Set<String> tops = MAIN.stream()
                .filter(JavaClass::isTopLevelClass)
                .map(JavaClass::getFullName)
                .collect(Collectors.toSet());

        List<String> hiding = MAIN.stream()
                .filter(type ->
                        type.isMemberClass() && tops.contains(type.getPackageName() + "." + type.getSimpleName()))
                .map(JavaClass::getFullName)
                .toList();

        assertEquals(List.of(), hiding);
    }

    @Test
    void librariesThatBelongToOnePartStayThere() {
        assertEquals(Set.of("feed.format", "partner"), usersOf("rome", "jdom"));
        assertTrue(usersOf("javalin").stream().allMatch(name -> name.startsWith("http") || name.equals("server")));
        assertTrue(usersOf("jsoup").stream().allMatch(name -> name.startsWith("ingest") || name.equals("partner")));
        assertTrue(usersOf("sqlite", "flyway").stream().allMatch(name -> name.equals("store.engine")));
    }

    private static Set<String> usersOf(String... libraries) {
        Set<String> users = ArchitecturePicture.of(MAIN).libraries().entrySet().stream()
                .filter(entry -> Stream.of(libraries).anyMatch(entry.getValue()::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertFalse(users.isEmpty());
        return users;
    }

    /** The lines whose package uses one that stands below it. */
    private static List<String> standTooHigh(String picture) {
        var above = new HashSet<String>();
        var wrong = new ArrayList<String>();
        for (String line : picture.lines().toList()) {
            String packages =
                    line.replaceFirst(".*->", "").replaceFirst("\\|.*", "").strip();
            List<String> used = packages.isEmpty() ? List.of() : List.of(packages.split(" "));
            if (!above.containsAll(used)) {
                wrong.add(line);
            }
            above.add(subject(line));
        }
        return wrong;
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
    void loggersHaveOneName() {
        LOGGERS_HAVE_ONE_NAME.check(MAIN);
    }

    @Test
    void aLoggerOfAnotherNameIsFound() {
        JavaClasses offenders = new ClassFileImporter().importClasses(RuleBreakers.Logs.class);

        assertThrows(AssertionError.class, () -> LOGGERS_HAVE_ONE_NAME.check(offenders));
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
