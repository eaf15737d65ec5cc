package dateline.ingest.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads a date out of a text of any of the usual forms: ISO 8601, RFC 822, {@code 3. März 2021}, {@code March 3, 2021, 4:05
 * pm}, {@code 2021年3月3日}, {@code 03.03.2021 16:05}.
 *
 * <p>Between day and month in figures, what cannot be a month is the day; where both could, the day comes first, but for
 * strokes on an American page.
 */
final class DateText {
    private static final int MAX_CHARS = 300;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final int TOKENS_AHEAD = 8;

    private final List<String> tokens;
    private final boolean monthFirst;

    private DateText(String text, boolean monthFirst) {
        this.tokens = tokens(text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text);
        this.monthFirst = monthFirst;
    }

    /**
     * A date with the time and zone that stand by it.
     *
     * @param day as written
     * @param time with its zone, when both are there
     */
    record Read(LocalDate day, Optional<LocalTime> time, Optional<ZoneOffset> zone) {
        /** Absent when the text has no time or no zone. */
        Optional<OffsetDateTime> instant() {
            return time.flatMap(t -> zone.map(z -> OffsetDateTime.of(day, t, z)));
        }

        /** RFC 3339 as far as it is known: a day, a local time, or a time with zone. */
        String written() {
            return day
                    + time.map(t -> "T" + t.withNano(0).format(java.time.format.DateTimeFormatter.ISO_LOCAL_TIME))
                            .orElse("")
                    + (time.isPresent() ? zone.map(ZoneOffset::getId).orElse("") : "");
        }
    }

    /** The first date in the text. */
    static Optional<Read> in(String text, boolean monthFirst) {
        return new DateText(text, monthFirst).first();
    }

    private Optional<Read> first() {
        for (int at = 0; at < tokens.size(); at++) {
            for (Optional<Placed> found : List.of(yearFirst(at), dayFirst(at), monthNameFirst(at))) {
                if (found.isPresent()) {
                    int after = found.get().end();
                    Optional<LocalTime> time = time(after, at);
                    return Optional.of(new Read(found.get().day(), time, zone(after)));
                }
            }
        }
        return Optional.empty();
    }

    private record Placed(LocalDate day, int end) {}

    /** 2021-03-03, 2021/3/3, 20210303, 2021年3月3日, 2021. március 3. */
    private Optional<Placed> yearFirst(int at) {
        String token = tokens.get(at);
        if (token.length() == 8 && isNumber(token)) {
            return placed(
                    number(token.substring(0, 4)), number(token.substring(4, 6)), number(token.substring(6)), at + 1);
        }
        if (token.length() != 4 || !isNumber(token)) {
            return Optional.empty();
        }
        int month = next(at + 1);
        int day = month < 0 ? -1 : next(month + 1);
        if (day < 0) {
            return Optional.empty();
        }
        return placed(number(token), monthAt(month), number(tokens.get(day)), day + 1);
    }

    /** 3 March 2021, 3. 3. 2021, 3/3/21. */
    private Optional<Placed> dayFirst(int at) {
        int day = number(tokens.get(at));
        int second = next(at + 1);
        int third = second < 0 ? -1 : next(second + 1);
        if (day < 1 || day > 31 || third < 0) {
            return Optional.empty();
        }
        int month = monthAt(second);
        int year = year(tokens.get(third));
        boolean figures = isNumber(tokens.get(second));
        if (figures && tokens.get(third).length() == 2 && !isStroke(at + 1)) {
            return Optional.empty();
        }
        if (figures && ((monthFirst && day <= 12 && isStroke(at + 1)) || month > 12)) {
            return placed(year, day, month, third + 1);
        }
        return placed(year, month, day, third + 1);
    }

    /** March 3, 2021; March 3rd 2021. */
    private Optional<Placed> monthNameFirst(int at) {
        OptionalInt month = Months.named(tokens.get(at));
        int day = next(at + 1);
        int year = day < 0 ? -1 : next(day + 1);
        if (month.isEmpty() || year < 0) {
            return Optional.empty();
        }
        return placed(year(tokens.get(year)), month.getAsInt(), number(tokens.get(day)), year + 1);
    }

    private Optional<Placed> placed(int year, int month, int day, int end) {
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Placed(LocalDate.of(year, month, day), end));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<LocalTime> time(int after, int start) {
        Optional<LocalTime> behind = time(after, Math.min(tokens.size(), after + TOKENS_AHEAD), true);
        return behind.isPresent() ? behind : time(Math.max(0, start - TOKENS_AHEAD), start, false);
    }

    private Optional<LocalTime> time(int from, int to, boolean loose) {
        for (int i = from; i + 2 < to + 2 && i + 2 < tokens.size(); i++) {
            String mark = tokens.get(i + 1);
            boolean between = mark.equals(":") || mark.equals("h") || (loose && mark.equals("."));
            int hour = number(tokens.get(i));
            int minute = tokens.get(i + 2).length() == 2 ? number(tokens.get(i + 2)) : -1;
            if (between && tokens.get(i).length() <= 2 && hour >= 0 && hour < 24 && minute >= 0 && minute < 60) {
                int second = i + 4 < tokens.size() && tokens.get(i + 3).equals(":") ? number(tokens.get(i + 4)) : 0;
                return Optional.of(LocalTime.of(halfDay(hour, i + 3), minute, second >= 0 && second < 60 ? second : 0));
            }
        }
        return Optional.empty();
    }

    private int halfDay(int hour, int from) {
        for (int i = from; i < Math.min(from + 4, tokens.size()); i++) {
            String word = tokens.get(i).toLowerCase(Locale.ROOT);
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
            String token = tokens.get(i);
            Optional<ZoneOffset> named = ZoneNames.of(token);
            if (named.isPresent()) {
                return named;
            }
            boolean sign = token.equals("+") || token.equals("-") || token.equals("\u2212");
            if (sign && i > from && i + 1 < tokens.size()) {
                String hours = tokens.get(i + 1);
                String minutes = i + 3 < tokens.size() && tokens.get(i + 2).equals(":") ? tokens.get(i + 3) : "00";
                String digits = hours.length() == 2 ? hours + minutes : hours;
                if (digits.length() == 4 && isNumber(digits) && number(digits) <= 1400) {
                    int total = number(digits.substring(0, 2)) * 60 + number(digits.substring(2));
                    return Optional.of(ZoneOffset.ofTotalSeconds((token.equals("+") ? 60 : -60) * total));
                }
            }
        }
        return Optional.empty();
    }

    /** The next token that is a word or figure, past marks and little words between the parts of a date. */
    private int next(int from) {
        for (int i = from; i < Math.min(from + 3, tokens.size()); i++) {
            String token = tokens.get(i);
            boolean filler =
                    !Character.isLetterOrDigit(token.charAt(0)) || FILLERS.contains(token.toLowerCase(Locale.ROOT));
            if (!filler) {
                return i;
            }
        }
        return -1;
    }

    private static final java.util.Set<String> FILLERS = java.util.Set.of(
            "de",
            "del",
            "of",
            "st",
            "nd",
            "rd",
            "th",
            "\u5e74",
            "\u6708",
            "\u65e5",
            "\ub144",
            "\uc6d4",
            "\uc77c",
            "the",
            "er",
            "\u043f",
            "\u0433",
            "d",
            "a",
            "o",
            "\u00ba",
            "\u0e1e",
            "th\u00e1ng",
            "n\u0103m",
            "t");

    private boolean isStroke(int at) {
        return at < tokens.size() && tokens.get(at).equals("/");
    }

    private int monthAt(int at) {
        String token = tokens.get(at);
        return isNumber(token) ? number(token) : Months.named(token).orElse(-1);
    }

    private static int year(String token) {
        int year = number(token);
        return token.length() == 2 && year >= 0 ? 2000 + year : token.length() == 4 ? year : -1;
    }

    private static boolean isNumber(String token) {
        return number(token) >= 0;
    }

    private static int number(String token) {
        if (token.length() > 8) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < token.length(); i++) {
            int digit = Character.digit(token.charAt(i), 10);
            if (digit < 0) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** Runs of letters, runs of digits, and single other characters without white space. */
    private static List<String> tokens(String text) {
        var tokens = new ArrayList<String>();
        int from = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || kind(text.charAt(i)) != kind(text.charAt(i - 1)) || kind(text.charAt(i)) == 0) {
                String token = text.substring(from, i).strip();
                if (!token.isEmpty() && !token.equals("\u00a0")) {
                    tokens.add(token);
                }
                from = i;
            }
        }
        return tokens;
    }

    private static int kind(char c) {
        boolean mark = Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
        return Character.isDigit(c) ? 1 : Character.isLetter(c) || mark ? 2 : 0;
    }
}
