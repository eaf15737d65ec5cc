package dateline.publication.yaml;

import dateline.publication.PageSelectors;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads {@code selectors: { title: …, body: …, remove: […] }}. */
final class SelectorSettings {
    static final List<String> KEYS = List.of("title", "body", "byline", "published", "remove");

    private final Function<String, Optional<String>> mistake;

    SelectorSettings(Function<String, Optional<String>> mistake) {
        this.mistake = mistake;
    }

    PageSelectors read(YamlMap settings) {
        return settings.value("selectors")
                .flatMap(value -> YamlMap.in(value, "Write selectors: { body: div.story }"))
                .map(this::selectors)
                .orElse(PageSelectors.NONE);
    }

    private PageSelectors selectors(YamlMap map) {
        map.allowOnly(KEYS);
        return new PageSelectors(
                map.value("title").flatMap(this::selector),
                map.value("body").flatMap(this::selector),
                map.value("byline").flatMap(this::selector),
                map.value("published").flatMap(this::selector),
                map.members("remove").stream()
                        .flatMap(member -> selector(member).stream())
                        .toList());
    }

    private Optional<String> selector(YamlValue place) {
        Optional<String> selector = place.asWord();
        selector.flatMap(mistake)
                .ifPresent(what -> place.complain(
                        Quotation.of(selector.get()) + " is no CSS selector (" + what + ").",
                        "Write one such as div.story or \"#content\"; one that begins with # needs quotes."));
        return selector;
    }
}
