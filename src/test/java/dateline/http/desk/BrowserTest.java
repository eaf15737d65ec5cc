package dateline.http.desk;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.model.BytesInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk and the pages in a real browser. */
class BrowserTest {
    private static final int LARGEST_PAGE = 50_000;

    private static final String MESSY = """
        Subject: RE: FW: Ferry runs aground off <b>Skarholm</b>

        By MARA  LINDQVSIT

        The ferry Solveig ran aground off Skarholm on Sunday morning with 84 people on board.

        Nobody was hurt, the coastguard said. Two tugs were under way.
        """;

    private static final String STORY = """
        {"title": "%s", "standfirst": "The standfirst of it.", "lang": "%s", "section": "world",
         "authors": ["Mara Lindqvist"], "tags": ["harbour", "long read"], "rights": "© Mara",
         "image": {"url": "https://img.example/1.jpg", "alt": "A boat", "caption": "A boat", "credit": "Mara"},
         "related": [{"title": "Another", "url": "https://other.example/1"}],
         "bodyHtml": "<aside><p>An aside.</p></aside><p><img src=\\"https://img.example/2.jpg\\">The text has\
         <a href=\\"https://other.example/\\">a link</a>.</p>\
        <h2>Figures</h2><table><tr>\
        <th>Month</th><th>Landings</th><th>Price</th><th>Boats</th><th>Days at sea</th><th>A remark on it</th></tr>\
        <tr><td>January</td><td>1204</td><td>3.20</td><td>48</td><td>17</td><td>Ice until the fourteenth</td></tr>\
        </table><pre><code>a line that is so long that it has to scroll on each screen that there is, wide or not so\
         wide, as it does here</code></pre><blockquote><p>Quoted.</p></blockquote>"}
        """;

    private static ServedDesk desk;
    private static Chromium chromium;

    @BeforeAll
    static void open(@TempDir Path folder, @TempDir Path profile) throws IOException {
        desk = new ServedDesk(folder);
        chromium = Chromium.open(profile, desk.server.port());
        chromium.go("/desk/login");
        chromium.type("#name", "mara");
        chromium.type("#password", ServedDesk.PASSWORD);
        chromium.press("main button");
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
        desk.close();
    }

    private static String asPartner() {
        desk.newsroom.print();
        return desk.browser().get("/partners/wire.json").response().body();
    }

    @Test
    @DisplayName("HUMAN: the whole path of a story at the desk in a browser, to the takedown that its partner fetches")
    void aStoryIsPastedMendedAcceptedCorrectedAndWithdrawn() {
        chromium.go("/desk/new");
        chromium.type("#text", MESSY);
        chromium.press("form[action$='/new/preview'] button");
        chromium.type("[name=title]", "Ferry runs aground off Skarholm");
        chromium.type("[name=authors]", "Mara Lindqvist");
        chromium.press("form[action$='/new/file'] button");
        String story = chromium.path();
        String accepted = chromium.text();
        String first = asPartner();

        chromium.go(story + "/correct");
        chromium.type("#note", "There were 48 people on board, not 84.");
        chromium.type("[name=body]", "<p>The ferry Solveig ran aground with 48 people on board.</p>");
        chromium.press("form[action$='/correct'] button");
        String effects = chromium.find(".effects").getText();
        chromium.press("form[action$='/correct'] button");
        String corrected = chromium.text();
        String second = asPartner();

        chromium.go(story + "/withdraw");
        chromium.type("#reason", "It was an exercise.");
        chromium.press("form[action$='/withdraw'] button");
        String withdrawn = chromium.text();
        String third = asPartner();

        assertTrue(accepted.contains("Mara Lindqvist"), accepted);
        assertTrue(first.contains("84 people"), first);
        assertTrue(effects.contains("changes there in place"), effects);
        assertTrue(corrected.contains("Correction: There were 48"), corrected);
        assertTrue(second.contains("48 people") && !second.contains("84 people on"), second);
        assertTrue(withdrawn.contains("withdrawn for good"), withdrawn);
        assertTrue(third.contains("\"canceled\"") && !third.contains("48 people on board."), third);
        await().atMost(Chromium.PATIENCE).until(BrowserTest::ledger, text -> text.contains("takedown was served"));
    }

    @Test
    @DisplayName("HUMAN: a file that is dropped is previewed, and a page tells when something has changed")
    void aFileIsDroppedAndChangesAreTold() {
        chromium.go("/desk");
        await().atMost(Chromium.PATIENCE).until(() -> chromium.driver
                .executeScript("return 'seen' in document.body.dataset")
                .equals(true));
        filed("Seal asleep on the slipway", "en");
        await().atMost(Chromium.PATIENCE).until(() -> chromium.text().contains("Something has changed here"));
        chromium.go("/desk/new");
        chromium.driver.executeScript("""
                const data = new DataTransfer();
                data.items.add(new File(['Seal asleep\\n\\nA grey seal slept on the slipway.'], 'seal.txt'));
                document.dispatchEvent(new DragEvent('drop', {dataTransfer: data, cancelable: true}));
                """);
        await().atMost(Chromium.PATIENCE).until(chromium::path, "/desk/new/preview"::equals);

        assertEquals("Seal asleep", chromium.find("[name=title]").getDomProperty("value"));
    }

    @Test
    @DisplayName("HUMAN: a press of its button copies an address, and says so")
    void anAddressIsCopied() {
        desk.newsroom.print();
        chromium.go("/feeds/all");
        chromium.driver.executeCdpCommand(
                "Browser.grantPermissions",
                Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
        String address = chromium.find(".addresses code").getText();

        chromium.find(".addresses .copy").click();
        await().atMost(Chromium.PATIENCE)
                .until(
                        () -> chromium.find("[role=status]").getDomProperty("textContent"),
                        ("Copied " + address)::equals);

        assertEquals("Copied", chromium.find(".addresses .copy").getText());
        assertEquals(address, chromium.driver.executeScript("return navigator.clipboard.readText()"));
    }

    /** It is written a moment after the partner has its answer. */
    private static String ledger() {
        desk.partners.ledger().writeAll();
        chromium.go("/desk/partners/wire");
        return chromium.text();
    }

    private static List<String> pages() {
        String key = filed("Harbour bridge closes for nine nights", "en");
        String arabic = filed("عودة العبّارة إلى الميناء بعد عاصفة", "ar");
        String gone = filed("A story that is withdrawn", "en");
        desk.newsroom.actions().withdraw(gone, "It was wrong.", Optional.empty());
        desk.newsroom.actions().correct(key, BytesInput.of("s.json", STORY.formatted("Bridge closes", "en")), "Nine.");
        desk.newsroom.file(BytesInput.of("broken.json", "{\"title\": \"No <end>"));
        desk.newsroom.print();
        var pages = new ArrayList<>(List.of(
                "/",
                "/feeds/all",
                "/feeds/tag/harbour",
                "/feeds/build?any=section:world",
                "/nowhere",
                "/articles/" + arabic,
                "/articles/" + gone));
        for (String rest : List.of("", "/versions", "/versions/2")) {
            pages.add("/articles/" + key + rest);
        }
        for (String rest : List.of("/correct", "/expire", "/withdraw", "")) {
            pages.add("/desk/stories/" + key + rest);
        }
        for (String rest : List.of(
                "",
                "/new",
                "/stories",
                "/receipts",
                "/quarantine",
                "/quarantine/1",
                "/calendar",
                "/feeds",
                "/feeds/all",
                "/partners",
                "/partners/wire",
                "/charts")) {
            pages.add("/desk" + rest);
        }
        return pages;
    }

    private static String filed(String title, String language) {
        return desk.newsroom
                .file(BytesInput.of(title + ".json", STORY.formatted(title, language)))
                .get(0)
                .id()
                .orElseThrow()
                .key();
    }

    @Test
    @DisplayName("HUMAN: no page has a fault that axe-core knows, in either theme, or is wider than a phone")
    void everyPageIsForEveryone() {
        var faults = new ArrayList<String>();
        for (String path : pages()) {
            chromium.phone(true);
            chromium.dark(false);
            chromium.go(path);
            String light = chromium.violations(false);
            long overflow = chromium.overflow();
            chromium.dark(true);
            String dark = chromium.violations(true);
            if (!light.isEmpty() || !dark.isEmpty() || overflow > 0) {
                faults.add(path + " light: " + light + " dark: " + dark + " too wide by " + overflow);
            }
        }
        assertEquals(List.of(), faults);
        assertFalse(chromium.path().isEmpty());
    }

    @Test
    @DisplayName("HUMAN: every page has less than 50 kB compressed")
    void everyPageIsSmall() throws IOException {
        DeskBrowser browser = desk.signedIn("ona");
        for (String path : pages()) {
            var bytes = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(bytes)) {
                gzip.write(browser.get(path).response().body().getBytes(StandardCharsets.UTF_8));
            }
            assertTrue(bytes.size() < LARGEST_PAGE, path + " " + bytes.size());
        }
    }
}
