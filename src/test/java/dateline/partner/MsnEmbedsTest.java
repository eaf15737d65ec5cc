package dateline.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** MSN-18: which players MSN is given, by its list; everybody else, and of every other player, has the link. */
class MsnEmbedsTest {
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

    private String text(String body) {
        stand.body("film", body);
        return Dialect.of(stand.bytes("msn")).one("//item/c:encoded");
    }

    private static List<String> frames(String html) {
        return Jsoup.parseBodyFragment(html).select("iframe").eachAttr("src");
    }

    private static String framed(String address) {
        return "<p>Before.</p><iframe src=\"" + address.replace("&", "&amp;")
                + "\" width=\"560\" onload=\"x()\"></iframe>" + "<p>After.</p>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.tiktok.com/embed/v2/7123456789012345678",
                "https://www.tiktok.com/player/v1/7123456789012345678",
                "https://open.spotify.com/embed/track/4uLU6hMCjMI75M1A2tKUQC",
                "https://open.spotify.com/embed/episode/4uLU6hMCjMI75M1A2tKUQC",
                "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fvideos%2F1%2F",
                "https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fposts%2F1",
                "https://www.instagram.com/p/CabcDEF1234/embed/",
                "https://www.instagram.com/reel/CabcDEF1234/embed/captioned/",
                "https://platform.twitter.com/embed/Tweet.html?id=1234567890",
                "https://assets.pinterest.com/ext/embed.html?id=1234567890",
                "https://e.infogram.com/0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0",
                "https://www.google.com/maps/embed?pb=!1m18!1m12!1m3",
                "https://giphy.com/embed/3o7aD2saalBwwftBIY",
                "https://flo.uri.sh/visualisation/1234567/embed",
                "https://embed.reddit.com/r/news/comments/abc123/title/"
            })
    @DisplayName("MSN-18: the players of the services on its list pass, with nothing but their address and title")
    void passes(String address) {
        String html = text(framed(address));

        assertEquals(List.of(address), frames(html), html);
        assertTrue(Jsoup.parseBodyFragment(html).select("iframe").stream()
                .flatMap(frame -> frame.attributes().asList().stream())
                .allMatch(attribute -> List.of("src", "title").contains(attribute.getKey())));
        assertTrue(html.contains("Before.") && html.contains("After."), html);
        assertEquals(
                html, HtmlReduction.of(html, Profiles.named("msn").orElseThrow().html()));
        for (String other : PartnerHarness.RSS) {
            assertTrue(other.equals("msn") || !stand.text(other).contains("iframe"), other);
        }
        assertFalse(stand.text("ninjs").contains("iframe"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.youtube.com/embed/dQw4w9WgXcQ",
                "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
                "https://player.vimeo.com/video/12345678",
                "https://players.example/embed/1",
                "http://giphy.com/embed/3o7aD2saalBwwftBIY",
                "https://giphy.com.evil.example/embed/3o7aD2saalBwwftBIY",
                "https://evil.example/?x=https://giphy.com/embed/3o7aD2saalBwwftBIY",
                "https://www.google.com/search?q=maps/embed?pb=1"
            })
    @DisplayName("MSN-18: of a player that is not on its list, or is refused by now, the link is left")
    void isALink(String address) {
        String html = text(framed(address));

        assertEquals(List.of(), frames(html), html);
        assertEquals(1, Jsoup.parseBodyFragment(html).select("a[href]").size(), html);
    }

    @Test
    @DisplayName("a link in a sentence, and one to a page of such a service, stay links")
    void linksStay() {
        String html = text("<p>See <a href='https://giphy.com/embed/3o7aD2saalBwwftBIY'>this</a> for more.</p>"
                + "<p><a href='https://www.tiktok.com/@paper/video/7123456789012345678'>Our film</a></p>");

        assertEquals(List.of(), frames(html), html);
        assertEquals(2, Jsoup.parseBodyFragment(html).select("a[href]").size(), html);
    }

    @Test
    @DisplayName("MSN-18: the caption of a player stays with it, and a text that is nothing but a player is a text")
    void captions() {
        String html =
                text("<figure><iframe src=\"https://giphy.com/embed/3o7aD2saalBwwftBIY\" title=\"Waves\"></iframe>"
                        + "<figcaption>Waves at the quay</figcaption></figure>");

        assertEquals(List.of("https://giphy.com/embed/3o7aD2saalBwwftBIY"), frames(html), html);
        assertTrue(html.contains("<p>Waves at the quay</p>"), html);
        assertEquals("Waves", Jsoup.parseBodyFragment(html).select("iframe").attr("title"));
    }
}
