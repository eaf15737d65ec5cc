package dateline.publication.yaml;

import dateline.article.Selection;
import dateline.article.SpellingAdvice;
import dateline.publication.NamedFeed;
import dateline.publication.Publication;
import dateline.publication.Section;
import dateline.publication.SyndicationTerms;
import dateline.publication.SyndicationTerms.Extent;
import dateline.publication.SyndicationTerms.Pictures;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads what a partner may have of its stories. */
final class SyndicationSettings {
    static final List<String> KEYS = Stream.concat(
                    SelectionSettings.KEYS.stream(),
                    Stream.of(
                            "text",
                            "paywalled",
                            "third-party",
                            "pictures",
                            "delay",
                            "attribution",
                            "languages",
                            "embargoed"))
            .toList();

    private static final Map<String, Boolean> TRUTH = choices(List.of("no", "yes"), word -> word.equals("yes"));

    /**
     * Who reads the feed.
     *
     * @param profile its dialect
     * @param open whether that is anyone
     */
    record Reader(String profile, boolean open) {}

    private final Optional<Publication> publication;
    private final Set<String> markEmbargoes;

    SyndicationSettings(Optional<Publication> publication, Set<String> markEmbargoes) {
        this.publication = publication;
        this.markEmbargoes = markEmbargoes;
    }

    /** Whether the stories are chosen by a selection of the partner's own. */
    static boolean selects(YamlMap settings) {
        return SelectionSettings.KEYS.stream()
                .anyMatch(key -> settings.value(key).isPresent());
    }

    SyndicationTerms read(YamlMap settings, String feed, Reader reader) {
        var usual = SyndicationTerms.DEFAULT;
        return new SyndicationTerms(
                choice(settings, "text", extents(Extent.FULL, Extent.EXCERPT)).orElse(usual.text()),
                choice(settings, "paywalled", extents(Extent.values())).orElse(usual.paywalled()),
                choice(settings, "third-party", TRUTH).orElse(usual.thirdParty()),
                choice(settings, "pictures", pictures()).orElse(usual.pictures()),
                settings.value("delay").flatMap(Interval::read).orElse(Duration.ZERO),
                attribution(settings),
                settings.members("languages").stream()
                        .flatMap(language -> LanguageSetting.read(language).stream())
                        .toList(),
                selection(settings, feed),
                embargoed(settings, reader));
    }

    private static Optional<String> attribution(YamlMap settings) {
        return settings.value("attribution").flatMap(YamlValue::asText);
    }

    private boolean embargoed(YamlMap settings, Reader reader) {
        boolean wanted = choice(settings, "embargoed", TRUTH).orElse(false);
        if (wanted && reader.open()) {
            settings.value("embargoed")
                    .ifPresent(value -> value.complain(
                            "anyone may read this feed.", "Take open: true away, or write embargoed: no."));
        } else if (wanted && !markEmbargoes.contains(reader.profile())) {
            settings.value("embargoed")
                    .ifPresent(value -> value.complain(
                            "a feed of the profile " + reader.profile() + " cannot say that a story is under embargo.",
                            "Write embargoed: no, or choose one of the profiles "
                                    + markEmbargoes.stream().sorted().collect(Collectors.joining(", ")) + "."));
        }
        return wanted;
    }

    private Selection selection(YamlMap settings, String feed) {
        Optional<Selection> own = publication
                .filter(read -> selects(settings))
                .map(read -> read.sections().stream().map(Section::slug).collect(Collectors.toSet()))
                .map(sections -> new SelectionSettings(sections, new FeedSlugs()).read(settings));
        own.filter(selection -> feedSelection(feed).and(selection).isEmpty())
                .flatMap(selection -> settings.value("any"))
                .ifPresent(value -> value.complain(
                        "the feed " + Quotation.of(feed)
                                + " asks for any: of several too, and both at once cannot be said.",
                        "Leave feed: out and write the whole selection here, or narrow it by all: and not:."));
        return own.orElse(Selection.EVERYTHING);
    }

    private Selection feedSelection(String feed) {
        return publication.stream()
                .flatMap(read -> read.feeds().stream())
                .filter(named -> named.slug().equals(feed))
                .map(NamedFeed::selection)
                .findFirst()
                .orElse(Selection.EVERYTHING);
    }

    private static Map<String, Extent> extents(Extent... extents) {
        return choices(List.of(extents), extent -> extent, Extent::word);
    }

    private static Map<String, Pictures> pictures() {
        return choices(List.of(Pictures.values()), pictures -> pictures, Pictures::word);
    }

    private static <T> Map<String, T> choices(List<String> words, Function<String, T> meaning) {
        return choices(words, meaning, word -> word);
    }

    private static <S, T> Map<String, T> choices(List<S> all, Function<S, T> meaning, Function<S, String> word) {
        var choices = new LinkedHashMap<String, T>();
        all.forEach(one -> choices.put(word.apply(one), meaning.apply(one)));
        return choices;
    }

    /** One of these words; {@code true} and {@code false} mean {@code yes} and {@code no}. */
    private static <T> Optional<T> choice(YamlMap settings, String key, Map<String, T> choices) {
        Optional<YamlValue> place = settings.value(key);
        Optional<T> chosen = place.filter(value -> value.node() instanceof ScalarNode)
                .map(value -> ((ScalarNode) value.node()).getValue().strip().toLowerCase(Locale.ROOT))
                .map(word -> word.equals("true") ? "yes" : word.equals("false") ? "no" : word)
                .flatMap(word -> Optional.ofNullable(choices.get(word)));
        if (chosen.isEmpty()) {
            place.ifPresent(value -> complain(value, choices.keySet()));
        }
        return chosen;
    }

    private static void complain(YamlValue value, Set<String> words) {
        String list = String.join(", ", words);
        if (!(value.node() instanceof ScalarNode scalar)) {
            value.complain("a word is expected here.", "Write one of " + list + ".");
            return;
        }
        value.complain(
                Quotation.of(scalar.getValue()) + " is not possible here.",
                SpellingAdvice.nearest(scalar.getValue(), words)
                        .map(meant -> "Did you mean " + meant + "?")
                        .orElse("Write one of " + list + "."));
    }
}
