package dateline.feed.publish;

import static dateline.feed.Documents.RSS;
import static dateline.feed.publish.RestartedPublishing.NOON;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.Article;
import dateline.feed.ContentCoding;
import dateline.feed.FeedAddress;
import dateline.feed.Fixture;
import dateline.feed.Rendition;
import dateline.publication.Publication;
import dateline.publication.PushTerms;
import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was printed is given out after a restart without a print, where a print would give the same. */
class ResumedEditionTest {
    private static final FeedAddress NEWS = new FeedAddress("news");

    @TempDir
    Path folder;

    private RestartedPublishing publishing;

    @BeforeEach
    void open() {
        publishing = new RestartedPublishing(folder);
    }

    @AfterEach
    void close() {
        publishing.close();
    }

    private Edition printedAndRestarted() {
        publishing.publisher().register(NOON);
        return publishing.printedAndRestarted(publishing.publisher());
    }

    private static byte[] bytes(Edition edition) {
        Rendition rendition = edition.rendition(NEWS, RSS).orElseThrow();
        return rendition.bodies().get(ContentCoding.IDENTITY);
    }

    @Test
    @DisplayName("An edition that a print would give is there without one, with its bytes")
    void sameBytes() {
        publishing.save(Fixture.story(1));
        Edition printed = printedAndRestarted();
        Publisher publisher = publishing.publisher();

        Edition resumed = publisher.current(NOON).orElseThrow();

        assertEquals(printed.sequence(), resumed.sequence());
        assertArrayEquals(bytes(printed), bytes(resumed));
        assertEquals(printed.document(NEWS), resumed.document(NEWS));
        assertEquals(printed.former(), resumed.former());
        assertSame(resumed, publisher.print(Optional.of(resumed), PrintMode.COMPLETE));
    }

    @Test
    @DisplayName("HTTP-17 a feed that changes after that has a later time than before it")
    void timesMoveOn() {
        publishing.save(Fixture.story(1));
        Edition printed = printedAndRestarted();
        Publisher publisher = publishing.publisher();
        Optional<Edition> resumed = publisher.current(NOON);
        publishing.save(Fixture.story(2));

        Edition next = publisher.print(resumed, PrintMode.COMPLETE);

        assertEquals(2, next.sequence());
        assertTrue(next.rendition(NEWS, RSS)
                .orElseThrow()
                .lastModified()
                .isAfter(printed.rendition(NEWS, RSS).orElseThrow().lastModified()));
    }

    @Test
    @DisplayName("There is none where a story has changed, or the program or the configuration is another one")
    void changed() {
        publishing.save(Fixture.story(1));
        printedAndRestarted();
        var moved = Fixture.GAZETTE.at(URI.create("https://elsewhere.example"));
        assertEquals(
                Optional.empty(), publishing.publisher(Fixture.GAZETTE, "2").current(NOON));
        assertEquals(Optional.empty(), publishing.publisher(moved, "1").current(NOON));

        publishing.save(Fixture.story(2));

        assertEquals(Optional.empty(), publishing.publisher().current(NOON));
    }

    @Test
    @DisplayName("There is none where a feed has another place than the register says")
    void registeredAnew() {
        publishing.save(Fixture.story(1));
        printedAndRestarted();
        publishing
                .publisher(
                        Fixture.GAZETTE.toBuilder()
                                .sections(Fixture.GAZETTE.sections().subList(0, 1))
                                .build(),
                        "1")
                .register(NOON);

        assertEquals(Optional.empty(), publishing.publisher().current(NOON));
    }

    @Test
    @DisplayName("There is none where a story expires by that time, and there is one where it does later")
    void expiring() {
        Instant end = NOON.plusSeconds(60);
        Article story = Fixture.story(1);
        publishing.save(story.showing(
                story.content().toBuilder().expires(Optional.of(end)).build()));
        printedAndRestarted();

        assertEquals(Optional.empty(), publishing.publisher().current(end));
        assertTrue(publishing.publisher().current(end.minusSeconds(1)).isPresent());
    }

    @Test
    @DisplayName("There is none of an empty store: nobody is told that there are no stories")
    void empty() {
        printedAndRestarted();

        assertEquals(Optional.empty(), publishing.publisher().current(NOON));
    }

    @Test
    @DisplayName("There is none where a document that was kept cannot be read")
    void unreadable() throws Exception {
        publishing.save(Fixture.story(1));
        printedAndRestarted();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("dateline.db"));
                var statement = connection.createStatement()) {
            statement.execute("UPDATE printed_document SET bytes = x'01' WHERE name = 'feed/news'");
        }

        assertEquals(Optional.empty(), publishing.publisher().current(NOON));
    }

    @Test
    @DisplayName("There is none where a byte of a document is another one than was written")
    void damaged() throws Exception {
        publishing.save(Fixture.story(1));
        printedAndRestarted();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("dateline.db"));
                var statement = connection.createStatement()) {
            statement.execute("""
                    UPDATE printed_document
                    SET bytes = CAST(substr(bytes, 1, length(bytes) / 2) || x'01' || substr(bytes, length(bytes) / 2 + 2)
                        AS BLOB)
                    WHERE name = 'feed/news'
                    """);
        }

        assertEquals(Optional.empty(), publishing.publisher().current(NOON));
    }

    @Test
    @DisplayName("The order in which a set of the configuration is written is not another configuration")
    void orderOfSets() {
        publishing.save(Fixture.story(1));
        var hosts = List.of("10.0.0.5:8080", "10.0.0.6:8080", "10.0.0.7:8080", "10.0.0.8:8080");
        var hostsReversed = List.of("10.0.0.8:8080", "10.0.0.7:8080", "10.0.0.6:8080", "10.0.0.5:8080");
        publishing.publisher(allowing(hosts), "1").register(NOON);
        Edition printed = publishing.printedAndRestarted(publishing.publisher(allowing(hosts), "1"));

        Edition resumed =
                publishing.publisher(allowing(hostsReversed), "1").current(NOON).orElseThrow();

        assertArrayEquals(bytes(printed), bytes(resumed));
    }

    private static Publication allowing(List<String> hosts) {
        return Fixture.GAZETTE.toBuilder()
                .push(new PushTerms(true, List.of(), new LinkedHashSet<>(hosts)))
                .build();
    }
}
