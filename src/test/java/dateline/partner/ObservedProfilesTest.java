package dateline.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups LINE, FLIP, NEWSBREAK and YAHOO of the requirements: what is seen of platforms that publish little. */
class ObservedProfilesTest {
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
    @DisplayName("LINE-05: the word for what is withdrawn is the partner's, and no heading is of the third level")
    void lineSpeaksAnotherDialect() {
        stand.close();
        stand = new PartnerHarness(folder.resolve("other"), """
                partners:
                  line: { title: The Harbour Gazette, profile: line, feed: all, withdrawal: delStatus }
                """);
        stand.body("headings", "<h2>Second</h2><p>x</p><h3>Third</h3><p>y</p><hr><p><u>z</u></p>");
        Dialect line = everything("line");

        assertEquals("0", line.one(BRIDGE + "/oa:delStatus"));
        assertEquals("1", line.one(KILLED + "/oa:delStatus"));
        assertEquals(List.of(), line.all("//oa:pubStatus"));
        String html = line.one("//item[contains(title, 'headings')]/description");
        assertTrue(html.contains("<h2>Third</h2>") && html.contains("<hr>"), html);
    }

    @Test
    @DisplayName(
            "NEWSBREAK-01 NEWSBREAK-02: the guid is the permalink of story and withdrawal; text, picture and credit")
    void newsBreak() {
        Dialect newsBreak = everything("newsbreak");

        assertEquals(
                "https://www.harbour-gazette.example/bridge?id=3",
                newsBreak.one(BRIDGE + "/guid[@isPermaLink='true']"));
        assertEquals(
                "https://www.harbour-gazette.example/killed", newsBreak.one(KILLED + "/guid[@isPermaLink='true']"));
        assertTrue(newsBreak.one(BRIDGE + "/c:encoded").contains("<p>The bridge is 300 metres long;"));
        assertEquals("Ada Quill", newsBreak.one(BRIDGE + "/m:content[@url='" + PICTURE + "']/m:credit"));
        assertEquals("deleted", newsBreak.one(KILLED + "/m:status/@state"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"smartnews", "newsbreak"})
    @DisplayName("SN-10 NEWSBREAK-02: an address bears nothing that counts a campaign")
    void cleanAddresses(String partner) {
        stand.story("ferry", "\"url\": \"https://www.harbour-gazette.example/ferry?utm_source=mail&utm_medium=x\"");

        assertEquals(
                "https://www.harbour-gazette.example/ferry",
                Dialect.of(stand.bytes(partner)).one("//item/link"));
    }

    @Test
    @DisplayName(
            "YAHOO-01 YAHOO-03: RSS 2.0 whose pubDate stays, the update in a bare element, Yahoo's own media namespace")
    void yahoo() {
        stand.clock.set(PartnerHarness.MORNING);
        Dialect yahoo = everything("yahoo");

        assertEquals("Sun, 01 Mar 2026 06:00:00 +0000", yahoo.one(KILLED + "/pubDate"));
        assertEquals("2026-03-01T08:10:00Z", yahoo.one(KILLED + "/updated"));
        assertEquals("2026-03-01T07:00:00Z", yahoo.one(BRIDGE + "/updated"));
        assertEquals(PICTURE, yahoo.one(BRIDGE + "/y:content/@url"));
        assertEquals("deleted", yahoo.one(KILLED + "/y:status/@state"));
    }

    @Test
    @DisplayName(
            "FLIP-01 FLIP-02: the whole text, one picture, summary, author and category; of what is withdrawn, a notice")
    void flipboard() {
        Dialect flipboard = everything("flipboard");

        assertTrue(flipboard.one(BRIDGE + "/c:encoded").contains("<p>The bridge is 300 metres long;"));
        assertEquals("The council's figures were wrong.", flipboard.one(BRIDGE + "/description"));
        assertEquals(PICTURE, flipboard.one(BRIDGE + "/m:content/@url"));
        assertEquals(List.of("Mara Lindqvist", "Tom O'Dell"), flipboard.all(BRIDGE + "/dc:creator"));
        assertEquals("en-GB", flipboard.one("//channel/language"));
        assertEquals("<p>This story has been withdrawn: Published too early</p>", flipboard.one(KILLED + "/c:encoded"));
    }
}
