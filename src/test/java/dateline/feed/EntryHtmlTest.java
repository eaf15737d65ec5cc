package dateline.feed;

import static dateline.feed.Documents.RSS;
import static dateline.feed.Documents.parse;
import static dateline.feed.Documents.string;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.Bare;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EntryHtmlTest {
    private static String html(UnaryOperator<Fixture.Draft> change) {
        return string("//c:encoded", parse(RSS, Fixture.document("news", Fixture.story(1, change))));
    }

    @Test
    @DisplayName("LIFE-05 the note of a correction stands at the top, in the language of the story")
    void correctionNote() {
        assertTrue(html(draft -> draft.note("It was 5 < 6."))
                .startsWith("<p><strong>Correction:</strong> It was 5 &lt; 6.</p>\n<p>The ferry"));
        assertTrue(html(draft -> draft.note("Es waren sechs.").lang("de-AT"))
                .startsWith("<p><strong>Korrektur:</strong> Es waren sechs.</p>"));
    }

    @Test
    void theLeadImageIsShownAboveABodyThatDoesNotShowIt() {
        String html = html(draft -> draft.image(Bare.image("https://a.example/i.jpg?a=1&b=2")));

        assertTrue(html.startsWith("<figure><img src=\"https://a.example/i.jpg?a=1&amp;b=2\" alt=\"\"></figure>\n<p>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example/pier.jpg",
                "http://a.example/pier.jpg",
                "https://A.example/pier-1024x768.jpg",
                "https://a.example/pier.jpg?w=640&amp;h=480",
            })
    void theLeadImageIsNotShownTwice(String shown) {
        String html = html(draft -> draft.image(Bare.image("https://a.example/pier.jpg"))
                .body("<p><img src=\"" + shown + "\" alt=\"\"></p>"));

        assertFalse(html.contains("<figure>"), html);
    }

    @Test
    void anotherPictureOfTheSameScriptIsNotTheLeadImage() {
        String html = html(draft -> draft.image(Bare.image("https://a.example/image?id=1"))
                .body("<p><img src=\"https://a.example/image?id=2\" alt=\"\"></p>"));

        assertTrue(html.startsWith("<figure>"), html);
    }

    @Test
    @DisplayName("LANG-04 a text from right to left says so on its outer block")
    void rightToLeft() {
        assertEquals("<div dir=\"rtl\" lang=\"fa\">\n<p>x</p>\n</div>", html(draft -> draft.lang("fa")
                .body("<p>x</p>")));
        assertTrue(html(draft -> draft.lang("az-Arab")).startsWith("<div dir=\"rtl\" lang=\"az-Arab\">"));
        assertFalse(html(draft -> draft.lang("az")).contains("dir="));
    }
}
