package dateline.ingest.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a date as the world writes it: RFC 3339, RFC 822 and the sloppy forms of both, seconds since 1970, and dates in words
 * in the languages of {@link MonthNames}. A date that two readers would take for different days ({@code 03/04/2026}) is none.
 *
 * @param time in whole seconds, with the zone that was given, or else in UTC
 * @param timed whether it has a time of day
 * @param zoned whether it says in which zone
 * @param rest what stood beside the date and is no part of it
 */
public record LooseDate(OffsetDateTime time, boolean timed, boolean zoned, String rest) {
    private static final Pattern EPOCH = Pattern.compile("(\\d{9,10})(\\d{3})?");
    private static final String MONTH = "(\\p{L}{3,12})\\.?";
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?<!\\d)(?<y>\\d{4})(?:[-/.](?<m>\\d{1,2})[-/.](?<d>\\d{1,2})|年\\s?(?<m2>\\d{1,2})月\\s?(?<d2>\\d{1,2})日)(?!\\d)");
    private static final Pattern COMPACT =
            Pattern.compile("(?<!\\d)(?<y>(?:19|20)\\d{2})(?<m>\\d{2})(?<d>\\d{2})(?=T|Z|\\b)");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<!\\d)(?<d>\\d{1,2})(?:st|nd|rd|th|º|er)?\\.?[\\s-]+(?:of\\s|de\\s)?" + MONTH
                    + "(?:\\s+del?)?[,\\s-]+(?<y>\\d{4}|\\d{2}(?!:))(?!\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?<!\\p{L})" + MONTH + "\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y>\\d{4})(?!\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DOTTED =
            Pattern.compile("(?<!\\d)(?<a>\\d{1,2})(?<s>[./-])\\s?(?<b>\\d{1,2})\\k<s>\\s?(?<y>\\d{4})(?!\\d)");
    private static final Pattern CLOCK = Pattern.compile(
            "(?<![\\d:])(?<h>\\d{1,2})(?:[:.h](?<m>\\d{2}))(?::(?<s>\\d{2})(?:[.,]\\d{1,9})?)?(?!\\d)\\s?(?<half>[ap]\\.?\\s?m\\b\\.?)?"
                    + "|(?<![\\d:])(?<h2>\\d{1,2})\\s?(?:(?<half2>[ap]\\.?m\\b\\.?)|h\\b|Uhr\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPACT_CLOCK = Pattern.compile("^T?(?<h>\\d{2})(?<m>\\d{2})(?<s>\\d{2})?(?!\\d)");
    private static final Pattern ZONE = Pattern.compile(
            "(?:\\b(?:UTC|GMT)\\s?)?[+\\-\u2212]\\d{2}:?\\d{2}\\b|\\b(?:UTC|GMT)[+\\-\u2212]\\d{1,2}\\b|(?<=\\d)[+\\-\u2212]\\d{2}\\b"
                    + "|\\b[A-Z][a-z]+/[A-Z][A-Za-z_]+(?:/[A-Z][A-Za-z_]+)?|(?<![\\p{L}])(?:Z|[A-Z]{2,5})\\b");

    private record Found<T>(T value, String rest) {}

    /** The one date in this text, if there is one. */
    public static Optional<LooseDate> of(String text) {
        String plain = digits(text).strip();
        var epoch = EPOCH.matcher(plain);
        if (epoch.matches()) {
            var instant = Instant.ofEpochSecond(Long.parseLong(epoch.group(1)));
            return Optional.of(new LooseDate(instant.atOffset(ZoneOffset.UTC), true, true, ""));
        }
        try {
            return day(plain).map(LooseDate::at);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LooseDate at(Found<LocalDate> day) {
        var clock = clock(day.rest());
        String rest = clock.map(Found::rest).orElse(day.rest());
        var zone = clock.isPresent() ? zone(rest) : Optional.<Found<ZoneId>>empty();
        LocalDateTime local = day.value().atStartOfDay();
        if (clock.isPresent()) {
            long seconds = clock.get().value();
            local = day.value().plusDays(seconds / 86_400).atTime(LocalTime.ofSecondOfDay(seconds % 86_400));
        }
        var time = local.atZone(zone.map(Found::value).orElse(ZoneOffset.UTC)).toOffsetDateTime();
        return new LooseDate(
                time,
                clock.isPresent(),
                zone.isPresent(),
                zone.map(Found::rest).orElse(rest).strip());
    }

    private static Optional<Found<LocalDate>> day(String text) {
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.find()) {
            boolean numbered = yearFirst.group("m") != null;
            return Optional.of(found(
                    text,
                    yearFirst,
                    yearFirst.group("y"),
                    number(yearFirst.group(numbered ? "m" : "m2")),
                    yearFirst.group(numbered ? "d" : "d2")));
        }
        var dayFirst = DAY_FIRST.matcher(text);
        while (dayFirst.find()) {
            var month = MonthNames.number(dayFirst.group(2));
            if (month.isPresent()) {
                return Optional.of(found(text, dayFirst, dayFirst.group("y"), month.get(), dayFirst.group("d")));
            }
        }
        var monthFirst = MONTH_FIRST.matcher(text);
        while (monthFirst.find()) {
            var month = MonthNames.number(monthFirst.group(1));
            if (month.isPresent()) {
                return Optional.of(found(text, monthFirst, monthFirst.group("y"), month.get(), monthFirst.group("d")));
            }
        }
        var dotted = DOTTED.matcher(text);
        if (dotted.find()) {
            return dotted(text, dotted);
        }
        var compact = COMPACT.matcher(text);
        return compact.find()
                ? Optional.of(found(text, compact, compact.group("y"), number(compact.group("m")), compact.group("d")))
                : Optional.empty();
    }

    /** With dots the day comes first; with strokes only a number above 12 tells which is the day. */
    private static Optional<Found<LocalDate>> dotted(String text, Matcher dotted) {
        int a = number(dotted.group("a"));
        int b = number(dotted.group("b"));
        boolean dayFirst = dotted.group("s").equals(".") || a > 12;
        if (!dayFirst && b <= 12 && a != b) {
            return Optional.empty();
        }
        return Optional.of(
                found(text, dotted, dotted.group("y"), dayFirst ? b : a, dotted.group(dayFirst ? "a" : "b")));
    }

    private static Found<LocalDate> found(String text, Matcher match, String year, int month, String day) {
        int number = number(year);
        int full = year.length() > 2 ? number : number + (number < 69 ? 2000 : 1900);
        return new Found<>(LocalDate.of(full, month, number(day)), without(text, match));
    }

    /** Seconds of the day; more than a day for 24:00 and for a leap second at midnight. */
    private static Optional<Found<Long>> clock(String text) {
        var matcher = CLOCK.matcher(text);
        var compact = COMPACT_CLOCK.matcher(text.strip());
        if (compact.find() && !matcher.find()) {
            return Optional.of(new Found<>(
                    seconds(number(compact.group("h")), number(compact.group("m")), number(compact.group("s"))),
                    without(text.strip(), compact)));
        }
        matcher.reset();
        if (!matcher.find()) {
            return Optional.empty();
        }
        boolean full = matcher.group("h") != null;
        int hour = number(matcher.group(full ? "h" : "h2"));
        String half = matcher.group(full ? "half" : "half2");
        if (half != null) {
            hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        }
        return Optional.of(new Found<>(
                seconds(hour, number(matcher.group("m")), number(matcher.group("s"))), without(text, matcher)));
    }

    private static long seconds(int hour, int minute, int second) {
        boolean endOfDay = hour == 24 && minute == 0 && second == 0;
        if ((hour > 23 && !endOfDay) || minute > 59 || second > 60) {
            throw new DateTimeException("no time of day");
        }
        return hour * 3600L + minute * 60L + second;
    }

    private static Optional<Found<ZoneId>> zone(String text) {
        var matcher = ZONE.matcher(text);
        while (matcher.find()) {
            var zone = ZoneNames.zone(matcher.group());
            if (zone.isPresent()) {
                return Optional.of(new Found<>(zone.get(), without(text, matcher)));
            }
        }
        return Optional.empty();
    }

    private static String without(String text, Matcher match) {
        return text.substring(0, match.start()) + " " + text.substring(match.end());
    }

    private static int number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** Digits of any script as ASCII. */
    private static String digits(String text) {
        var ascii = new StringBuilder(text.length());
        text.codePoints()
                .map(c ->
                        Character.isDigit(c) ? '0' + Character.digit(c, 10) : c == '\u202F' || c == '\u00A0' ? ' ' : c)
                .forEach(ascii::appendCodePoint);
        return ascii.toString();
    }
}
