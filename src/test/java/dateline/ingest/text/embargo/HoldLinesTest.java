package dateline.ingest.text.embargo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoldLinesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please keep this one back until the council has voted on Tuesday.",
                "Bitte erst nach der Pressekonferenz am Mittwoch um 10 Uhr veröffentlichen.",
                "À ne pas mettre en ligne avant mardi 6 heures, merci.",
                "No publicar hasta que hable el alcalde.",
                "Non mettere online prima di giovedì alle 18.",
                "Não publicar antes de sexta-feira, 7h.",
                "Nog niet online zetten, de familie weet het nog niet.",
                "Publicera inte förrän polisen har bekräftat namnet.",
                "Не публиковать до выступления министра.",
                "Nie publikować przed wtorkiem, godz. 12."
            })
    void whoAsksTheDeskToWaitIsHeard(String line) {
        assertTrue(HoldLines.isSaidToDesk(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cleared by legal, run it whenever you like.",
                "Photos attached, captions are at the foot.",
                "When do you want this, before or after lunch?",
                "Kann sofort raus, Fotos hängen an.",
                "Vous pouvez publier tout de suite.",
                "Best regards, Anna Lindqvist, news desk"
            })
    void whoAsksForSomethingElseIsNot(String line) {
        assertFalse(HoldLines.isSaidToDesk(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The bridge stays shut until Thursday, when the divers will have finished.",
                "“Do not publish this before the vote,” the minister wrote to three reporters.",
                "Residents were asked to wait for the report, which is to be published in March.",
                "Die Schule bleibt bis Montag geschlossen.",
                "L'embargo sur le pétrole ne sera pas levé avant mars."
            })
    void aStoryMaySpeakOfWaiting(String line) {
        assertFalse(HoldLines.isSaidInStory(line));
    }

    @Test
    void aHeadlineIsPartedFromWhatItAsks() {
        assertEquals(
                Optional.of(new HoldLines.Parted("Ferry to sail again in March", "DO NOT PUBLISH BEFORE TUESDAY 6 AM")),
                HoldLines.parted("DO NOT PUBLISH BEFORE TUESDAY 6 AM – Ferry to sail again in March"));
    }

    @Test
    void aHeadlineOfTwoPartsStaysWhole() {
        for (String headline : List.of(
                "Wait for it: ferry to sail again in March",
                "Harbour – not before Thursday, says the mayor",
                "Opinion | Hold the line on rents")) {
            assertEquals(Optional.empty(), HoldLines.parted(headline), headline);
        }
    }
}
