package dateline.http;

import static dateline.http.TestServer.field;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectsTest {
    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = new TestServer(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/feeds/foreign.rss,/feeds/world.rss",
        "/feeds/foreign.atom,/feeds/world.atom",
        "/feeds/abroad.json,/feeds/world.json",
        "/feeds/foreign,/feeds/world",
        "/feeds/shore.rss,/feeds/coast.rss",
        "/feeds/Foreign.XML/,/feeds/world.rss"
    })
    @DisplayName("HTTP-33: a feed that has a new name leads there in one hop, in every format, on GET and HEAD")
    void aRenamedFeedLeadsToItsNewName(String old, String now) {
        for (String method : new String[] {"GET", "HEAD"}) {
            var response = server.send(method, old);

            assertEquals(301, response.statusCode());
            assertEquals(Gazette.BASE + now, field(response, "Location"));
            assertEquals(200, server.get(now).statusCode());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/feeds/world.rss/,/feeds/world.rss",
        "/feeds/world/,/feeds/world",
        "/feeds/World.rss,/feeds/world.rss",
        "/FEEDS/WORLD.RSS,/feeds/world.rss",
        "/feeds/world.xml,/feeds/world.rss",
        "/feeds/tag/Harbour.atom,/feeds/tag/harbour.atom",
        "/feeds/world%2Erss,/feeds/world.rss",
        "/feeds/x/../world.rss,/feeds/world.rss",
        "//feeds/world.rss,/feeds/world.rss",
        "/feeds//world.rss,/feeds/world.rss",
        "/feeds///tag//harbour.atom,/feeds/tag/harbour.atom",
        "//feeds.opml,/feeds.opml",
        "//robots.txt,/robots.txt",
        "//news-sitemap.xml,/news-sitemap.xml",
        "//hub,/hub",
        "//desk//login,/desk/login",
        "//feeds//build/,/feeds/build",
        "//,/",
        "/articles//01jd3v6q6jkmnpqrstvwxyz011,/articles/01jd3v6q6jkmnpqrstvwxyz011",
        "/feeds,/",
        "/feeds/,/",
        "/feeds.OPML,/feeds.opml",
        "/articles/01JD3V6Q6JKMNPQRSTVWXYZ011/,/articles/01jd3v6q6jkmnpqrstvwxyz011"
    })
    @DisplayName("HTTP-46: other spellings lead to the one address, by the redirect that every reader follows")
    void otherSpellingsLeadToTheOneAddress(String spelt, String canonical) {
        var response = server.get(spelt);

        assertEquals(301, response.statusCode());
        assertEquals(Gazette.BASE + canonical, field(response, "Location"));
    }

    @ParameterizedTest
    @CsvSource({
        "/feed,/feeds/all.rss",
        "/feed/,/feeds/all.rss",
        "/rss,/feeds/all.rss",
        "/rss.xml,/feeds/all.rss",
        "/feed.xml,/feeds/all.rss",
        "/index.xml,/feeds/all.rss",
        "/atom.xml,/feeds/all.atom",
        "/feed.json,/feeds/all.json",
        "/opml.xml,/feeds.opml"
    })
    @DisplayName("DISC-13: guessed names lead to the feed of everything")
    void guessedNamesLeadToTheFeed(String guess, String feed) {
        var response = server.get(guess);

        assertEquals(301, response.statusCode());
        assertEquals(Gazette.BASE + feed, field(response, "Location"));
        assertEquals("public, max-age=3600", field(response, "Cache-Control"));
        assertEquals(200, server.get(feed).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feeds/nothing.xml",
                "/feeds/Nothing.rss",
                "/feeds/nothing/",
                "/feeds/foreign.txt",
                "/feeds/tag/foreign.rss",
                "//health/live",
                "/api//articles/x",
                "//partners//msn.rss",
                "/feeds//nothing.rss"
            })
    @DisplayName("HTTP-35: nothing leads to a feed that is not there")
    void whatIsNotThereIsNotLedTo(String path) {
        assertEquals(404, server.get(path).statusCode());
    }
}
