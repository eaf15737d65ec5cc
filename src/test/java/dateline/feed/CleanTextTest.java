package dateline.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.WebUrl;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertEquals("One. Two.", Excerpt.shorten("One. Two.", 300, Locale.ENGLISH));
    }

    @Test
    void aSummaryEndsBehindASentenceIfItCan() {
        assertEquals(
                "The ferry is late. So is the tide.",
                Excerpt.shorten("The ferry is late. So is the tide. Nobody minds at all.", 40, Locale.ENGLISH));
    }

    @Test
    void aSummaryWithinASentenceEndsBetweenWordsWithAnEllipsis() {
        assertEquals(
                "The ferry, which had been repaired\u2026",
                Excerpt.shorten("The ferry, which had been repaired, left the harbour", 36, Locale.ENGLISH));
    }

    @Test
    @DisplayName("LANG-07 no text is cut inside a character as people see it")
    void noCharacterIsCut() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        String devanagari = "\u0915\u094D\u0937\u093F";

        for (int length = 1; length < 20; length++) {
            String cut = Excerpt.shorten(family.repeat(30), length, Locale.ENGLISH);
            assertEquals(family.repeat(length - 1) + "\u2026", cut);
            String words = Excerpt.shorten(devanagari.repeat(30), length, Locale.forLanguageTag("hi"));
            assertTrue(
                    words.equals("\u2026")
                            || words.replace("\u2026", "").endsWith("\u093F")
                            || words.replace("\u2026", "").endsWith("\u094D"),
                    words);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/x, https://a.example/x",
        "HTTPS://A.Example/X, https://a.example/X",
        "https://b\u00fccher.example/stra\u00dfe?q=\u00e9#\u00fc, https://xn--bcher-kva.example/stra%C3%9Fe?q=%C3%A9#%C3%BC",
        "https://a.example/a b\"<>^`{|}, https://a.example/a%20b%22%3C%3E%5E%60%7B%7C%7D",
        "https://a.example/100%/a%20b, https://a.example/100%25/a%20b",
        "https://a.example/a[1]#x#y, https://a.example/a%5B1%5D#x%23y",
        "https://a.example/\uD83D\uDEB2, https://a.example/%F0%9F%9A%B2",
        "http://[2001:db8::1]:8080/x, http://[2001:db8::1]:8080/x",
        "https://my_bucket.a.example/x, https://my_bucket.a.example/x",
    })
    @DisplayName("RSS-08 addresses are absolute and ASCII")
    void addresses(String given, String written) {
        assertEquals(Optional.of(written), WebUrl.ascii(given));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/a",
                "//a.example/a",
                "javascript:alert(1)",
                "mailto:a@a.example",
                "https://",
                "https://u:p@a.example/",
                "data:text/html,x",
                "https://a..example/",
                "https://a.example:port/"
            })
    @DisplayName("RSS-08 HTML-04 what is no web address is none")
    void noAddresses(String given) {
        assertEquals(Optional.empty(), WebUrl.ascii(given));
    }
}
