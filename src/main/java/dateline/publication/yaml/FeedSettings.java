package dateline.publication.yaml;

import dateline.publication.NamedFeed;
import dateline.publication.Window;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads one of {@code feeds}. */
final class FeedSettings {
    static final List<String> KEYS = Stream.of(
                    List.of("title", "description"), SelectionSettings.KEYS, List.of("window", "was"))
            .flatMap(List::stream)
            .toList();

    private final Window inherited;
    private final FeedSlugs feedSlugs;
    private final SelectionSettings selections;

    FeedSettings(Window inherited, FeedSlugs feedSlugs, SelectionSettings selections) {
        this.inherited = inherited;
        this.feedSlugs = feedSlugs;
        this.selections = selections;
    }

    Optional<NamedFeed> read(YamlValue place) {
        return YamlMap.in(place, "Write " + place.key() + ": { title: …, any: [tag:…] }")
                .map(settings -> {
                    settings.allowOnly(KEYS);
                    return new NamedFeed(
                            place.key(),
                            settings.requiredText("title", "Write the feed's name, as readers see it."),
                            settings.value("description").flatMap(YamlValue::asText),
                            selections.read(settings, place),
                            WindowSettings.read(settings, inherited),
                            feedSlugs.takeFormer(settings, place.key()));
                });
    }
}
