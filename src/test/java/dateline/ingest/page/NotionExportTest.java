package dateline.ingest.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.Author;
import dateline.article.Content;
import dateline.ingest.IngestHarness;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Reading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that Notion exports. */
class NotionExportTest {
    private static final String AUTHOR = row(
            "person", "Author", "<span class=\"user\"><img src=\"/ann.jpg\" class=\"icon user-icon\"/>Ann Reid</span>");

    private static String row(String type, String label, String value) {
        return "<tr class=\"property-row property-row-" + type + "\"><th><span class=\"icon property-icon\"></span>"
                + label + "</th><td>" + value + "</td></tr>";
    }

    private static Reading read(String rows) {
        String page =
                "<html><head><title>The ferry that came back</title></head><body><article id=\"7\" class=\"page sans\"><header>"
                        + "<h1 class=\"page-title\">The ferry that came back</h1><p class=\"page-description\">A crew painted every bench twice.</p>"
                        + "<table class=\"properties\"><tbody>" + rows
                        + "</tbody></table></header><div class=\"page-body\">"
                        + "<p id=\"a\">The ferry across the sound will sail again in March, the council said.</p><figure id=\"b\" class=\"image\">"
                        + "<img src=\"https://a.example/ferry.jpeg\"/><figcaption>The ferry in dock</figcaption></figure>"
                        + "<blockquote id=\"c\">It is a relief, said the harbour master.</blockquote>"
                        + "<ul id=\"d\" class=\"bulleted-list\"><li>Painted benches</li></ul><p id=\"e\">It sails at noon.</p>"
                        + "</div></article></body></html>";
        return IngestHarness.readAll(BytesInput.of("ferry.html", page.getBytes(StandardCharsets.UTF_8)))
                .get(0);
    }

    private static Content clean(String rows) {
        Reading reading = read(rows);
        assertTrue(reading instanceof Reading.Clean, reading.toString());
        return ((Reading.Clean) reading).content();
    }

    @Test
    @DisplayName("Properties go to their fields, and all of the text is the story")
    void properties() {
        Content content = clean(AUTHOR
                + row("date", "Publish date", "<time>@November 23, 2026</time>")
                + row(
                        "multi_select",
                        "Tags",
                        "<span class=\"selected-value\">ferries</span><span class=\"selected-value\">C++</span>")
                + row("status", "Status", "<span class=\"status-value\">Published</span>"));

        assertEquals("The ferry that came back", content.title());
        assertEquals(Optional.of("A crew painted every bench twice."), content.standfirst());
        assertEquals(
                List.of("Ann Reid"),
                content.authors().stream().map(Author::name).toList());
        assertEquals(List.of("ferries", "C++"), content.tags());
        assertEquals(
                "2026-11-23", content.published().orElseThrow().toLocalDate().toString());
        String text = content.body().text();
        assertTrue(text.contains("It is a relief, said the harbour master."), text);
        assertTrue(text.contains("Painted benches") && text.contains("It sails at noon."), text);
        assertFalse(text.contains("Tags") || text.contains("Status"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Draft", "In progress", "Not started", "Entwurf", "Brouillon", "進行中"})
    @DisplayName("What is not finished is not published")
    void unfinished(String status) {
        assertFalse(read(row("status", "Status", status)) instanceof Reading.Clean);
    }

    @Test
    @DisplayName("An embargo among the properties holds the story")
    void embargo() {
        assertFalse(
                read(AUTHOR + row("date", "Embargo", "<time>@December 4, 2026 2:00 PM</time>"))
                        instanceof Reading.Clean);
    }
}
