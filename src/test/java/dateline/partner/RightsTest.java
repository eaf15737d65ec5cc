package dateline.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.feed.ContentCoding;
import dateline.feed.FeedAddress;
import dateline.feed.FeedFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** MEDIA-16, RIGHTS-16: an image that may not be passed on is in no partner's feed, wherever it stands in the story. */
class RightsTest {
    private static final String BODY = "<p>Before.</p><figure><img"
            + " src=\"https://img.harbour-gazette.example/agency.jpg\"><figcaption>Agency"
            + " caption</figcaption></figure><p><a"
            + " href=\"https://img.harbour-gazette.example/agency.jpg?w=2000\">large</a></p><p><img"
            + " src=\"https://img.harbour-gazette.example/agency-800x600.jpg?w=800\" alt=\"small\"></p><p><img"
            + " src=\"https://img.harbour-gazette.example/ours.jpg\" alt=\"ours\"></p><p>After.</p>";
    private static final String ENCLOSURE =
            "\"enclosures\": [{\"url\": \"https://img.harbour-gazette.example/agency.jpg\", \"type\": \"image/jpeg\","
                    + " \"length\": 5}]";

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

    private static String image(String rights) {
        return "\"image\": {\"url\": \"https://img.harbour-gazette.example/agency.jpg\", \"credit\": \"The Agency\","
                + " \"caption\": \"Agency caption\"" + rights + "}";
    }

    private String publicFeed(FeedFormat format) {
        stand.newsroom.print();
        byte[] bytes = stand.newsroom
                .edition()
                .rendition(FeedAddress.ALL, format)
                .orElseThrow()
                .bodies()
                .get(ContentCoding.IDENTITY);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("dateline.partner.PartnerHarness#platforms")
    @DisplayName(
            "MEDIA-16: neither as lead image, nor in the body in any size, nor as file or link, nor by its caption;"
                    + " its credit and a link stand there")
    void leftOut(String partner) {
        stand.body("bridge", BODY, image(", \"syndicate\": false"), ENCLOSURE);

        String feed = stand.text(partner);

        assertFalse(feed.contains("agency"), feed);
        assertFalse(feed.contains("Agency caption"), feed);
        assertTrue(feed.contains("The Agency") && feed.contains("articles/"), feed);
        assertTrue(feed.contains("Before.") && feed.contains("After.") && feed.contains("large"), feed);
        assertTrue(feed.contains("https://img.harbour-gazette.example/ours.jpg"), feed);
    }

    @ParameterizedTest
    @MethodSource("dateline.partner.PartnerHarness#platforms")
    @DisplayName("MEDIA-16: an image of which nothing is said is passed on, without a claim to a right")
    void unknown(String partner) {
        stand.body("bridge", BODY, image(""));

        assertTrue(stand.text(partner).contains("https://img.harbour-gazette.example/agency.jpg"));
        assertFalse(stand.text(partner).contains("hasSyndicationRights"));
    }

    @Test
    @DisplayName("MSN-10: a picture that is larger than a platform takes is left out for it alone")
    void tooLarge() {
        stand.body("bridge", BODY, image(", \"length\": 16000000"));

        assertFalse(stand.text("msn").contains("agency"));
        assertTrue(stand.text("line").contains("agency.jpg"));
    }

    @Test
    @DisplayName("RIGHTS-16: whoever takes the right away later takes the image out of what partners get from then on")
    void takenAwayLater() {
        stand.body("bridge", BODY, image(""));
        assertTrue(stand.text("msn").contains("agency.jpg"));

        stand.body("bridge", BODY, image(", \"syndicate\": false"));

        assertFalse(stand.text("msn").contains("agency"));
    }

    @Test
    @DisplayName("MEDIA-16: the public feeds do not tell the right, and keep the image")
    void publicFeedsAreTheSame() {
        String id = stand.body("bridge", BODY, image(", \"syndicate\": false"));

        for (FeedFormat format : FeedFormat.ALL) {
            String feed = publicFeed(format);
            assertTrue(feed.contains("agency.jpg"), feed);
            assertFalse(feed.contains("syndicate"), feed);
        }
        assertEquals(
                java.util.Optional.of(false),
                stand.store
                        .read(reader -> reader.articleNamed(id))
                        .orElseThrow()
                        .content()
                        .image()
                        .orElseThrow()
                        .syndicate());
    }
}
