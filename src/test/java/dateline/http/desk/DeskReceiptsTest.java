package dateline.http.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.model.BytesInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What became of the inputs that came last, as an editor sees it afterwards. */
class DeskReceiptsTest {
    private static final String BRIDGE =
            "The bridge is open\n\nMany people came to walk over the new bridge on Monday.";

    @TempDir
    private Path folder;

    @Test
    void acceptedInputsAreListedWithTheirStoryAndTheirRepairs() throws IOException {
        try (var desk = new ServedDesk(folder)) {
            file(desk, "world/bridge.txt", BRIDGE);

            Element line = lines(desk).first();

            String key = desk.store
                    .read(reader -> reader.articles(Optional.empty(), Optional.empty(), 1))
                    .get(0)
                    .id()
                    .key();
            assertEquals("accepted", line.select(".state").text());
            assertEquals("The bridge is open", line.select("a").text());
            assertEquals("/desk/stories/" + key, line.select("a").attr("href"));
            assertTrue(line.select(".facts").text().startsWith("world/bridge.txt"), line.text());
            assertTrue(line.select("details li").text().contains("No date was found"), line.text());
        }
    }

    @Test
    void whatWasRefusedLeadsToItsInputAndWhatChangedStandsFirst() throws IOException {
        try (var desk = new ServedDesk(folder)) {
            file(desk, "bridge.json", json("The bridge is open"));
            file(desk, "broken.json", "{\"title\": ");
            file(desk, "bridge.json", json("The bridge is open again"));

            Elements lines = lines(desk);

            assertEquals(
                    List.of("changed", "refused", "accepted"),
                    lines.select(".state").eachText());
            assertEquals("See the input", lines.get(1).select("a").text());
            assertFalse(lines.get(1).select(".reason").text().isEmpty());
            assertEquals(
                    200,
                    desk.signedIn("ona")
                            .get(lines.get(1).select("a").attr("href"))
                            .status());
        }
    }

    @Test
    void whatSaysNothingNewPushesNothingOut() throws IOException {
        try (var desk = new ServedDesk(folder)) {
            file(desk, "world/bridge.txt", BRIDGE);
            file(desk, "world/bridge.txt", BRIDGE);

            assertEquals(1, lines(desk).size());
        }
    }

    @Test
    void theLatestFiveHundredStay() throws IOException {
        try (var desk = new ServedDesk(folder)) {
            for (int i = 0; i < 3; i++) {
                var stories = new StringBuilder();
                for (int j = 0; j < 200; j++) {
                    int number = 200 * i + j;
                    stories.append("{\"sourceId\": \"n")
                            .append(number)
                            .append("\", \"title\": \"Goal number ")
                            .append(number)
                            .append("\", \"section\": \"world\", \"bodyHtml\": \"<p>It is the goal of number ")
                            .append(number)
                            .append(" who scored it.</p>\"}\n");
                }
                file(desk, "goals" + i + ".ndjson", stories.toString());
            }

            var kept = desk.store.read(reader -> reader.receipts(1_000));

            assertEquals(500, kept.size());
            assertTrue(
                    kept.get(0).input().startsWith("goals2.ndjson"), kept.get(0).input());
            assertTrue(
                    desk.signedIn("mara").get("/desk/receipts").text().contains("Goal number 599"),
                    kept.get(0).toString());
        }
    }

    @Test
    void strangersSeeNone() throws IOException {
        try (var desk = new ServedDesk(folder)) {
            file(desk, "world/bridge.txt", BRIDGE);

            assertFalse(desk.browser().get("/desk/receipts").text().contains("bridge"));
            assertTrue(desk.signedIn("mara")
                    .get("/desk")
                    .document()
                    .select("nav a")
                    .eachText()
                    .contains("Receipts"));
        }
    }

    @Test
    void whatAPlatformWouldSayNamesTheStory() throws IOException {
        try (var desk = new ServedDesk(folder)) {
            file(desk, "world/bridge.txt", BRIDGE);
            desk.newsroom.print();

            var board = desk.signedIn("mara").get("/desk/partners").document();

            assertTrue(
                    board.select("section li a[href^=/desk/stories/]")
                            .eachText()
                            .contains("The bridge is open"),
                    board.text());
            assertFalse(board.text().contains("The story"), board.text());
        }
    }

    private static String json(String title) {
        return "{\"sourceId\": \"bridge\", \"title\": \"" + title
                + "\", \"section\": \"world\", \"bodyHtml\": \"<p>Many"
                + " people came to walk over the new bridge on Monday.</p>\"}";
    }

    private static void file(ServedDesk desk, String name, String text) {
        desk.newsroom.file(BytesInput.of(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Elements lines(ServedDesk desk) {
        return desk.signedIn("mara").get("/desk/receipts").document().select("main .stories > li");
    }
}
