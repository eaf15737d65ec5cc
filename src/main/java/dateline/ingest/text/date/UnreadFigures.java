package dateline.ingest.text.date;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether a text that was read as a date has figures, or a half of the day, of which nothing was made: minutes that stand in
 * an unusual way, a second time in another zone, an hour in the evening.
 */
public final class UnreadFigures {
    private static final Pattern FIGURES = Pattern.compile("\\d+");
    private static final Pattern FRACTION = Pattern.compile("(?<=:\\d\\d)[.,]\\d+");

    /** Forms whose figures stand without marks between them, or count other things than days of months. */
    private static final Pattern OTHER_FORM =
            Pattern.compile("\\d{8,14}(?:[Tt ]\\d{4,6}.*)?|\\d{4}-?W\\d{2}.*|\\d{4}-\\d{3}(?!\\d).*", Pattern.DOTALL);

    private static final Pattern LATE = Pattern.compile(
            "(?<![\\p{L}\\p{M}])(?:p\\.?\\s?m|مساء|مساءً|م|tarde|noche|noite|soir|sera|abends|nachmittags|evening|afternoon|night|शाम|रात|রাত|বিকাল|বিকেল"
                    + "|odpoledne|večer|wieczorem|вечера|вечора|μ\\.?μ|este|délután|tối|chiều|malam|sore|ب\\.ظ)(?![\\p{L}\\p{M}])|午後|下午|晚上|오후",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int NOON = 12;
    private static final int CENTURY = 100;

    private UnreadFigures() {}

    /** Whether there are any. */
    public static boolean isAny(String text, WrittenDate date) {
        String ascii = AsciiDigits.ascii(text).strip();
        boolean isEarly = date.time().filter(time -> time.getHour() < NOON).isPresent();
        if (isEarly && LATE.matcher(ascii).find()) {
            return true;
        }
        return !OTHER_FORM.matcher(ascii).matches() && hasOthers(ascii, date);
    }

    private static boolean hasOthers(String ascii, WrittenDate date) {
        List<Integer> figures =
                new ArrayList<>(FIGURES.matcher(FRACTION.matcher(ascii).replaceAll(""))
                        .results()
                        .map(found -> found.group().length() > 4 ? -1 : Integer.parseInt(found.group()))
                        .toList());
        LocalDate day = date.day();
        take(figures, day.getDayOfMonth());
        take(figures, day.getMonthValue());
        take(figures, day.getYear(), day.getYear() % CENTURY);
        date.time().ifPresent(time -> takeTime(figures, time, day));
        if (!figures.isEmpty() && date.zone().isPresent()) {
            takeOffset(figures, ascii);
        }
        return figures.stream().anyMatch(figure -> figure != 0);
    }

    private static void takeTime(List<Integer> figures, LocalTime time, LocalDate day) {
        boolean isEndOfDay = time.equals(LocalTime.MIDNIGHT) && take(figures, 24);
        if (isEndOfDay) {
            // What is written is the day before.
            take(figures, day.minusDays(1).getDayOfMonth());
        } else {
            take(figures, time.getHour(), time.getHour() % NOON, NOON);
        }
        take(figures, time.getMinute());
        take(figures, time.getSecond());
    }

    /** Behind a sign, in one or two figures. */
    private static void takeOffset(List<Integer> figures, String ascii) {
        Pattern.compile("[+\\u2212-]\\s?(\\d{1,2}):?(\\d{2})?\\b")
                .matcher(ascii)
                .results()
                .flatMap(found ->
                        Stream.of(found.group(1), found.group(2), found.group().replaceAll("\\D", "")))
                .flatMap(part -> Optional.ofNullable(part).stream())
                .forEach(part -> take(figures, Integer.parseInt(part)));
    }

    /** Takes the first of these that is there. */
    private static boolean take(List<Integer> figures, int... candidates) {
        for (int candidate : candidates) {
            if (figures.remove(Integer.valueOf(candidate))) {
                return true;
            }
        }
        return false;
    }
}
