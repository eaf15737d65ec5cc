package dateline.ingest.text.date;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which days of the week a text names, in the case that the rest of it asks for: {@code do soboty}, {@code lauantaihin}, {@code (土)}. */
public final class NamedWeekdays {
    /** A shorter word may be the beginning of any other. */
    private static final int SHORTEST = 3;

    /** How much longer than its name a day's word may be, and how much of the name may change. */
    private static final int LONGEST_ENDING = 3;

    private static final int CHANGED = 2;

    private static final String EAST_ASIAN_DAYS = "月火水木金土日";
    private static final String KOREAN_DAYS = "월화수목금토일";
    private static final String CHINESE_DAYS = "一二三四五六日";
    private static final Pattern UNSPACED = Pattern.compile("[(（]([" + EAST_ASIAN_DAYS + KOREAN_DAYS + "])[)）]|(["
            + EAST_ASIAN_DAYS + "])曜|([" + KOREAN_DAYS + "])요일|(?:周|星期|礼拜|禮拜|週)([" + CHINESE_DAYS + "])");

    private static final Map<String, Set<DayOfWeek>> NAMES = names();

    private NamedWeekdays() {}

    /** The days that it names; one that is called the same as another elsewhere counts as neither. */
    public static Set<DayOfWeek> in(String text) {
        Set<DayOfWeek> named = EnumSet.noneOf(DayOfWeek.class);
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+")) {
            Set<DayOfWeek> meant = days(word);
            if (meant.size() == 1) {
                named.addAll(meant);
            }
        }
        Matcher unspaced = UNSPACED.matcher(text);
        while (unspaced.find()) {
            named.add(DayOfWeek.of(1 + place(unspaced.group().replaceAll("[(（)）曜]|요일|周|星期|礼拜|禮拜|週", ""))));
        }
        return named;
    }

    private static int place(String sign) {
        return Math.max(EAST_ASIAN_DAYS.indexOf(sign), Math.max(KOREAN_DAYS.indexOf(sign), CHINESE_DAYS.indexOf(sign)));
    }

    private static Set<DayOfWeek> days(String word) {
        Set<DayOfWeek> same = NAMES.getOrDefault(word, Set.of());
        if (!same.isEmpty() || word.length() <= SHORTEST) {
            return same;
        }
        Set<DayOfWeek> declined = EnumSet.noneOf(DayOfWeek.class);
        NAMES.forEach((name, days) -> {
            if (isDeclined(word, name)) {
                declined.addAll(days);
            }
        });
        return declined;
    }

    private static boolean isDeclined(String word, String name) {
        int stem = Math.max(SHORTEST, name.length() - CHANGED);
        return name.length() > SHORTEST
                && word.length() <= name.length() + LONGEST_ENDING
                && word.length() >= stem
                && word.startsWith(name.substring(0, stem));
    }

    private static Map<String, Set<DayOfWeek>> names() {
        var names = new HashMap<String, Set<DayOfWeek>>();
        WeekdayNames.all().forEach((name, days) -> {
            for (String word : name.split("-")) {
                if (word.length() >= SHORTEST) {
                    names.computeIfAbsent(word, key -> EnumSet.noneOf(DayOfWeek.class))
                            .addAll(days);
                }
            }
        });
        return Map.copyOf(names);
    }
}
