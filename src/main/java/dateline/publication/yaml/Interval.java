package dateline.publication.yaml;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a stretch of time such as {@code 15 min} or {@code 2 h}. */
final class Interval {
    static final Duration USUAL = Duration.ofMinutes(15);

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final Pattern TEXT = Pattern.compile("(\\d{1,6})\\s*([a-z]+)");
    private static final Map<String, Duration> UNITS = Map.ofEntries(
            Map.entry("m", Duration.ofMinutes(1)),
            Map.entry("min", Duration.ofMinutes(1)),
            Map.entry("mins", Duration.ofMinutes(1)),
            Map.entry("minute", Duration.ofMinutes(1)),
            Map.entry("minutes", Duration.ofMinutes(1)),
            Map.entry("h", Duration.ofHours(1)),
            Map.entry("hour", Duration.ofHours(1)),
            Map.entry("hours", Duration.ofHours(1)),
            Map.entry("d", Duration.ofDays(1)),
            Map.entry("day", Duration.ofDays(1)),
            Map.entry("days", Duration.ofDays(1)));

    private Interval() {}

    static Optional<Duration> read(YamlValue value) {
        Optional<String> text = value.asWord();
        Optional<Duration> interval = text.flatMap(Interval::parse)
                .filter(found -> found.compareTo(SHORTEST) >= 0 && found.compareTo(LONGEST) <= 0);
        if (text.isPresent() && interval.isEmpty()) {
            value.complain(
                    Quotation.of(text.get()) + " is no time from 1 minute to 30 days.",
                    "Write a number and a unit, such as 15 min or 2 h.");
        }
        return interval;
    }

    private static Optional<Duration> parse(String text) {
        var matcher = TEXT.matcher(text.toLowerCase(Locale.ROOT));
        return matcher.matches()
                ? Optional.ofNullable(UNITS.get(matcher.group(2)))
                        .map(unit -> unit.multipliedBy(Long.parseLong(matcher.group(1))))
                : Optional.empty();
    }
}
