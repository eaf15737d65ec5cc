package dateline.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Text, summaries and addresses. */
final class CleanTextTest {
    @Test
    @DisplayName("LANG-06 unpaired overrides and isolates are removed, pairs stay")
    void bidirectionalControls() {
        assertEquals("ab", CleanText.line("a\u202Eb"));
        assertEquals("ab", CleanText.line("a\u2069b\u202C"));
        assertEquals("a\u2067b\u2069", CleanText.line("a\u2067b\u2069"));
        assertEquals("\u2067a\u2069b", CleanText.line("\u2066\u2067a\u2069b\u202C"));
        assertEquals("<p>a</p>\n", CleanText.block("<p>\u202Da</p>\r\n"));
    }

    @Test
    void aShortTextIsItsOwnSummary() {
        assertEquals("One. Two.", SummaryText.shorten("One. Two.", 300, Locale.ENGLISH));
    }

    @Test
    void aSummaryEndsBehindASentenceIfItCan() {
        assertEquals(
                "The ferry is late. So is the tide.",
                SummaryText.shorten("The ferry is late. So is the tide. Nobody minds at all.", 40, Locale.ENGLISH));
    }

    @Test
    void aSummaryWithinASentenceEndsBetweenWordsWithAnEllipsis() {
        assertEquals(
                "The ferry, which had been repaired\u2026",
                SummaryText.shorten("The ferry, which had been repaired, left the harbour", 36, Locale.ENGLISH));
    }

    @Test
    @DisplayName("LANG-07 no text is cut inside a character as people see it")
    void noCharacterIsCut() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        String devanagari = "\u0915\u094D\u0937\u093F";

        for (int length = 1; length < 20; length++) {
            String cut = SummaryText.shorten(family.repeat(30), length, Locale.ENGLISH);
            assertEquals(family.repeat(length - 1) + "\u2026", cut);
            String words = SummaryText.shorten(devanagari.repeat(30), length, Locale.forLanguageTag("hi"));
            assertTrue(
                    words.equals("\u2026")
                            || words.replace("\u2026", "").endsWith("\u093F")
                            || words.replace("\u2026", "").endsWith("\u094D"),
                    words);
        }
    }
}
