package dateline.ingest.text.date;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates that count their years from another beginning, or whose month has a name of two words, written as all others are: the
 * eras of Japan, the Republic of China, the Buddhist era where it is named, the months of the Levant and of Ireland.
 */
final class CalendarEras {
    private static final Pattern EAST_ASIAN = Pattern.compile("(令和|平成|昭和|民國|民国|中華民國)\\s*(元|\\p{Nd}{1,3})\\s*年");
    private static final Map<String, Integer> YEAR_BEFORE_FIRST =
            Map.of("令和", 2018, "平成", 1988, "昭和", 1925, "民國", 1911, "民国", 1911, "中華民國", 1911);
    private static final Pattern BUDDHIST =
            Pattern.compile("(?:พ\\s?\\.\\s?ศ\\s?\\.|พุทธศักราช|B\\.\\s?E\\.|BE)\\s*(?=2[4-6]\\p{Nd}{2}(?!\\p{Nd}))");
    private static final Pattern LEVANTINE =
            Pattern.compile("تشرين (?:الأول|الاول|الثاني)|كانون (?:الأول|الاول|الثاني)");
    private static final Map<String, String> LEVANTINE_MONTHS = Map.of(
            "تشرين الأول",
            "أكتوبر",
            "تشرين الاول",
            "أكتوبر",
            "تشرين الثاني",
            "نوفمبر",
            "كانون الأول",
            "ديسمبر",
            "كانون الاول",
            "ديسمبر",
            "كانون الثاني",
            "يناير");
    private static final Pattern BOTH_NAMES =
            Pattern.compile("(أكتوبر|نوفمبر|ديسمبر|يناير)\\s*[/(]\\s*(?:أكتوبر|نوفمبر|ديسمبر|يناير)\\)?");

    private static final Pattern THAI_SHORT = Pattern.compile(
            "(?<!\\p{L})(ม\\.ค|ก\\.พ|มี\\.ค|เม\\.ย|พ\\.ค|มิ\\.ย|ก\\.ค|ส\\.ค|ก\\.ย|ต\\.ค|พ\\.ย|ธ\\.ค)\\.");
    private static final Map<String, String> THAI_MONTHS = Map.ofEntries(
            Map.entry("ม.ค", "มกราคม"),
            Map.entry("ก.พ", "กุมภาพันธ์"),
            Map.entry("มี.ค", "มีนาคม"),
            Map.entry("เม.ย", "เมษายน"),
            Map.entry("พ.ค", "พฤษภาคม"),
            Map.entry("มิ.ย", "มิถุนายน"),
            Map.entry("ก.ค", "กรกฎาคม"),
            Map.entry("ส.ค", "สิงหาคม"),
            Map.entry("ก.ย", "กันยายน"),
            Map.entry("ต.ค", "ตุลาคม"),
            Map.entry("พ.ย", "พฤศจิกายน"),
            Map.entry("ธ.ค", "ธันวาคม"));

    private static final Pattern IRISH =
            Pattern.compile("(?iu)(?:m[ií] )?(?:mh?eán|(dh?eireadh)) fómhair|m[ií] na (?=\\p{L})");

    /** Poles and Czechs call the month after it so, who put no full stop behind the year. */
    private static final Pattern CROATIAN =
            Pattern.compile("(?iu)(?<=(?<!\\p{Nd})\\p{Nd}{1,2}\\.\\s?)listopada(?=\\s\\p{Nd}{4}\\.)");

    private CalendarEras() {}

    /** The text with such dates in the common era and in single words. */
    static String common(String text) {
        String eastAsian = EAST_ASIAN.matcher(text).replaceAll(CalendarEras::year);
        String buddhist = BUDDHIST.matcher(eastAsian).replaceAll("");
        String thai = THAI_SHORT.matcher(buddhist).replaceAll(month -> THAI_MONTHS.getOrDefault(month.group(1), ""));
        String levantine =
                LEVANTINE.matcher(thai).replaceAll(month -> LEVANTINE_MONTHS.getOrDefault(month.group(), ""));
        String irish = IRISH.matcher(levantine).replaceAll(CalendarEras::irish);
        String croatian = CROATIAN.matcher(irish).replaceAll("oktobra");
        Matcher both = BOTH_NAMES.matcher(croatian);
        return both.replaceAll("$1");
    }

    private static String irish(MatchResult month) {
        return month.group().endsWith(" ") ? "" : month.group(1) == null ? "september" : "october";
    }

    private static String year(MatchResult era) {
        int year = era.group(2).equals("元") ? 1 : Integer.parseInt(era.group(2));
        return (YEAR_BEFORE_FIRST.getOrDefault(era.group(1), 0) + year) + "年";
    }
}
