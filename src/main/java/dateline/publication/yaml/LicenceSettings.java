package dateline.publication.yaml;

import dateline.article.SpellingAdvice;
import dateline.publication.LicenceTerms;
import java.util.List;
import java.util.Optional;

/** Reads {@code licence}: what programs may do with the stories. */
final class LicenceSettings {
    static final List<String> KEYS = List.of("permits", "prohibits", "payment", "terms");

    private LicenceSettings() {}

    static Optional<LicenceTerms> read(YamlMap settings) {
        return settings.value("licence")
                .flatMap(value ->
                        YamlMap.in(value, "Write licence: { prohibits: [ai-train], permits: [search, ai-input] }"))
                .map(LicenceSettings::of);
    }

    private static LicenceTerms of(YamlMap licence) {
        licence.allowOnly(KEYS);
        List<String> permits = usages(licence.members("permits"), List.of());
        return new LicenceTerms(
                permits,
                usages(licence.members("prohibits"), permits),
                licence.value("payment").flatMap(value -> word(value, LicenceTerms.PAYMENTS)),
                licence.value("terms").flatMap(WebUrlSetting::read));
    }

    private static List<String> usages(List<YamlValue> members, List<String> contradicted) {
        return members.stream()
                .flatMap(member -> {
                    Optional<String> usage = word(member, LicenceTerms.USAGES);
                    if (usage.filter(contradicted::contains).isPresent()) {
                        member.complain(
                                Quotation.of(usage.get()) + " is both permitted and prohibited.",
                                "Take one of the two away.");
                    }
                    return usage.stream();
                })
                .distinct()
                .toList();
    }

    private static Optional<String> word(YamlValue value, List<String> known) {
        Optional<String> word = value.asWord();
        if (word.isPresent() && !known.contains(word.get())) {
            value.complain(
                    Quotation.of(word.get()) + " is not possible here.",
                    SpellingAdvice.nearest(word.get(), known)
                            .map(meant -> "Did you mean " + meant + "?")
                            .orElse("Write one of " + String.join(", ", known) + "."));
            return Optional.empty();
        }
        return word;
    }
}
