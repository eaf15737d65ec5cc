package dateline.ingest.plain;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingModelsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The ferry left the harbour with forty passengers, the mayor said on Monday.|Get the best of our journalism in your inbox every morning.",
                "Die Fähre legte am Montag mit vierzig Fahrgästen ab, sagte der Bürgermeister.|Melden Sie sich hier für unseren Newsletter an und verpassen Sie nichts.",
                "Le bac a quitté le port lundi avec quarante passagers, a indiqué la mairie.|Recevez chaque matin notre lettre d’information dans votre boîte mail.",
                "El transbordador zarpó el lunes con cuarenta pasajeros, dijo el alcalde.|Suscríbase a nuestro boletín y reciba las noticias cada mañana.",
            })
    void aSentenceOfAStoryIsLikelierTheStorysThanAnAppealToTheReader(String sentence, String appeal) {
        double of = WordingModels.SHIPPED.story().likelihood(sentence);
        double other = WordingModels.SHIPPED.story().likelihood(appeal);

        assertTrue(of > other, () -> of + " and " + other);
    }

    @ParameterizedTest
    @CsvSource({
        "Harbour bridge to close for three weeks, Terms of Use",
        "Mayor denies secret meeting over stadium, Cookie settings",
        "Neue Brücke über die Aue wird erst 2028 fertig, Jetzt anmelden"
    })
    void aHeadlineIsLikelierAHeadlineThanAButton(String headline, String button) {
        assertTrue(WordingModels.SHIPPED.headline().likelihood(headline)
                > WordingModels.SHIPPED.headline().likelihood(button));
    }
}
