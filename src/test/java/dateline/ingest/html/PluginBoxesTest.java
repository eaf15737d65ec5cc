package dateline.ingest.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.text.Refusal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PluginBoxesTest {
    private static final String STORY =
            "<p>The harbour board said on Tuesday that the old crane will come down before the spring tides.</p>"
                    + "<p>Engineers found cracks in the foot of the tower, and insurers asked for a second opinion.</p>";

    @ParameterizedTest
    @DisplayName(
            "HTML-14: what a site's plug-ins put between the paragraphs is no part of the story, and its receipt says so")
    @ValueSource(
            strings = {
                "<div class='BorlabsCookie _brlbs-cb-youtube'><p>You are viewing a placeholder content from YouTube.</p></div>",
                "<div class=cmplz-placeholder><p>Click to accept cookies</p></div>",
                "<section id=comments><h3>Comments</h3><ul><li><cite>old_salt</cite><p>Good riddance.</p></ul></section>",
                "<div itemscope itemtype=https://schema.org/Comment><p>Good riddance.</p></div>",
                "<div class=newsletter-signup-box><h3>The Morning Tide</h3><form><input></form></div>"
            })
    void boxesOfSites(String box) throws Refusal {
        var cleaned = BodyCleaner.clean(STORY.replaceFirst("</p>", "</p>" + box), Optional.empty(), Optional.empty());

        assertEquals(STORY, cleaned.body().html());
        assertEquals(List.of("Comments, forms and requests for consent were left out (1)."), cleaned.repairs());
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("HTML-16: what no reader can show is named for what it is")
    @CsvSource(delimiter = '¦', textBlock = """
            <canvas></canvas>                     ¦ Drawings (svg or canvas elements), which no reader shows, were left out (1).
            <svg><text>Pier 4</text></svg>        ¦ Drawings (svg or canvas elements), which no reader shows, were left out (1).
            <video controls></video>              ¦ Films or recordings without a usable address were left out (1).
            <p>[gallery ids="4,5"]</p>            ¦ Commands in square brackets (shortcodes) were left out (1).
            """)
    void namedForWhatItIs(String html, String sentence) throws Refusal {
        var cleaned = BodyCleaner.clean(STORY + html, Optional.empty(), Optional.empty());

        assertTrue(cleaned.repairs().contains(sentence), cleaned.repairs()::toString);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("HTML-09: a formula is read as text, whatever drew it")
    @CsvSource(delimiter = '¦', textBlock = """
            So <script type="math/tex">E=mc^2</script>.  ¦ So E=mc^2.
            So <mjx-container><svg></svg><mjx-assistive-mml><math alttext="a/b"><mi>a</mi></math></mjx-assistive-mml></mjx-container>. ¦ So a/b.
            So <span class=mwe-math-element><span style="display: none;"><math alttext="{\\displaystyle E=mc^{2}}"><mi>E</mi></math></span><img src=/f.svg alt=x></span>. ¦ So E=mc^{2}.
            """)
    void formulas(String html, String text) throws Refusal {
        assertEquals(
                text,
                BodyCleaner.clean("<p>" + html + "</p>", Optional.empty(), Optional.empty())
                        .body()
                        .text());
    }
}
