package dateline.ingest.plain;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineStartTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Grünfurt – Wenn Müller Heiner Brockstedt morgens aus dem Fenster schaut, sieht er den See.",
                "LONDON (Reuters) - The harbour office closed its doors on Monday.",
                "Frankfurt am Main – Die Stadt spart.",
                "San Juan del Mar, 3 mar – El puerto vuelve a abrir.",
                "PORT HALLAM, N.J. — “We tried,” the mayor said.",
                "МОСКВА – Порт снова открыт."
            })
    void aPlaceAndADashLeadToTheFirstWord(String text) {
        assertTrue(DatelineStart.begins(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Katrin Holm – Mutter von drei Kindern – sitzt seit 2011 im Rat.",
                "Er – so sagt man – war nie dort.",
                "The vote was close – Nobody had expected that.",
                "– Jeg har lovet det, sier ordføreren.",
                "Twelve-year-old Odd Kessel has a boat.",
                "Der Rat entschied am Montag."
            })
    void anAsideBetweenDashesIsNoPlace(String text) {
        assertFalse(DatelineStart.begins(text));
    }
}
