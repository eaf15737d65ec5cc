package dateline.publication.yaml;

import dateline.publication.Window;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code window: { entries: 50, hours: 48, bytes: 1 MB }}. */
final class WindowSettings {
    static final List<String> KEYS = List.of("entries", "hours", "bytes");

    private static final int MOST_ENTRIES = 1000;
    private static final int MOST_HOURS = 100_000;
    private static final long FEWEST_BYTES = 1_000;
    private static final long MOST_BYTES = 1_000_000_000;
    private static final Pattern SIZE = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,6})?)\\s*([a-z]*)");
    private static final Map<String, Integer> UNITS =
            Map.of("", 1, "b", 1, "kb", 1_000, "mb", 1_000_000, "gb", 1_000_000_000, "kib", 1 << 10, "mib", 1 << 20);

    private WindowSettings() {}

    /** The window under the key {@code window}; what it does not say is as in {@code inherited}. */
    static Window read(YamlMap settings, Window inherited) {
        return settings.value("window")
                .flatMap(value -> YamlMap.in(value, "Write window: { entries: 50, hours: 48, bytes: 1 MB }"))
                .map(map -> read(inherited, map))
                .orElse(inherited);
    }

    private static Window read(Window inherited, YamlMap window) {
        window.allowOnly(KEYS);
        return new Window(
                window.value("entries")
                        .flatMap(value -> value.asNumber(1, MOST_ENTRIES))
                        .orElse(inherited.entries()),
                window.value("hours")
                        .flatMap(value -> value.asNumber(0, MOST_HOURS))
                        .map(Duration::ofHours)
                        .orElse(inherited.hours()),
                window.value("bytes").flatMap(WindowSettings::size).orElse(inherited.bytes()));
    }

    private static Optional<Long> size(YamlValue value) {
        Optional<String> text = value.asWord();
        Optional<Long> size = text.flatMap(WindowSettings::bytes);
        if (text.isPresent() && size.isEmpty()) {
            value.complain(
                    Quotation.of(text.get()) + " is no size from 1 kB to 1 GB.",
                    "Write a number and a unit, such as 1 MB or 500 kB.");
        }
        return size;
    }

    private static Optional<Long> bytes(String text) {
        var size = SIZE.matcher(text.toLowerCase(Locale.ROOT));
        if (!size.matches() || !UNITS.containsKey(size.group(2))) {
            return Optional.empty();
        }
        long bytes = new BigDecimal(size.group(1))
                .multiply(BigDecimal.valueOf(UNITS.get(size.group(2))))
                .longValue();
        return bytes >= FEWEST_BYTES && bytes <= MOST_BYTES ? Optional.of(bytes) : Optional.empty();
    }
}
