package dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.article.State;
import dateline.feed.ContentCoding;
import dateline.feed.FeedAddress;
import dateline.feed.FeedFormat;
import dateline.feed.Rendition;
import dateline.publication.Publication;
import dateline.publication.yaml.PublicationReader;
import dateline.store.ArticleStore;
import dateline.store.StoreReader;
import dateline.store.engine.SqlArticleStore;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A store that an earlier Dateline made (its tables as SQL, at migration 16), and the feeds that it served of it: nine
 * stories, of which one is corrected, one withdrawn, one held and one under embargo.
 */
class StoreBeforeTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "store-before");
    private static final URI BASE_URL = URI.create("http://localhost:18231");

    /** Later than all that is in the store, and before the embargo ends. */
    private static final Instant NOW = Instant.parse("2026-12-24T12:00:00Z");

    @TempDir
    Path data;

    private ArticleStore store;
    private Newsroom newsroom;

    @BeforeEach
    void open() throws IOException, SQLException {
        String address = "jdbc:sqlite:" + data.resolve("dateline.db");
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            for (String line : Files.readAllLines(FOLDER.resolve("store.sql"))) {
                statement.execute(line);
            }
        }
        Publication publication =
                new PublicationReader(BASE_URL).read(FOLDER).publication().orElseThrow();
        store = SqlArticleStore.open(data, publication.authority(), 2026);
        newsroom = new Newsroom(publication, store, Clock.fixed(NOW, ZoneOffset.UTC), new Random(1));
        newsroom.print();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "all.rss",
                "all.atom",
                "all.json",
                "news.rss",
                "world.atom",
                "culture.json",
                "sport.rss",
                "coast.atom"
            })
    @DisplayName("OPS-06: a store of the version before gives the same bytes")
    void theBytesAreTheSame(String name) throws IOException {
        Rendition rendition = rendition(name);

        assertEquals(
                Files.readString(FOLDER.resolve(name)),
                new String(rendition.bodies().get(ContentCoding.IDENTITY), StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("OPS-06: what readers hold of the version before is not out of date")
    void theValidatorsAreTheSame() {
        Rendition all = rendition("all.rss");

        assertEquals("\"5mGoJ_Oh-c1HqrflfZvrkA\"", all.etags().get(ContentCoding.IDENTITY));
        assertEquals(Instant.parse("2026-11-29T23:41:13Z"), all.lastModified());
    }

    @Test
    @DisplayName("OPS-06: every story is in the state that it was in")
    void theStatesAreTheSame() {
        assertEquals(
                List.of(6, 1, 1, 1),
                Stream.of(State.LIVE, State.HELD, State.EMBARGOED, State.WITHDRAWN)
                        .map(state -> store.read(reader -> reader.articles(Optional.empty(), Optional.of(state), 100))
                                .size())
                        .toList());
        assertEquals(Optional.of(Instant.parse("2031-05-01T06:00:00Z")), store.read(StoreReader::nextDue));
        assertEquals(1, store.read(StoreReader::quarantine).size());
    }

    private Rendition rendition(String name) {
        int dot = name.lastIndexOf('.');
        FeedFormat format = FeedFormat.ofExtension(name.substring(dot + 1)).orElseThrow();
        return newsroom.edition()
                .rendition(new FeedAddress(name.substring(0, dot)), format)
                .orElseThrow();
    }
}
