package dateline.ingest.text.embargo;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbargoStateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "EMBARGO NOT LIFTED",
                "Embargo still in force",
                "Embargo remains in place until further notice.",
                "the embargo has not been lifted yet",
                "SPERRFRIST GILT WEITER",
                "Sperrfrist nicht aufgehoben!",
                "EMBARGO TOUJOURS EN VIGUEUR",
                "L'embargo n'est pas levé",
                "EMBARGO SIGUE EN VIGOR",
                "Embargo ainda em vigor",
                "EMBARGO ANCORA IN VIGORE",
                "Embargo blijft van kracht",
                "EMBARGO GÄLLER FORTFARANDE",
                "Embargoet gjelder fortsatt",
                "EMBARGO EDELLEEN VOIMASSA",
                "Embargo nadal obowiązuje",
                "EMBARGO STÁLE PLATÍ",
                "AMBARGO HÂLÂ GEÇERLİ",
                "ΤΟ ΕΜΠΑΡΓΚΟ ΙΣΧΥΕΙ ΑΚΟΜΗ",
                "ЭМБАРГО ЕЩЁ НЕ СНЯТО",
                "エンバーゴ継続中",
                "엠바고 해제 안 됨"
            })
    void anEmbargoThatGoesOnIsHeard(String line) {
        assertTrue(EmbargoState.isSaid(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Embargo",
                "EMBARGO LIFTED",
                "Arms embargo not lifted",
                "Oil embargo remains in force",
                "Embargo on grain still in place, says Brussels",
                "Embargo not lifted after 40 years",
                "L'embargo sur le pétrole est maintenu",
                "Das Ölembargo gilt weiter",
                "Эмбарго на поставки зерна продлено"
            })
    void aStoryMaySpeakOfOneOnGoods(String line) {
        assertFalse(EmbargoState.isSaid(line));
    }
}
