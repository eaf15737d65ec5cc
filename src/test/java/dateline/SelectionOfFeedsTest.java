package dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.article.Article;
import dateline.feed.Entry;
import dateline.feed.FeedAddress;
import dateline.feed.publish.Edition;
import dateline.golden.SetClock;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.FileInput;
import dateline.ingest.model.Input;
import dateline.publication.Publication;
import dateline.publication.yaml.PublicationReader;
import dateline.store.ArticleStore;
import dateline.store.engine.SqlArticleStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Named feeds select by section, tag, author and source, through the real newsroom. */
class SelectionOfFeedsTest {
    private static final String CONFIGURATION = """
            title: The Harbour Gazette
            description: News from the coast
            site: https://www.harbour-gazette.example/
            base-url: https://feeds.harbour-gazette.example
            authority: harbour-gazette.example
            language: en
            default-section: news
            sections:
              news: { title: News }
              world: { title: World }
            feeds:
              own: { title: Our own, not: [source:wire, source:coast-press] }
              wires: { title: The wires, any: [source:wire, source:coast-press] }
              coast: { title: The coast, any: [tag:harbour, section:news], not: [source:wire] }
              mara: { title: Mara abroad, all: [author:mara-lindqvist, section:world] }
            """;

    @TempDir
    Path folder;

    private ArticleStore store;
    private Newsroom newsroom;

    @BeforeEach
    void open() throws IOException {
        Files.writeString(folder.resolve("publication.yaml"), CONFIGURATION);
        Publication publication = new PublicationReader(URI.create("http://localhost"))
                .read(folder)
                .publication()
                .orElseThrow();
        store = SqlArticleStore.open(folder.resolve("data"), publication.authority(), 2026);
        newsroom = new Newsroom(publication, store, new SetClock(Gazette.MORNING), new Random(2026));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void file(Input... inputs) {
        newsroom.file(List.of(inputs).iterator(), receipt -> {});
        newsroom.print();
    }

    private static Input story(String title, String more) {
        return BytesInput.of(
                title + ".json", "{\"title\": \"%s\", \"bodyText\": \"%s it is.\", %s}".formatted(title, title, more));
    }

    private List<Article> articles(String feed) {
        Edition edition = newsroom.edition();
        return edition.document(new FeedAddress(feed)).orElseThrow().entries().stream()
                .map(Entry::article)
                .toList();
    }

    private Set<String> titles(String feed) {
        return articles(feed).stream().map(article -> article.content().title()).collect(Collectors.toSet());
    }

    @Test
    void thirdPartyCopyIsKeptOutOfAnyFeedThatRulesItOut() {
        file(
                story("Our report", "\"section\": \"news\""),
                story("A wire report", "\"section\": \"news\", \"source\": \"wire\""),
                story("Harbour wire", "\"section\": \"world\", \"tags\": [\"Harbour\"], \"source\": \"Wire\""));

        assertEquals(Set.of("Our report"), titles("own"));
        assertEquals(Set.of("A wire report", "Harbour wire"), titles("wires"));
        assertEquals(Set.of("Our report"), titles("coast"));
        assertEquals(Set.of("Our report", "A wire report"), titles("news"));
    }

    @Test
    void aSideFileOrFrontMatterNamesTheSource() throws IOException {
        Path text = Files.writeString(folder.resolve("ferry.txt"), "The ferry sails\n\nIt sails at noon.");
        Files.writeString(folder.resolve("ferry.yaml"), "source: Coast Press\nsection: world\n");

        file(
                FileInput.of(text),
                BytesInput.of("tide.md", "---\ntitle: The tide turns\nsource: wire\n---\n\nIt turns at six.\n"));

        assertEquals(Set.of("The ferry sails", "The tide turns"), titles("wires"));
        assertEquals(Set.of(), titles("own"));
    }

    @Test
    void whatNamesNoSourceIsOurOwn() {
        file(story("Our report", "\"section\": \"world\""));

        assertEquals("inbox", articles("own").get(0).content().source().orElseThrow());
    }

    @Test
    void allAsksForEveryTerm() {
        file(
                story("Mara abroad", "\"section\": \"world\", \"authors\": [\"Mara Lindqvist\"]"),
                story("Mara at home", "\"section\": \"news\", \"authors\": [\"Mara Lindqvist\"]"),
                story("Ona abroad", "\"section\": \"world\", \"authors\": [\"Ona Brekke\"]"));

        assertEquals(Set.of("Mara abroad"), titles("mara"));
    }

    @Test
    @DisplayName("ID-04: one story has the same id and dates in all of its feeds")
    void oneStoryIsTheSameInAllOfItsFeeds() {
        file(story(
                "Mara abroad",
                "\"section\": \"world\", \"sections\": [\"news\"], \"tags\": [\"harbour\"],"
                        + " \"authors\": [\"Mara Lindqvist\"], \"published\": \"2026-02-27T09:30:00+01:00\""));

        Article reference = articles("all").get(0);

        for (String feed :
                List.of("all", "news", "world", "own", "coast", "mara", "tag/harbour", "author/mara-lindqvist")) {
            assertEquals(1, articles(feed).size(), feed);
            Article article = articles(feed).get(0);
            assertEquals(reference.id(), article.id(), feed);
            assertEquals(reference.published(), article.published(), feed);
            assertEquals(reference.updated(), article.updated(), feed);
        }
    }
}
