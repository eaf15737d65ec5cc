package dateline.ingest.text.embargo;

import dateline.ingest.text.date.AsciiDigits;
import dateline.ingest.text.date.MonthNames;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Whether words name a day or an hour by its figures, in whatever language the rest of them is. */
final class DayOrHour {
    private static final int LAST_DAY = 31;

    /** {@code 3-go grudnia}, {@code 3 de desembre}. */
    private static final int BETWEEN_DAY_AND_MONTH = 2;

    private static final String HOUR = "(?<![\\d.,:])(?:[01]?\\d|2[0-4])";

    private static final Pattern DAY = Pattern.compile(
            "(?<![\\d.,:/-])(?:\\d{4}\\s?[./-]\\s?\\d{1,2}\\s?[./-]\\s?\\d{1,2}(?!\\d)|\\d{1,2}\\.\\s?\\d{1,2}\\.(?:\\s?\\d{4})?|\\d{1,2}([./-])\\d{1,2}\\1\\d{2,4}(?!\\d)|\\d{1,2}\\s?[日일号號])");

    private static final Pattern CLOCK = Pattern.compile(
            HOUR + "(?:\\s?[:：][0-5]\\d(?!\\d)|\\s?h(?:[0-5]\\d)?(?![\\p{L}\\d])|\\s?[時时點点시]|\\s?[ap]\\.?m(?!\\p{L})"
                    + "|(?:\\.[0-5]\\d)?\\s?(?:uhr|uur|hrs|hours|heures?|horas?|óra\\p{L}*|ч|часов|час|години|godz|hod|val|giờ|น|बजे)(?![\\p{L}\\p{M}])|\\.?\\s?uri(?!\\p{L}))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Where the word for it stands before the hour: {@code ore 11.30}, {@code kl. 9}, {@code pukul 10.00}. */
    private static final Pattern NAMED_CLOCK = Pattern.compile(
            "(?<!\\p{L})(?:(?:ore|a las|desde las|de las|kl|klo|kello|klokka|klokken|klockan|klukkan|plkst|kell|godz|godzin[aąy]|hod|ora|orele|ώρα|saat|saati|pukul|jam|lúc|बजे|الساعة|בשעה|ساعت|เวลา)\\.?\\s{0,2}:?\\s?"
                    + HOUR + "(?!\\d|[.,:]\\d{3})"
                    + "|(?:at|by|from|um|ab|om|vanaf|alle|dalle|às|das|ob|od|u|o|в|во|у|о|об|з|с|от|la|de la|τις|στις|at|fra|från)\\s"
                    + HOUR
                    + "\\.[0-5]\\d(?!\\d|\\.\\d|\\s?%|\\s(?:per|pro|mil|mln|mio|тыс|млн|eur|euro|dollar|pounds|km|kg)))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** With a full stop it may be an amount, unless nothing follows. */
    private static final Pattern LAST_CLOCK = Pattern.compile(HOUR + "\\.[0-5]\\d[\\s.!)\\]]*$");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private DayOrHour() {}

    /** Whether they name either. */
    static boolean isIn(String words) {
        return namesDay(words) || namesHour(words);
    }

    /** Whether they name a day of a month. */
    static boolean namesDay(String words) {
        String figures = AsciiDigits.ascii(words);
        return DAY.matcher(figures).find() || isBesideMonth(List.of(NO_WORD.split(figures)));
    }

    /** Whether they name an hour. */
    static boolean namesHour(String words) {
        String figures = AsciiDigits.ascii(words);
        return CLOCK.matcher(figures).find()
                || NAMED_CLOCK.matcher(figures).find()
                || LAST_CLOCK.matcher(figures).find();
    }

    private static boolean isBesideMonth(List<String> words) {
        return IntStream.range(0, words.size())
                .filter(at -> isDay(words.get(at)))
                .anyMatch(at -> words
                        .subList(
                                Math.max(0, at - BETWEEN_DAY_AND_MONTH),
                                Math.min(words.size(), at + BETWEEN_DAY_AND_MONTH + 1))
                        .stream()
                        .anyMatch(word -> MonthNames.printed(word).isPresent()));
    }

    private static boolean isDay(String word) {
        return word.length() <= 2
                && !word.isEmpty()
                && word.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(word) >= 1
                && Integer.parseInt(word) <= LAST_DAY;
    }
}
