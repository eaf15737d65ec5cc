package dateline.ingest.text;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Time zones as people and old formats write them. Names that mean several zones ({@code IST}) are not understood. */
final class ZoneNames {
    private static final Pattern OFFSET = Pattern.compile("(?i)(?:UTC|GMT)?\\s*([+\\-\u2212])(\\d{1,2}):?(\\d{2})?");
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("z", "Z"),
            Map.entry("ut", "Z"),
            Map.entry("utc", "Z"),
            Map.entry("gmt", "Z"),
            Map.entry("wet", "Z"),
            Map.entry("bst", "+01:00"),
            Map.entry("west", "+01:00"),
            Map.entry("cet", "+01:00"),
            Map.entry("mez", "+01:00"),
            Map.entry("cest", "+02:00"),
            Map.entry("mesz", "+02:00"),
            Map.entry("eet", "+02:00"),
            Map.entry("eest", "+03:00"),
            Map.entry("msk", "+03:00"),
            Map.entry("jst", "+09:00"),
            Map.entry("kst", "+09:00"),
            Map.entry("aest", "+10:00"),
            Map.entry("aedt", "+11:00"),
            Map.entry("nzst", "+12:00"),
            Map.entry("nzdt", "+13:00"),
            Map.entry("est", "-05:00"),
            Map.entry("edt", "-04:00"),
            Map.entry("cst", "-06:00"),
            Map.entry("cdt", "-05:00"),
            Map.entry("mst", "-07:00"),
            Map.entry("mdt", "-06:00"),
            Map.entry("pst", "-08:00"),
            Map.entry("pdt", "-07:00"),
            Map.entry("akst", "-09:00"),
            Map.entry("akdt", "-08:00"),
            Map.entry("hst", "-10:00"),
            Map.entry("et", "America/New_York"),
            Map.entry("ct", "America/Chicago"),
            Map.entry("mt", "America/Denver"),
            Map.entry("pt", "America/Los_Angeles"));

    private ZoneNames() {}

    static Optional<ZoneId> zone(String text) {
        String plain = text.strip();
        String name = NAMES.get(plain.toLowerCase(Locale.ROOT));
        if (name != null) {
            return Optional.of(ZoneId.of(name));
        }
        var offset = OFFSET.matcher(plain);
        try {
            if (offset.matches()) {
                int sign = offset.group(1).equals("+") ? 1 : -1;
                String minutes = offset.group(3);
                return Optional.of(ZoneOffset.ofHoursMinutes(
                        sign * Integer.parseInt(offset.group(2)),
                        sign * (minutes == null ? 0 : Integer.parseInt(minutes))));
            }
            return plain.contains("/") ? Optional.of(ZoneId.of(plain)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
