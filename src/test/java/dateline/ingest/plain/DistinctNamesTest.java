package dateline.ingest.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Of several forms of a name one is kept. */
class DistinctNamesTest {
    private static List<String> distinct(String... names) {
        return DistinctNames.of(new LinkedHashSet<>(List.of(names)));
    }

    @Test
    @DisplayName("What a scraper has run together with a name that stands elsewhere is no second one")
    void gluedWordsAreNoName() {
        assertEquals(List.of("Hattie Brandreth"), distinct("Hattie Brandreth", "Hattie BrandrethRail"));
        assertEquals(List.of("Ewan Mac", "Ewan Macleod"), distinct("Ewan Mac", "Ewan Macleod"));
    }

    @Test
    @DisplayName("The longest form of a name is kept, and desks go where a person is named")
    void theLongestFormIsKept() {
        assertEquals(List.of("Nuria Cabezas"), distinct("N. Cabezas", "Nuria Cabezas", "Cabezas"));
        assertEquals(List.of("Ida Lund", "Per Moe"), distinct("Ida Lund", "Per Moe"));
    }
}
