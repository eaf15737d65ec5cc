package dateline.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Group MSN of the requirements. */
class MsnProfileTest {
    private static final String BRIDGE = "//item[link='https://www.harbour-gazette.example/bridge?id=3']";
    private static final String KILLED = "//item[link='https://www.harbour-gazette.example/killed']";
    private static final String PICTURE = "https://img.harbour-gazette.example/bridge.jpg";

    @TempDir
    Path folder;

    private PartnerHarness stand;

    @BeforeEach
    void open() {
        stand = new PartnerHarness(folder);
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private Dialect everything(String partner) {
        stand.fileEverything();
        return Dialect.of(stand.bytes(partner));
    }

    @Test
    @DisplayName("MSN-02 MSN-03 MSN-07: an item has its durable id, both dates, one language a feed, and its text")
    void msnItem() {
        Dialect msn = everything("msn");

        assertEquals("en-GB", msn.one("//channel/language"));
        assertTrue(msn.one(BRIDGE + "/guid[@isPermaLink='false']").startsWith("tag:harbour-gazette.example,2026:"));
        assertEquals("Sun, 01 Mar 2026 07:00:00 +0000", msn.one(BRIDGE + "/pubDate"));
        assertEquals("2026-03-01T07:00:00Z", msn.one(BRIDGE + "/dct:modified"));
        assertEquals("Harbour bridge: “5 < 6” & other sums", msn.one(BRIDGE + "/title"));
        assertTrue(msn.one(BRIDGE + "/c:encoded").contains("<p>The bridge is 300 metres long;"));
        assertEquals(List.of("Mara Lindqvist", "Tom O'Dell"), msn.all(BRIDGE + "/dc:creator"));
    }

    @Test
    @DisplayName(
            "MSN-08: an expiry is an end to come, a withdrawal is the same id with a newer update and an end in the past")
    void msnValid() {
        Dialect msn = everything("msn");

        assertEquals("2026-06-01T00:00:00Z", msn.one(BRIDGE + "/dct:valid"));
        assertEquals("2026-06-01T00:00:00Z", msn.one(BRIDGE + "/mi:expirationDate"));
        assertEquals("2026-03-01T08:10:00Z", msn.one(KILLED + "/dct:valid"));
        assertEquals("2026-03-01T08:10:00Z", msn.one(KILLED + "/mi:expirationDate"));
        assertEquals("2026-03-01T08:10:00Z", msn.one(KILLED + "/dct:modified"));
        assertTrue(msn.one(KILLED + "/guid").startsWith("tag:harbour-gazette.example,2026:"));
        assertEquals("Sun, 01 Mar 2026 06:00:00 +0000", msn.one(KILLED + "/pubDate"));
    }

    @Test
    @DisplayName(
            "MSN-11: credit, title and text of the picture; a right to it is claimed where somebody said so, and only there")
    void msnPicture() {
        stand.story("silent", "\"image\": {\"url\": \"https://img.harbour-gazette.example/silent.jpg\"}");
        Dialect msn = everything("msn");

        String content = BRIDGE + "/m:content[@url='" + PICTURE + "']";
        assertEquals("Ada Quill", msn.one(content + "/m:credit"));
        assertEquals("The bridge on Monday.", msn.one(content + "/m:title"));
        assertEquals("A bridge in the fog", msn.one(content + "/m:text"));
        assertEquals("1", msn.one(content + "/mi:hasSyndicationRights"));
        assertEquals("image/jpeg", msn.one(content + "/@type"));
        assertEquals("1200", msn.one(content + "/@width"));
        assertEquals(2, msn.all("//m:content").size());
        assertEquals(1, msn.all("//mi:hasSyndicationRights").size());
    }

    @Test
    @DisplayName("MSN-05: a headline beyond 150 characters is never cut, and no short one is made up")
    void msnShortTitle() {
        String title = "Harbour ".repeat(30).strip();
        stand.file("long", "{\"title\": \"" + title + "\", \"lang\": \"en\", \"bodyText\": \"Text.\"}");

        Dialect msn = Dialect.of(stand.bytes("msn"));

        assertEquals(title, msn.one("//item/title"));
        assertEquals(List.of(), msn.all("//item/mi:shortTitle"));
    }

    @Test
    void aLookAtAFeedTellsOfEachStory() {
        stand.file("one", "{\"title\": \"The harbour opens\", \"lang\": \"en\", \"bodyText\": \"It is open.\"}");
        stand.file("two", "{\"title\": \"The harbour shuts\", \"lang\": \"en\", \"bodyText\": \"It is shut.\"}");
        stand.bytes("msn");
        var lint = new PartnerLint(stand.store, stand.newsroom.publication(), PartnerHarness.MORNING);
        Partner msn = stand.press.partner("msn").orElseThrow();
        var told = new ArrayList<String>();

        lint.ofFeed(msn, (done, of) -> told.add(done + " of " + of));

        assertEquals(List.of("1 of 2", "2 of 2"), told);
    }

    @Test
    @DisplayName("MSN-05: an editor's short title goes out where it is short enough, and is a finding where it is not")
    void msnShortTitleOfAnEditor() {
        String title = "Harbour ".repeat(30).strip();
        String form = "{\"title\": \"%s\", \"shortTitle\": \"%s\", \"lang\": \"en\", \"bodyText\": \"Text.\"}";
        stand.file("good", form.formatted(title, "Harbour & quay"));
        String bad = stand.file("bad", form.formatted(title + " two", "x".repeat(55)));
        var lint = new PartnerLint(stand.store, stand.newsroom.publication(), PartnerHarness.MORNING);

        assertEquals(List.of("Harbour & quay"), Dialect.of(stand.bytes("msn")).all("//item/mi:shortTitle"));
        assertEquals(
                List.of("MSN-05 " + bad, "MSN-05 " + bad),
                lint.ofFeed(stand.press.partner("msn").orElseThrow()).stream()
                        .filter(finding -> finding.clause().rule().equals("MSN-05"))
                        .map(finding -> finding.clause().rule() + " "
                                + finding.story().orElseThrow().value())
                        .toList());
    }

    @Test
    @DisplayName("MSN-08: an expiry less than two hours behind the last update is not told")
    void msnExpiresTooSoon() {
        stand.story("soon", "\"expires\": \"2026-03-01T09:59:59Z\"");
        stand.story("later", "\"expires\": \"2026-03-01T10:00:00Z\"");

        Dialect msn = Dialect.of(stand.bytes("msn"));

        assertEquals(List.of("2026-03-01T10:00:00Z"), msn.all("//item/dct:valid"));
        assertEquals(List.of("2026-03-01T10:00:00Z"), msn.all("//item/mi:expirationDate"));
    }

    @Test
    @DisplayName("MSN-08: nor is one less than two hours behind the filing of a story that is dated earlier")
    void msnExpiresTooSoonAfterFiling() {
        String early = "\"published\": \"2026-03-01T05:00:00Z\"";
        String soon = stand.story("soon", early, "\"expires\": \"2026-03-01T09:59:59Z\"");
        stand.story("later", early, "\"expires\": \"2026-03-01T10:00:00Z\"");
        var lint = new PartnerLint(stand.store, stand.newsroom.publication(), PartnerHarness.MORNING);

        assertEquals(
                List.of("2026-03-01T10:00:00Z"), Dialect.of(stand.bytes("msn")).all("//item/dct:valid"));
        assertEquals(
                List.of(soon),
                lint.ofFeed(stand.press.partner("msn").orElseThrow()).stream()
                        .filter(finding -> finding.clause().rule().equals("MSN-08"))
                        .map(finding -> finding.story().orElseThrow().value())
                        .toList());
    }

    @Test
    @DisplayName("MSN-14 MSN-18: an item has its summary, keywords, rights and related links")
    void msnOptionalFields() {
        Dialect msn = everything("msn");

        assertEquals("The council's figures were wrong.", msn.one(BRIDGE + "/description"));
        assertEquals("Harbour, Bridges & roads", msn.one(BRIDGE + "/m:keywords"));
        assertEquals("© Ada Quill", msn.one(BRIDGE + "/dct:rights"));
        assertEquals("The old bridge", msn.one(BRIDGE + "/atom:link[@rel='related']/@title"));
        assertEquals("https://www.harbour-gazette.example/old", msn.one(BRIDGE + "/atom:link[@rel='related']/@href"));
    }

    @Test
    @DisplayName("MSN-01 MSN-12: articles alone, no slideshow and no film; no address bears a name or a password")
    void msnArticlesAlone() {
        Dialect msn = everything("msn");

        assertEquals(List.of(), msn.all("//m:group | //m:content[@medium!='image']"));
        assertFalse(stand.text("msn").contains("iframe"));
        assertEquals(List.of(), msn.all("//link[contains(., '@')] | //@url[contains(., '@')]"));
    }
}
