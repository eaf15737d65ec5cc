package dateline.publication.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.Selection;
import dateline.article.Term;
import dateline.publication.ConfigurationFolder;
import dateline.publication.Intake;
import dateline.publication.NamedFeed;
import dateline.publication.Problem;
import dateline.publication.Publication;
import dateline.publication.Section;
import dateline.publication.Window;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationReaderTest {
    @TempDir
    Path temporary;

    ConfigurationFolder folder;

    @BeforeEach
    void open() {
        folder = new ConfigurationFolder(temporary);
    }

    @Test
    void everyKeyIsRead() {
        String yaml = """
                title: The Harbour Gazette
                description: News from the coast
                site: https://www.harbour-gazette.example/
                base-url: https://feeds.harbour-gazette.example/all/
                authority: Harbour-Gazette.example
                language: EN-gb
                rights: © The Harbour Gazette
                window: { entries: 40, hours: 24, bytes: 500 kB }
                default-section: world
                sections:
                  news: { title: News, description: All that matters }
                  world: { title: World, match: [embassy, 1984], window: { entries: 100 }, was: [foreign] }
                feeds:
                  coast:
                    title: The coast
                    all: [section:world]
                    any: ["tag:North Harbour", author:mara-lindqvist]
                    not: [source:wire]
                    was: [shore]
                """;

        Publication publication = published(folder.read(yaml));

        var window = new Window(40, Duration.ofHours(24), 500_000);
        var selection = new Selection(
                Set.of(Term.section("world")),
                Set.of(Term.tag("north-harbour"), Term.author("mara-lindqvist")),
                Set.of(Term.source("wire")));
        assertEquals(
                Publication.named("The Harbour Gazette", URI.create("https://feeds.harbour-gazette.example/all"))
                        .description("News from the coast")
                        .site(URI.create("https://www.harbour-gazette.example/"))
                        .authority("harbour-gazette.example")
                        .language("en-GB")
                        .rights(Optional.of("© The Harbour Gazette"))
                        .window(window)
                        .defaultSection("world")
                        .sections(List.of(
                                new Section(
                                        "news", "News", Optional.of("All that matters"), List.of(), window, List.of()),
                                new Section(
                                        "world",
                                        "World",
                                        Optional.empty(),
                                        List.of("embassy", "1984"),
                                        new Window(100, Duration.ofHours(24), 500_000),
                                        List.of("foreign"))))
                        .feeds(List.of(new NamedFeed(
                                "coast", "The coast", Optional.empty(), selection, window, List.of("shore"))))
                        .build(),
                publication);
    }

    @Test
    void howInputsAreTakenInIsRead() throws IOException {
        String sound = ConfigurationFolder.SOUND;

        assertEquals(Intake.DEFAULT, published(folder.read(sound)).intake());
        assertEquals(
                new Intake(Duration.ZERO, Duration.ofSeconds(5), 500_000_000),
                published(folder.read(sound + "\nintake: { settle: 0, deadline: 5, memory: 500 MB }\n"))
                        .intake());
        assertEquals(
                List.of("intake.deadline", "intake.memory", "intake.wait"),
                folder.read(sound + "\nintake: { deadline: 0, memory: 1 kB, wait: 3 }\n").problems().stream()
                        .map(Problem::field)
                        .sorted()
                        .toList());
    }

    @Test
    void whatMayBeLeftOutHasItsDefault() {
        Publication publication = published(folder.read(ConfigurationFolder.SOUND));

        assertEquals(ConfigurationFolder.DEFAULT_BASE_URL, publication.baseUrl());
        assertEquals(Window.DEFAULT, publication.window());
        assertEquals("news", publication.defaultSection());
        assertEquals(Optional.empty(), publication.rights());
        assertEquals(List.of(), publication.feeds());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/London", "Asia/Tokyo", "UTC", "+05:30"})
    void theNewsroomsTimeZoneIsRead(String zone) {
        Publication publication = published(folder.read(ConfigurationFolder.SOUND + "time-zone: " + zone + "\n"));

        assertEquals(Optional.of(ZoneId.of(zone)), publication.timeZone());
        assertEquals(
                Optional.empty(),
                published(folder.read(ConfigurationFolder.SOUND)).timeZone());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            London         | Write Europe/London
            new york       | Write America/New_York
            europe/london  | Write Europe/London
            Europe/Berln   | Write Europe/Berlin
            Atlantis/Deep  | Write one such as Europe/London, Asia/Tokyo or UTC, by its name in the IANA time zone database.
            PST            | Write one such as Europe/London, Asia/Tokyo or UTC, by its name in the IANA time zone database.
            """)
    void anUnknownTimeZoneIsAProblemWithItsLineAndWhatWasMeant(String zone, String advice) {
        List<Problem> problems = folder.read(ConfigurationFolder.SOUND + "time-zone: " + zone + "\n")
                .problems();

        assertEquals(1, problems.size(), problems::toString);
        assertEquals("time-zone", problems.get(0).field());
        assertTrue(problems.get(0).line() > 1);
        assertTrue(problems.get(0).problem().contains("“" + zone + "” is no time zone"), problems::toString);
        assertEquals(advice, problems.get(0).advice());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            desk@harbour-gazette.example         | desk@harbour-gazette.example
            mailto:desk@gazette.example          | desk@gazette.example
            o'hara+news@mail.gazette.example     | o'hara+news@mail.gazette.example
            redaktion@küste.example              | redaktion@xn--kste-0ra.example
            編集@新聞.example                    |
            desk@gazette                         |
            desk@gazette..example                |
            Mara Quay <mara@gazette.example>     |
            mara.@gazette.example                |
            mara@-gazette.example                |
            mara@gazette.example, tom@b.example  |
            https://gazette.example/contact      |
            Mara Quay                            |
            """)
    void theEditorsAddressIsReadOrToldToBeNone(String written, String address) {
        PublicationReader.Reading reading = folder.read(ConfigurationFolder.SOUND + "editor: \"" + written + "\"\n");

        if (address == null) {
            assertEquals(1, reading.problems().size(), reading.problems()::toString);
            assertEquals("editor", reading.problems().get(0).field());
            assertTrue(reading.problems().get(0).problem().contains("is no address of mail"));
        } else {
            assertEquals(Optional.of(address), published(reading).editor());
        }
    }

    @Test
    void anOptionalKeyWithNothingBehindItCountsAsLeftOut() {
        Publication publication = published(folder.read(ConfigurationFolder.SOUND + "rights:\nfeeds:\nwindow:\n"));

        assertEquals(Optional.empty(), publication.rights());
        assertEquals(Window.DEFAULT, publication.window());
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreNoMistake() {
        String yaml = "\uFEFF" + ConfigurationFolder.SOUND.replace("\n", "\r\n");

        Publication publication = published(folder.read(yaml));

        assertEquals("The Harbour Gazette", publication.title());
    }

    @Test
    void theSectionsKeepTheirOrderAndMayBeInAnyScript() {
        String yaml = ConfigurationFolder.SOUND.replaceFirst(
                        "sections:.*",
                        "sections: { 2026: { title: The year }, мир: { title: Мир }, arts: { title: Arts } }")
                + "default-section: 2026\n";

        Publication publication = published(folder.read(yaml));

        assertEquals("2026", publication.defaultSection());
        assertEquals(
                List.of("2026", "мир", "arts"),
                publication.sections().stream().map(Section::slug).toList());
    }

    @Test
    void allProblemsAreToldAtOnceInTheOrderOfTheirLines() {
        String yaml = """
                titel: The Harbour Gazette
                site: harbour
                sections:
                  World: { title: 3 }
                feeds:
                  coast: { any: [topic:sea], window: { entries: 0 } }
                """;

        List<Problem> problems = folder.read(yaml).problems();

        assertEquals(
                List.of(
                        "1 titel",
                        "1 description",
                        "1 authority",
                        "1 language",
                        "2 site",
                        "4 sections.World",
                        "4 sections.World.title",
                        "6 feeds.coast.title",
                        "6 feeds.coast.any",
                        "6 feeds.coast.window.entries"),
                problems.stream()
                        .map(problem -> problem.line() + " " + problem.field())
                        .toList());
    }

    @Test
    void aProblemIsOneSentenceWithFileLineFieldAndAdvice() {
        Problem problem = folder.problemOf("base_url: https://feeds.harbour-gazette.example\n");

        assertEquals(
                folder.file() + ", line 7: base_url: there is no key “base_url” here. Did you mean base-url?",
                problem.sentence());
    }

    @Test
    void aLongTextIsNotRepeatedInFull() {
        Problem problem = folder.problemWith(5, "language: " + "e".repeat(10_000));

        assertTrue(problem.sentence().length() < 400, problem.sentence());
    }

    @Test
    void anyDamageToTheFileIsAProblemAndNeverAnException() {
        byte[] sound = ConfigurationFolder.SOUND.getBytes(StandardCharsets.UTF_8);
        var random = new Random(20261124);

        for (int i = 0; i < 200; i++) {
            byte[] damaged = sound.clone();
            for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }

            PublicationReader.Reading reading = folder.read(damaged);

            assertTrue(reading.publication().isPresent() == reading.problems().isEmpty());
        }
    }

    private static Publication published(PublicationReader.Reading reading) {
        assertEquals(List.of(), reading.problems());
        return reading.publication().orElseThrow();
    }
}
