package dateline.ingest.text.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that is a date and nothing else, as forms, wires and feeds have it: RFC 3339 and all of ISO 8601 that is in
 * use, with the place in brackets of RFC 9557, RFC 822 and what is meant as such, the dates of other languages, numbers of seconds. A day that no calendar has
 * (31 February) is no date. {@link DateInText} finds a date among other words.
 */
public final class DateField {
    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-?(\\d{2})(?:-?(\\d{2}))?)?"
            + "(?:(?:[Tt]| ?[Tt]? )(\\d{1,2})(?::?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,20}))?)?)?)?"
            + " ?([A-Za-z/_]{1,40}|(?:[A-Za-z]{2,3})?[+\\u2212-]\\d{1,2}:?(?:\\d{2})?)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{9,14}");
    private static final Pattern WEEK = Pattern.compile("\\d{4}-W\\d{2}-\\d");
    private static final Pattern WEEK_ALONE = Pattern.compile("\\d{4}-W\\d{2}");
    private static final Pattern DAY_OF_YEAR = Pattern.compile("\\d{4}-\\d{3}");
    private static final Pattern PLACE_IN_BRACKETS =
            Pattern.compile("\\[!?([^\\[\\]]{1,60})\\](?:\\[[^\\[\\]]{1,60}\\])*$");
    private static final Pattern PARENTHESES = Pattern.compile("[\\s()]+");
    private static final Pattern EAST_ASIAN =
            Pattern.compile("(\\d{4}) ?[年년] ?(\\d{1,2}) ?[月월] ?(\\d{1,2}) ?[日일號号]?(?: ?[(（][^()（）]{1,4}[)）])?");
    private static final Pattern EAST_ASIAN_TIME =
            Pattern.compile("(午前|午後|上午|下午|오전|오후)? ?(\\d{1,2}) ?(?:[時时點点시] ?(?:(\\d{1,2}) ?[分분]|(半|반))?|[:：](\\d{2}))");

    /** In characters: no date is as long, with its place and zone in words. */
    static final int LONGEST = 400;

    private final DayMonthOrder order;
    private final boolean takesMonths;

    private DateField(DayMonthOrder order, boolean takesMonths) {
        this.order = order;
        this.takesMonths = takesMonths;
    }

    /** The date that a text means, in whole seconds; none when two readers would take it for different days. */
    public static Optional<WrittenDate> of(String text) {
        return new DateField(DayMonthOrder.UNCLEAR, false).read(text);
    }

    /** The same of a feed: figures are meant as in the United States, and a month or year alone is its beginning. */
    public static Optional<WrittenDate> ofFeed(String text) {
        return new DateField(DayMonthOrder.MONTH_FIRST, true).read(text);
    }

    private Optional<WrittenDate> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String ascii = AsciiDigits.ascii(text).strip();
        Matcher place = PLACE_IN_BRACKETS.matcher(ascii);
        Optional<ZoneId> zone = place.find() ? ZoneNames.zone(place.group(1)) : Optional.empty();
        String plain =
                PARENTHESES.matcher(place.replaceFirst("")).replaceAll(" ").strip();
        try {
            return date(westernOrder(plain)).map(date -> date.orIn(zone));
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String westernOrder(String text) {
        Matcher day = EAST_ASIAN.matcher(text);
        return day.lookingAt()
                ? day.group(1) + "/" + day.group(2) + "/" + day.group(3) + " "
                        + EAST_ASIAN_TIME.matcher(text.substring(day.end())).replaceFirst(DateField::time)
                : text;
    }

    private static String time(MatchResult time) {
        String minute = time.group(4) != null ? "30" : time.group(3) != null ? time.group(3) : time.group(5);
        String half = time.group(1) == null ? "" : time.group(1) + " ";
        return " " + half + time.group(2) + ":" + (minute == null ? "00" : minute.length() < 2 ? "0" + minute : minute)
                + " ";
    }

    private Optional<WrittenDate> date(String text) {
        if (NUMBER.matcher(text).matches()) {
            return Optional.of(number(text));
        }
        if (WEEK.matcher(text).matches()) {
            return Optional.of(day(LocalDate.parse(text, DateTimeFormatter.ISO_WEEK_DATE)));
        }
        if (WEEK_ALONE.matcher(text).matches() && takesMonths) {
            return Optional.of(day(LocalDate.parse(text + "-1", DateTimeFormatter.ISO_WEEK_DATE)));
        }
        if (DAY_OF_YEAR.matcher(text).matches()) {
            return Optional.of(day(LocalDate.parse(text, DateTimeFormatter.ISO_ORDINAL_DATE)));
        }
        var iso = ISO.matcher(text);
        if (iso.matches()) {
            return takesMonths || iso.group(3) != null ? Optional.of(iso(iso)) : Optional.empty();
        }
        return DateWords.of(text, order).date();
    }

    private static WrittenDate iso(Matcher iso) {
        LocalDate day = LocalDate.of(number(iso, 1, 0), number(iso, 2, 1), number(iso, 3, 1));
        String zone = iso.group(8);
        Optional<Long> second = Optional.ofNullable(iso.group(4))
                .map(hour -> WrittenDate.secondOfDay(Integer.parseInt(hour), number(iso, 5, 0), number(iso, 6, 0)));
        return WrittenDate.of(day, second, Optional.ofNullable(zone).flatMap(ZoneNames::zone));
    }

    /** Seconds or milliseconds since 1970, or the digits of a date and time. */
    private static WrittenDate number(String digits) {
        if (digits.length() == 14) {
            var local = LocalDateTime.parse(digits, DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT));
            Optional<Long> second = Optional.of((long) local.toLocalTime().toSecondOfDay());
            return WrittenDate.of(local.toLocalDate(), second, Optional.empty());
        }
        long number = Long.parseLong(digits);
        var instant = digits.length() > 11 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
        return WrittenDate.of(instant.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
    }

    private static WrittenDate day(LocalDate day) {
        return WrittenDate.of(day, Optional.empty(), Optional.empty());
    }

    private static int number(Matcher matcher, int group, int otherwise) {
        String digits = matcher.group(group);
        return digits == null ? otherwise : Integer.parseInt(digits);
    }
}
