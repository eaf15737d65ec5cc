package dateline.ingest.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SEC-01: no entity, no document type, no other document; and limits that end the rest. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileFeedsTest {
    private static final String FEED = "<rss><channel><item><title>&x;</title></item></channel></rss>";

    @ParameterizedTest
    @DisplayName("SEC-01 A document type with declarations is refused in every encoding")
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-32", "IBM037", "ISO-2022-JP"})
    void aDocumentTypeWithDeclarationsIsRefusedInEveryEncoding(String encoding) {
        String text = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?><!-- " + "-".repeat(8_000)
                + " --><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + FEED;

        String reason = reason(text.getBytes(Charset.forName(encoding)));

        assertTrue(reason.contains("declares entities"), reason);
    }

    @Test
    @DisplayName("SEC-01 Attribute defaults and parameter entities are refused")
    void attributeDefaultsAndParameterEntitiesAreRefused() {
        assertTrue(reason("<!DOCTYPE r [<!ATTLIST item onclick CDATA 'x'>]>" + FEED)
                .contains("declares"));
        assertTrue(reason("<!DOCTYPE r [ %d; ]>" + FEED).contains("declares"));
        assertTrue(reason("<rss><!ENTITY x 'y'></rss>").contains("declarations"));
    }

    @Test
    @DisplayName("SEC-01 An entity that is declared in another document is refused by its name")
    void anEntityThatIsDeclaredElsewhereIsRefused() {
        String reason = reason("<!DOCTYPE rss SYSTEM 'http://127.0.0.1:9/canary'>" + FEED);

        assertTrue(reason.contains("the entity x"), reason);
    }

    @Test
    void inclusionsAreOnlyElements() {
        var feed = assertInstanceOf(
                ParsedFeed.class,
                read("<rss xmlns:xi='http://www.w3.org/2001/XInclude'><channel><item><title>a"
                        + "<xi:include href='file:///etc/hostname' parse='text'/>b</title></item></channel></rss>"));

        assertEquals(Optional.of("a b"), feed.items().get(0).title());
    }

    @Test
    void whatIsNestedTooDeepIsRefused() {
        for (int depth : List.of(200, 10_000, 500_000)) {
            String reason = reason(
                    "<rss><channel><item>" + "<b>".repeat(depth) + "</b>".repeat(depth) + "</item></channel></rss>");

            assertTrue(reason.contains("nested"), reason);
        }
    }

    @Test
    void tooManyAttributesAreRefused() {
        String attributes =
                IntStream.range(0, 20_000).mapToObj(i -> " a" + i + "=''").collect(Collectors.joining());

        assertTrue(reason("<rss><item" + attributes + "/></rss>").contains("attributes"));
    }

    @Test
    void aNameThatIsTooLongIsRefused() {
        assertTrue(reason("<rss><" + "a".repeat(4_000_000) + "/></rss>").contains("name"));
    }

    @Test
    void tooManyElementsAreRefused() {
        assertTrue(reason("<rss>" + "<a/>".repeat(1_000_000) + "</rss>").contains("elements"));
    }

    @Test
    void whatIsLargerThanAnyFeedIsRefused() {
        byte[] bytes = new byte[FeedLimits.BYTES + 1];

        assertTrue(reason(bytes).contains("larger than"));
    }

    @ParameterizedTest
    @DisplayName("Input that is made to be slow takes time in proportion to its length")
    @ValueSource(
            strings = {
                "<",
                "</a",
                "<a ",
                "<!--",
                "<![CDATA[",
                "&",
                "&#",
                "&#65;",
                "<a b=\"",
                "]]>",
                "<!DOCTYPE a>",
                "<?",
                "<!",
                "<br>",
                "</br>",
                "<title>",
                "<item>",
                "{",
                "["
            })
    void inputThatIsMadeToBeSlowIsNot(String piece) {
        String text = "<rss><channel><item><title>" + piece.repeat(200_000 / piece.length());

        FeedReading asTitle = read(text);
        FeedReading alone = read(piece.repeat(200_000 / piece.length()));

        assertInstanceOf(FeedReading.class, asTitle, "within the time limit of this class");
        assertInstanceOf(FeedReading.class, alone, "within the time limit of this class");
    }

    @Test
    void damagedJsonIsRefusedWithItsPlace() {
        assertTrue(reason("{\"version\": tru").contains("line 1"));
        assertTrue(reason("{\"items\":" + "[".repeat(100_000)).contains("damaged JSON"));
        assertTrue(reason("{\"a\":" + "9".repeat(100_000) + "}").contains("damaged JSON"));
    }

    @Test
    void otherDocumentsAreNamed() {
        assertTrue(reason("<!doctype html><html><body>x</body></html>").contains("web page"));
        assertTrue(reason("<opml><body/></opml>").contains("OPML"));
        assertTrue(reason("<urlset/>").contains("sitemap"));
        assertTrue(reason("<foo/>").contains("<foo>"));
        assertTrue(reason("plain words").contains("no feed"));
        assertTrue(reason("{\"title\":\"x\"}").contains("no JSON Feed"));
        assertTrue(reason("[1]").contains("no JSON Feed"));
        assertTrue(reason("  \n ").contains("empty"));
        assertTrue(reason("<?xml version='1.0' encoding='UTF-7'?><rss/>").contains("utf-7"));
    }

    @Test
    @DisplayName("SEC-03 No address but http and https is kept")
    void noAddressButHttpAndHttpsIsKept() {
        var feed = assertInstanceOf(
                ParsedFeed.class,
                read(
                        "<rss><channel><link>file:///etc/passwd</link><item><link>javascript:alert(1)</link>"
                                + "<guid>file:///etc/passwd</guid><enclosure url='file:///etc/passwd'/>"
                                + "<media:content url='file:///a.jpg'/><media:thumbnail url='data:image/png;base64,x'/></item></channel></rss>"));

        FeedItem item = feed.items().get(0);
        assertEquals(Optional.empty(), feed.link());
        assertEquals(Optional.empty(), item.permalink());
        assertEquals(List.of(), item.enclosures());
        assertEquals(Optional.empty(), item.image());
    }

    private static String reason(String text) {
        return reason(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String reason(byte[] bytes) {
        return assertInstanceOf(
                        FeedReading.Refused.class,
                        new FeedDocumentReader().read(bytes, Optional.empty(), Optional.empty()))
                .reason();
    }

    private static FeedReading read(String text) {
        return new FeedDocumentReader().read(text.getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.empty());
    }
}
