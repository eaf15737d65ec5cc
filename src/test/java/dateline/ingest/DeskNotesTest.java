package dateline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.model.BytesInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeskNotesTest {
    private static final String STORY =
            "The lighthouse at Tornmark will be lit again on Friday after eleven dark years, the port trust said on"
                    + " Tuesday evening.\n\n"
                    + "Volunteers have rebuilt the lamp with parts from three scrapped buoys and a bakery oven that nobody"
                    + " wanted any more.";

    @ParameterizedTest
    @ValueSource(strings = {"release.txt", "release.md", "release.eml"})
    void aPressReleaseIsItsStory(String name) {
        String text = Copy.textOf("desk/press-release.txt");
        String head = name.endsWith(".eml") ? """
                        From: Port <press@port.example>
                        To: d@g.example
                        Subject: Lighthouse lit again
                        Date: Tue, 24 Nov 2026 09:30:00 +0100
                        Message-ID: <1@p>

                        """ : "";

        var clean = IngestHarness.clean(name, head + text);

        String all = clean.content().title()
                + clean.content().standfirst()
                + clean.content().body().text();
        assertFalse(all.matches("(?s).*(?:Ben Marsh|555|press@|RELEASE|###|editors).*"), all);
        assertTrue(
                clean.repairs().stream().anyMatch(repair -> repair.contains("press contact")),
                clean.repairs().toString());
        if (!name.endsWith(".md")) {
            assertEquals("Lighthouse lit again", clean.content().title());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Eds: Pictures to follow.]",
                "ATTN EDITORS: new paragraph four",
                "(Achtung Redaktionen: Bilder folgen)",
                "[Note to desk: call the mayor]",
                "###",
                "-ends-",
                "- 30 -"
            })
    void aNoteToTheDeskIsNoneOfTheStory(String note) {
        for (String name : new String[] {"a.txt", "a.md", "a.json"}) {
            String text = "Lighthouse lit again\n\n" + STORY + "\n\n" + note + "\n\n"
                    + STORY.replace("Friday", "Monday") + "\n";
            var clean = IngestHarness.clean(
                    name,
                    name.equals("a.json")
                            ? "{\"title\": \"Lamp\", \"bodyText\": \"" + text.replace("\n", "\\n") + "\"}"
                            : text);

            assertFalse(
                    clean.content().body().text().contains(note),
                    clean.content().body().text());
            assertTrue(clean.content().body().text().contains("Monday"));
        }
    }

    @Test
    void whatIsSaidToReadersStays() {
        var clean = IngestHarness.clean(
                "a.txt",
                "Lighthouse lit again\n\n" + STORY
                        + "\n\n"
                        + "Editor's note: This story was updated on Friday to name the ferry that came in first that"
                        + " night.\n");

        assertTrue(clean.content().body().text().contains("updated on Friday"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Delivered-To: desk@g.example\nX-Spam: no\n\n", "Reply-To: a@b.example\nX-Mailer: none\n\n"})
    void theHeadOfAMailIsNoStory(String head) {
        assertTrue(IngestHarness.refusal("a.txt", head + STORY).contains("head of a mail"));
    }

    @ParameterizedTest
    @CsvSource({"iptc7901.txt,IPTC 7901", "anpa1312.txt,ANPA 1312"})
    void aFormatOfTeleprintersIsRefusedByItsName(String name, String format) {
        String reason = IngestHarness.refusal(BytesInput.of(name, Copy.file("desk/" + name)));

        assertTrue(reason.contains(format), reason);
    }

    @Test
    void aLabelOverABodyIsNoParagraph() {
        String form = "{\"title\": \"Lamp lit\", \"bodyHtml\": \"<p>%s</p><p>The lamp is lit again.</p>\"}";

        assertEquals(
                "The lamp is lit again.",
                IngestHarness.clean("lamp.json", form.formatted("<b>PRESSEMITTEILUNG</b>"))
                        .content()
                        .body()
                        .text());
        assertEquals(
                "A press release said so.\n\nThe lamp is lit again.",
                IngestHarness.clean("lamp.json", form.formatted("A press release said so."))
                        .content()
                        .body()
                        .text());
    }
}
