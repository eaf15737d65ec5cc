package dateline.http.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.Article;
import dateline.article.Content;
import dateline.article.State;
import dateline.http.desk.DeskBrowser.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors type is never lost, and nothing is done on a page that does not show how the story stands. */
class DeskEditingTest {
    private static final String WHOLE = """
        {"title": "%s", "standfirst": "What it says first.", "bodyText": "The text of it says all.", "section": "news",
         "authors": ["Mara Lindqvist"], "tags": ["harbour"], "sections": ["world"], "lang": "en-GB", "rights": "© Mara",
         "siteName": "The Post", "expires": "2026-04-01T08:00:00Z", "isAccessibleForFree": true,
         "image": {"url": "https://img.example/1.jpg", "alt": "A boat", "width": 1200},
         "enclosures": [{"url": "https://img.example/1.mp3", "type": "audio/mpeg", "length": 100}],
         "related": [{"title": "Another", "url": "https://other.example/1"}]}
        """;

    private static ServedDesk desk;
    private static DeskBrowser mara;
    private static DeskBrowser ona;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        desk = new ServedDesk(folder);
        mara = desk.signedIn("mara");
        ona = desk.signedIn("ona");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static String filed(String title, Map<String, String> fields) {
        return mara.filed(WHOLE.formatted(title), fields);
    }

    private static Article article(String story) {
        String key = story.substring(story.lastIndexOf('/') + 1);
        return desk.store.read(reader -> reader.articleNamed(key)).orElseThrow();
    }

    private static String typed(Page page, String name) {
        return page.document().select("textarea[name=" + name + "]").eachText().toString()
                + page.document().select("input[name=" + name + "]").eachAttr("value");
    }

    @Test
    @DisplayName("LIFE: a story that another editor holds is not published from a page that shows it unheld")
    void aHoldIsNotUndoneByAnOldPage() {
        String story = filed("Waits for its hour", Map.of("embargo", "2026-03-03T06:00:00Z"));
        Page old = mara.get(story + "/publish");
        ona.act(story, "hold", Map.of());

        Page late = mara.submit(old, "/publish", Map.of());
        State meanwhile = article(story).state();
        Page again = mara.submit(late, "/publish", Map.of());

        assertEquals(409, late.status());
        assertEquals(State.HELD, meanwhile);
        assertTrue(again.text().contains("Done: publish"), again.text());
    }

    @Test
    @DisplayName("HUMAN: of two editors who confirm at once the second sees both stories, and neither is lost")
    void bothTextsAreShown() {
        String story = filed("Two who confirm", Map.of());
        Page mine = mara.act(story, "update", Map.of("body", "<p>Mine is this text.</p>"));
        Page theirs = ona.act(story, "update", Map.of("body", "<p>Theirs is that text.</p>"));
        ona.submit(theirs, "/update", Map.of());

        Page late = mara.submit(mine, "/update", Map.of());

        assertEquals(409, late.status());
        assertEquals("[<p>Theirs is that text.</p>, <p>Mine is this text.</p>][]", typed(late, "body"));
        assertEquals(
                late.document().select("[id]").size(),
                late.document().select("[id]").eachAttr("id").stream()
                        .distinct()
                        .count());
    }

    @Test
    @DisplayName("HUMAN: who is told that another has changed the story still has what they typed")
    void whatWasTypedStandsBesideWhatAnotherWrote() {
        String story = filed("Two who type", Map.of());
        Page mine = mara.get(story + "/update");
        ona.submit(ona.act(story, "refile", Map.of("title", "Theirs")), "/refile", Map.of());

        Page late = mara.submit(mine, "/update", Map.of("body", "<p>Mine is this text.</p>", "tags", "sea, seal"));

        assertEquals(409, late.status());
        assertTrue(typed(late, "body").contains("Mine is this text."), late.text());
        assertTrue(typed(late, "tags").contains("sea, seal"), late.text());
    }

    @ParameterizedTest
    @CsvSource({"update,expires,next tuesday", "correct,note,''", "correct,embargo,soon", "refile,published,31.13.2026"
    })
    @DisplayName("HUMAN: what is sent with a mistake comes back as it was typed, with the reason")
    void aMistakeCostsNoWords(String verb, String field, String value) {
        String story = filed("A mistake in " + verb + " " + field, Map.of());
        var values = new HashMap<>(Map.of("body", "<p>An hour of work.</p>", "authors", "Jörg Müßig"));
        if (verb.equals("correct")) {
            values.put("note", "A number was wrong.");
        }
        values.put(field, value);

        Page page = mara.act(story, verb, values);

        assertEquals(422, page.status());
        assertFalse(page.document().select("[role=alert]").text().isEmpty());
        assertTrue(typed(page, "body").contains("An hour of work."), page.text());
        assertTrue(typed(page, "authors").contains("Jörg Müßig"), page.text());
        assertTrue(typed(page, field).contains(value), page.text());
    }

    @Test
    @DisplayName("HUMAN: a new story with a mistake comes back as it was typed, and not into the quarantine")
    void aNewStoryWithAMistakeIsMended() {
        Page refused = mara.submit(
                mara.preview(WHOLE.formatted("A new one")),
                "/desk/new/file",
                Map.of("title", "Mended here", "expires", "when it rains", "isAccessibleForFree", "false"));
        Page story = mara.submit(refused, "/desk/new/file", Map.of("expires", ""));

        assertEquals(422, refused.status());
        assertTrue(typed(refused, "title").contains("Mended here"), refused.text());
        assertEquals(200, story.status(), story.text());
        assertEquals(
                Optional.of(false),
                article(story.path().replaceAll("\\?.*", "")).content().isAccessibleForFree());
        assertTrue(desk.store.read(reader -> reader.quarantine()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "standfirst",
                "authors",
                "tags",
                "sections",
                "lang",
                "rights",
                "siteName",
                "expires",
                "image",
                "enclosures",
                "related",
                "isAccessibleForFree"
            })
    @DisplayName("HUMAN: what an editor empties is gone, and is shown to go")
    void whatIsEmptiedIsGone(String field) {
        String story = filed("Emptied of " + field, Map.of());

        Page shown = mara.act(story, "update", Map.of(field, ""));
        Page done = mara.submit(shown, "/update", Map.of());

        assertFalse(shown.document().select(".changes del").text().isEmpty(), shown.text());
        assertTrue(done.text().contains("Done: update"), done.text());
        Content content = article(story).content();
        Page form = mara.get(story + "/update");
        assertFalse(
                typed(form, field).contains("Mara")
                        || typed(form, field).contains("example")
                        || typed(form, field).contains("2026"),
                form.text());
        assertEquals(1, emptied(content), field);
    }

    private static long emptied(Content content) {
        return List.of(
                        content.standfirst().isEmpty(),
                        content.authors().isEmpty(),
                        content.tags().isEmpty(),
                        content.sections().isEmpty(),
                        content.lang().isEmpty(),
                        content.rights().isEmpty(),
                        content.siteName().isEmpty(),
                        content.expires().isEmpty(),
                        content.image().isEmpty(),
                        content.enclosures().isEmpty(),
                        content.related().isEmpty(),
                        content.isAccessibleForFree().isEmpty())
                .stream()
                .filter(isEmpty -> isEmpty)
                .count();
    }

    @Test
    @DisplayName("HUMAN: a changed byline is shown as a change, before and after it is made")
    void everyFieldThatChangesIsShown() {
        String story = filed("Whose is it", Map.of());

        Page shown = mara.act(story, "refile", Map.of("authors", "Ona Brekke", "image", "https://img.example/2.jpg"));
        Page done = mara.submit(shown, "/refile", Map.of());

        for (Page page : List.of(shown, done)) {
            String changes = page.document().select(".changes").text();
            assertTrue(changes.contains("Byline: Mara Lindqvist Ona Brekke"), changes);
            assertTrue(changes.contains("Picture: https://img.example/1.jpg"), changes);
        }
    }

    @Test
    @DisplayName("HUMAN: a form that was filled in before the session ended is sent after the next sign-in")
    void aFormOutlivesTheSession() {
        DeskBrowser browser = desk.signedIn("ona");
        Page form = browser.get("/desk/new");
        desk.commandLine.clock.set(desk.commandLine.clock.instant().plus(DeskSessions.ABSOLUTE));
        Page out = browser.submit(form, "/desk/new/preview", Map.of("text", "A seal\n\nIt slept."));
        browser.submit(
                browser.get("/desk/login"), "/desk/login", Map.of("name", "ona", "password", ServedDesk.PASSWORD));
        Page shown = browser.submit(form, "/desk/new/preview", Map.of("text", "A seal\n\nIt slept."));
        DeskBrowser other = desk.signedIn("mara");
        other.cookies.putAll(
                Map.of("__Host-dateline-browser", browser.cookies.getOrDefault("__Host-dateline-browser", "")));
        Page foreign = other.submit(form, "/desk/new/preview", Map.of("text", "A seal\n\nIt slept."));
        mara = desk.signedIn("mara");
        ona = desk.signedIn("ona");

        assertEquals(403, out.status());
        assertEquals(200, shown.status(), shown.text());
        assertTrue(shown.text().contains("Accept and file"), shown.text());
        assertEquals(403, foreign.status(), "a form of another editor");
    }

    @ParameterizedTest
    @CsvSource({
        "/desk/new/preview,/desk/new",
        "/desk/new/file,/desk/new",
        "/desk/logout,/desk",
        "/desk/logout-everywhere,/desk",
        "/desk/quarantine/7/retry,/desk/quarantine/7"
    })
    @DisplayName("HUMAN: who reads the address of an answer to a form is led to the form")
    void whatIsOnlySentLeadsToItsForm(String path, String form) {
        assertEquals(form, mara.get(path).path());
    }

    @Test
    @DisplayName("HUMAN: of several files that are dropped together each is shown")
    void severalFilesAreShown() {
        String token = mara.get("/desk/new")
                .form("/desk/new/preview")
                .select("[name=token]")
                .attr("value");

        Page page = mara.upload(
                "/desk/new/preview",
                token,
                Map.of("a.txt", "The first\n\nIt has a text.", "b.txt", "The second\n\nIt has a text too."));

        assertEquals(
                List.of("The first", "The second"),
                page.document().select("input[name=title]").eachAttr("value").stream()
                        .sorted()
                        .toList());
    }
}
