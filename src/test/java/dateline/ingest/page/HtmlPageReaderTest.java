package dateline.ingest.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dateline.ingest.IngestHarness;
import dateline.ingest.model.Reading;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HtmlPageReaderTest {
    private static final String PAGE = """
            <!DOCTYPE html><html lang="en"><head><title>Seal asleep | The Harbour Gazette</title></head><body>
            <article><h1>Seal asleep on the slipway</h1>
            <p>A grey seal slept through the launch of the lifeboat on Monday, and the crew carried the boat around her.</p>
            <p>She woke when the tide came in, looked at the harbour master, and went back to sleep for another hour.</p>
            </article></body></html>
            """;

    @Test
    @DisplayName("What a broken server prints before its page is no part of the story")
    void warningsBeforeThePageAreNoStory() {
        String warning =
                "<br />\n<b>Deprecated</b>:  Assigning the return value of new by reference in <b>/www/settings.php</b> on line <b>520</b><br />\n";

        Reading.Clean seal = IngestHarness.clean("seal.html", warning.repeat(60) + PAGE);
        Reading.Clean unnamed = IngestHarness.clean("seal", warning.repeat(60) + PAGE);

        assertEquals("Seal asleep on the slipway", seal.content().title());
        assertFalse(seal.content().body().text().contains("Deprecated"));
        assertEquals(seal.content().body(), unnamed.content().body());
    }

    @Test
    @DisplayName("A text that speaks of a doctype is no page")
    void aTextAboutMarkupIsNoPage() {
        Reading.Clean text = IngestHarness.clean(
                "markup.md",
                "# How a page begins\n\nEvery page begins with `<!DOCTYPE html>`, and few authors know why.\n");

        assertEquals("How a page begins", text.content().title());
    }
}
