package dateline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.model.BytesInput;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
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

    @ParameterizedTest
    @DisplayName("What parts the story from the press contact goes with that")
    @CsvSource(delimiter = '¦', textBlock = """
            ***                            ¦ Presskontakt:
            * * *                          ¦ Media contact:
            ____________________________   ¦ Pressekontakt:
            – – –                          ¦ Contact presse :
            +++                            ¦ Contacto de prensa
            ~~~~~~~~                       ¦ Ufficio stampa
            -*-*-*-                        ¦ Perscontact:
            oOo                            ¦ Contactos de imprensa:
            ⁂                              ¦ お問い合わせ：
            =====                          ¦ Kontakt dla mediów:
            • • •                          ¦ Kontakt pro média:
            ###                            ¦ Контакти для ЗМІ:
            """)
    void whatPartsTheContactFromTheStoryGoes(String divider, String contact) {
        String text = STORY + "\n\n" + divider + "\n\n" + contact + "\nGunilla Rask\n+46 70 555 01 31\n";
        String mail = """
                From: Port <press@port.example>
                To: d@g.example
                Subject: Lighthouse lit again
                Date: Tue, 24 Nov 2026 09:30:00 +0100
                Message-ID: <1@p>
                MIME-Version: 1.0
                Content-Type: text/%s; charset=utf-8

                """;
        String html = "<p>" + text.strip().replace("\n\n", "</p><p>").replace("\n", "<br>") + "</p>";

        for (var input : Map.of(
                        "a.txt", "Lighthouse lit again\n\n" + text,
                        "a.md", "# Lighthouse lit again\n\n" + text,
                        "a.eml", mail.formatted("plain") + text,
                        "b.eml", mail.formatted("html") + html)
                .entrySet()) {
            assertEquals(
                    STORY,
                    IngestHarness.clean(input.getKey(), input.getValue())
                            .content()
                            .body()
                            .text(),
                    input.getKey());
        }
    }

    @ParameterizedTest
    @DisplayName("What parts two scenes of a story stays a division, and takes nothing with it")
    @ValueSource(strings = {"***", "* * *", "---", "⁂"})
    void whatPartsTwoScenesLosesNothing(String divider) {
        String mail = "From: A B <a@b.example>\nTo: d@g.example\nSubject: Lighthouse lit again\nMessage-ID: <1@p>\n"
                + "Date: Tue, 24 Nov 2026 09:30:00 +0100\n\n" + STORY + "\n\n" + divider + "\n\n"
                + STORY.replace("Friday", "Monday") + "\n\n" + divider + "\n";

        String read = IngestHarness.clean("a.eml", mail).content().body().text();

        assertEquals(STORY + "\n\n" + divider + "\n\n" + STORY.replace("Friday", "Monday"), read);
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
