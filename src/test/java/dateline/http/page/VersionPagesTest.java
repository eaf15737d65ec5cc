package dateline.http.page;

import static dateline.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.ArticleId;
import dateline.http.TestServer;
import dateline.ingest.model.BytesInput;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionPagesTest {
    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = new TestServer(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String corrected(String name) {
        var receipt = server.newsroom
                .file(BytesInput.of(name + ".md", "# The " + name + "\n\nIt has four <lanes>.\n\nIt is blue."))
                .get(0);
        ArticleId id = receipt.id().orElseThrow();
        server.newsroom
                .actions()
                .correct(
                        id.value(),
                        BytesInput.of(name + ".md", "# The " + name + "\n\nIt has two <lanes>.\n\nIt is blue."),
                        "It has two lanes & no more.");
        return id.key();
    }

    private static Document page(String path) {
        return Jsoup.parse(text(server.get(path)));
    }

    @Test
    @DisplayName("LIFE-05, LD-03: what a correction changed is readable, with its note, from the story's page on")
    void aCorrectionIsReadable() {
        String key = corrected("bridge");

        Document story = page("/articles/" + key);
        Document list = page("/articles/" + key + "/versions");
        Document second = page("/articles/" + key + "/versions/2");
        Document first = page("/articles/" + key + "/versions/1");

        assertEquals(
                "Correction: It has two lanes & no more.", story.select(".note").text());
        assertEquals(
                "/articles/" + key + "/versions",
                story.select("a[href$=versions]").attr("href"));
        assertTrue(story.select("script").first().data().contains("\"correction\":[{\"@type\":\"CorrectionComment\""));
        assertEquals(
                List.of("/articles/" + key + "/versions/2", "/articles/" + key + "/versions/1"),
                list.select("ol a").eachAttr("href"));
        assertEquals(1, list.select("ol .note").size());
        assertEquals("four", second.select("del").text());
        assertEquals("two", second.select("ins").text());
        assertFalse(second.select(".changes").text().contains("blue"));
        assertTrue(first.select(".body").text().contains("four"));
        assertEquals(0, first.select(".changes").size());
        assertEquals("noindex", first.select("meta[name=robots]").attr("content"));
    }

    @Test
    void aVersionThatIsNotThereIsNotFound() {
        String key = corrected("tower");

        for (String number : List.of("0", "3", "01", "-1", "x", "99999999999")) {
            assertEquals(
                    404, server.get("/articles/" + key + "/versions/" + number).statusCode(), number);
        }
    }

    @Test
    @DisplayName("LIFE-06, K3: with the story its versions are gone, and no text of it is left")
    void theVersionsOfAWithdrawnStoryAreGone() {
        String substitute = corrected("ferry");
        String key = corrected("lighthouse");
        server.newsroom.actions().withdraw(key, "It was another lighthouse.", Optional.of(substitute));

        for (String path : List.of("", "/versions", "/versions/1", "/versions/2")) {
            var response = server.get("/articles/" + key + path);

            assertEquals(410, response.statusCode(), path);
            assertFalse(text(response).contains("four") || text(response).contains("two"), path);
            Document notice = Jsoup.parse(text(response));
            assertEquals(
                    "It was another lighthouse.", notice.select(".standfirst").text());
            assertEquals("/articles/" + substitute, notice.select("main a").attr("href"));
        }
    }

    @Test
    @DisplayName("LIFE-01: a held story shows none of its versions, and answers as its page does")
    void theVersionsOfAHeldStoryAreNotThere() {
        String key = corrected("harbour");

        server.newsroom.actions().hold(key);

        var page = server.get("/articles/" + key);
        var versions = server.get("/articles/" + key + "/versions");
        assertEquals(410, versions.statusCode());
        assertEquals(text(page), text(versions));
        assertFalse(text(versions).contains("four") || text(versions).contains("two"));
    }
}
