package dateline.ingest.text.embargo;

import dateline.ingest.text.date.AsciiDigits;
import dateline.ingest.text.date.MonthNames;
import dateline.ingest.text.date.NamedWeekdays;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A day that words name without its year: {@code do sobote, 28. novembra}. Nobody means one that is a year away.
 *
 * @param day the one nearest to another day
 * @param isNamed whether its weekday is named, too, and is its own
 */
public record DayWithoutYear(LocalDate day, boolean isNamed) {
    /** One that is farther away may as well be of another year. */
    private static final int NEAR = 60;

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20|25)\\d\\d(?!\\d)");
    private static final Pattern FIGURES = Pattern.compile("(?<![\\d.,:/-])(\\d{1,2})([./-])\\s?(\\d{1,2})(?![\\d:])");
    private static final Pattern MONTH_FIRST = Pattern.compile("(?<!\\d)(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일號号]");
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final int BESIDE = 2;

    private record MonthDay(int month, int day) {}

    /** The day that these words name, if they name one and no year, and no other weekday than its own. */
    public static Optional<DayWithoutYear> in(String words, LocalDate today) {
        String figures = AsciiDigits.ascii(words);
        Set<MonthDay> told = YEAR.matcher(figures).find() ? Set.of() : told(figures);
        if (told.size() != 1) {
            return Optional.empty();
        }
        MonthDay only = told.iterator().next();
        Set<DayOfWeek> weekdays = NamedWeekdays.in(words);
        return IntStream.rangeClosed(today.getYear() - 1, today.getYear() + 1)
                .mapToObj(year -> date(year, only))
                .flatMap(Optional::stream)
                .min(Comparator.comparingLong(day -> distance(day, today)))
                .filter(day -> distance(day, today) <= NEAR)
                .filter(day -> weekdays.isEmpty() || weekdays.equals(Set.of(day.getDayOfWeek())))
                .map(day -> new DayWithoutYear(day, !weekdays.isEmpty()));
    }

    private static long distance(LocalDate day, LocalDate today) {
        return Math.abs(ChronoUnit.DAYS.between(day, today));
    }

    private static Optional<LocalDate> date(int year, MonthDay day) {
        try {
            return Optional.of(LocalDate.of(year, day.month(), day.day()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Figures are read both ways where both could be meant. */
    private static Set<MonthDay> told(String figures) {
        var found = new HashSet<MonthDay>(inWords(List.of(WORDS.split(figures))));
        Matcher monthFirst = MONTH_FIRST.matcher(figures);
        while (monthFirst.find()) {
            found.add(new MonthDay(Integer.parseInt(monthFirst.group(1)), Integer.parseInt(monthFirst.group(2))));
        }
        Matcher both = FIGURES.matcher(figures);
        while (found.isEmpty() && both.find()) {
            int first = Integer.parseInt(both.group(1));
            int second = Integer.parseInt(both.group(3));
            if (isDay(first) && isMonth(second)) {
                found.add(new MonthDay(second, first));
            }
            if (!both.group(2).equals(".") && isDay(second) && isMonth(first)) {
                found.add(new MonthDay(first, second));
            }
        }
        return found;
    }

    /** The figure beside a month's name; one that stands right beside it rather than one that stands farther away. */
    private static Set<MonthDay> inWords(List<String> words) {
        var found = new HashSet<MonthDay>();
        for (int at = 0; at < words.size(); at++) {
            OptionalInt month = MonthNames.printed(words.get(at));
            for (int away = 1; month.isPresent() && away <= BESIDE; away++) {
                int place = at;
                List<Integer> days = IntStream.of(place - away, place + away)
                        .filter(beside -> beside >= 0 && beside < words.size())
                        .mapToObj(words::get)
                        .filter(word -> word.matches("\\d{1,2}") && isDay(Integer.parseInt(word)))
                        .map(Integer::valueOf)
                        .toList();
                days.stream().limit(1).forEach(day -> found.add(new MonthDay(month.getAsInt(), day)));
                if (!days.isEmpty()) {
                    break;
                }
            }
        }
        return found;
    }

    private static boolean isDay(int figure) {
        return figure >= 1 && figure <= 31;
    }

    private static boolean isMonth(int figure) {
        return figure >= 1 && figure <= 12;
    }
}
