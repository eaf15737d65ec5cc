package dateline.article;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The language of a text.
 *
 * @param tag well formed and in its usual case, such as {@code en-GB} (RFC 5646)
 */
public record LanguageTag(String tag) {
    /** No language in use needs as many characters; whoever writes more means no good. */
    private static final int LONGEST = 255;

    private static final List<String> LANGUAGES = List.of(Locale.getISOLanguages());
    private static final List<String> REGIONS = List.of(Locale.getISOCountries());
    private static final Map<String, String> SHORT_CODES = LANGUAGES.stream()
            .collect(Collectors.toUnmodifiableMap(LanguageTag::longCode, code -> code, (first, second) -> first));
    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS =
            Set.of("Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Rohg", "Mand", "Samr");
    private static final Set<String> RIGHT_TO_LEFT_LANGUAGES =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi", "ji");

    /** The tag that has to be written as RFC 5646 has it, of a language and a region that exist. */
    public static Optional<LanguageTag> strict(String text) {
        return parsed(text).filter(LanguageTag::exists).map(locale -> new LanguageTag(locale.toLanguageTag()));
    }

    /** The tag that is meant by {@code en_US} too; absent when the text is not well formed. */
    public static Optional<LanguageTag> lenient(String text) {
        return parsed(text.strip().replace('_', '-'))
                .map(Locale::toLanguageTag)
                .filter(tag -> !tag.equals("und"))
                .map(LanguageTag::new);
    }

    /** The language that is meant by a tag, in its shortest code, or by the name of a language. */
    public static Optional<LanguageTag> meant(String text) {
        return lenient(text)
                .filter(language -> language.tag.matches("[a-z]{2,3}(?:-.*)?"))
                .map(language -> shortened(language.tag))
                .or(() -> named(text.strip().replace('_', '-')));
    }

    /** The language that is written out, such as {@code English} or {@code Deutsch}. */
    public static Optional<LanguageTag> named(String name) {
        return LANGUAGES.stream()
                .filter(code -> isName(name, code, Locale.ENGLISH) || isName(name, code, Locale.forLanguageTag(code)))
                .findFirst()
                .map(LanguageTag::new);
    }

    /** A tag whose language has the code of two letters where there is one (RFC 5646 section 4.5). */
    public static LanguageTag shortened(String tag) {
        String[] parts = tag.split("-", 2);
        String code = SHORT_CODES.getOrDefault(parts[0], parts[0]);
        return new LanguageTag(parts.length == 1 ? code : code + "-" + parts[1]);
    }

    /** As Java names it. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** Whether its script runs from right to left. */
    public boolean isRightToLeft() {
        String script = locale().getScript();
        return script.isEmpty()
                ? RIGHT_TO_LEFT_LANGUAGES.contains(locale().getLanguage())
                : RIGHT_TO_LEFT_SCRIPTS.contains(script);
    }

    private static Optional<Locale> parsed(String tag) {
        try {
            return tag.length() > LONGEST
                    ? Optional.empty()
                    : Optional.of(new Locale.Builder().setLanguageTag(tag).build());
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    private static boolean exists(Locale locale) {
        String language = locale.getLanguage();
        boolean languageExists = language.length() == 3 || LANGUAGES.contains(language);
        return languageExists && (locale.getCountry().length() != 2 || REGIONS.contains(locale.getCountry()));
    }

    private static boolean isName(String name, String code, Locale in) {
        return Locale.forLanguageTag(code).getDisplayLanguage(in).equalsIgnoreCase(name);
    }

    private static String longCode(String code) {
        try {
            return Locale.forLanguageTag(code).getISO3Language();
        } catch (MissingResourceException e) {
            return code;
        }
    }
}
