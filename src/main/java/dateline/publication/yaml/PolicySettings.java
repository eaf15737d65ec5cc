package dateline.publication.yaml;

import dateline.publication.NewsroomPolicies;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code policies}: the pages on which the newsroom says how it works, and whom to tell of a hole. */
final class PolicySettings {
    static final List<String> KEYS = List.of("corrections", "ethics", "masthead", "principles", "security");

    private static final Pattern MAIL = Pattern.compile("(?:mailto:)?[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,253}");

    private PolicySettings() {}

    static NewsroomPolicies read(YamlMap settings) {
        return settings.value("policies")
                .flatMap(value -> YamlMap.in(
                        value, "Write policies: { corrections: https://www.harbour-gazette.example/corrections }"))
                .map(PolicySettings::of)
                .orElse(NewsroomPolicies.NONE);
    }

    private static NewsroomPolicies of(YamlMap policies) {
        policies.allowOnly(KEYS);
        return new NewsroomPolicies(
                policies.value("corrections").flatMap(WebUrlSetting::read),
                policies.value("ethics").flatMap(WebUrlSetting::read),
                policies.value("masthead").flatMap(WebUrlSetting::read),
                policies.value("principles").flatMap(WebUrlSetting::read),
                policies.value("security").flatMap(PolicySettings::contact));
    }

    private static Optional<URI> contact(YamlValue value) {
        Optional<String> text = value.asText();
        return text.filter(words -> MAIL.matcher(words).matches()).isPresent()
                ? text.map(words -> URI.create(words.startsWith("mailto:") ? words : "mailto:" + words))
                : WebUrlSetting.read(value);
    }
}
