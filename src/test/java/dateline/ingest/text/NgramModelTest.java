package dateline.ingest.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NgramModelTest {
    private static NgramModel favouring(String line) {
        byte[] weights = new byte[HashedNgrams.COUNT];
        for (int ngram : HashedNgrams.of(line)) {
            weights[ngram] = 1;
        }
        return new NgramModel(-1, 1, weights);
    }

    @Test
    void aLineIsLikelierTheMoreItHasInCommon() {
        NgramModel model = favouring("the ferry sails");

        double whole = model.likelihood("the ferry sails");
        double half = model.likelihood("the ferry is sold");

        assertTrue(whole > half, () -> whole + " and " + half);
        assertTrue(half > model.likelihood("Kupujemy nowy prom"));
    }

    @Test
    void lettersOfBothCasesAndAllDigitsAreTheSame() {
        assertArrayEquals(HashedNgrams.of("Gate 17 OPENS"), HashedNgrams.of("gate 28 opens"));
    }

    @Test
    void eachNumberIsGivenOnce() {
        int[] ngrams = HashedNgrams.of("ha ha ha ha ha");

        assertEquals(Arrays.stream(ngrams).distinct().count(), ngrams.length);
        assertTrue(Arrays.stream(ngrams).allMatch(ngram -> ngram >= 0 && ngram < HashedNgrams.COUNT));
    }

    @Test
    void theBeginningOfALongLineCounts() {
        String long1 = "a".repeat(600) + " and then";

        assertArrayEquals(HashedNgrams.of(long1), HashedNgrams.of("a".repeat(600) + " or else"));
        assertFalse(Arrays.equals(HashedNgrams.of("and then"), HashedNgrams.of("or else")));
    }

    @Test
    void anEmptyLineIsNothing() {
        assertEquals(0, favouring("the ferry").likelihood(""));
    }
}
