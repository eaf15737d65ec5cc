package dateline.publication;

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
    private final Slugs slugs;
    private final SelectionSettings selections;

    FeedSettings(Window inherited, Slugs slugs, SelectionSettings selections) {
        this.inherited = inherited;
        this.slugs = slugs;
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
                            slugs.takeFormer(settings, place.key()));
                });
    }
}
