package dateline.http.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.http.desk.DeskBrowser.Page;
import dateline.store.DeskUser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskLoginTest {
    private static final String COOKIE = "__Host-dateline-desk";

    private static ServedDesk desk;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        desk = new ServedDesk(folder);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static Page signIn(DeskBrowser browser, String name, String password) {
        return browser.submit(browser.get("/desk/login"), "/desk/login", Map.of("name", name, "password", password));
    }

    private static boolean isIn(DeskBrowser browser) {
        return browser.get("/desk").path().equals("/desk");
    }

    @Test
    void withoutAnEditorTheDeskTellsHowToMakeOne() {
        var accounts = desk.store.deskAccounts();
        List<DeskUser> users = accounts.users();
        users.forEach(user -> accounts.remove(user.name()));

        Page page = desk.browser().get("/desk");

        users.forEach(accounts::add);
        assertEquals(
                "dateline desk user add NAME", page.document().select("code").text());
    }

    @Test
    void anEditorComesInAndIsLedToWhereTheyWantedToBe() {
        DeskBrowser browser = desk.browser();
        Page asked = browser.get("/desk/calendar");
        Page shown = browser.submit(asked, "/desk/login", Map.of("name", " Mara ", "password", ServedDesk.PASSWORD));
        Page elsewhere = desk.browser().get("/desk/login?to=//evil.example/");

        assertEquals("/desk/login?to=/calendar", asked.path());
        assertEquals("/desk/calendar", shown.path());
        assertEquals("", elsewhere.document().select("[name=to]").attr("value"));
    }

    @Test
    @DisplayName("SEC: pages of the desk are kept by nobody, framed by nobody, found by nobody")
    void theHeaderFieldsShutThePageIn() {
        for (Page page :
                List.of(desk.browser().get("/desk/login"), desk.signedIn("mara").get("/desk"))) {
            assertEquals("private, no-store", page.field("Cache-Control"));
            assertEquals("DENY", page.field("X-Frame-Options"));
            assertTrue(page.field("X-Robots-Tag").contains("noindex"));
            assertTrue(page.field("Content-Security-Policy").startsWith("default-src 'none'"));
            assertTrue(page.field("Content-Security-Policy").contains("frame-ancestors 'none'"));
            assertFalse(page.field("Content-Security-Policy").contains("unsafe"));
            assertEquals("", page.field("Access-Control-Allow-Origin"));
        }
        String cookie = desk.browser().get("/desk/login").field("Set-Cookie");
        assertTrue(cookie.contains("; Path=/; HttpOnly; SameSite=Strict; Secure"), cookie);
    }

    @Test
    @DisplayName("SEC: the secret of a browser is another one after the sign-in (session fixation)")
    void theSecretIsAnotherOneAfterTheSignIn() {
        DeskBrowser victim = desk.browser();
        victim.cookies.put(COOKIE, "a".repeat(64));
        Page page = signIn(victim, "mara", ServedDesk.PASSWORD);
        DeskBrowser attacker = desk.browser();
        attacker.cookies.put(COOKIE, "a".repeat(64));

        assertEquals("/desk", page.path());
        assertNotEquals("a".repeat(64), victim.cookies.get(COOKIE));
        assertFalse(isIn(attacker));
        assertTrue(isIn(victim));
    }

    @Test
    @DisplayName("SEC: a form that did not come from this browser's page does nothing (CSRF)")
    void aForeignFormDoesNothing() {
        DeskBrowser browser = desk.signedIn("mara");
        DeskBrowser other = desk.signedIn("ona");
        String foreign =
                other.get("/desk").form("/logout").select("[name=token]").attr("value");
        String own = browser.get("/desk").form("/logout").select("[name=token]").attr("value");

        Page none = browser.post("/desk/logout", Map.of("a", "b"));
        Page wrong = browser.post("/desk/logout", Map.of("token", foreign));
        Page crossSite = browser.post("/desk/logout", Map.of("token", own), "Sec-Fetch-Site", "cross-site");
        Page signIn = desk.browser().post("/desk/login", Map.of("name", "mara", "password", ServedDesk.PASSWORD));
        Page stranger = desk.browser().post("/desk/new/file", Map.of("token", own));

        assertEquals(
                List.of(403, 403, 403, 403, 403),
                Stream.of(none, wrong, crossSite, signIn, stranger)
                        .map(Page::status)
                        .toList());
        assertTrue(isIn(browser));
    }

    @Test
    @DisplayName("SEC: whoever guesses is stopped, and the editor's own browser is not")
    void guessingStopsTheGuesserAndNotTheEditor(@TempDir Path folder) throws IOException {
        try (var attacked = new ServedDesk(folder)) {
            guess(attacked);
        }
    }

    private static void guess(ServedDesk attacked) {
        DeskBrowser own = attacked.signedIn("mara");
        own.submit(own.get("/desk"), "/desk/logout", Map.of());
        DeskBrowser guesser = attacked.browser();
        var answers = new HashMap<Integer, Integer>();
        for (int i = 0; i < LoginLimit.MOST + 3; i++) {
            answers.merge(signIn(guesser, "mara", "guess number " + i).status(), 1, Integer::sum);
        }
        Page right = signIn(guesser, "mara", ServedDesk.PASSWORD);

        assertEquals(Map.of(403, LoginLimit.MOST, 429, 3), answers);
        assertEquals(429, right.status(), "Even the right guess is not looked at");
        assertFalse(right.field("Retry-After").isEmpty());
        assertEquals("/desk", signIn(own, "mara", ServedDesk.PASSWORD).path());
    }

    @Test
    void aWrongNameIsAnsweredAsAWrongPassword() {
        Page name = signIn(desk.browser(), "nobody", "whatever it is");
        Page password = signIn(desk.browser(), "mara", "whatever it is");

        assertEquals(403, name.status());
        assertEquals(
                password.document().select("[role=alert]").text(),
                name.document().select("[role=alert]").text());
    }

    @Test
    void anEditorSignsOutHereOrEverywhere() {
        DeskBrowser one = desk.signedIn("mara");
        DeskBrowser two = desk.signedIn("mara");
        DeskBrowser ona = desk.signedIn("ona");
        String secret = one.cookies.getOrDefault(COOKIE, "");
        one.submit(one.get("/desk"), "/desk/logout", Map.of());
        one.cookies.put(COOKIE, secret);
        boolean afterOne = isIn(one);
        boolean otherStays = isIn(two);
        DeskBrowser three = desk.signedIn("mara");
        three.submit(three.get("/desk"), "/desk/logout-everywhere", Map.of());

        assertFalse(afterOne, "The secret opens nothing any more");
        assertTrue(otherStays);
        assertFalse(isIn(two));
        assertFalse(isIn(three));
        assertTrue(isIn(ona));
    }

    @Test
    void aSessionEndsWhenItIsNotUsedAndAfterADayWhateverHappens() {
        DeskBrowser idle = desk.signedIn("mara");
        DeskBrowser busy = desk.signedIn("ona");
        boolean stays = true;
        Duration step = DeskSessions.IDLE.minusMinutes(5);
        desk.commandLine.clock.set(desk.commandLine.clock.instant().plus(step));
        stays &= isIn(busy);
        desk.commandLine.clock.set(desk.commandLine.clock.instant().plus(step));
        stays &= isIn(busy);
        boolean idleStays = isIn(idle);
        desk.commandLine.clock.set(desk.commandLine.clock.instant().plus(DeskSessions.ABSOLUTE.minus(step)));

        assertTrue(stays);
        assertFalse(idleStays);
        assertFalse(isIn(busy));
    }

    @Test
    void whoIsRemovedOrGivenAnotherPasswordIsOutAtOnce() {
        desk.addEditor("eli");
        desk.addEditor("kim");
        DeskBrowser eli = desk.signedIn("eli");
        DeskBrowser kim = desk.signedIn("kim");
        desk.store.deskAccounts().remove("eli");
        desk.store.deskAccounts().changePassword("kim", new DeskPassword(4).hash("another long password"));

        assertFalse(isIn(eli));
        assertFalse(isIn(kim));
        assertEquals(403, signIn(desk.browser(), "kim", ServedDesk.PASSWORD).status());
    }

    @Test
    @DisplayName("SEC: a stolen copy of the store holds nothing that opens the desk")
    void aStolenCopyOpensNothing() throws IOException {
        DeskBrowser browser = desk.signedIn("mara");
        var secrets = List.of(
                ServedDesk.PASSWORD,
                browser.cookies.getOrDefault(COOKIE, "no cookie"),
                browser.cookies.getOrDefault("__Host-dateline-browser", "no cookie"));

        try (Stream<Path> files = Files.walk(desk.commandLine.data())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                secrets.forEach(secret -> assertFalse(bytes.contains(secret), file.toString()));
            }
        }
    }
}
