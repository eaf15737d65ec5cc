package dateline.ingest.text;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** The short names of time zones that newsrooms print and that mean one offset only in practice. */
final class PrintedZones {
    private static final Map<String, Integer> HOURS = Map.ofEntries(
            Map.entry("Z", 0),
            Map.entry("UTC", 0),
            Map.entry("GMT", 0),
            Map.entry("BST", 1),
            Map.entry("CET", 1),
            Map.entry("MEZ", 1),
            Map.entry("CEST", 2),
            Map.entry("MESZ", 2),
            Map.entry("EET", 2),
            Map.entry("EEST", 3),
            Map.entry("MSK", 3),
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7),
            Map.entry("JST", 9),
            Map.entry("KST", 9),
            Map.entry("SGT", 8),
            Map.entry("HKT", 8),
            Map.entry("AEST", 10),
            Map.entry("AEDT", 11),
            Map.entry("NZST", 12),
            Map.entry("NZDT", 13),
            Map.entry("WIB", 7),
            Map.entry("TSI", 3));

    private PrintedZones() {}

    static Optional<ZoneOffset> of(String name) {
        if (name.equals("IST")) {
            return Optional.of(ZoneOffset.ofHoursMinutes(5, 30));
        }
        return Optional.ofNullable(HOURS.get(name)).map(ZoneOffset::ofHours);
    }
}
