package dateline.ingest.text.embargo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseLinesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PRIOPĆENJE ZA MEDIJE",
                "Saopštenje za javnost",
                "Sporočilo za javnost",
                "Pranešimas spaudai",
                "Pressiteade",
                "Tlačová správa",
                "ZA TRENUTAČNU OBJAVU",
                "Azonnali közlésre",
                "PRESS RELEASE"
            })
    @DisplayName("A line that says what kind of text stands under it is a label")
    void label(String line) {
        assertTrue(DeskNotes.isLabel(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Priopćenje za medije izdala je policija", "Konec léta na jezeře", "Für die Presse kein Platz"})
    @DisplayName("A headline with such words is none")
    void headline(String line) {
        assertFalse(DeskNotes.isLabel(line));
    }

    @Test
    @DisplayName("What stands behind the end and the contact for the press is left out, in other languages too")
    void end() {
        String story = "Knjižnica u Vrboselu ponovno radi subotom.\n\nČitatelji su to tražili tri godine.";

        assertEquals(
                story,
                DeskNotes.of(
                                story
                                        + "\n\n– KRAJ –\n\nKontakt za medije:\nHrvoje Tadić, odnosi s javnošću\n+385 99 555 0142")
                        .text()
                        .strip());
    }
}
