package dateline.ingest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of scripts that write vowels as marks on the letters before them. */
class WordMarksTest {
    @ParameterizedTest
    @CsvSource({
        "राकेश त्रिवेदी, 2",
        "জেলা প্রশাসকের কার্যালয়, 3",
        "தமிழ்நாடு அரசு, 2",
        "مُحَمَّد العَلي, 2",
        "می\u200cشود, 1",
        "Cafe\u0301 noir, 2"
    })
    @DisplayName("A mark belongs to its word")
    void marksAreWithinWords(String text, int words) {
        assertEquals(words, WordComparison.count(text));
        assertEquals(words, WordStatistics.of(text).size());
    }

    @Test
    @DisplayName("Words that differ in a vowel alone differ")
    void vowelsTell() {
        assertFalse(WordStatistics.of("कला").isSameAs(WordStatistics.of("कली")));
        assertTrue(WordStatistics.of("कला।").isSameAs(WordStatistics.of("कला")));
        assertEquals(Set.of("राकेश", "त्रिवेदी"), WordComparison.telling("राकेश त्रिवेदी"));
    }
}
