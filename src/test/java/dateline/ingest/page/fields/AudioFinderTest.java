package dateline.ingest.page.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.ingest.model.RawArticle.RawEnclosure;
import dateline.ingest.page.GazettePage;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudioFinderTest {
    private static final String FILE = "https://www.harbour-gazette.example/sound/lamp.mp3";

    private static List<String> found(String html) {
        return new GazettePage()
                .above(html).read().enclosures().stream().map(RawEnclosure::url).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=\"audio-player\" data-audio-src=\"" + FILE + "\"><button>Play</button></div>",
                "<div class=\"c-player\" data-src=\"/sound/lamp.mp3\"></div>",
                "<button data-file=\"/sound/lamp.mp3\">Escuchar</button>",
                "<audio-player src=\"/sound/lamp.mp3\"></audio-player>",
                "<amp-audio src=\"//www.harbour-gazette.example/sound/lamp.mp3\" width=\"auto\"></amp-audio>",
                "<div data-player='{\"title\":\"x\",\"file\":\"https:\\/\\/www.harbour-gazette.example\\/sound\\/lamp.mp3\"}'></div>",
                "<span data-mp3=\"/sound/lamp.mp3\"></span>",
                "<figure><audio><source data-src=\"/sound/lamp.mp3\" type=\"audio/mpeg\"></audio></figure>",
                "<object data=\"/sound/lamp.mp3\" type=\"audio/mpeg\"></object>"
            })
    @DisplayName("The recording that a page plays in its story is an enclosure, whatever the player is made of")
    void players(String html) {
        assertEquals(List.of(FILE), found(html));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=\"related-stories\"><div data-audio-src=\"/sound/other.mp3\"></div></div>",
                "<aside><div data-file=\"/sound/podcast.mp3\"></div></aside>",
                "<video src=\"/film/lamp.ogg\"></video>",
                "<div data-title=\"How to make lamp.mp3 louder\"></div>",
                "<img src=\"/a.jpg\" data-src=\"/lamp.mp3.jpg\" alt=\"\">"
            })
    void othersAreNone(String html) {
        assertEquals(List.of(), found(html));
    }
}
