package dateline.http.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.Author;
import dateline.article.Content;
import dateline.http.desk.DeskBrowser.Page;
import dateline.ingest.model.BytesInput;
import dateline.store.AuditEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskPathTest {
    private static final String MESSY = """
        >> Subject: RE: FW: Ferry runs aground off <b>Skarholm</b>
        >>
        >> By MARA  LINDQVSIT

        The ferry Solveig ran aground off Skarholm on Sunday morning with 84 people on board.

        Nobody was hurt, the coastguard said. Two tugs were under way.
        """;

    private static ServedDesk desk;
    private static DeskBrowser browser;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        desk = new ServedDesk(folder);
        browser = desk.signedIn("mara");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static Page preview(String text) {
        return browser.submit(browser.get("/desk/new"), "/desk/new/preview", Map.of("text", text));
    }

    private static String key(Page story) {
        return story.path().replaceAll("\\?.*", "").replaceAll(".*/", "");
    }

    private static Page filed(String title, String... more) {
        Page preview = preview(title + "\n\nThe first paragraph of it says what happened at the harbour.");
        return browser.submit(preview, "/desk/new/file", Map.of("title", title, "standfirst", String.join(" ", more)));
    }

    private static String feed() {
        desk.newsroom.print();
        return browser.get("/feeds/all.atom").response().body();
    }

    @Test
    @DisplayName("HUMAN: the whole path of a story at the desk, without a script")
    void aStoryIsPastedMendedAcceptedCorrectedAndWithdrawn() {
        Page preview = preview(MESSY);
        Page story = browser.submit(
                preview,
                "/desk/new/file",
                Map.of("title", "Ferry runs aground off Skarholm", "authors", "Mara Lindqvist\nOna Brekke"));
        String key = key(story);
        String first = feed();

        Page form = browser.get("/desk/stories/" + key + "/correct");
        Page shown = browser.submit(
                form,
                "/correct",
                Map.of(
                        "note",
                        "There were 48 people on board, not 84.",
                        "body",
                        form.document().select("textarea[name=body]").text().replace("84", "48")));
        String unchanged = feed();
        Page corrected = browser.submit(shown, "/correct", Map.of());
        String second = feed();

        Page asked = browser.get("/desk/stories/" + key + "/withdraw");
        Page withdrawn = browser.submit(asked, "/withdraw", Map.of("reason", "It was an exercise."));
        String third = feed();

        assertTrue(preview.text().contains("Accept and file"), preview.text());
        assertEquals(200, story.status(), story.text());
        assertTrue(story.text().contains("Mara Lindqvist, Ona Brekke"), story.text());
        assertTrue(first.contains("Ona Brekke") && first.contains("84 people"), first);
        assertEquals("84", shown.document().select("del").text().strip());
        assertEquals("48", shown.document().select("ins").text().strip());
        assertTrue(shown.document().select(".effects").text().contains("changes there in place"), shown.text());
        assertEquals(first, unchanged, "Nothing is done before it is confirmed");
        assertTrue(corrected.text().contains("Correction: There were 48"), corrected.text());
        assertTrue(second.contains("48 people") && !second.contains("84 people on"), second);
        assertTrue(asked.document().select(".effects").text().contains("a tombstone takes its place"), asked.text());
        assertTrue(
                asked.document().select(".effects").text().contains("The Gazette at MSN (partner, msn)"), asked.text());
        assertTrue(browser.get("/desk/partners").text().contains("What the platform would say"));
        assertTrue(withdrawn.text().contains("withdrawn for good"), withdrawn.text());
        assertTrue(third.contains("deleted-entry") && !third.contains("48 people"), third);
        assertEquals(410, browser.get("/articles/" + key).status());
        List<AuditEntry> acts = desk.store.read(reader ->
                reader.auditEntries(reader.articleNamed(key).orElseThrow().id()));
        assertEquals(
                List.of("file", "correct", "withdraw"),
                acts.stream().map(AuditEntry::verb).toList());
        assertTrue(acts.stream().allMatch(act -> act.actor().equals("desk mara")), acts.toString());
    }

    @Test
    @DisplayName("HUMAN: what a story says is shown as words, never as markup")
    void hostileWordsStayWords() {
        Page preview = preview("""
            {"title": "</title><script>alert(1)</script>", "standfirst": "\\"><img src=x onerror=alert(2)>",
             "bodyText": "Text.", "authors": [{"name": "<svg onload=alert(3)>"}], "tags": ["\\"><b>"]}
            """);
        Page story = browser.submit(preview, "/desk/new/file", Map.of());
        Page change = browser.get("/desk/stories/" + key(story) + "/update");

        for (Page page : List.of(preview, story, change, browser.get("/desk"), browser.get("/desk/stories"))) {
            assertEquals(200, page.status());
            assertEquals(1, page.document().select("script").size(), page.path());
            assertTrue(page.document().select("[onerror], [onload], b, img").isEmpty(), page.path());
        }
    }

    @Test
    @DisplayName("HUMAN: every field of a preview is mended before the story is filed")
    void everyFieldIsMended() {
        Page preview = preview("""
            {"title": "Seal asleep", "bodyText": "A grey seal slept.", "section": "news", "readingMinutes": 3,
             "authors": [{"name": "Mara Lindqvist", "uri": "https://harbour-gazette.example/mara"}],
             "image": {"url": "https://img.example/1.jpg", "width": 1200, "height": 800},
             "enclosures": [{"url": "https://img.example/1.mp3", "type": "audio/mpeg", "length": 100}]}
            """);
        Page story = browser.submit(
                preview,
                "/desk/new/file",
                Map.of(
                        "authors",
                        "Mara Lindqvist | https://harbour-gazette.example/mara\nOna Brekke | ona@harbour-gazette.example",
                        "enclosures",
                        "https://img.example/2.mp3 | audio/mpeg | 2048",
                        "related",
                        "Seals | an account | https://harbour-gazette.example/seals",
                        "isAccessibleForFree",
                        "false",
                        "syndicate",
                        "false",
                        "siteName",
                        "The Gazette"));

        Content content = desk.store
                .read(reader -> reader.articleNamed(key(story)))
                .orElseThrow()
                .content();
        assertEquals(
                List.of(
                        new Author(
                                "Mara Lindqvist",
                                Optional.of("https://harbour-gazette.example/mara"),
                                Optional.empty()),
                        new Author("Ona Brekke", Optional.empty(), Optional.of("ona@harbour-gazette.example"))),
                content.authors());
        assertEquals("https://img.example/2.mp3", content.enclosures().get(0).url());
        assertEquals(2048, content.enclosures().get(0).length().orElse(0));
        assertEquals("Seals | an account", content.related().get(0).title());
        assertEquals(Optional.of(false), content.isAccessibleForFree());
        assertEquals(Optional.of(false), content.image().orElseThrow().syndicate());
        assertEquals(1200, content.image().orElseThrow().width().orElse(0));
        assertEquals(Optional.of("The Gazette"), content.siteName());
        assertEquals(3, content.readingMinutes().orElse(0));
    }

    @Test
    void aFileIsPreviewedAsItsBytesAre() {
        byte[] latin1 = "Smørbrød i Tromsø\n\nDet var mye smørbrød på kaia i går, sa fergemannen."
                .getBytes(StandardCharsets.ISO_8859_1);
        String token = browser.get("/desk/new")
                .form("/desk/new/preview")
                .select("[name=token]")
                .attr("value");

        Page preview = browser.upload("/desk/new/preview", token, "mat.txt", latin1);

        assertEquals(
                "Smørbrød i Tromsø",
                preview.document().select("input[name=title]").attr("value"));
    }

    @Test
    void whatIsRefusedStandsInTheQuarantineBesideItsReasonAndIsTriedAgain() {
        desk.newsroom.file(BytesInput.of("broken.json", "{\"title\": \"No <end>"));
        Page list = browser.get("/desk/quarantine");
        String path = list.document().select("a[href^=/desk/quarantine/]").attr("href");
        Page one = browser.get(path);
        Page retried = browser.submit(one, "/retry", Map.of());

        assertEquals("{\"title\": \"No <end>", one.document().select("pre").text());
        assertFalse(one.document().select(".reason").text().isEmpty());
        assertEquals(422, retried.status());
        assertTrue(retried.text().contains("still not accepted"), retried.text());
    }

    @Test
    @DisplayName("LIFE: an embargoed story is seen at the desk alone")
    void anEmbargoedStoryIsSeenByEditorsAlone() {
        Page preview = preview("Budget leaks early\n\nThe budget of the harbour grows by a tenth, it says.");
        Page story = browser.submit(preview, "/desk/new/file", Map.of("embargo", "2026-03-02T06:00:00Z"));
        String key = key(story);

        assertTrue(story.text().contains("embargoed"), story.text());
        assertTrue(browser.get("/desk/calendar").text().contains("Budget leaks early"));
        assertFalse(feed().contains("Budget leaks early"));
        assertEquals(404, browser.get("/articles/" + key).status());
        Page stranger = desk.browser().get("/desk/stories/" + key);
        assertEquals("/desk/login?to=/stories/" + key, stranger.path());
        assertFalse(stranger.text().contains("Budget"), stranger.text());
    }

    @Test
    void aStoryIsHeldScheduledAndReleased() {
        String key = key(filed("Harbour bridge closes"));

        Page held = browser.submit(browser.get("/desk/stories/" + key + "/hold"), "/hold", Map.of());
        Page past = browser.submit(
                browser.get("/desk/stories/" + key + "/schedule"), "/schedule", Map.of("at", "2020-01-01T06:00"));
        Page planned = browser.submit(
                browser.get("/desk/stories/" + key + "/schedule"), "/schedule", Map.of("at", "2026-03-01T12:00"));
        Page released = browser.submit(browser.get("/desk/stories/" + key + "/release"), "/release", Map.of());

        assertTrue(held.text().contains("Done: hold"), held.text());
        assertEquals(422, past.status());
        assertTrue(past.text().contains("has passed"), past.text());
        assertTrue(planned.text().contains("1 March 2026"), planned.text());
        assertTrue(released.text().contains("Done: release"), released.text());
    }

    @Test
    void whatIsSentAsItWasIsNoNewVersion() {
        Page preview = preview("Two paragraphs\n\nThe first one of them is this.\n\nThe second one of them is that.");
        String key = key(browser.submit(preview, "/desk/new/file", Map.of()));
        Page shown = browser.submit(browser.get("/desk/stories/" + key + "/update"), "/update", Map.of());
        Page done = browser.submit(shown, "/update", Map.of());

        assertTrue(preview.document().select(".sure").text().contains("% sure"), preview.text());
        assertTrue(shown.text().contains("No words differ"), shown.text());
        assertEquals(422, done.status());
        assertTrue(done.document().select("[role=alert]").text().startsWith("Nothing in"), done.text());
    }

    @Test
    void whoEditsWhatAnotherHasChangedIsTold() {
        String key = key(filed("Two editors at once"));
        Page mine = browser.get("/desk/stories/" + key + "/update");
        DeskBrowser other = desk.signedIn("ona");
        Page theirs = other.submit(other.get("/desk/stories/" + key + "/refile"), "/refile", Map.of("title", "Theirs"));
        other.submit(theirs, "/refile", Map.of());

        Page late = browser.submit(mine, "/update", Map.of("title", "Mine"));

        assertEquals(409, late.status());
        assertEquals("Theirs", late.document().select("input[name=title]").attr("value"));
    }

    @Test
    @DisplayName("HUMAN: every page has its landmarks, and a label for each field")
    void everyPageIsForEveryone() {
        String key = key(filed("A page for everyone"));
        List<String> paths = List.of(
                "",
                "/new",
                "/stories",
                "/quarantine",
                "/calendar",
                "/feeds",
                "/feeds/all",
                "/partners",
                "/stories/" + key,
                "/stories/" + key + "/correct",
                "/stories/" + key + "/expire");

        for (String path : paths) {
            Page page = browser.get("/desk" + path);
            assertEquals(200, page.status(), path);
            assertTrue(page.response().body().length() < 50_000, path);
            assertEquals(1, page.document().select("h1").size(), path);
            assertEquals(1, page.document().select("main").size(), path);
            assertEquals("en", page.document().select("html").attr("lang"), path);
            page.document()
                    .select("input:not([type=hidden]), textarea, select")
                    .forEach(input -> assertEquals(
                            1,
                            page.document()
                                    .select("label[for=" + input.id() + "]")
                                    .size(),
                            path + " " + input));
            assertEquals(
                    page.document().select("[id]").size(),
                    page.document().select("[id]").eachAttr("id").stream()
                            .distinct()
                            .count(),
                    path);
        }
    }
}
