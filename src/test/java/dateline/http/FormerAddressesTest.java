package dateline.http;

import static dateline.http.TestServer.field;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every address that was served once answers, whatever the configurations after it say: over the real server. */
class FormerAddressesTest {
    private static final String FIRST = """
            sections:
              news: { title: News }
              foreign: { title: Foreign }
            feeds:
              coast: { title: The coast, any: [tag:harbour] }
            """;
    private static final String RENAMED = """
            sections:
              news: { title: News }
              world: { title: World, was: [foreign] }
            """;
    private static final String RENAMED_AGAIN = """
            sections:
              news: { title: News }
              planet: { title: Planet, was: [world] }
            """;
    private static final String FORGETFUL = """
            sections:
              news: { title: News }
              planet: { title: Planet }
            """;

    private static final List<String> ENDED = List.of(
            "/feeds/coast.rss",
            "/feeds/coast.atom",
            "/feeds/coast.json",
            "/feeds/coast.xml",
            "/feeds/COAST.rss",
            "/feeds/coast",
            "/feeds/coast.rss?since=0",
            "/feeds/coast/archive/2026/02.atom",
            "/feeds/coast/archive/2026/02/1/r0.json");

    @TempDir
    Path folder;

    private ServedGazette gazette;

    @BeforeEach
    void begin() {
        gazette = new ServedGazette(folder);
    }

    private static String at(String path) {
        return ServedGazette.BASE + path;
    }

    @Test
    @DisplayName("HTTP-33: a renamed section leads to its new name in one hop, on GET and HEAD, in every format")
    void aRenamedSectionLeadsToItsNewName() throws IOException {
        try (var server = gazette.serving(FIRST)) {
            assertEquals(200, server.get("/feeds/foreign.rss").statusCode());

            server.follow(RENAMED);

            for (String file : List.of(".rss", ".atom", ".json", "")) {
                HttpResponse<byte[]> response = server.get("/feeds/foreign" + file);
                assertEquals(301, response.statusCode());
                assertEquals(at("/feeds/world" + file), field(response, "Location"));
                assertEquals(200, server.get("/feeds/world" + file).statusCode());
                assertEquals(301, server.head("/feeds/foreign" + file).statusCode());
            }
        }
    }

    @Test
    @DisplayName("WSP-10: a topic that moved leads to its new place, which names itself and its hub")
    void aMovedTopic() throws IOException {
        try (var server = gazette.serving(FIRST)) {
            server.follow(RENAMED);

            String place = field(server.get("/feeds/foreign.atom"), "Location");

            String links = field(server.get(place.substring(ServedGazette.BASE.length())), "Link");
            assertTrue(links.contains("<" + place + ">; rel=\"self\""), links);
            assertTrue(links.contains("<" + at("/hub") + ">; rel=\"hub\""), links);
        }
    }

    @Test
    @DisplayName(
            "HTTP-33: a move is kept for good: over a restart, a further rename and the loss of its was, in one hop")
    void aMoveIsKeptForGood() throws IOException {
        gazette.serving(FIRST).close();
        gazette.serving(RENAMED).close();
        gazette.serving(RENAMED_AGAIN).close();
        try (var server = gazette.serving(FORGETFUL)) {
            for (String former : List.of("/feeds/foreign.atom", "/feeds/world.atom")) {
                HttpResponse<byte[]> response = server.get(former);

                assertEquals(301, response.statusCode(), former);
                assertEquals(at("/feeds/planet.atom"), field(response, "Location"));
            }
            assertEquals(200, server.get("/feeds/planet.atom").statusCode());
        }
    }

    @Test
    @DisplayName("HTTP-33: whoever asks a former name what changed is led there with the cursor")
    void aCursorGoesAlong() throws IOException {
        try (var server = gazette.serving(FIRST)) {
            server.file("pier", "The pier stands", "foreign");
            server.follow(RENAMED);

            HttpResponse<byte[]> response = server.get("/feeds/foreign.json?since=0");

            assertEquals(301, response.statusCode());
            assertEquals(at("/feeds/world.json?since=0"), field(response, "Location"));
            assertTrue(TestServer.text(server.get("/feeds/world.json?since=0")).contains("The pier stands"));
        }
    }

    @Test
    @DisplayName(
            "LIFE-11: a renamed section keeps its stories with their ids, though they were filed under the old name")
    void aRenamedSectionKeepsItsStories() throws IOException {
        try (var server = gazette.serving(FIRST)) {
            String id = server.file("pier", "The pier stands", "foreign");
            server.follow(RENAMED);

            assertTrue(TestServer.text(server.get("/feeds/world.atom")).contains("<id>" + id + "</id>"));
        }
    }

    @Test
    @DisplayName("HTTP-35: a feed that ended answers 410 at each of its addresses, also after a restart")
    void anEndedFeedIsGone() throws IOException {
        gazette.serving(FIRST).close();
        gazette.serving(RENAMED).close();
        gazette.clock.set(Instant.parse("2026-03-31T08:00:00Z"));
        try (var server = gazette.serving(RENAMED)) {
            for (String address : ENDED) {
                HttpResponse<byte[]> response = server.get(address);

                assertEquals(410, response.statusCode(), address);
                assertEquals("application/problem+json", field(response, "Content-Type"), address);
                assertTrue(TestServer.text(response).contains("urn:dateline:problem:feed-gone"), address);
                assertEquals(410, server.head(address).statusCode(), address);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom", "json"})
    @DisplayName("HTTP-36: before it is gone, an ended feed says for thirty days that it has ended, in one last entry")
    void anEndedFeedSaysSo(String format) throws IOException {
        gazette.serving(FIRST).close();
        gazette.serving(RENAMED).close();
        gazette.clock.set(Instant.parse("2026-03-31T07:59:59Z"));
        try (var server = gazette.serving(RENAMED)) {
            HttpResponse<byte[]> last = server.get("/feeds/coast." + format);
            String text = TestServer.text(last);

            assertEquals(200, last.statusCode());
            assertTrue(text.contains("This feed has ended: The Harbour Gazette \u2013 coast"), text);
            assertTrue(text.contains("tag:harbour-gazette.example,2026:feed/coast/end"), text);
            assertEquals(format.equals("json"), text.contains("\"expired\":true"));
            assertEquals("Sun, 01 Mar 2026 08:00:00 GMT", field(last, "Last-Modified"));
            assertEquals(
                    304,
                    server.get("/feeds/coast." + format, "If-None-Match", field(last, "ETag"))
                            .statusCode());
            assertEquals(200, server.head("/feeds/coast." + format).statusCode());
        }
    }

    @Test
    @DisplayName("HTTP-35: a person sees a small page where a feed has ended, and an unknown feed stays 404")
    void aPersonSeesASmallPage() throws IOException {
        gazette.serving(FIRST).close();
        try (var server = gazette.serving(RENAMED)) {
            HttpResponse<byte[]> page = server.get("/feeds/coast", "Accept", "text/html");

            assertEquals(410, page.statusCode());
            assertTrue(field(page, "Content-Type").startsWith("text/html"));
            assertTrue(TestServer.text(page).contains("This feed has ended"));
            assertEquals(404, server.get("/feeds/coasts").statusCode());
            assertEquals(404, server.get("/feeds/coasts.rss").statusCode());
        }
    }

    @Test
    void aFeedThatComesBackAnswersAsBefore() throws IOException {
        gazette.serving(FIRST).close();
        gazette.serving(RENAMED).close();
        try (var server = gazette.serving(FIRST)) {
            assertEquals(200, server.get("/feeds/coast.rss").statusCode());
            assertEquals(200, server.get("/feeds/foreign.rss").statusCode());
        }
    }

    @Test
    void theArchiveOfARenamedSectionLeadsIntoItsNewName() throws IOException {
        try (var server = gazette.serving(FIRST)) {
            server.file("pier", "The pier stands", "foreign");
            server.follow(RENAMED);

            HttpResponse<byte[]> response = server.get("/feeds/foreign/archive/2026/02/1/r0.rss");

            assertEquals(301, response.statusCode());
            assertTrue(field(response, "Location").startsWith(at("/feeds/world")));
            String path = field(response, "Location").substring(ServedGazette.BASE.length());
            assertEquals(200, server.get(path).statusCode());
        }
    }

    @Test
    @DisplayName("HTTP-35: the page of a story that was public once is never unknown")
    void aFormerStoryIsGone() throws IOException {
        try (var server = gazette.serving(FIRST)) {
            String id = server.file("pier", "The pier stands", "news");
            String hidden = server.file(
                    "secret", "Not yet", "news", "\"embargo\": \"" + Instant.parse("2999-01-01T00:00:00Z") + "\"");
            assertEquals(200, server.get(page(id)).statusCode());

            server.newsroom().actions().hold(id);

            assertEquals(410, server.get(page(id)).statusCode());
            assertEquals(404, server.get(page(hidden)).statusCode());
            server.newsroom().actions().release(id);
            assertEquals(200, server.get(page(id)).statusCode());
        }
    }

    private static String page(String id) {
        return "/articles/" + id.substring(id.lastIndexOf(':') + 1);
    }
}
