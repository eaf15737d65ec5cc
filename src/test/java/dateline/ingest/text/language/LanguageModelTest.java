package dateline.ingest.text.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** LANG-01, LANG-02: a story is said to be in the language in which it is, whatever it costs to tell. */
class LanguageModelTest {
    private static LanguageModel ours;
    private static LanguageDetectorME theirs;

    @BeforeAll
    static void readTheModel() throws IOException {
        try (var once = model();
                var again = model()) {
            ours = LanguageModel.read(once);
            theirs = new LanguageDetectorME(new LanguageDetectorModel(again));
        }
    }

    private static InputStream model() {
        return LanguageModelTest.class.getResourceAsStream("/langdetect-183.bin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The harbour was closed on Tuesday after a ferry had struck the pier, and no one was hurt.",
                "Der Hafen wurde am Dienstag gesperrt, nachdem eine Fähre die Mole gerammt hatte.",
                "Le port a été fermé mardi après qu'un ferry a heurté la jetée ; personne n'a été blessé.",
                "El puerto se cerró el martes después de que un transbordador chocara contra el muelle.",
                "Порт был закрыт во вторник после того, как паром ударился о причал, никто не пострадал.",
                "渡轮周二撞上码头后，港口关闭，没有人受伤。",
                "أغلق الميناء يوم الثلاثاء بعد أن اصطدمت عبارة بالرصيف ولم يصب أحد.",
                "Přístav byl v úterý uzavřen poté, co trajekt narazil do mola, nikdo nebyl zraněn.",
                "see https://example.org/a?b=c @harbour #ferry RT haha 1234 :-) 🎉 sooooo   good",
                "An experience of tides: the AAa of it, and no more.",
                "Of 5 ferries 2 were late & 1 was lost.",
                " rt the ferry waits, hahaha ",
                "Ｔｈｅ harbour\twas closed\n\non a day of rain"
            })
    void tellsWhatOpenNlpsOwnDetectorTells(String text) {
        Language[] expected = theirs.predictLanguages(text);
        LanguageModel.Likeliest found = ours.likeliest(text);
        assertEquals(expected[0].getLang(), found.language());
        assertEquals(expected[0].getConfidence(), found.probability(), 1e-4);
        assertEquals(expected[1].getConfidence(), found.next(), 1e-4);
    }

    @Test
    void aTextWithoutAnyKnownSequenceIsInNoLanguageRatherThanInAnother() {
        LanguageModel.Likeliest found = ours.likeliest("");
        assertTrue(found.probability() < 0.1, found::toString);
    }
}
