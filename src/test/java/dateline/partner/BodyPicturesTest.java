package dateline.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.feed.ContentCoding;
import dateline.feed.FeedAddress;
import dateline.feed.FeedFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** MEDIA-16, RIGHTS-16: the right to each picture, wherever it stands in the story. */
class BodyPicturesTest {
    private static final String OURS = "https://img.harbour-gazette.example/ours.jpg";
    private static final String BODY = """
        <figure data-syndicate="false"><img src="https://a.example/BARRED-1.jpg" alt="BARRED alt">\
        <figcaption>BARRED caption <small>Photo Agency</small></figcaption></figure>
        <p>First words <img data-syndicate="false" src="https://a.example/BARRED-2.jpg" title="BARRED"> and last.</p>
        <p><a href="https://elsewhere.example/"><img data-syndicate="false" src="https://a.example/BARRED-3.jpg"></a></p>
        <video data-syndicate="false" poster="https://a.example/BARRED-4.jpg"><source src="https://a.example/BARRED.mp4" type="video/mp4"></video>
        <p><a href="https://a.example/BARRED-1.jpg?w=2000">large</a></p>
        <figure><img src="%s"><figcaption>Our quay</figcaption></figure><p>After.</p>
        """.formatted(OURS);
    private static final String MORE = """
        "enclosures": [{"url": "https://a.example/BARRED.mp4", "type": "video/mp4", "length": 9},
                       {"url": "https://a.example/BARRED-1-300x200.jpg", "type": "image/jpeg", "length": 9}],
        "related": [{"title": "Picture", "url": "https://a.example/BARRED-2.jpg"}]\
        """;

    @TempDir
    Path folder;

    private PartnerHarness stand;

    static Stream<String> profiles() {
        return Profiles.ALL.stream().map(BodyPicturesTest::partner);
    }

    /** No partner has a dot in its name. */
    private static String partner(Profile profile) {
        return profile.name().replace('.', '-');
    }

    private void open(String pictures) {
        String partners = Profiles.ALL.stream()
                .map(profile -> "  " + partner(profile) + ": { title: T, profile: " + profile.name()
                        + ", feed: all, pictures: " + pictures
                        + ", logo: 'https://a.example/l.png', wide-logo: 'https://a.example/l.png' }")
                .collect(Collectors.joining("\n", "partners:\n", "\n"));
        stand = new PartnerHarness(folder, partners);
    }

    @AfterEach
    void close() {
        stand.close();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    @DisplayName("MEDIA-16: of a picture that partners must not have, its credit and a link are left; the text flows")
    void barred(String profile) {
        open("all");
        stand.body("bridge", BODY, MORE);

        String feed = stand.text(profile);

        assertFalse(feed.contains("BARRED"), feed);
        assertFalse(feed.contains("data-syndicate"), feed);
        assertTrue(feed.contains("Photo Agency"), feed);
        assertTrue(feed.contains("First words") && feed.contains("and last.") && feed.contains("After."), feed);
        assertTrue(feed.contains(OURS) && feed.contains("Our quay"), feed);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    @DisplayName(
            "MEDIA-16: so it is with a lead picture that the text does not show: they stand where it would have stood")
    void barredLead(String profile) {
        open("all");
        stand.body(
                "bridge",
                "<p>First words.</p>",
                "\"image\": {\"url\": \"https://a.example/BARRED.jpg\", \"credit\": \"Lead Agency\", \"syndicate\": false}");

        String feed = stand.text(profile);

        assertFalse(feed.contains("BARRED"), feed);
        assertTrue(feed.contains("Lead Agency"), feed);
        assertTrue(feed.indexOf("Lead Agency") < feed.lastIndexOf("First words."), feed);
        assertEquals(2, feed.split("Lead Agency", -1).length, feed);
    }

    @ParameterizedTest
    @CsvSource({"all, true, true, true", "licensed, true, true, false", "ours, true, false, false"})
    @DisplayName("RIGHTS-16: pictures: ours, licensed, all")
    void choice(String pictures, boolean ours, boolean licensed, boolean unsaid) {
        open(pictures);
        stand.body(
                "bridge",
                "<p>Text.</p><p><img src='https://a.example/licensed.jpg' data-syndicate='true'></p><figure><img"
                        + " src='https://a.example/unsaid.jpg'><figcaption>Ship. Photo:"
                        + " Someone</figcaption></figure><figure><img src='" + OURS
                        + "'><figcaption>Quay. © The Harbour Gazette</figcaption></figure>",
                "\"image\": {\"url\": \"https://a.example/lead.jpg\", \"credit\": \"The Agency\"}",
                "\"enclosures\": [{\"url\": \"https://a.example/file.png\", \"type\": \"image/png\", \"length\": 9}]");

        for (String profile : profiles().toList()) {
            String feed = stand.text(profile);
            assertEquals(ours, feed.contains(OURS), feed);
            assertEquals(licensed, feed.contains("licensed.jpg"), feed);
            assertEquals(unsaid, feed.contains("unsaid.jpg"), feed);
            assertEquals(unsaid, feed.contains("lead.jpg"), feed);
            assertTrue(unsaid || !feed.contains("file.png"), feed);
        }
    }

    @Test
    @DisplayName("MEDIA-16: the public feeds have every picture, and do not tell the right; the article form tells it")
    void publicFeeds() {
        open("all");
        String id = stand.body("bridge", BODY, MORE);
        stand.newsroom.print();

        for (FeedFormat format : FeedFormat.ALL) {
            String feed = new String(
                    stand.newsroom
                            .edition()
                            .rendition(FeedAddress.ALL, format)
                            .orElseThrow()
                            .bodies()
                            .get(ContentCoding.IDENTITY),
                    StandardCharsets.UTF_8);
            assertTrue(feed.contains("BARRED-1.jpg") && feed.contains("BARRED.mp4"), feed);
            assertFalse(feed.contains("syndicate"), feed);
        }
        String stored = stand.store
                .read(reader -> reader.articleNamed(id))
                .orElseThrow()
                .content()
                .body()
                .html();
        assertEquals(4, stored.split("data-syndicate=\"false\"", -1).length - 1, stored);
    }
}
