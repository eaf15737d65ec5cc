package dateline.ingest.text;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
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
    private static final int QUARTER = 15;
    private static final int MOST_OFFSET = 14 * 60;

    private final DateTokens tokens;
    private final boolean monthFirst;

    private DateInText(String text, boolean monthFirst) {
        this.tokens = new DateTokens(text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text);
        this.monthFirst = monthFirst;
    }

    /**
     * A date with the time and zone that stand by it.
     *
     * @param day as written
     * @param other what the day would be if its figures were meant the other way round, when they could be
     * @param time with its zone, when both are there
     */
    public record Read(LocalDate day, Optional<LocalDate> other, Optional<LocalTime> time, Optional<ZoneOffset> zone) {
        /** Absent when the text has no time or no zone. */
        public Optional<OffsetDateTime> instant() {
            return time.flatMap(t -> zone.map(z -> OffsetDateTime.of(day, t, z)));
        }

        /** RFC 3339 as far as it is known: a day, a local time, or a time with zone. */
        public String written() {
            return day
                    + time.map(t -> "T" + t.withNano(0).format(java.time.format.DateTimeFormatter.ISO_LOCAL_TIME))
                            .orElse("")
                    + (time.isPresent() ? zone.map(ZoneOffset::getId).orElse("") : "");
        }

        /** Whether both mean the same time, though in figures that can be read two ways, or a day or zone apart. */
        public boolean isSameAs(Read told) {
            boolean zones = told.time().isPresent() && told.zone().isPresent();
            long apart = Math.abs(ChronoUnit.DAYS.between(day, told.day));
            return apart == 0 || other.equals(Optional.of(told.day)) || (zones && apart == 1);
        }

        /** This moment, which is told in UTC, in the zone of a clock that shows it so; as it is when no zone fits. */
        public Read asTold(Read clock) {
            if (time.isEmpty() || clock.time.isEmpty() || !zone.equals(Optional.of(ZoneOffset.UTC))) {
                return this;
            }
            LocalDateTime utc = day.atTime(time.get()).truncatedTo(ChronoUnit.MINUTES);
            LocalDateTime shown = clock.day.atTime(clock.time.get()).truncatedTo(ChronoUnit.MINUTES);
            long minutes = ChronoUnit.MINUTES.between(utc, shown);
            if (minutes % QUARTER != 0 || Math.abs(minutes) > MOST_OFFSET) {
                return this;
            }
            LocalDateTime local = day.atTime(time.get()).plusMinutes(minutes);
            ZoneOffset there = ZoneOffset.ofTotalSeconds((int) minutes * 60);
            return new Read(local.toLocalDate(), other, Optional.of(local.toLocalTime()), Optional.of(there));
        }

        /** Its figures the other way round. */
        public Read turned() {
            return other.map(d -> new Read(d, Optional.of(day), time, zone)).orElse(this);
        }
    }

    /** The first date in the text. */
    public static Optional<Read> in(String text, boolean monthFirst) {
        return new DateInText(text, monthFirst).first();
    }

    private Optional<Read> first() {
        for (int at = 0; at < tokens.size(); at++) {
            Placed found = placedAt(at);
            if (found != null) {
                int after = found.end();
                return Optional.of(new Read(found.day(), found.other(), time(after, at), zone(after)));
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

    /** 2021-03-03, 2021/3/3, 20210303, 2021年3月3日, 2021. március 3. */
    private @Nullable Placed yearFirst(int at) {
        String token = tokens.at(at);
        if (token.length() == 8) {
            int number = DateTokens.number(token);
            return placed(number / 10_000, number / 100 % 100, number % 100, at + 1);
        }
        if (token.length() != 4) {
            return null;
        }
        int month = tokens.next(at + 1);
        int day = month < 0 ? -1 : tokens.next(month + 1);
        return day < 0 ? null : placed(tokens.number(at), monthAt(month), tokens.number(day), day + 1);
    }

    /** 3 March 2021, 3. 3. 2021, 3/3/21. */
    private @Nullable Placed dayFirst(int at) {
        int day = tokens.number(at);
        int second = tokens.next(at + 1);
        int third = second < 0 ? -1 : tokens.next(second + 1);
        if (day < 1 || day > 31 || third < 0) {
            return null;
        }
        int month = monthAt(second);
        if (!tokens.isNumber(second)) {
            return withYear(third, month, day);
        }
        int year = year(tokens.at(third));
        if (!isFigures(at, second, third)) {
            return null;
        }
        boolean either = tokens.is(at + 1, "/") && day <= 12 && month <= 12 && day != month;
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
        return marked && (full || (mark.equals(".") && two));
    }

    /** March 3, 2021; March 3rd 2021; Mar 032021 where two elements stand side by side. */
    private @Nullable Placed monthNameFirst(int at) {
        OptionalInt month = MonthNames.printed(tokens.at(at));
        int day = month.isEmpty() ? -1 : tokens.next(at + 1);
        if (day < 0) {
            return null;
        }
        String figures = tokens.at(day);
        if (tokens.isNumber(day) && (figures.length() == 5 || figures.length() == 6)) {
            int number = DateTokens.number(figures);
            return placed(number % 10_000, month.getAsInt(), number / 10_000, day + 1);
        }
        int year = tokens.next(day + 1);
        return year < 0 ? null : withYear(year, month.getAsInt(), tokens.number(day));
    }

    /** Where a time stands between month and year the year is after it: Tue Mar 03 14:57:21 CET 2021. */
    private @Nullable Placed withYear(int at, int month, int day) {
        if (!tokens.is(at + 1, ":")) {
            return placed(year(tokens.at(at)), month, day, at + 1);
        }
        for (int i = at; i < Math.min(at + TOKENS_AHEAD, tokens.size()); i++) {
            if (tokens.at(i).length() == 4 && tokens.isNumber(i)) {
                return placed(tokens.number(i), month, day, at);
            }
        }
        return null;
    }

    private static @Nullable Placed placed(int year, int month, int day, int end) {
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) {
            return null;
        }
        return day > YearMonth.of(year, month).lengthOfMonth()
                ? null
                : new Placed(LocalDate.of(year, month, day), Optional.empty(), end);
    }

    private Optional<LocalTime> time(int after, int start) {
        Optional<LocalTime> behind = time(after, Math.min(tokens.size(), after + TOKENS_AHEAD), true);
        return behind.isPresent() ? behind : time(Math.max(0, start - TOKENS_AHEAD), start, false);
    }

    private Optional<LocalTime> time(int from, int to, boolean loose) {
        for (int i = from; i + 2 < to + 2 && i + 2 < tokens.size(); i++) {
            String mark = tokens.at(i + 1);
            boolean between = mark.equals(":") || mark.equals("h") || (loose && mark.equals("."));
            int hour = tokens.number(i);
            int minute = tokens.at(i + 2).length() == 2 ? tokens.number(i + 2) : -1;
            if (between && tokens.at(i).length() <= 2 && hour >= 0 && hour < 24 && minute >= 0 && minute < 60) {
                int second = i + 4 < tokens.size() && tokens.at(i + 3).equals(":") ? tokens.number(i + 4) : 0;
                return Optional.of(LocalTime.of(halfDay(hour, i + 3), minute, second >= 0 && second < 60 ? second : 0));
            }
        }
        return Optional.empty();
    }

    private int halfDay(int hour, int from) {
        for (int i = from; i < Math.min(from + 4, tokens.size()); i++) {
            String word = tokens.at(i).toLowerCase(Locale.ROOT);
            if ((word.equals("pm") || word.equals("p")) && hour < 12) {
                return hour + 12;
            }
            if ((word.equals("am") || word.equals("a")) && hour == 12) {
                return 0;
            }
        }
        return hour;
    }

    private Optional<ZoneOffset> zone(int from) {
        for (int i = from; i < tokens.size(); i++) {
            String token = tokens.at(i);
            Optional<ZoneOffset> named = ZoneNames.printed(token);
            if (named.isPresent()) {
                return named;
            }
            boolean sign = token.equals("+") || token.equals("-") || token.equals("\u2212");
            if (sign && i > from && i + 1 < tokens.size()) {
                String hours = tokens.at(i + 1);
                String minutes = i + 3 < tokens.size() && tokens.at(i + 2).equals(":") ? tokens.at(i + 3) : "00";
                String digits = hours.length() == 2 ? hours + minutes : hours;
                if (digits.length() == 4 && DateTokens.number(digits) >= 0 && DateTokens.number(digits) <= 1400) {
                    int total = DateTokens.number(digits) / 100 * 60 + DateTokens.number(digits) % 100;
                    return Optional.of(ZoneOffset.ofTotalSeconds((token.equals("+") ? 60 : -60) * total));
                }
            }
        }
        return Optional.empty();
    }

    private int monthAt(int at) {
        return tokens.isNumber(at)
                ? tokens.number(at)
                : MonthNames.printed(tokens.at(at)).orElse(-1);
    }

    private static int year(String token) {
        int year = DateTokens.number(token);
        return token.length() == 2 && year >= 0 ? 2000 + year : token.length() == 4 ? year : -1;
    }
}
