package dateline.ingest.text.date;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The days of the week, which stand beside dates and say nothing more. */
public final class WeekdayNames {
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "sk", "ru", "uk", "bg", "sr",
            "hr", "sl", "el", "tr", "hu", "ro", "ca", "is", "he", "ar", "fa", "hi", "th", "vi", "id", "ms", "ko", "ja",
            "zh");

    /** In these only the whole names, for the short ones are words or parts of words elsewhere. */
    private static final List<String> LANGUAGES_IN_FULL = List.of(
            "bn", "mr", "gu", "pa", "ta", "te", "kn", "ml", "si", "or", "as", "ne", "ur", "ps", "lo", "km", "my", "ka",
            "hy", "kk", "ky", "uz", "az", "tg", "mn", "be", "mk", "bs", "sq", "et", "lv", "lt", "mt", "lb", "nn", "fo",
            "fy", "eu", "gl", "ga", "cy", "gd", "br", "sw", "zu", "xh", "af", "so", "am", "ti", "ha", "yo", "ig", "fil",
            "ku", "ckb", "sd", "ug");

    private static final Map<String, Set<DayOfWeek>> DAYS = days();

    private WeekdayNames() {}

    /** Whether a text is the name of a day in one of the languages that newsrooms write, in whatever case. */
    public static boolean isOne(String text) {
        return DAYS.containsKey(text.toLowerCase(Locale.ROOT));
    }

    /** The days by their names in small letters; one name may be that of two, each in a language of its own. */
    static Map<String, Set<DayOfWeek>> all() {
        return DAYS;
    }

    private static Map<String, Set<DayOfWeek>> days() {
        var names = new HashMap<String, Set<DayOfWeek>>();
        LANGUAGES.forEach(language ->
                addTo(names, language, List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)));
        LANGUAGES_IN_FULL.forEach(
                language -> addTo(names, language, List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)));
        return Map.copyOf(names);
    }

    private static void addTo(Map<String, Set<DayOfWeek>> names, String language, List<TextStyle> styles) {
        for (DayOfWeek day : DayOfWeek.values()) {
            for (TextStyle style : styles) {
                String name = day.getDisplayName(style, Locale.forLanguageTag(language));
                for (String word : name.toLowerCase(Locale.ROOT).split("[\\s.\u200c]+")) {
                    names.computeIfAbsent(word, key -> EnumSet.noneOf(DayOfWeek.class))
                            .add(day);
                }
            }
        }
    }
}
