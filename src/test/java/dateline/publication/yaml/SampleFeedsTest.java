package dateline.publication.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dateline.publication.ConfigurationFolder;
import dateline.publication.Problem;
import dateline.publication.Section;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The folder that a newcomer finds, and what its page says. */
class SampleFeedsTest {
    private static final Path FEEDS = Path.of("feeds");

    @Test
    void theConfigurationHasNoProblem() {
        var reading = new PublicationReader(ConfigurationFolder.DEFAULT_BASE_URL).read(FEEDS);

        assertEquals(List.of(), reading.problems());
        assertEquals(
                ConfigurationFolder.DEFAULT_BASE_URL,
                reading.publication().orElseThrow().baseUrl());
    }

    @Test
    void everyFolderOfTheInboxIsASection() throws IOException {
        var reading = new PublicationReader(ConfigurationFolder.DEFAULT_BASE_URL).read(FEEDS);
        Set<String> sections = reading.publication().orElseThrow().sections().stream()
                .map(Section::slug)
                .collect(Collectors.toSet());

        try (Stream<Path> inbox = Files.list(FEEDS.resolve("inbox"))) {
            List<String> folders = inbox.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .toList();

            assertTrue(sections.containsAll(folders), folders::toString);
            assertTrue(folders.size() >= 4, folders::toString);
        }
    }

    /** Which forms stand in which part of the page. */
    private static final Map<String, List<Class<?>>> FORMS = Map.of(
            "publication",
                    List.of(
                            PublicationReader.class,
                            SectionSettings.class,
                            FeedSettings.class,
                            SelectionSettings.class,
                            WindowSettings.class,
                            IntakeSettings.class,
                            PolicySettings.class,
                            LicenceSettings.class,
                            PushSettings.class),
            "sources", List.of(SourcesReader.class, SourceSettings.class, SelectorSettings.class),
            "partners",
                    List.of(
                            PartnersReader.class,
                            PartnerSettings.class,
                            SyndicationSettings.class,
                            FetchSettings.class,
                            WebhookSettings.class,
                            ProfileSettings.class));

    @Test
    void everyFormHasItsPartOfThePage() {
        Set<String> withKeys = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackagesOf(PublicationReader.class)
                        .stream()
                        .filter(type -> type.getFields().stream().anyMatch(field -> isKeys(field.reflect())))
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet());

        assertEquals(
                withKeys,
                FORMS.values().stream()
                        .flatMap(List::stream)
                        .map(Class::getSimpleName)
                        .collect(Collectors.toSet()));
    }

    private static boolean isKeys(Field field) {
        return Modifier.isStatic(field.getModifiers())
                && (field.getName().equals("KEYS") || field.getName().endsWith("_KEYS"));
    }

    /** The keys of all forms of a part, public or not. */
    private static Stream<String> keysOf(String part) {
        return Objects.requireNonNull(FORMS.get(part)).stream()
                .flatMap(form -> Stream.of(form.getDeclaredFields()))
                .filter(SampleFeedsTest::isKeys)
                .flatMap(SampleFeedsTest::values)
                .distinct();
    }

    private static Stream<String> values(Field field) {
        try {
            field.setAccessible(true);
            return ((List<?>) field.get(null)).stream().map(String::valueOf);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    static Stream<String> keys() {
        return keysOf("publication");
    }

    @ParameterizedTest
    @MethodSource("keys")
    void thePageExplainsEveryKeyOfTheConfiguration(String key) throws IOException {
        assertTrue(explanations().contains("`" + key + "`"), key);
    }

    static Stream<String> sourceKeys() {
        return keysOf("sources");
    }

    @ParameterizedTest
    @MethodSource("sourceKeys")
    void thePageExplainsEveryKeyOfTheSources(String key) throws IOException {
        String page = Files.readString(FEEDS.resolve("README.md"));
        String sources = page.substring(page.indexOf("## sources.yaml"), page.indexOf("## partners.yaml"));

        assertTrue(sources.contains("`" + key + "`") || sources.contains(key + ":"), key);
    }

    static Stream<String> partnerKeys() {
        return keysOf("partners");
    }

    @ParameterizedTest
    @MethodSource("partnerKeys")
    void thePageExplainsEveryKeyOfThePartners(String key) throws IOException {
        String page = Files.readString(FEEDS.resolve("README.md"));
        String partners = page.substring(page.indexOf("## partners.yaml"), page.indexOf("## Check it"));

        assertTrue(partners.contains("`" + key + "`") || partners.contains(key + ":"), key);
    }

    @Test
    void theSampleOfSourcesHasNoProblemAndAsksNobody() {
        var publication = new PublicationReader(ConfigurationFolder.DEFAULT_BASE_URL)
                .read(FEEDS)
                .publication();

        var reading = new SourcesReader(selector -> Optional.empty()).read(FEEDS, publication);

        assertEquals(List.of(), reading.problems());
        assertEquals(List.of(), reading.sources());
    }

    @Test
    void theMistakesOnThePageAreAnsweredAsItSays(@TempDir Path temporary) throws IOException {
        String page = Files.readString(FEEDS.resolve("README.md"));
        String told = block(page, "```text\n");
        var folder = new ConfigurationFolder(temporary);

        var reading = folder.read(block(page, "```yaml\n"));

        String actual = reading.problems().stream()
                .map(Problem::sentence)
                .map(sentence -> sentence.replace(folder.file().toString(), "feeds/publication.yaml") + "\n")
                .collect(Collectors.joining());
        assertEquals(told, actual);
    }

    private static String explanations() throws IOException {
        String page = Files.readString(FEEDS.resolve("README.md"));
        return page.substring(page.indexOf("## publication.yaml"), page.indexOf("## sources.yaml"));
    }

    private static String block(String page, String fence) {
        int start = page.lastIndexOf(fence) + fence.length();
        return page.substring(start, page.indexOf("```", start));
    }
}
