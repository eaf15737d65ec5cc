package dateline.ingest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteNameComparisonTest {
    @ParameterizedTest
    @CsvSource({
        "The Harbour Gazette, The Harbour Gazette, true",
        "THE HARBOUR-GAZETTE., The Harbour Gazette, true",
        "La Región, la region, true",
        "東京新聞, 東京新聞, true",
        "東京新聞, 北海道新聞, false",
        "The Harbour, The Harbour Gazette, false",
        "The Harbour Gazette on Sunday, The Harbour Gazette, false",
        "***, …, false"
    })
    @DisplayName("A text is the name of the site when nothing but case, accents and punctuation tell them apart")
    void compared(String text, String site, boolean same) {
        assertEquals(same, SiteNameComparison.is(text, site));
        assertEquals(same, SiteNameComparison.is(text, Optional.of(site)));
    }

    @Test
    @DisplayName("Where no name is known, no text is it")
    void unknown() {
        assertFalse(SiteNameComparison.is("The Harbour Gazette", Optional.empty()));
    }
}
