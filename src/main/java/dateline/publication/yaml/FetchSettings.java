package dateline.publication.yaml;

import dateline.publication.FetchTerms;
import dateline.publication.FetchTerms.Quota;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code quota: 60 per hour} and {@code takedown-alarm: 60 min}. */
final class FetchSettings {
    static final List<String> KEYS = List.of("quota", "takedown-alarm");

    private static final int MOST_REQUESTS = 1_000_000;
    private static final Pattern QUOTA = Pattern.compile("(\\d{1,7})(?: *(?:per|an?|/|in an?|in) *([a-z]+))?");
    private static final Map<String, Duration> UNITS = Map.of(
            "minute", Duration.ofMinutes(1),
            "min", Duration.ofMinutes(1),
            "hour", Duration.ofHours(1),
            "h", Duration.ofHours(1),
            "day", Duration.ofDays(1),
            "d", Duration.ofDays(1));

    private FetchSettings() {}

    static FetchTerms read(YamlMap settings) {
        return new FetchTerms(
                settings.value("quota").flatMap(FetchSettings::quota),
                settings.value("takedown-alarm").flatMap(Interval::read).orElse(FetchTerms.DEFAULT.takedownAlarm()));
    }

    private static Optional<Quota> quota(YamlValue value) {
        Optional<String> text = value.asWord();
        Optional<Quota> quota = text.flatMap(FetchSettings::parse);
        if (text.isPresent() && quota.isEmpty()) {
            value.complain(
                    Quotation.of(text.get()) + " is no number of requests from 1 to " + MOST_REQUESTS + ".",
                    "Write a number and a time, such as 60 per hour; minute, hour and day are there.");
        }
        return quota;
    }

    /** A number alone is one for an hour. */
    private static Optional<Quota> parse(String text) {
        var matcher = QUOTA.matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int requests = Integer.parseInt(matcher.group(1));
        Optional<Duration> per = Optional.ofNullable(
                UNITS.get(Optional.ofNullable(matcher.group(2)).orElse("hour")));
        return requests > 0 && requests <= MOST_REQUESTS
                ? per.map(time -> new Quota(requests, time))
                : Optional.empty();
    }
}
