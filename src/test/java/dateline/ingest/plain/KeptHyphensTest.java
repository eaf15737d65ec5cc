package dateline.ingest.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeptHyphensTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "est-ce",
                "peut-être",
                "porte-parole",
                "dit-il",
                "répond-elle",
                "allez-vous",
                "celui-ci",
                "cette-là",
                "après-midi",
                "vingt-cinq",
                "vice-président",
                "twenty-five",
                "well-known",
                "self-made",
                "long-term",
                "three-year",
                "so-called",
                "EU-weit",
                "80-jährige",
                "SPD-geführte",
                "VVD-fractie",
                "oud-minister",
                "sexta-feira",
                "recém-nascido",
                "primeiro-ministro",
                "responder-lhe",
                "encontrá-lo",
                "G20-leden"
            })
    void aHyphenOfTheWordIsKept(String word) {
        assertTrue(isKept(word));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "habi-tants",
                "mer-ci",
                "voi-là",
                "prin-temps",
                "ouver-ture",
                "por-tail",
                "sous-crire",
                "cham-pion",
                "sum-mer",
                "har-bour",
                "well-ness",
                "self-ish",
                "twen-ty",
                "vice-roy",
                "one-self",
                "long-ing",
                "Früh-jahr",
                "ant-worten",
                "Bür-ger",
                "deutsch-sprachig",
                "oud-ste",
                "oud-heid",
                "gecon-troleerd",
                "prima-vera",
                "inge-nieros",
                "mi-lhe",
                "deta-lhe",
                "ver-lo",
                "segun-da",
                "inaugu-ração",
                "so-ciety"
            })
    void aHyphenThatDividesAWordIsNot(String word) {
        assertFalse(isKept(word));
    }

    @ParameterizedTest
    @CsvSource({
        "The new bridge will not open before the twenty-,fifth day of May said the mayor,twenty-fifth",
        "Le maire de la ville se demande s'il faut attendre; peut-,être que le pont rouvrira,peut-être",
        "De burgemeester heeft dinsdag een brief gekregen van de CDA-,fractie in de gemeenteraad,CDA-fractie",
        "A câmara decidiu que a ponte nova será aberta na próxima terça-,feira pela manhã,terça-feira"
    })
    void aBrokenLineIsJoinedWithIt(String first, String second, String word) {
        String text = "A bridge over the river\n\n" + first + "\n" + second
                + "\nand here is another line that fills the page as the first one does,\nand the last one of it.\n";

        assertEquals(
                1,
                LogicalLine.of(text).stream()
                        .filter(unit -> unit.text().contains(word))
                        .count());
    }

    private static boolean isKept(String word) {
        int hyphen = word.indexOf('-');
        return KeptHyphens.isOne(
                "the " + word.substring(0, hyphen) + "-", 4 + hyphen, word.substring(hyphen + 1) + " and");
    }
}
