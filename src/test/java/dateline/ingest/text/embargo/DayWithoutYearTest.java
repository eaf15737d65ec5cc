package dateline.ingest.text.embargo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayWithoutYearTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMBARGO do sobote, 28. novembra, ob 21. uri|2026-11-28",
                "Sperrfrist: Samstag, 28. November, 21 Uhr|2026-11-28",
                "Embargo until 9 pm on Saturday 28 November|2026-11-28",
                "Sous embargo jusqu'au samedi 28 novembre, 21 h|2026-11-28",
                "Embargo hasta el sábado 28 de noviembre|2026-11-28",
                "Эмбарго до субботы, 28 ноября, 21:00|2026-11-28",
                "Embargo do soboty 28. 11., 21:00|2026-11-28",
                "解禁:11月28日(土)21時|2026-11-28",
                "엠바고: 11월 28일(토) 21시|2026-11-28",
                "禁发至11月28日(周六)21时|2026-11-28",
                "Embargo until Friday 1 January|2027-01-01"
            })
    @DisplayName("The day nearest to today is meant, if its weekday agrees")
    void theNearestDayIsMeant(String words, LocalDate day) {
        assertEquals(Optional.of(new DayWithoutYear(day, true)), DayWithoutYear.in(words, TODAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Embargo until Friday 28 November",
                "Embargo until 28 November 2025",
                "Embargo until Saturday 28 November and Monday 30 November",
                "Embargo until Saturday 3 March",
                "Embargo until Saturday, 21:00",
                "Embargo 28 November to 2 December"
            })
    @DisplayName("Another weekday, a year, a second day or one far away leaves it in doubt")
    void itIsInDoubt(String words) {
        assertEquals(Optional.empty(), DayWithoutYear.in(words, TODAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Embargo until 28 November, 9 pm", "Sperrfrist: 28.11., 21 Uhr"})
    @DisplayName("Without a weekday it is known as such")
    void noWeekdayIsNamed(String words) {
        assertEquals(
                Optional.of(new DayWithoutYear(LocalDate.of(2026, 11, 28), false)), DayWithoutYear.in(words, TODAY));
    }
}
