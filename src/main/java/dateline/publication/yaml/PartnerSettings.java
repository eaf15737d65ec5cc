package dateline.publication.yaml;

import dateline.article.SpellingAdvice;
import dateline.publication.NamedFeed;
import dateline.publication.PartnerTerms;
import dateline.publication.ProfileTerms;
import dateline.publication.Publication;
import dateline.publication.Section;
import dateline.publication.SourceOwnership;
import dateline.publication.Window;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Reads one of {@code partners}. */
final class PartnerSettings {
    static final List<String> KEYS = Stream.of(
                    List.of(
                            "title",
                            "profile",
                            "feed",
                            "window",
                            "open",
                            "logo",
                            "wide-logo",
                            "dark-logo",
                            "withdrawal",
                            "webhook"),
                    SyndicationSettings.KEYS,
                    FetchSettings.KEYS)
            .flatMap(List::stream)
            .toList();
    private static final List<String> WITHDRAWALS = List.of("pubStatus", "delStatus");
    private static final String ALL = "all";

    private final Optional<Publication> publication;
    private final Dialects dialects;
    private final SyndicationSettings syndication;
    private final SourceOwnership sources;

    /**
     * The dialects that there are.
     *
     * @param keys the further keys that each cannot do without
     * @param described those that the newsroom has described itself
     */
    record Dialects(Map<String, Set<String>> keys, Map<String, ProfileTerms> described) {}

    PartnerSettings(
            Optional<Publication> publication,
            Dialects dialects,
            SyndicationSettings syndication,
            SourceOwnership sources) {
        this.publication = publication;
        this.dialects = dialects;
        this.syndication = syndication;
        this.sources = sources;
    }

    Optional<PartnerTerms> read(YamlValue place) {
        return YamlMap.in(place, "Write " + place.key() + ": { profile: msn, feed: news }")
                .map(settings -> terms(settings, place));
    }

    private PartnerTerms terms(YamlMap settings, YamlValue place) {
        settings.allowOnly(KEYS);
        String profile = profile(settings);
        dialects.keys().getOrDefault(profile, Set.of()).stream()
                .sorted()
                .forEach(key -> settings.required(key, "A feed of the profile " + profile + " cannot do without it."));
        String feed = feed(settings);
        boolean open = settings.value("open").flatMap(YamlValue::asTruth).orElse(false);
        return new PartnerTerms(
                place.key(),
                settings.value("title").flatMap(YamlValue::asText).orElseGet(() -> titleOfAll(place)),
                profile,
                feed,
                WindowSettings.read(
                        settings, publication.map(Publication::window).orElse(Window.DEFAULT)),
                open,
                settings.value("logo").flatMap(PartnerSettings::picture),
                settings.value("wide-logo").flatMap(PartnerSettings::picture),
                settings.value("dark-logo").flatMap(PartnerSettings::picture),
                FetchSettings.read(settings),
                settings.value("withdrawal").flatMap(value -> oneOf(value, WITHDRAWALS, "word")),
                syndication.read(settings, feed, new SyndicationSettings.Reader(profile, open)),
                sources,
                Optional.ofNullable(dialects.described().get(profile)));
    }

    private String titleOfAll(YamlValue place) {
        return publication.map(Publication::title).orElseGet(place::key);
    }

    private String profile(YamlMap settings) {
        List<String> known = dialects.keys().keySet().stream().sorted().toList();
        return settings.required("profile", "Write one of " + String.join(", ", known) + ".")
                .flatMap(value -> oneOf(value, known, "profile"))
                .orElse("");
    }

    private String feed(YamlMap settings) {
        List<String> known = publication.stream()
                .flatMap(read -> Stream.of(
                                Stream.of(ALL),
                                read.sections().stream().map(Section::slug),
                                read.feeds().stream().map(NamedFeed::slug))
                        .flatMap(slugs -> slugs))
                .toList();
        if (settings.value("feed").isEmpty() && SyndicationSettings.selects(settings)) {
            return ALL;
        }
        Optional<YamlValue> place = settings.required("feed", "Write the name of a section or a feed, or all.");
        return publication
                .map(read -> place.flatMap(value -> oneOf(value, known, "feed", read::presentFeed)))
                .orElseGet(() -> place.flatMap(YamlValue::asWord))
                .orElse(ALL);
    }

    private static Optional<URI> picture(YamlValue value) {
        Optional<URI> address = WebUrlSetting.read(value);
        if (address.isPresent() && !"https".equals(address.get().getScheme())) {
            value.complain(
                    Quotation.of(address.get().toString()) + " does not begin with https://.",
                    "Write one that does: platforms fetch pictures in no other way.");
        }
        return address;
    }

    private static Optional<String> oneOf(YamlValue value, Collection<String> known, String what) {
        return oneOf(value, known, what, UnaryOperator.identity());
    }

    /** @param present gives what a thing is called now that was called otherwise */
    private static Optional<String> oneOf(
            YamlValue value, Collection<String> known, String what, UnaryOperator<String> present) {
        Optional<String> word = value.asWord().map(present);
        if (word.isPresent() && !known.contains(word.get())) {
            value.complain(
                    "there is no " + what + " " + Quotation.of(word.get()) + ".",
                    SpellingAdvice.nearest(word.get(), known)
                            .map(meant -> "Did you mean " + meant + "?")
                            .orElse("There are " + String.join(", ", known) + "."));
            return Optional.empty();
        }
        return word;
    }
}
