package dateline.ingest.text.date;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The days of the week, which stand beside dates and say nothing more. */
public final class WeekdayNames {
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "sk", "ru", "uk", "bg", "sr",
            "hr", "sl", "el", "tr", "hu", "ro", "ca", "is", "he", "ar", "fa", "hi", "th", "vi", "id", "ms", "ko", "ja",
            "zh");

    private static final Set<String> NAMES = names();

    private WeekdayNames() {}

    /** Whether a text is the name of a day in one of the languages that newsrooms write, in whatever case. */
    public static boolean isOne(String text) {
        return NAMES.contains(text.toLowerCase(Locale.ROOT));
    }

    private static Set<String> names() {
        var names = new HashSet<String>();
        for (String language : LANGUAGES) {
            for (DayOfWeek day : DayOfWeek.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)) {
                    String name = day.getDisplayName(style, Locale.forLanguageTag(language));
                    for (String word : name.toLowerCase(Locale.ROOT).split("[\\s.\u200c]+")) {
                        names.add(word);
                    }
                }
            }
        }
        return Set.copyOf(names);
    }
}
