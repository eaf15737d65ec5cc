package dateline.ingest.text.date;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthNamesTest {
    @ParameterizedTest
    @CsvSource({
        "March, 3",
        "MÄRZ, 3",
        "Sept., 9",
        "sept, 9",
        "février, 2",
        "lis, 11",
        "ağu, 8",
        "ágúst, 8",
        "maig, 5",
        "ag., 8",
        "жовт, 10",
        "ноября, 11"
    })
    void aMonthIsReadWhereADateIsMeant(String name, int month) {
        assertEquals(Optional.of(month), MonthNames.number(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "Monday", "13", "marchioness"})
    void anotherWordIsNone(String word) {
        assertEquals(Optional.empty(), MonthNames.number(word));
    }

    @Test
    void inRunningTextAShortFormThatIsANameOrAWordIsNone() {
        assertEquals(OptionalInt.of(12), MonthNames.printed("Dezember"));
        assertEquals(OptionalInt.of(1), MonthNames.printed("\u05d1\u05d9\u05e0\u05d5\u05d0\u05e8"));
        assertEquals(OptionalInt.empty(), MonthNames.printed("Ara"));
        assertEquals(OptionalInt.empty(), MonthNames.printed("pro"));
    }
}
