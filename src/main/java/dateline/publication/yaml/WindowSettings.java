package dateline.publication.yaml;

import dateline.publication.Window;
import java.time.Duration;
import java.util.List;

/** Reads {@code window: { entries: 50, hours: 48, bytes: 1 MB }}. */
final class WindowSettings {
    static final List<String> KEYS = List.of("entries", "hours", "bytes");

    private static final int MOST_ENTRIES = 1000;
    private static final int MOST_HOURS = 100_000;
    private static final ByteSize BYTES = new ByteSize(1_000, 1_000_000_000, "1 kB to 1 GB");

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
                window.value("bytes").flatMap(BYTES::read).orElse(inherited.bytes()));
    }
}
