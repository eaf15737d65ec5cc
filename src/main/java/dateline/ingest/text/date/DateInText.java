package dateline.ingest.text.date;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date out of a text of any of the usual forms: ISO 8601, RFC 822, {@code 3. März 2021}, {@code March 3, 2021, 4:05
 * pm}, {@code 2021年3月3日}, {@code 03.03.2021 16:05}.
 *
 * <p>Between day and month in figures, what cannot be a month is the day; where both could, the day comes first, but for
 * strokes on an American page.
 */
public final class DateInText {
    private static final int MAX_CHARS = 300;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final int TOKENS_AHEAD = 8;

    private static final Set<String> HALVES =
            Set.of("am", "pm", "a", "p", "صباحا", "صباحًا", "ص", "مساء", "مساءً", "م");
    private static final Set<String> LATE_HALVES = Set.of("pm", "p", "مساء", "مساءً", "م");
    private static final Set<String> EARLY_HALVES = Set.of("am", "a", "صباحا", "صباحًا", "ص");
    private static final Set<String> HOURS = Set.of("uhr", "h", "uur");
    private static final Set<String> HOUR_MARKS = Set.of("時", "时", "點", "点", "시");
    private static final Set<String> MINUTE_MARKS = Set.of("分", "분");
    private static final Set<String> AFTERNOON = Set.of("午後", "下午", "오후");
    private static final Set<String> HALF_DAYS = Set.of("午後", "下午", "오후", "午前", "上午", "오전");
    private static final Set<String> MONTH_BEFORE_FIGURE = Set.of("tháng");

    /** What stands behind a year that comes first: of the year, in many languages. */
    private static final Set<String> OF_YEAR = Set.of(
            "m", "metų", "metais", "gada", "gadā", "a", "aasta", "eko", "ko", "urteko", "թ", "թվականի", "վ", "წლის",
            "წელს", "жылғы", "жылы", "ж", "yil", "yilning", "оны", "г", "год", "года", "рік", "р", "година", "წ");

    private final DateTokens tokens;
    private final DayMonthOrder order;
    private final BitSet used = new BitSet();
    private int timeEnd;

    private DateInText(String text, DayMonthOrder order) {
        this.tokens =
                new DateTokens(CalendarEras.common(text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text));
        this.order = order;
    }

    /** The first date in the text. */
    public static Optional<WrittenDate> in(String text, DayMonthOrder order) {
        Optional<ZoneWords.Found> told = text.length() > MAX_CHARS ? Optional.empty() : ZoneWords.in(text);
        return new DateInText(told.map(ZoneWords.Found::without).orElse(text), order)
                .first()
                .map(date -> date.orIn(told.map(ZoneWords.Found::zone)));
    }

    private Optional<WrittenDate> first() {
        for (int at = 0; at < tokens.size(); at++) {
            Placed found = placedAt(at);
            if (found != null) {
                int after = found.end();
                used.set(at, after);
                Optional<LocalTime> time = time(after, at);
                boolean timeBefore = timeEnd > 0 && timeEnd <= at;
                Optional<ZoneId> zone = timeBefore ? zone(timeEnd, at) : Optional.empty();
                zone = zone.or(() -> zone(after, tokens.size()));
                return Optional.of(new WrittenDate(found.day(), found.other(), time, zone, rest()));
            }
        }
        return Optional.empty();
    }

    private @Nullable Placed placedAt(int at) {
        if (!tokens.isNumber(at)) {
            return monthNameFirst(at);
        }
        Placed found = yearFirst(at);
        return found == null ? dayFirst(at) : found;
    }

    private record Placed(LocalDate day, Optional<LocalDate> other, int end) {}

    /** 2021-03-03, 2021/3/3, 20210303, 2021年3月3日, 2021. március 3., 2021 m. kovo 3 d., 2021. gada 3. martā. */
    private @Nullable Placed yearFirst(int at) {
        String token = tokens.at(at);
        if (token.length() == 8) {
            int number = DateTokens.number(token);
            return placed(number / 10_000, number / 100 % 100, number % 100, at + 1);
        }
        if (token.length() != 4) {
            return null;
        }
        int month = tokens.next(behindYear(at));
        int day = month < 0 ? -1 : tokens.next(month + 1);
        if (day < 0 || isClock(month, day)) {
            return null;
        }
        if (tokens.isNumber(month) && !tokens.isNumber(day)) {
            return named(tokens.number(at), day, tokens.number(month), day + 1);
        }
        return tokens.isNumber(month)
                ? placed(tokens.number(at), tokens.number(month), tokens.number(day), day + 1)
                : named(tokens.number(at), month, tokens.number(day), day + 1);
    }

    /** Past the word that says that it is one. */
    private int behindYear(int at) {
        int word = at + 1;
        while (tokens.is(word, ".") || tokens.is(word, "-")) {
            word++;
        }
        boolean told = word < tokens.size() && OF_YEAR.contains(tokens.at(word).toLowerCase(Locale.ROOT));
        return told ? word + 1 : at + 1;
    }

    /** 3 March 2021, 3. 3. 2021, 3/3/21. */
    private @Nullable Placed dayFirst(int at) {
        int day = tokens.number(at);
        int second = tokens.next(at + 1);
        int third = second < 0 ? -1 : tokens.next(second + 1);
        if (day < 1 || day > 31 || third < 0) {
            return null;
        }
        if (!tokens.isNumber(second)) {
            return withYear(third, second, day);
        }
        int month = tokens.number(second);
        if (MONTH_BEFORE_FIGURE.contains(tokens.at(second - 1).toLowerCase(Locale.ROOT))) {
            return placed(year(tokens.at(third)), month, day, third + 1);
        }
        int year = year(tokens.at(third));
        if (!isFigures(at, second, third)) {
            return null;
        }
        boolean monthFirst = order == DayMonthOrder.MONTH_FIRST;
        boolean either = tokens.is(at + 1, "/") && day <= 12 && month <= 12 && day != month;
        if (either && order == DayMonthOrder.UNCLEAR) {
            return null;
        }
        Placed found = (either && monthFirst) || month > 12
                ? placed(year, day, month, third + 1)
                : placed(year, month, day, third + 1);
        Placed turned = either ? placed(year, monthFirst ? month : day, monthFirst ? day : month, third + 1) : null;
        return found == null || turned == null
                ? found
                : new Placed(found.day(), Optional.of(turned.day()), found.end());
    }

    /** Three numbers are a date when the same mark stands between them; a year of two figures wants two everywhere. */
    private boolean isFigures(int at, int second, int third) {
        String mark = tokens.at(at + 1);
        boolean marked = second == at + 2 && third == second + 2 && tokens.is(second + 1, mark);
        boolean full = tokens.at(third).length() == 4 || mark.equals("/");
        boolean two = tokens.at(at).length() == 2
                && tokens.at(second).length() == 2
                && tokens.number(second) <= 12
                && !tokens.is(third + 1, mark)
                && (at == 0 || !tokens.is(at - 1, mark));
        return marked && !mark.equals(":") && (full || (mark.equals(".") && two));
    }

    /** March 3, 2021; March 3rd 2021; Mar 032021 where two elements stand side by side. */
    private @Nullable Placed monthNameFirst(int at) {
        int day = NamedDay.isMonth(tokens.at(at)) ? tokens.next(at + 1) : -1;
        if (day < 0 || (tokens.isNumber(at - 1) && tokens.isClockWithStop(day))) {
            return null;
        }
        String figures = tokens.at(day);
        if (tokens.isNumber(day) && (figures.length() == 5 || figures.length() == 6)) {
            int number = DateTokens.number(figures);
            return named(number % 10_000, at, number / 10_000, day + 1);
        }
        int year = tokens.next(day + 1);
        return year < 0 ? null : withYear(year, at, tokens.number(day));
    }

    /** Where a time stands between month and year the year is after it: Tue Mar 03 14:57:21 CET 2021. */
    private @Nullable Placed withYear(int at, int month, int day) {
        if (tokens.isHourAlone(at)) {
            return null;
        }
        if (!tokens.is(at + 1, ":") && !tokens.isClockWithStop(at)) {
            return named(year(tokens.at(at)), month, day, at + 1);
        }
        for (int i = at; i < Math.min(at + TOKENS_AHEAD, tokens.size()); i++) {
            if (tokens.at(i).length() == 4 && tokens.isNumber(i)) {
                used.set(i);
                return named(tokens.number(i), month, day, at);
            }
        }
        return null;
    }

    private static @Nullable Placed placed(int year, int month, int day, int end) {
        return placed(NamedDay.day(year, month, day), end);
    }

    /** A day of the month whose name stands there. */
    private @Nullable Placed named(int year, int month, int day, int end) {
        return placed(NamedDay.of(year, tokens.at(month), day), end);
    }

    private static @Nullable Placed placed(Optional<LocalDate> day, int end) {
        return day.filter(d -> d.getYear() >= FIRST_YEAR && d.getYear() <= LAST_YEAR)
                .map(d -> new Placed(d, Optional.empty(), end))
                .orElse(null);
    }

    /** A time of day is no month and day: {@code 2026: 11:14}. */
    private boolean isClock(int month, int day) {
        return IntStream.range(month, day).anyMatch(between -> tokens.is(between, ":"));
    }

    private Optional<LocalTime> time(int after, int start) {
        Optional<LocalTime> behind = time(after, Math.min(tokens.size(), after + TOKENS_AHEAD), true);
        return behind.isPresent() ? behind : time(Math.max(0, start - TOKENS_AHEAD), start, false);
    }

    private Optional<LocalTime> time(int from, int to, boolean loose) {
        for (int i = from; i + 2 < to + 2 && i + 2 < tokens.size(); i++) {
            String mark = tokens.at(i + 1);
            boolean east = HOUR_MARKS.contains(mark);
            boolean between = east || mark.equals(":") || mark.equals("h") || (loose && mark.equals("."));
            int hour = tokens.number(i) + (east && i > 0 && AFTERNOON.contains(tokens.at(i - 1)) ? 12 : 0);
            int minute = east || tokens.at(i + 2).length() == 2 ? tokens.number(i + 2) : -1;
            if (between && tokens.at(i).length() <= 2 && hour >= 0 && hour < 24 && minute >= 0 && minute < 60) {
                boolean seconds = i + 4 < tokens.size() && tokens.at(i + 3).equals(":");
                int second = seconds ? tokens.number(i + 4) : 0;
                timeEnd = seconds ? i + 5 : i + 3;
                used.set(east && i > from && HALF_DAYS.contains(tokens.at(i - 1)) ? i - 1 : i, timeEnd);
                if (MINUTE_MARKS.contains(timeEnd < tokens.size() ? tokens.at(timeEnd) : "")) {
                    used.set(timeEnd);
                }
                return Optional.of(LocalTime.of(halfDay(hour, i + 3), minute, second >= 0 && second < 60 ? second : 0));
            }
        }
        return loose ? hourAlone(from) : Optional.empty();
    }

    /** 4 pm, 16 Uhr: an hour without minutes, right behind the day. */
    private Optional<LocalTime> hourAlone(int from) {
        int at = tokens.next(from);
        int hour = tokens.number(at);
        if (at < 0 || at + 1 >= tokens.size() || tokens.at(at).length() > 2 || hour > 23 || hour < 0) {
            return Optional.empty();
        }
        String word = tokens.at(at + 1).toLowerCase(Locale.ROOT);
        boolean half = HALVES.contains(word) && hour <= 12;
        if (!half && !HOURS.contains(word)) {
            return Optional.empty();
        }
        timeEnd = at + 2;
        used.set(at, timeEnd);
        return Optional.of(LocalTime.of(half ? halfDay(hour, at + 1) : hour, 0));
    }

    private String rest() {
        return IntStream.range(0, tokens.size())
                .filter(at -> !used.get(at))
                .mapToObj(tokens::at)
                .collect(Collectors.joining(" "));
    }

    private int halfDay(int hour, int from) {
        for (int i = from; i < Math.min(from + 4, tokens.size()); i++) {
            String word = tokens.at(i).toLowerCase(Locale.ROOT);
            if (HALVES.contains(word)) {
                used.set(i, tokens.is(i + 2, "m") ? i + 3 : i + 1);
            }
            if (LATE_HALVES.contains(word) && hour < 12) {
                return hour + 12;
            }
            if (EARLY_HALVES.contains(word) && hour == 12) {
                return 0;
            }
        }
        return hour;
    }

    private Optional<ZoneId> zone(int from, int to) {
        return new ZoneTokens(tokens, timeEnd, used).between(from, to);
    }

    private static int year(String token) {
        int year = DateTokens.number(token);
        return token.length() == 2 && year >= 0 ? 2000 + year : token.length() == 4 ? year : -1;
    }
}
