package dateline.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mistakes in names that stand in addresses, and in the selections that use them. */
class SlugMistakesTest {
    private static final String ONE_ADDRESS =
            "Choose another name: it stands in the feed's address, and each address leads to one feed.";

    @TempDir
    Path temporary;

    ConfigurationFolder folder;

    @BeforeEach
    void open() {
        folder = new ConfigurationFolder(temporary);
    }

    @Test
    void aSectionStandsThereOnce() {
        Problem problem = folder.problemWith(6, "sections:\n  news: { title: A }\n  news: { title: B }");

        assertTold(
                problem,
                "8 sections.news: “news” stands here twice, the first time in line 7."
                        + " Keep one of the two, or give one another name.");
    }

    @Test
    void aFeedIsNotNamedLikeASection() {
        Problem problem = folder.problemOf("feeds:\n  news: { title: N, any: [tag:sea] }\n");

        assertTold(problem, "8 feeds.news: “news” is the name of sections.news already (line 6). " + ONE_ADDRESS);
    }

    @Test
    void aFeedIsNotNamedLikeASectionWasBefore() {
        Problem problem = folder.problemOf("feeds:\n  foreign: { title: F, any: [tag:sea] }\n");

        assertTold(
                problem,
                "6 sections.world.was: “foreign” is the name of feeds.foreign already (line 8). " + ONE_ADDRESS);
    }

    @Test
    void aFormerNameHadOneHolder() {
        Problem problem = folder.problemOf("feeds:\n  coast: { title: C, any: [tag:sea], was: [foreign] }\n");

        assertTold(
                problem,
                "8 feeds.coast.was: “foreign” is a former name in sections.world.was already (line 6). " + ONE_ADDRESS);
    }

    @Test
    void noSectionWasItself() {
        Problem problem = folder.problemWith(6, "sections: { news: { title: News, was: [news] } }");

        assertTold(
                problem, "6 sections.news.was: “news” is the name of sections.news already (line 6). " + ONE_ADDRESS);
    }

    @ParameterizedTest
    @CsvSource({
        "World, Write world",
        "local_news, Write local-news",
        "'Local news', Write local-news",
        "a/b, Write a-b",
        "../etc, Write etc",
        "café, Write cafe",
        "'!', Write one such as world or local-news."
    })
    void aNameFitsIntoAnAddress(String written, String advice) {
        Problem section = folder.problemWith(6, "sections: { '" + written + "': { title: T } }");
        Problem former = folder.problemWith(6, "sections: { news: { title: T, was: ['" + written + "'] } }");

        assertTold(section, "6 sections." + written + ": “" + written + "” cannot stand in an address. " + advice);
        assertTold(former, "6 sections.news.was: “" + written + "” cannot stand in an address. " + advice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "tag", "author"})
    void theNamesOfDatelinesOwnFeedsAreTaken(String name) {
        Problem problem = folder.problemWith(6, "sections: { " + name + ": { title: T } }");

        assertTold(
                problem,
                "6 sections." + name + ": the name “" + name + "” is taken: Dateline makes feeds of that name itself."
                        + " Choose another one, such as " + name + "-news.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[harbour] | “harbour” is no kind:name. Write tag:harbour",
                "[world] | “world” is no kind:name. Write section:world",
                "[sectoin:news] | “sectoin:news” is no kind:name. Write section:news",
                "[genre:sea] | “genre:sea” is no kind:name. The kinds are section, tag, author, source.",
                "['tag:'] | “tag:” is no kind:name. Write one such as section:world, tag:harbour, author:mara-lindqvist or source:wire.",
                "[section:wrold] | there is no section “wrold”. Did you mean world?",
                "[section:foreign] | there is no section “foreign”. It is called world now.",
                "[section:sport] | there is no section “sport”. The sections are news, world.",
                "[tag: sea] | here is a space after the colon. Write kind and name together, such as tag:harbour.",
                "[[tag:sea]] | a word is expected here, not a list. Write a word, or take the empty place away.",
                "tag:sea | a list is expected here, not the text “tag:sea”. Write any: [tag:sea]"
            })
    void aSelectionListsTerms(String written, String told) {
        Problem problem = folder.problemOf("feeds:\n  coast: { title: C, any: " + written + " }\n");

        assertTold(problem, "8 feeds.coast.any: " + told);
    }

    @Test
    void aTermIsToldWithItsOwnLine() {
        Problem problem =
                folder.problemOf("feeds:\n  coast:\n    title: C\n    any:\n      - tag:sea\n      - section:sport\n");

        assertTold(problem, "12 feeds.coast.any: there is no section “sport”. The sections are news, world.");
    }

    @Test
    void whatIsAskedForIsNotRuledOut() {
        Problem problem = folder.problemOf("feeds:\n  coast: { title: C, all: [tag:Sea], not: [tag:sea] }\n");

        assertTold(problem, "8 feeds.coast.not: tag:sea is both asked for and ruled out. Take one of the two away.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", any: []", ", all:", ", not: [], any: []"})
    void aFeedSaysWhichStoriesItHolds(String selection) {
        Problem problem = folder.problemOf("feeds:\n  coast: { title: C" + selection + " }\n");

        assertTold(
                problem,
                "8 feeds.coast: the feed does not say which stories it holds."
                        + " Write any: [section:news], or all: or not:.");
    }

    private static void assertTold(Problem problem, String told) {
        assertEquals(told, problem.line() + " " + problem.what() + " " + problem.advice());
    }
}
