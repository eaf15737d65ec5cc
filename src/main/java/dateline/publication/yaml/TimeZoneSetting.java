package dateline.publication.yaml;

import dateline.article.SpellingAdvice;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Reads time zones by their name in the IANA time zone database, or as an offset from UTC. */
final class TimeZoneSetting {
    private TimeZoneSetting() {}

    static Optional<ZoneId> read(YamlValue value) {
        return value.asText().flatMap(text -> {
            Optional<ZoneId> zone = zone(text);
            if (zone.isEmpty()) {
                value.complain(Quotation.of(text) + " is no time zone.", advice(text));
            }
            return zone;
        });
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String advice(String text) {
        Collection<String> known = ZoneId.getAvailableZoneIds();
        String city = "/" + text.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(city))
                .sorted()
                .findFirst()
                .or(() -> SpellingAdvice.nearest(text, known.stream().sorted().toList()))
                .filter(name -> name.indexOf('/') > 0)
                .map(name -> "Write " + name)
                .orElse("Write one such as Europe/London, Asia/Tokyo or UTC, by its name in the IANA time zone"
                        + " database.");
    }
}
