package dateline.ingest.text.date;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneNamesTest {
    @ParameterizedTest
    @CsvSource({
        "Z, Z",
        "gmt, Z",
        "IST, +05:30",
        "BST, +01:00",
        "CST, -06:00",
        "EST, -05:00",
        "MESZ, +02:00",
        "ET, America/New_York",
        "Europe/Berlin, Europe/Berlin",
        "+0530, +05:30",
        "GMT+2, +02:00",
        "UTC -03:30, -03:30",
        "\u221204:00, -04:00",
        "+14:00, +14:00"
    })
    void aZoneIsRead(String text, String zone) {
        assertEquals(Optional.of(ZoneId.of(zone)), ZoneNames.zone(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "XYZ", "+14:01", "+15:00", "+02:60", "Nowhere/City", "/Berlin", "2/3"})
    void whatIsNoZoneIsNone(String text) {
        assertEquals(Optional.empty(), ZoneNames.zone(text));
    }

    @Test
    void behindATimeOnlyAnAbbreviationInCapitalsWithOneOffsetCounts() {
        assertEquals(Optional.of(ZoneOffset.ofHoursMinutes(5, 30)), ZoneNames.printed("IST"));
        assertEquals(Optional.empty(), ZoneNames.printed("ist"));
        assertEquals(Optional.empty(), ZoneNames.printed("ET"));
        assertEquals(Optional.empty(), ZoneNames.printed("+02:00"));
    }
}
