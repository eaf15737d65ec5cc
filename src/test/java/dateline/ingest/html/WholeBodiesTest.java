package dateline.ingest.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.IngestHarness;
import dateline.ingest.model.Reading;
import dateline.ingest.text.Refusal;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How sure it is that a body is whole. */
class WholeBodiesTest {
    private static BodyCleaner.Cleaned clean(String html) throws Refusal {
        return BodyCleaner.clean(html, Optional.empty(), Optional.empty());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("HTML-14: a body is less sure the more of it was left out")
    @CsvSource(delimiter = '¦', textBlock = """
            <p>A seal slept.</p>                                                                  ¦ -1
            <p>A seal slept.</p><script>x()</script><img src=x:y width=1 height=1>                ¦ -1
            <p>A seal slept.</p><img src="javascript:x">                                          ¦ 0.95
            <p>A seal slept.</p><video></video><canvas></canvas>                                  ¦ 0.90
            <p>Nineteen letters: 19</p><p hidden>Nineteen letters: 19</p>                         ¦ 0.50
            <p>A seal slept.</p><x-chart data=1></x-chart>                                        ¦ 0.95
            <p>A seal slept.</p><x-quote>It snored.</x-quote>                                     ¦ -1
            """)
    void whatWasLeftOutIsCounted(String html, double expected) throws Refusal {
        assertEquals(expected, clean(html).wholeness().orElse(-1), 0.005);
    }

    @Test
    @DisplayName("HTML-14: elements that only a script of their page fills are named")
    void unknownElementsAreNamed() throws Refusal {
        assertTrue(clean("<p>A seal.</p><x-chart></x-chart><live-map></live-map><x-chart></x-chart>")
                .repairs()
                .contains("Elements that only a script of their page fills were left out: <x-chart>, <live-map> (3)."));
    }

    @Test
    @DisplayName("HTML-14: the receipt of a story that lost a film is less sure of its body")
    void theReceiptIsLessSure() {
        String form = "{\"title\": \"Seal\", \"bodyHtml\": \"<p>A seal slept.</p><video></video>\"}";

        Reading.Clean read = IngestHarness.clean("a.json", form);

        assertEquals(0.95, read.confidence().get("body"));
    }
}
