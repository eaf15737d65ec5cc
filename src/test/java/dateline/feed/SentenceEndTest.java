package dateline.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceEndTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The report was sent to the board and filed.",
                "Nobody asked \u201cwhy.\u201d ",
                "Who was it?",
                "It rose to 1,250.",
                "It opened in 1998.",
                "She moved to Marseille.",
                "Der Hafen bleibt geschlossen.",
                "\u6e2f\u306f\u9589\u9396\u3055\u308c\u305f\u3002",
                "\ud56d\uad6c\uac00 \ub2eb\ud614\ub2e4.",
                "\u0627\u0644\u0645\u064a\u0646\u0627\u0621 \u0645\u063a\u0644\u0642.",
                "It went on and on\u2026"
            })
    void aWholeSentence(String text) {
        assertTrue(SentenceEnd.isCertain(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "according to Sen.",
                "evidence of Dr.",
                "the U.S.",
                "a meeting on Sept.",
                "near St.",
                "paid by J. R.",
                "Fish, chips etc.",
                "am 24.",
                "l'article de M.",
                "der Umsatz stieg um 3 Mio.",
                "in the case of Hale vs.",
                "a letter of Messrs.",
                "\u0433. \u041c\u043e\u0441\u043a\u0432\u0430, \u0443\u043b.",
                "at 9 a.m."
            })
    void perhapsAnAbbreviation(String text) {
        assertFalse(SentenceEnd.isCertain(text));
    }

    @Test
    @DisplayName("a summary ends with a whole sentence or with an ellipsis")
    void summaries() {
        String text = "The report was sent to the board in a sealed envelope and filed. Nobody asked for it again until"
                + " the U.S. Senate committee wrote to the port in May, according to Sen. Marlowe, who sat on it.";

        assertEquals(
                "The report was sent to the board in a sealed envelope and filed.",
                SummaryText.shorten(text, 120, Locale.ENGLISH));
        assertTrue(SummaryText.shorten(text, 168, Locale.ENGLISH).endsWith("\u2026"));
    }
}
