package dateline.publication.yaml;

import dateline.publication.WebhookTerms;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Reads {@code webhook: { url: https://partner.example.org/dateline }} of a partner. */
final class WebhookSettings {
    static final List<String> KEYS = List.of("url");

    private static final String ADVICE = "Write webhook: { url: https://partner.example.org/dateline }";

    private WebhookSettings() {}

    static Optional<WebhookTerms> read(String partner, YamlValue place) {
        return YamlMap.in(place, ADVICE)
                .flatMap(settings -> settings.value("webhook"))
                .flatMap(value -> YamlMap.in(value, ADVICE))
                .flatMap(webhook -> {
                    webhook.allowOnly(KEYS);
                    Optional<URI> url = webhook.required("url", ADVICE).flatMap(WebUrlSetting::read);
                    return url.map(address -> new WebhookTerms(partner, address));
                });
    }
}
