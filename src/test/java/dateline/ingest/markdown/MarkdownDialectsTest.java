package dateline.ingest.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.Copy;
import dateline.ingest.IngestHarness;
import org.junit.jupiter.api.Test;

class MarkdownDialectsTest {
    @Test
    void strikesNotesTasksAndBareAddressesAreWhatGitHubMakesOfThem() {
        String html = IngestHarness.clean("story.md", Copy.textOf("markdown/strike-notes.md"))
                .content()
                .body()
                .html();

        assertTrue(html.contains("<del>Monday</del>"), html);
        assertTrue(html.contains("<a href=\"https://www.tidewater.example/map\""), html);
        assertTrue(html.contains("☑ dredge") && html.contains("☐ rebuild"), html);
        assertTrue(html.contains("Port office, notice 12."), html);
        assertFalse(html.contains("[^1]") || html.contains("~~") || html.contains("[x]"), html);
    }

    @Test
    void whatIsOneToolsAloneIsNotPrinted() {
        var clean = IngestHarness.clean("story.md", Copy.textOf("markdown/dialects.md"));

        assertEquals("Lighthouse lit again", clean.content().title());
        String text = clean.content().body().text();
        assertTrue(text.contains("See the trust and"), text);
        assertFalse(text.contains("[[") || text.contains("{"), text);
        assertTrue(
                clean.repairs().contains("Shortcodes were left out: 2."),
                clean.repairs().toString());
    }

    @Test
    void codeStaysAsItIs() {
        String text = IngestHarness.clean("story.md", """
                        # Lamp

                        Write `{{< youtube x >}}` or `[[a|b]]`:

                        ```
                        {% raw %}
                        # A {#id}
                        ```

                        Done {{< gone >}} here.
                        """).content().body().text();

        assertTrue(
                text.contains("{{< youtube x >}}")
                        && text.contains("[[a|b]]")
                        && text.contains("{% raw %}")
                        && text.contains("{#id}"),
                text);
        assertFalse(text.contains("gone"), text);
    }
}
