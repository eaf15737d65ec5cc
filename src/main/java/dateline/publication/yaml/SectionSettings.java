package dateline.publication.yaml;

import dateline.publication.Section;
import dateline.publication.Window;
import java.util.List;
import java.util.Optional;

/** Reads one of {@code sections}. */
final class SectionSettings {
    static final List<String> KEYS = List.of("title", "description", "match", "window", "was");

    private final Window inherited;
    private final FeedSlugs feedSlugs;

    SectionSettings(Window inherited, FeedSlugs feedSlugs) {
        this.inherited = inherited;
        this.feedSlugs = feedSlugs;
    }

    Optional<Section> read(YamlValue place) {
        return YamlMap.in(place, "Write " + place.key() + ": { title: … }").map(settings -> {
            settings.allowOnly(KEYS);
            return new Section(
                    place.key(),
                    settings.requiredText("title", "Write the section's name, as readers see it."),
                    settings.value("description").flatMap(YamlValue::asText),
                    settings.members("match").stream()
                            .flatMap(word -> word.asWord().stream())
                            .toList(),
                    WindowSettings.read(settings, inherited),
                    feedSlugs.takeFormer(settings, place.key()));
        });
    }
}
