package dateline.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTagTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "en-gb,   en-GB,   en-GB,   en-GB",
                "en_GB,   -,       en-GB,   en-GB",
                "eng-US,  eng-US,  eng-US,  en-US",
                "English, -,       english, en",
                "Deutsch, -,       deutsch, de",
                "en-QX,   -,       en-QX,   en-QX",
                "und,     -,       -,       -",
                "e,       -,       -,       -",
            })
    @DisplayName("a tag is read strictly, leniently, or as whatever language is meant")
    void readings(String text, String strict, String lenient, String meant) {
        assertEquals(Optional.ofNullable(strict), LanguageTag.strict(text).map(LanguageTag::tag));
        assertEquals(Optional.ofNullable(lenient), LanguageTag.lenient(text).map(LanguageTag::tag));
        assertEquals(Optional.ofNullable(meant), LanguageTag.meant(text).map(LanguageTag::tag));
    }

    @ParameterizedTest
    @CsvSource({"ar, true", "he-IL, true", "az-Arab, true", "uz-Latn, false", "en, false"})
    @DisplayName("the script tells the direction, and without one the language")
    void direction(String tag, boolean rightToLeft) {
        assertEquals(rightToLeft, new LanguageTag(tag).isRightToLeft());
    }
}
