package dateline.ingest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseMatcherTest {
    private final PhraseMatcher phraseMatcher = PhraseMatcher.list()
            .add(1, " sign up|her")
            .add(2, "she| hers ")
            .add(4, "\u043f\u043e\u0434\u043f\u0438\u0448")
            .done();

    @ParameterizedTest
    @CsvSource({
        "'Sign up now', 1",
        "'design up', 0",
        "'ushers', 3",
        "'is hers', 3",
        "'\u041f\u041e\u0414\u041f\u0418\u0428\u0418\u0422\u0415\u0421\u042c', 4",
        "'sign  --  up', 1",
        "'', 0"
    })
    void allPhrasesOfATextAreFoundWhateverTheirCase(String text, long expected) {
        assertEquals(expected, phraseMatcher.in(text));
    }

    @Test
    void aTextOfAMillionLettersIsReadOnce() {
        assertEquals(0, phraseMatcher.in("s".repeat(1_000_000)));
    }
}
