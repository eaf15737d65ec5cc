package dateline.ingest.text.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.IngestHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EscapedMarkupTest {
    private static final String ONCE = "&lt;p&gt;The lamp is lit.&lt;/p&gt;&lt;p&gt;The ferry saw it.&lt;/p&gt;";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\": \"Lamp\", \"bodyHtml\": \"" + ONCE + "\"}",
                "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"P\", \"items\": [{\"id\": \"1\","
                        + " \"title\": \"Lamp\", \"content_html\": \"" + ONCE + "\"}]}",
                "<rss version=\"2.0\"><channel><title>P</title><item><title>Lamp</title><description><![CDATA[" + ONCE
                        + "]]></description></item></channel></rss>",
                "{\"uri\": \"urn:1\", \"type\": \"text\", \"headline\": \"Lamp\", \"body_text\": \"<p>The lamp is"
                        + " lit.</p><p>The ferry saw it.</p>\"}"
            })
    void markupThatIsEscapedOnceTooOftenIsMarkup(String input) {
        assertEquals(
                "<p>The lamp is lit.</p><p>The ferry saw it.</p>",
                IngestHarness.clean("lamp", input).content().body().html());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&#60;p&#62;Salt &#38;amp; ash.&#60;/p&#62;",
                "&#x3C;p&#x3E;Salt &#x26;amp; ash.&#x3C;/p&#x3E;",
                "&#060;p&gt;Salt &amp;amp; ash.&#060;/p&gt;",
                "&LT;p&GT;Salt &amp;amp; ash.&LT;/p&GT;"
            })
    void theSignsMayBeNumbers(String escaped) {
        assertEquals("<p>Salt &amp; ash.</p>", EscapedMarkup.resolved(escaped));
    }

    @Test
    void markupThatIsSpokenOfStays() {
        String numbered = "Write &#60;p&#62; before, and &#60;/p&#62; behind it";
        assertEquals(numbered, EscapedMarkup.resolved(numbered));

        String spoken = "The &lt;p&gt; tag, and how &lt;/p&gt; ends it";

        assertEquals(spoken, EscapedMarkup.resolved(spoken));
        assertEquals("<p>&lt;p&gt;x&lt;/p&gt;</p>", EscapedMarkup.resolved("<p>&lt;p&gt;x&lt;/p&gt;</p>"));
        assertTrue(EscapedMarkup.isMarkup("<p class=\"a\">x</p>"));
        assertFalse(EscapedMarkup.isMarkup("<path> is drawn </p>"));
    }
}
