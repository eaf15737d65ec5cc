package dateline.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.IngestHarness;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like a letter, a note or a signature in a story that somebody passes on, and is the story's. */
class PassedOnStoryStaysTest {
    private static final String FIRST =
            "The dredger Halcyon left the inner basin on Monday after nine weeks of work, the canal office said.";
    private static final String SECOND = "It had taken out 40,000 tonnes of mud, two safes and a piano.";

    private static List<String> body(String subject, String text) {
        return List.of(IngestHarness.clean("mail.eml", """
                From: Ona Brekke <ona@canal.example>
                To: Sam Ruddock <sam@estuary.example>
                Subject: %s
                Date: Mon, 23 Nov 2026 10:00:00 +0100
                Message-ID: <dredger@canal.example>
                Content-Type: text/plain; charset=utf-8

                """.formatted(subject) + text)
                .content()
                .body()
                .text()
                .split("\n\n"));
    }

    private static List<String> file(String name, String text) {
        return List.of(IngestHarness.clean(name, text).content().body().text().split("\n\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dear Albert,",
                "Dear Albert, the letter began, burn what you wrote me.",
                "Samuel, the lock keeper, opened the gate at dawn and found the letter under a stone.",
                "Sorry was the first word on the card that came with the flowers, and the last.",
                "Albert, if you read this, the basin is dry: so the note on the lock begins."
            })
    @DisplayName("A story about letters begins as letters do")
    void lettersBeginStories(String paragraph) {
        assertEquals(
                List.of(paragraph, FIRST, SECOND),
                body("The letters of the lock keeper's wife", paragraph + "\n\n" + FIRST + "\n\n" + SECOND + "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“Dear Albert, burn what you wrote me. Your loving sister, Edith.”",
                "Sorry, the harbour master said, was not a word that the canal had heard in years.",
                "The office will send an invoice to both boat owners in December.",
                "Nobody asked me, the lock keeper said: they asked the heron.",
                "Who pays for the piano? The office does not know.",
                "Pictures of the piano hang in the town hall.",
                "Thanks to the dredger the swans are back."
            })
    @DisplayName("The last paragraph of a story stays over the signature of who sends it")
    void lastParagraphsStay(String paragraph) {
        String story = FIRST + "\n\n" + SECOND + "\n\n" + paragraph + "\n";

        for (String end : List.of("\nOna\n", "\nOna Brekke\n", "\nKram\nOna\n", "\nBest,\nOna\n")) {
            assertEquals(List.of(FIRST, SECOND, paragraph), body("Dredger leaves the inner basin", story + end));
        }
    }

    @Test
    @DisplayName("A column in the form of a letter keeps its greeting, and the name under it")
    void aColumnThatIsALetter() {
        String column = "To the man who moved my bus stop\n\nby Ona Brekke\n\nDear Mr Perrin,\n\n" + FIRST + "\n\n"
                + SECOND + "\n\nUntil then I remain, sir, your most patient passenger,\n\nOna Brekke\n";

        var read = IngestHarness.clean("mail.eml", """
                From: Ona Brekke <ona@canal.example>
                To: desk@estuary.example
                Subject: col thurs
                Date: Mon, 23 Nov 2026 10:00:00 +0100
                Content-Type: text/plain; charset=utf-8

                Morning all,

                Col for Thursday in the body as the system ate my file. It's a letter, so please leave the Dear.

                OB

                * * *

                """ + column).content();

        assertEquals("To the man who moved my bus stop", read.title());
        List<String> told = List.of(read.body().text().split("\n\n"));
        assertEquals("Dear Mr Perrin,", told.get(0));
        assertEquals("Ona Brekke", told.get(told.size() - 1));
    }

    @Test
    @DisplayName("A cross-heading in a story that begins with a greeting takes nothing with it")
    void crossHeadingsStay() {
        String greeting = "Hello Dolly, the musical, is back in the basin theatre after nineteen years of silence.";
        String more = "It is sung by dockers. They rehearse in the lock house, and the lock keeper beats the drum.";

        assertEquals(
                List.of(greeting, FIRST, SECOND, "Nine weeks of mud", more),
                body(
                        "Dockers sing in the basin theatre",
                        greeting + "\n\n" + FIRST + "\n\n" + SECOND + "\n\nNine weeks of mud\n\n" + more + "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On 12 January 2024 Korbinian Streb wrote:",
                "Am 12. Januar 2024 schrieb Korbinian Streb:",
                "Le 12 janvier 2024, Odile Carradec a écrit :",
                "Il 12 gennaio 2024 Ada Penna ha scritto:",
                "Den 12 januari 2024 skrev Ada Penna:"
            })
    @DisplayName("Who wrote in a story, and what, stays in text, in Markdown and in a mail")
    void aStorysOwnLetterStays(String wrote) {
        String quote = "> The meadow must be gone before the new council sits.";
        String text = FIRST + "\n\n" + SECOND + "\n\n" + wrote + "\n\n" + quote + "\n";

        assertTrue(
                file("a.txt", "The mayor and the meadow\n\n" + text).toString().contains(wrote));
        assertTrue(
                file("a.md", "# The mayor and the meadow\n\n" + text).toString().contains("The meadow must be gone"));
        assertTrue(body("The mayor and the meadow", text).toString().contains(wrote));
    }

    @Test
    @DisplayName("A short headline is one, where the line under it only adds to it")
    void shortHeadlinesStay() {
        String read = IngestHarness.clean("mail.eml", """
                From: Ona Brekke <ona@canal.example>
                To: desk@estuary.example
                Subject: Council votes to close last pool
                Date: Mon, 23 Nov 2026 10:00:00 +0100
                Content-Type: text/plain; charset=utf-8

                Swimmers say they will occupy the building

                """ + FIRST + "\n\n" + SECOND + "\n")
                .content()
                .title();

        assertEquals("Council votes to close last pool", read);
    }
}
