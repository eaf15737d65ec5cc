package dateline.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dateline.Newsroom;
import dateline.feed.publish.ConfigurationPlan;
import dateline.publication.yaml.PublicationReader;
import dateline.store.ArticleStore;
import dateline.store.engine.SqlArticleStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    private CommandLineHarness commandLineHarness;

    @BeforeEach
    void sitDown() throws IOException {
        commandLineHarness = new CommandLineHarness(folder);
        file("Treaty signed", "world", "harbour");
        file("Boats race", "sport", "harbour");
        file("Tide turns", "news", "harbour");
    }

    private void file(String title, String section, String tag) throws IOException {
        Path file = Files.writeString(
                folder.resolve(title + ".json"),
                "{\"title\": \"%s\", \"bodyText\": \"%s today.\", \"section\": \"%s\", \"tags\": [\"%s\"]}"
                        .formatted(title, title, section, tag));
        assertEquals(0, commandLineHarness.run("", "ingest", file.toString()).status());
    }

    /** What a server does with the configuration as it is. */
    private Newsroom print(ArticleStore store) {
        var publication = new PublicationReader(URI.create("http://localhost:8080"))
                .read(commandLineHarness.feeds())
                .publication()
                .orElseThrow();
        var newsroom = new Newsroom(publication, store, commandLineHarness.clock, commandLineHarness.random);
        newsroom.print();
        return newsroom;
    }

    private void print() {
        try (var store = SqlArticleStore.open(commandLineHarness.data(), "harbour-gazette.example", 2026)) {
            print(store);
        }
    }

    private void change(String before, String after) throws IOException {
        Path file = commandLineHarness.feeds().resolve("publication.yaml");
        String text = Files.readString(file);
        assertTrue(text.contains(before));
        Files.writeString(file, text.replace(before, after));
    }

    private JsonNode plan(String feed) throws IOException {
        CommandLineHarness.Result result = commandLineHarness.run("", "plan", "--json");
        assertEquals(0, result.status(), result.err());
        for (JsonNode one : JSON.readTree(result.out()).path("feeds")) {
            if (one.path("feed").asText().equals(feed)) {
                return one;
            }
        }
        throw new AssertionError("No " + feed + " in " + result.out());
    }

    private static void assertCounts(int looksNew, int changed, int leaves, int same, JsonNode plan) {
        assertEquals(looksNew, plan.path("looksNew").size(), plan::toString);
        assertEquals(changed, plan.path("changed").size(), plan::toString);
        assertEquals(leaves, plan.path("leaves").size(), plan::toString);
        assertEquals(same, plan.path("same").asInt(), plan::toString);
    }

    @Test
    void withoutAChangeNothingChanges() throws IOException {
        print();

        assertCounts(0, 0, 0, 3, plan("all"));
        String told = commandLineHarness.run("", "plan").out();
        assertFalse(told.isBlank());
        assertTrue(told.lines().allMatch(line -> line.endsWith("nothing changes")));
    }

    @Test
    @DisplayName("RIGHTS-02: a licence that is there already changes nothing, another one each story")
    void aLicenceIsKnown() throws IOException {
        change("sections:", "licence: { permits: [search], prohibits: [ai-train], payment: purchase }\nsections:");
        print();

        assertCounts(0, 0, 0, 3, plan("all"));
        change("prohibits: [ai-train]", "prohibits: [ai-all]");
        assertCounts(0, 3, 0, 0, plan("all"));
    }

    @Test
    void anotherSelectionTellsWhatWouldLookNewAndWhatLeaves() throws IOException {
        print();
        change("not: [section:sport]", "not: [section:world]");

        assertCounts(1, 0, 1, 1, plan("coast"));
        assertCounts(0, 0, 0, 3, plan("all"));
    }

    @Test
    @DisplayName("LIFE-11: a renamed section moves with its entries, and none looks new")
    void aRenamedSectionMoves() throws IOException {
        print();
        change(
                "world: { title: World, match: [embassy, treaty], was: [foreign] }",
                "planet: { title: World, was: [world] }");

        JsonNode plan = plan("planet");

        assertEquals("moves", plan.path("fate").asText());
        assertEquals("world", plan.path("before").asText());
        assertEquals(301, plan.path("oldAddressAnswers").asInt());
        assertEquals(0, plan.path("looksNew").size());
        assertEquals(0, plan.path("leaves").size());
    }

    @Test
    @DisplayName("LIFE-11: a section that is merged into another one leads there, and its stories bear that name")
    void aMergedSectionLeadsToTheOther() throws IOException {
        print();
        change("  sport: { title: Sport }\n", "");
        change("not: [section:sport]", "not: [section:world]");
        change("news: { title: News, description: All that matters }", "news: { title: News, was: [sport] }");

        CommandLineHarness.Result shown = commandLineHarness.run("", "plan");
        JsonNode merged = null;
        for (JsonNode one : JSON.readTree(
                        commandLineHarness.run("", "plan", "--json").out())
                .path("feeds")) {
            if (one.path("before").asText().equals("sport")) {
                merged = one;
            }
        }

        assertEquals("moves", merged.path("fate").asText());
        assertEquals("news", merged.path("after").asText());
        assertEquals(301, merged.path("oldAddressAnswers").asInt());
        assertTrue(shown.out().contains("moves here from sport, which would answer 301"), shown.out());
        assertFalse(shown.out().contains("vanishes"), shown.out());
        String atom = commandLineHarness.run("", "render", "all.atom").out();
        assertTrue(atom.contains("label=\"News\""), atom);
        assertFalse(atom.contains("sport"), atom);
    }

    @Test
    void aFeedThatVanishesAndOneThatAppearsAreSaid() throws IOException {
        print();
        change(
                "coast: { title: The coast, any: [tag:harbour], not: [section:sport] }",
                "tides: { title: Tides, any: [tag:harbour] }");

        assertEquals("appears", plan("tides").path("fate").asText());
        assertEquals(3, plan("tides").path("looksNew").size());
        assertEquals("vanishes", plan("coast").path("fate").asText());
        assertEquals(200, plan("coast").path("oldAddressAnswers").asInt());
        assertEquals(410, plan("coast").path("afterAMonth").asInt());
        assertTrue(commandLineHarness
                .run("", "plan")
                .out()
                .contains("its address would say for a month that it has ended, and then answer 410"));
    }

    @Test
    void anotherBaseUrlChangesBytesAndMakesNothingLookNew() throws IOException {
        print();
        change("https://feeds.harbour-gazette.example", "https://rss.harbour-gazette.example");

        assertCounts(0, 3, 0, 0, plan("all"));
    }

    @Test
    void aPlanChangesNothing() throws IOException {
        print();
        byte[] stored = Files.readAllBytes(commandLineHarness.data().resolve("dateline.db"));
        change("not: [section:sport]", "not: [section:world]");

        plan("coast");
        plan("coast");

        assertArrayEquals(stored, Files.readAllBytes(commandLineHarness.data().resolve("dateline.db")));
    }

    @Test
    void beforeTheFirstPrintThereIsNothingToChange() throws IOException {
        CommandLineHarness.Result result = commandLineHarness.run("", "plan");

        assertEquals(0, result.status());
        assertTrue(result.out().startsWith("Nothing was printed"));
        assertFalse(JSON.readTree(commandLineHarness.run("", "plan", "--json").out())
                .path("printed")
                .asBoolean());
    }

    @Test
    void aPlanTellsOfEachFeedThatItHasCompared() throws IOException {
        var publication = new PublicationReader(URI.create("http://localhost:8080"))
                .read(commandLineHarness.feeds())
                .publication()
                .orElseThrow();
        var told = new ArrayList<String>();
        try (ArticleStore store = SqlArticleStore.open(commandLineHarness.data(), publication.authority(), 2026)) {
            print(store);

            int feeds = ConfigurationPlan.of(store, publication, (done, of) -> told.add(done + " of " + of))
                    .orElseThrow()
                    .feeds()
                    .size();

            assertEquals(
                    IntStream.rangeClosed(1, feeds)
                            .mapToObj(done -> done + " of " + feeds)
                            .toList(),
                    told);
        }
    }
}
