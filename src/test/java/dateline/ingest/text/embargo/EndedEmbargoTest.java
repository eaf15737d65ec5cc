package dateline.ingest.text.embargo;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndedEmbargoTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "EMBARGO LIFTED",
                "The embargo on the attached no longer applies, please use it freely.",
                "Sperrfrist aufgehoben, bitte gleich verwenden.",
                "L'embargo est levé, vous pouvez y aller.",
                "El embargo ha sido levantado.",
                "O embargo já não vigora.",
                "L'embargo è decaduto.",
                "Embargo opgeheven, mag meteen.",
                "Embargot är hävt.",
                "Embargo zniesione, można puszczać.",
                "Церемония закончилась, эмбарго больше не действует.",
                "Ambargo kalktı.",
                "Založba – nagrada (embargo potekel)",
                "Embargo je istekao, može odmah."
            })
    void anEmbargoIsOverWhereItIsSaidPlainly(String words) {
        assertTrue(EndedEmbargo.isSaid(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EMBARGO NOT LIFTED",
                "Embargo lifted at 9 on Friday",
                "Embargo will be lifted once the minister has spoken.",
                "Embargo lifted tomorrow noon",
                "Embargo še ni potekel",
                "Embargo istekao tek nakon svečanosti",
                "They said the embargo was lifted, but it is on again.",
                "Sperrfrist noch nicht aufgehoben!",
                "Sperrfrist wird morgen aufgehoben.",
                "Embargo pas encore levé, patience.",
                "El embargo todavía no está levantado.",
                "O embargo será levantado assim que a ministra falar.",
                "Embargo nog niet opgeheven",
                "Embargot är inte hävt än",
                "Embargo jeszcze nie zdjęte",
                "Эмбарго ещё не снято",
                "Is the embargo lifted?",
                "EMBARGO until the ceremony ended",
                "Embargo"
            })
    void itIsNotWhereAnythingDeniesItOrPutsItOff(String words) {
        assertFalse(EndedEmbargo.isSaid(words));
    }
}
