package dateline.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaOfPartnersTest {
    private static final String PARTNERS = """
            partners:
              radio: { title: The Harbour Gazette, profile: rss, feed: all }
            """;

    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "MEDIA-01 MEDIA-02 MEDIA-03 MEDIA-04 MEDIA-18: a partner's own feed has sound and film as Media RSS, each"
                    + " work by itself, with all that is known of it")
    void soundAndFilm() {
        try (var stand = new PartnerHarness(folder, PARTNERS)) {
            stand.story("tide", """
                    "enclosures": [
                      {"url": "https://media.harbour-gazette.example/tide.mp3", "type": "audio/mpeg", "length": 1200000},
                      {"url": "https://media.harbour-gazette.example/tide.mp4", "type": "video/mp4", "length": 9000000}
                    ]""");

            Dialect feed = Dialect.of(stand.bytes("radio"));

            assertEquals(List.of("audio", "video"), feed.all("//item/m:content/@medium"));
            assertEquals(List.of("audio/mpeg", "video/mp4"), feed.all("//item/m:content/@type"));
            assertEquals(List.of("1200000", "9000000"), feed.all("//item/m:content/@fileSize"));
            assertEquals(
                    List.of(
                            "https://media.harbour-gazette.example/tide.mp3",
                            "https://media.harbour-gazette.example/tide.mp4"),
                    feed.all("//item/m:content/@url"));
            assertEquals(List.of(), feed.all("//m:group"));
        }
    }
}
