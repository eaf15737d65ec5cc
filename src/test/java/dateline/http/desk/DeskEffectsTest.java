package dateline.http.desk;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.http.desk.DeskBrowser.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the desk says that a verb will do. */
class DeskEffectsTest {
    private static final String WHOLE = """
        {"title": "%s", "bodyText": "The text of it says all.", "section": "news", "tags": ["harbour"]}
        """;

    private static ServedDesk desk;
    private static DeskBrowser mara;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        desk = new ServedDesk(folder);
        mara = desk.signedIn("mara");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static String filed(String title, Map<String, String> fields) {
        return mara.filed(WHOLE.formatted(title), fields);
    }

    private static String effects(String story, String verb, Map<String, String> values) {
        Page page = values.isEmpty() ? mara.get(story + "/" + verb) : mara.act(story, verb, values);
        return page.document().select(".effects").text();
    }

    @Test
    @DisplayName("HUMAN: what a verb does is foreseen as it comes: tombstones of the held, ends of embargoes")
    void whatAVerbDoesIsForeseen() {
        String held = filed("Held after it was public", Map.of());
        mara.act(held, "hold", Map.of());
        String secret = filed("Under embargo", Map.of("embargo", "2026-03-03T06:00:00Z"));
        String past = filed("Published in spite of its embargo", Map.of("embargo", "2026-03-03T06:00:00Z"));
        mara.act(past, "publish", Map.of());
        mara.act(past, "hold", Map.of());

        assertTrue(effects(held, "withdraw", Map.of()).contains("a tombstone tells"));
        assertTrue(effects(held, "release", Map.of()).contains("It comes in"));
        assertTrue(effects(past, "release", Map.of()).contains("No feed changes"));
        assertTrue(effects(secret, "update", Map.of("embargo", "")).contains("It comes in"));
        assertTrue(effects(secret, "update", Map.of("title", "Still secret")).contains("No feed changes"));
        assertTrue(effects(secret, "withdraw", Map.of()).contains("No feed changes"));
    }

    @Test
    @DisplayName("HUMAN: a partner takes down what it was served, and nothing else is said of it")
    void whatAPartnerHoldsIsKnown() {
        String story = filed("Served to one of two", Map.of());
        desk.newsroom.print();
        mara.get("/partners/wire.json");
        // It is noted when the answer has gone out, and so may be a little after it has come in.
        await().until(() -> {
            desk.partners.ledger().writeAll();
            return effects(story, "withdraw", Map.of()).contains("The partner has it");
        });

        String withdrawn = effects(story, "withdraw", Map.of());
        String held = effects(story, "hold", Map.of());

        assertTrue(withdrawn.contains("The Morning Post (partner, ninjs): The partner has it, and is told"), withdrawn);
        assertTrue(held.contains("The Morning Post (partner, ninjs): The partner has it, and is told"), held);
        assertTrue(withdrawn.contains("The Gazette at MSN (partner, msn): It was never served the story"), withdrawn);
    }
}
