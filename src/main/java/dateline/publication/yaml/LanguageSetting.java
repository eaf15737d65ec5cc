package dateline.publication.yaml;

import dateline.article.LanguageTag;
import java.util.Optional;

/** Reads language tags (BCP 47), in their canonical case. */
final class LanguageSetting {
    private LanguageSetting() {}

    static Optional<String> read(YamlValue value) {
        return value.asText().flatMap(text -> {
            Optional<String> tag = LanguageTag.strict(text).map(LanguageTag::tag);
            if (tag.isEmpty()) {
                value.complain(Quotation.of(text) + " is no language tag.", advice(text));
            }
            return tag;
        });
    }

    private static String advice(String text) {
        String hyphened = text.replace('_', '-').replaceFirst("(?i)-uk$", "-GB").replaceFirst("\\..*$", "");
        return LanguageTag.strict(hyphened)
                .or(() -> LanguageTag.named(text))
                .map(language -> "Write " + language.tag())
                .orElse("Write one such as en, en-GB, de or pt-BR.");
    }
}
