package dateline.feed;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The language of a text.
 *
 * @param tag well formed and in its usual case, such as {@code en-GB} (RFC 5646)
 */
public record Language(String tag) {
    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS =
            Set.of("Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Rohg", "Mand", "Samr");
    private static final Set<String> RIGHT_TO_LEFT_LANGUAGES =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi", "ji");
    private static final Map<String, String> CORRECTION = Map.ofEntries(
            Map.entry("ar", "تصحيح"),
            Map.entry("da", "Rettelse"),
            Map.entry("de", "Korrektur"),
            Map.entry("en", "Correction"),
            Map.entry("es", "Corrección"),
            Map.entry("fi", "Korjaus"),
            Map.entry("fr", "Correction"),
            Map.entry("it", "Correzione"),
            Map.entry("ja", "訂正"),
            Map.entry("nl", "Correctie"),
            Map.entry("no", "Rettelse"),
            Map.entry("pl", "Korekta"),
            Map.entry("pt", "Correção"),
            Map.entry("ru", "Исправление"),
            Map.entry("sv", "Rättelse"),
            Map.entry("tr", "Düzeltme"),
            Map.entry("uk", "Виправлення"),
            Map.entry("zh", "更正"));

    /** The language that this tag means; absent when it is not well formed. */
    static Optional<Language> of(String tag) {
        try {
            String canonical = new Locale.Builder()
                    .setLanguageTag(tag.strip().replace('_', '-'))
                    .build()
                    .toLanguageTag();
            return canonical.equals("und") ? Optional.empty() : Optional.of(new Language(canonical));
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    /** As Java names it. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** Whether its script runs from right to left. */
    boolean isRightToLeft() {
        String script = locale().getScript();
        return script.isEmpty()
                ? RIGHT_TO_LEFT_LANGUAGES.contains(locale().getLanguage())
                : RIGHT_TO_LEFT_SCRIPTS.contains(script);
    }

    /** What stands in front of the note of a correction. */
    String correction() {
        return CORRECTION.getOrDefault(locale().getLanguage(), "Correction");
    }
}
