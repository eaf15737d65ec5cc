package dateline.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.text.embargo.DeskNotes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LastWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fotky pošlu večer z druhého počítače.",
                "Die Fotos schicke ich heute Abend.",
                "Zdjęcia wyślę wieczorem.",
                "Фото пришлю вечером.",
                "Las fotos las mando luego.",
                "A disposizione per qualsiasi taglio, cell. 347 555 0926.",
                "Ring endelig, hvis der mangler noget.",
                "不明な点があれば携帯までお願いします。"
            })
    void whatIsSaidUnderAStoryIsNoneOfIt(String said) {
        assertTrue(WordsToDesk.isLastWord(said));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Die Fotos zeigen den Brand vom Sonntag.",
                "Fotky ukazují most po opravě.",
                "Zdjęcia pokazują zniszczony most.",
                "Le visite guidate cominceranno a gennaio, con prenotazione in biblioteca."
            })
    void whatASaysOfPicturesIs(String said) {
        assertFalse(WordsToDesk.isLastWord(said));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bis Dienstag in der Konferenz und liebe Grüße",
                "한지우 드림",
                "확인 후 연락 부탁드립니다. 감사합니다.",
                "See you on Thursday and best wishes"
            })
    void aFarewellMaySayWhenOneMeetsAgain(String said) {
        assertTrue(WordsToDesk.isFarewell(said));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(1320 zn. ze spacjami)",
                "(1.280 Zeichen)",
                "[310 words]",
                "(1 400 знаков с пробелами)",
                "(2400 caracteres con espacios)",
                "(1350 battute)"
            })
    void aCountOfTheTextIsForTheDesk(String line) {
        assertTrue(DeskNotes.in(line).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(1320 people)", "1320 words", "(2014)", "Er tippte 1.280 Zeichen."})
    void anotherFigureIsTheStorys(String line) {
        assertEquals(false, DeskNotes.in(line).isPresent());
    }
}
