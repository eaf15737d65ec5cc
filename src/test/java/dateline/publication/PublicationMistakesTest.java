package dateline.publication;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each mistake in what the keys say, with what its author is told. */
class PublicationMistakesTest {
    @TempDir
    Path temporary;

    ConfigurationFolder folder;

    @BeforeEach
    void open() {
        folder = new ConfigurationFolder(temporary);
    }

    @ParameterizedTest
    @CsvSource({
        "tilte, title",
        "base_url, base-url",
        "baseUrl, base-url",
        "defaultSection, default-section",
        "lang, language",
        "right, rights"
    })
    void anUnknownKeyIsToldWithTheKeyThatWasMeant(String key, String meant) {
        Problem problem = folder.problemOf(key + ": x\n");

        assertProblem(problem, 7, key, "there is no key “" + key + "” here.", "Did you mean " + meant + "?");
    }

    @Test
    void anUnknownKeyThatResemblesNoneIsToldWithAllThatThereAre() {
        Problem problem = folder.problemWith(6, "sections: { news: { title: News, colour: blue } }");

        assertProblem(
                problem,
                6,
                "sections.news.colour",
                "there is no key “colour” here.",
                "The keys here are title, description, match, window, was.");
    }

    @Test
    void aMisspelledKeyIsNotMissingAsWell() {
        Problem problem = folder.problemWith(1, "tittle: The Harbour Gazette");

        assertProblem(problem, 1, "tittle", "there is no key “tittle” here.", "Did you mean title?");
    }

    @ParameterizedTest
    @CsvSource({
        "1, title, Write the publication's name.",
        "2, description, Write one sentence about the publication: every feed shows it.",
        "3, site, Write the address of the publication's own site.",
        "4, authority, 'Write the publication''s domain, such as harbour-gazette.example.'",
        "5, language, 'Write the language of the articles, such as en-GB.'",
        "6, sections, 'Write at least one, such as news: { title: News }'"
    })
    void aKeyThatIsNeededIsMissedWhetherItIsLeftOutOrEmpty(int line, String key, String advice) {
        Problem leftOut = folder.problemWith(line, "# nothing");
        Problem empty = folder.problemWith(line, key + ":");

        assertProblem(leftOut, line == 1 ? 2 : 1, key, "“" + key + "” is missing.", advice);
        assertProblem(empty, line, key, "“" + key + "” is missing.", advice);
    }

    @Test
    void aSectionAndAFeedNeedATitle() {
        Problem section = folder.problemWith(6, "sections: { news: { match: [storm] } }");
        Problem feed = folder.problemOf("feeds:\n  coast: { any: [tag:sea] }\n");

        assertProblem(
                section,
                6,
                "sections.news.title",
                "“title” is missing.",
                "Write the section's name, as readers see it.");
        assertProblem(feed, 8, "feeds.coast.title", "“title” is missing.", "Write the feed's name, as readers see it.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[The, Gazette] | a text is expected here, not a list.            | Write title: and the text.",
                "{ en: Gazette } | a text is expected here, not keys with values. | Write title: and the text.",
                "1984 | a text is expected here, not the number “1984”. | Write it between quotes: title: \"1984\"",
                "true | a text is expected here, not yes or no (“true”). | Write it between quotes: title: \"true\"",
                "\"\" | the text is empty.                              | Write the text, or leave the key out."
            })
    void aTitleIsAText(String written, String problem, String advice) {
        Problem found = folder.problemWith(1, "title: " + written);

        assertProblem(found, 1, "title", problem, advice);
    }

    @Test
    void sectionsHaveKeysAndValues() {
        Problem list = folder.problemWith(6, "sections: [news, world]");
        Problem none = folder.problemWith(6, "sections: {}");
        Problem bare = folder.problemWith(6, "sections:\n  news: News");
        Problem empty = folder.problemWith(6, "sections:\n  news:");

        String example = "Write sections: and below it, indented, news: { title: News }";
        assertProblem(list, 6, "sections", "a key with its value is expected here, not a list.", example);
        assertProblem(
                none, 6, "sections", "“sections” is missing.", "Write at least one, such as news: { title: News }");
        assertProblem(
                bare,
                7,
                "sections.news",
                "a key with its value is expected here, not the text “News”.",
                "Write news: { title: … }");
        assertProblem(
                empty,
                7,
                "sections.news",
                "a key with its value is expected here, but there is nothing.",
                "Write news: { title: … }");
    }

    @Test
    void matchIsAList() {
        Problem problem = folder.problemWith(6, "sections: { news: { title: News, match: storm } }");

        assertProblem(
                problem,
                6,
                "sections.news.match",
                "a list is expected here, not the text “storm”.",
                "Write match: [storm]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "www.gazette.example | “www.gazette.example” does not begin with https:// or http://. | Write https://www.gazette.example",
                "ftp://gazette.example | “ftp://gazette.example” does not begin with https:// or http://. | Write one such as https://www.harbour-gazette.example",
                "/news | “/news” does not begin with https:// or http://. | Write one such as https://www.harbour-gazette.example",
                "https:// | “https://” is no web address. | Write one such as https://www.harbour-gazette.example",
                "https://gazette example | “https://gazette example” is no web address. | Write one such as https://www.harbour-gazette.example",
                "https://me:secret@gazette.example | “https://me:secret@gazette.example” is no web address. | Write one such as https://www.harbour-gazette.example",
                "https://gazette.example:99999 | “https://gazette.example:99999” is no web address. | Write one such as https://www.harbour-gazette.example",
                "https://straße.example/a | “https://straße.example/a” is no web address. | Write https://xn--strae-oqa.example/a",
                "https://zürich.example/a | “https://zürich.example/a” is no web address. | Write https://xn--zrich-kva.example/a"
            })
    void aSiteIsAnAbsoluteWebAddress(String written, String problem, String advice) {
        Problem found = folder.problemWith(3, "site: " + written);

        assertProblem(found, 3, "site", problem, advice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?page=1", "#top", "/?"})
    void aBaseUrlHasNeitherQueryNorFragment(String end) {
        Problem problem = folder.problemOf("base-url: https://feeds.gazette.example" + end + "\n");

        String plain = "https://feeds.gazette.example" + (end.startsWith("/") ? "/" : "");
        assertProblem(problem, 7, "base-url", "a base address has nothing after ? or #.", "Write " + plain);
    }

    @ParameterizedTest
    @CsvSource({
        "https://gazette.example/, gazette.example",
        "desk@gazette.example, gazette.example",
        "gazette.example:8080, gazette.example",
        "localhost, harbour-gazette.example",
        "192.0.2.1, harbour-gazette.example",
        "-a.example, harbour-gazette.example"
    })
    void anAuthorityIsADomain(String written, String advised) {
        Problem problem = folder.problemWith(4, "authority: " + written);

        assertProblem(
                problem,
                4,
                "authority",
                "“" + written + "” is no domain.",
                "Write the domain alone, such as " + advised);
    }

    @ParameterizedTest
    @CsvSource({
        "en_GB, Write en-GB",
        "en-UK, Write en-GB",
        "pt_br, Write pt-BR",
        "en_US.UTF-8, Write en-US",
        "English, Write en",
        "Deutsch, Write de",
        "xx, 'Write one such as en, en-GB, de or pt-BR.'",
        "e, 'Write one such as en, en-GB, de or pt-BR.'",
        "'en,de', 'Write one such as en, en-GB, de or pt-BR.'"
    })
    void aLanguageIsATagOfBcp47(String written, String advice) {
        Problem problem = folder.problemWith(5, "language: " + written);

        assertProblem(problem, 5, "language", "“" + written + "” is no language tag.", advice);
    }

    @Test
    void aDefaultSectionIsASection() {
        Problem misspelled = folder.problemOf("default-section: wold\n");
        Problem renamed = folder.problemOf("default-section: foreign\n");
        Problem unknown = folder.problemOf("default-section: sport\n");

        assertProblem(misspelled, 7, "default-section", "there is no section “wold”.", "Did you mean world?");
        assertProblem(renamed, 7, "default-section", "there is no section “foreign”.", "It is called world now.");
        assertProblem(unknown, 7, "default-section", "there is no section “sport”.", "The sections are news, world.");
    }

    @ParameterizedTest
    @CsvSource({"0", "1001", "-1", "99999999999"})
    void entriesAreOneToAThousand(String written) {
        Problem problem = folder.problemOf("window: { entries: " + written + " }\n");

        assertProblem(
                problem,
                7,
                "window.entries",
                "the number “" + written + "” is not possible here.",
                "Write a whole number from 1 to 1000.");
    }

    @Test
    void hoursAreAWholeNumber() {
        Problem text = folder.problemOf("window: { hours: two days }\n");
        Problem fraction = folder.problemOf("window: { hours: 1.5 }\n");
        Problem negative = folder.problemOf("window: { hours: -1 }\n");

        String advice = "Write a whole number from 0 to 100000.";
        assertProblem(text, 7, "window.hours", "a whole number is expected here, not the text “two days”.", advice);
        assertProblem(fraction, 7, "window.hours", "a whole number is expected here, not the number “1.5”.", advice);
        assertProblem(negative, 7, "window.hours", "the number “-1” is not possible here.", advice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 parsec", "999", "2 GB", "much", "-5 MB", "1,5 MB", "999999999999 GB"})
    void bytesAreASize(String written) {
        Problem problem = folder.problemOf("window:\n  bytes: " + written + "\n");

        assertProblem(
                problem,
                8,
                "window.bytes",
                "“" + written + "” is no size from 1 kB to 1 GB.",
                "Write a number and a unit, such as 1 MB or 500 kB.");
    }

    @ParameterizedTest
    @CsvSource({"1000, 1000", "1 kB, 1000", "1.5 MB, 1500000", "250KB, 250000", "2 MiB, 2097152", "1 gb, 1000000000"})
    void sizesHaveUnits(String written, long bytes) {
        var reading = folder.read(ConfigurationFolder.SOUND + "window: { bytes: " + written + " }\n");

        assertEquals(List.of(), reading.problems());
        assertEquals(bytes, reading.publication().orElseThrow().window().bytes());
    }

    @Test
    void aWindowHasItsThreeKeysAlone() {
        Problem bare = folder.problemOf("window: 50\n");
        Problem key = folder.problemOf("window: { entry: 50 }\n");

        assertProblem(
                bare,
                7,
                "window",
                "a key with its value is expected here, not the number “50”.",
                "Write window: { entries: 50, hours: 48, bytes: 1 MB }");
        assertProblem(
                key, 7, "window.entry", "there is no key “entry” here.", "The keys here are entries, hours, bytes.");
    }

    private void assertProblem(Problem problem, int line, String field, String what, String advice) {
        assertAll(
                () -> assertEquals(folder.file(), problem.file()),
                () -> assertEquals(line, problem.line()),
                () -> assertEquals(field, problem.field()),
                () -> assertEquals(what, problem.problem()),
                () -> assertEquals(advice, problem.advice()));
    }
}
