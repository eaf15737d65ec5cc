package dateline.publication;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads language tags (BCP 47), in their canonical case. */
final class LanguageTag {
    private static final List<String> LANGUAGES = List.of(Locale.getISOLanguages());
    private static final List<String> REGIONS = List.of(Locale.getISOCountries());

    private LanguageTag() {}

    static Optional<String> read(YamlValue value) {
        return value.asText().flatMap(text -> {
            Optional<String> tag = canonical(text);
            if (tag.isEmpty()) {
                value.complain(Quotation.of(text) + " is no language tag.", advice(text));
            }
            return tag;
        });
    }

    /** The tag in its canonical form; absent when it is ill-formed or names a language or region that does not exist. */
    private static Optional<String> canonical(String text) {
        try {
            var locale = new Locale.Builder().setLanguageTag(text).build();
            String language = locale.getLanguage();
            boolean languageExists = language.length() == 3 || LANGUAGES.contains(language);
            boolean regionExists = locale.getCountry().length() != 2 || REGIONS.contains(locale.getCountry());
            return languageExists && regionExists ? Optional.of(locale.toLanguageTag()) : Optional.empty();
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    private static String advice(String text) {
        String hyphened = text.replace('_', '-').replaceFirst("(?i)-uk$", "-GB").replaceFirst("\\..*$", "");
        return canonical(hyphened)
                .or(() -> named(text))
                .map(tag -> "Write " + tag)
                .orElse("Write one such as en, en-GB, de or pt-BR.");
    }

    /** The tag of a language that was written out, such as {@code English} or {@code Deutsch}. */
    private static Optional<String> named(String name) {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(code -> isName(name, Locale.forLanguageTag(code)))
                .findFirst();
    }

    private static boolean isName(String name, Locale language) {
        return name.equalsIgnoreCase(language.getDisplayLanguage(Locale.ENGLISH))
                || name.equalsIgnoreCase(language.getDisplayLanguage(language));
    }
}
