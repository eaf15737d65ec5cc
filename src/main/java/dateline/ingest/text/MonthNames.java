package dateline.ingest.text;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names of the months in the languages of Europe, long and short. */
final class MonthNames {
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "ru", "uk", "el", "tr", "hu",
            "ro");
    private static final Map<String, Integer> NUMBERS = numbers();

    private MonthNames() {}

    /** 1 to 12. */
    static Optional<Integer> number(String name) {
        return Optional.ofNullable(NUMBERS.get(key(name)));
    }

    private static Map<String, Integer> numbers() {
        var numbers = new HashMap<String, Integer>();
        for (var style :
                List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
            for (var language : LANGUAGES) {
                for (var month : Month.values()) {
                    String name = key(month.getDisplayName(style, Locale.forLanguageTag(language)));
                    if (name.length() >= 3 && name.codePoints().allMatch(Character::isLetter)) {
                        numbers.putIfAbsent(name, month.getValue());
                    }
                }
            }
        }
        numbers.putIfAbsent("sept", 9);
        return Map.copyOf(numbers);
    }

    private static String key(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
