package dateline.ingest.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that a scraper has run together. */
class UnspacedLabelsTest {
    private static List<String> parted(String line) {
        return UnspacedLabels.parted(List.of(line));
    }

    @Test
    @DisplayName("Who wrote it and when are lines of their own")
    void labelsBeginLines() {
        assertEquals(
                List.of("by: Dana Kowal", "Posted: Nov 18, 2024 / 04:12 p.m.", "Updated: Nov 19, 2024"),
                parted("by: Dana KowalPosted: Nov 18, 2024 / 04:12 p.m.Updated: Nov 19, 2024"));
        assertEquals(
                List.of("Words: Theo March", "Photography: Ines Calder"),
                parted("Words: Theo MarchPhotography: Ines Calder"));
        assertEquals(
                List.of("H\u00e9l\u00e8ne Tissot", "Publi\u00e9 le 29 janvier 2025 \u00e0 08h00"),
                parted("H\u00e9l\u00e8ne TissotPubli\u00e9 le 29 janvier 2025 \u00e0 08h00"));
        assertEquals(
                List.of("Von Ida Lund", "Aktualisiert: 8. April 2025"),
                parted("Von Ida LundAktualisiert: 8. April 2025"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The figures were wrong.Updated tables follow on Monday.",
                "By Dana Kowal Posted: Nov 18, 2024",
                "The ReUpdatedGroup met.",
                "Photos of the gale",
                "What was Published: a list"
            })
    @DisplayName("Words that stand apart are left where they are")
    void othersStay(String line) {
        assertEquals(List.of(line), parted(line));
    }
}
