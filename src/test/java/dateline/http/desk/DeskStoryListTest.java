package dateline.http.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.http.desk.DeskBrowser.Page;
import dateline.ingest.model.BytesInput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskStoryListTest {
    private static final String ADDRESS = "https://gazette.example/2026/lighthouse";

    @Test
    void anEditorFindsAStoryByWordsIdOrAddress(@TempDir Path folder) throws Exception {
        try (var desk = new ServedDesk(folder)) {
            file(desk, "a", "The Lighthouse of Øster Head", ADDRESS);
            file(desk, "b", "Market \"opens\" <early>", "https://gazette.example/2026/market");
            DeskBrowser browser = desk.signedIn("mara");

            Page byWords = browser.get("/desk/stories?q=" + encoded("øster LIGHTHOUSE"));
            String key =
                    byWords.document().selectFirst(".stories a").attr("href").replaceFirst(".*/", "");

            assertEquals(List.of("The Lighthouse of Øster Head"), titles(byWords));
            assertEquals(
                    "øster LIGHTHOUSE", byWords.document().selectFirst("#q").attr("value"));
            assertEquals(List.of("The Lighthouse of Øster Head"), titles(browser.get("/desk/stories?q=" + key)));
            assertEquals(
                    List.of("The Lighthouse of Øster Head"),
                    titles(browser.get("/desk/stories?q=" + encoded("http://localhost/articles/" + key))));
            assertEquals(
                    List.of("The Lighthouse of Øster Head"),
                    titles(browser.get("/desk/stories?q=" + encoded(ADDRESS))));
            assertEquals(
                    List.of("Market \"opens\" <early>"),
                    titles(browser.get("/desk/stories?q=" + encoded("\"opens\""))));
            assertTrue(browser.get("/desk/stories?q=nowhere").text().contains("stories has all of these words"));
        }
    }

    @Test
    void everyStoryIsReachedFromTheList(@TempDir Path folder) throws Exception {
        try (var desk = new ServedDesk(folder)) {
            for (int i = 0; i < 120; i++) {
                file(desk, "n" + i, "Number " + i, "https://gazette.example/n/" + i);
            }
            DeskBrowser browser = desk.signedIn("mara");

            Page newest = browser.get("/desk/stories?q=number");
            String older = newest.document().selectFirst("a[href*='after=']").attr("href");

            assertEquals(100, titles(newest).size());
            assertEquals(20, titles(browser.get(older)).size());
        }
    }

    @Test
    void aTombstoneHasTheHeadlineThatTheStoryHadLast(@TempDir Path folder) throws Exception {
        try (var desk = new ServedDesk(folder)) {
            file(desk, "a", "The Lighthouse", ADDRESS);
            file(desk, "a", "The <Lighthouse> of Øster Head", ADDRESS);
            desk.newsroom.print();
            String id = desk.store
                    .read(reader -> reader.articles(Optional.empty(), Optional.empty(), 1))
                    .get(0)
                    .id()
                    .key();
            desk.newsroom.actions().withdraw(id, "It was moved.", Optional.empty());
            desk.newsroom.print();

            Page feed = desk.signedIn("mara").get("/desk/feeds/all");

            Element tombstone = feed.document().selectFirst("li:has(a[href$='/stories/" + id + "'])");
            assertEquals(
                    "The <Lighthouse> of Øster Head", tombstone.selectFirst("a").text());
            assertEquals(id, tombstone.selectFirst("code").text());
        }
    }

    private static List<String> titles(Page page) {
        return page.document().select(".stories a").eachText();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void file(ServedDesk desk, String sourceId, String title, String url) {
        desk.newsroom.file(
                BytesInput.of(sourceId + ".json", """
                {"sourceId": "%s", "title": "%s", "bodyText": "A text.", "url": "%s"}
                """.formatted(sourceId, title.replace("\"", "\\\""), url)));
    }
}
