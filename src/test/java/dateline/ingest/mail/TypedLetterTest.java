package dateline.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedLetterTest {
    private static final String STORY = "Volunteers turn the taps back on at the lido\n\n"
            + "For eleven years the only thing in the deep end was a shopping trolley.\n\nThe first session is on 8 May.";

    @Test
    @DisplayName("A note under a greeting and over a headline speaks to the desk")
    void note() {
        String note =
                "Hi Moira,\n\nHere's the piece on the lido, 300 words, pictures to follow. Shout if too long.\n\n";

        assertEquals(STORY, TypedLetter.in(note + STORY).orElseThrow().story());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dear Editor,\n\nYour report on the closing of the bath left out that the heating was replaced three years ago.\n\nI was a member of the committee then, and I can tell your readers that nobody asked the engineers.\n\nHarold Wick",
                "Sehr geehrte Redaktion,\n\nIhr Artikel über das Freibad hat das Wichtigste verschwiegen.\n\nIch war damals im Ausschuss, und niemand hat die Ingenieure gefragt.\n\nHarald Wick",
                "Dear neighbours,\n\nI am writing to you about the ferry, and I will be brief.\n\nWhen it stops, the doctor stops, and the post stops."
            })
    @DisplayName("A letter to readers keeps its first paragraph")
    void letterToReaders(String text) {
        assertTrue(TypedLetter.in(text).isEmpty());
    }
}
