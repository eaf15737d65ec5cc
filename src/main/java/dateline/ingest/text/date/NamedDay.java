package dateline.ingest.text.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A day whose month has a name, which tells the calendar too: months of Iran count from the Hijra in years of the sun,
 * and a Thai year may be one of the Buddhist era.
 */
final class NamedDay {
    private static final List<String> PERSIAN_MONTHS = List.of(
            "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند");
    private static final Set<Integer> PERSIAN_LEAP_OF_33 = Set.of(1, 5, 9, 13, 17, 22, 26, 30);
    private static final int PERSIAN_FIRST = 1300;
    private static final int PERSIAN_LAST = 1478;
    /** 1 Farvardin 1300 was 21 March 1921. */
    private static final LocalDate PERSIAN_EPOCH = LocalDate.of(1921, 3, 21);

    private static final int BUDDHIST_BEFORE = 543;
    private static final int BUDDHIST_FROM = 2400;

    private NamedDay() {}

    /** Whether a word of running text is the name of a month. */
    static boolean isMonth(String word) {
        return MonthNames.printed(word).isPresent() || PERSIAN_MONTHS.contains(word(word));
    }

    /** The day, when there is such a day in the calendar of the month's name. */
    static Optional<LocalDate> of(int year, String month, int day) {
        int persian = PERSIAN_MONTHS.indexOf(word(month)) + 1;
        if (persian > 0) {
            return persian(year, persian, day);
        }
        Optional<Integer> number = MonthNames.number(month).or(() -> boxed(MonthNames.printed(month)));
        boolean buddhist = year >= BUDDHIST_FROM && isThai(month);
        return number.isEmpty() ? Optional.empty() : day(buddhist ? year - BUDDHIST_BEFORE : year, number.get(), day);
    }

    /** The day of the common calendar, when there is such a day. */
    static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return day < 1 || day > YearMonth.of(year, month).lengthOfMonth()
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> boxed(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    private static String word(String month) {
        return month.replace('ي', 'ی').replace('ك', 'ک');
    }

    private static boolean isThai(String word) {
        return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.THAI;
    }

    /** Six months of 31 days, five of 30, and Esfand, which has 30 in a leap year. */
    private static Optional<LocalDate> persian(int year, int month, int day) {
        if (year < PERSIAN_FIRST || year > PERSIAN_LAST || day < 1) {
            return Optional.empty();
        }
        int length = month <= 6 ? 31 : month <= 11 || isPersianLeap(year) ? 30 : 29;
        if (day > length) {
            return Optional.empty();
        }
        long days = (year - PERSIAN_FIRST) * 365L;
        for (int before = PERSIAN_FIRST; before < year; before++) {
            days += isPersianLeap(before) ? 1 : 0;
        }
        int ofYear = month <= 6 ? (month - 1) * 31 : 186 + (month - 7) * 30;
        return Optional.of(PERSIAN_EPOCH.plusDays(days + ofYear + day - 1));
    }

    /** Eight leap years in 33: what the sun does in all of these years. */
    private static boolean isPersianLeap(int year) {
        return PERSIAN_LEAP_OF_33.contains(year % 33);
    }
}
