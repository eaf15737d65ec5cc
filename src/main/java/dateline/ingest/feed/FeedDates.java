package dateline.ingest.feed;

import dateline.ingest.text.ZoneNames;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as feeds write them: RFC 3339 and all of ISO 8601 that is in use, RFC 822 and what is meant as such, the dates of
 * other languages, numbers of seconds. A date without a zone is in UTC; a day that no calendar has (31 February) is no date.
 */
final class FeedDates {
    private static final int LONGEST = 100;
    private static final int FIRST_YEAR = 1600;
    private static final int LAST_YEAR = 2200;
    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-?(\\d{2})(?:-?(\\d{2}))?)?"
            + "(?:(?:[Tt]| ?[Tt]? )(\\d{1,2})(?::?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,20}))?)?)?)?"
            + " ?([A-Za-z/_]{1,40}|(?:[A-Za-z]{2,3})?[+\\u2212-]\\d{1,2}:?(?:\\d{2})?)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{9,14}");
    private static final Pattern WEEK = Pattern.compile("\\d{4}-W\\d{2}-\\d");
    private static final Pattern WEEK_ALONE = Pattern.compile("\\d{4}-W\\d{2}");
    private static final Pattern DAY_OF_YEAR = Pattern.compile("\\d{4}-\\d{3}");
    private static final Pattern PARENTHESES = Pattern.compile("[\\s()]+");
    private static final Pattern EAST_ASIAN = Pattern.compile("(\\d{4}) ?[年년] ?(\\d{1,2}) ?[月월] ?(\\d{1,2}) ?[日일]");

    private FeedDates() {}

    /** The instant that a text means, in whole seconds. */
    static Optional<Instant> of(String text) {
        String plain = PARENTHESES
                .matcher(PlainTitle.of(text.length() > LONGEST ? text.substring(0, LONGEST) : text))
                .replaceAll(" ")
                .strip();
        try {
            return instant(EAST_ASIAN.matcher(plain).replaceFirst("$1/$2/$3 "))
                    .filter(FeedDates::isBelievable)
                    .map(instant -> Instant.ofEpochSecond(instant.getEpochSecond()));
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(String text) {
        if (NUMBER.matcher(text).matches()) {
            return Optional.of(number(text));
        }
        if (WEEK.matcher(text).matches()) {
            return Optional.of(midnight(LocalDate.parse(text, DateTimeFormatter.ISO_WEEK_DATE)));
        }
        if (WEEK_ALONE.matcher(text).matches()) {
            return Optional.of(midnight(LocalDate.parse(text + "-1", DateTimeFormatter.ISO_WEEK_DATE)));
        }
        if (DAY_OF_YEAR.matcher(text).matches()) {
            return Optional.of(midnight(LocalDate.parse(text, DateTimeFormatter.ISO_ORDINAL_DATE)));
        }
        var iso = ISO.matcher(text);
        return iso.matches() ? Optional.of(iso(iso)) : FeedDateWords.of(text).instant();
    }

    private static Instant iso(Matcher iso) {
        LocalDate date = LocalDate.of(number(iso, 1, 0), number(iso, 2, 1), number(iso, 3, 1));
        String zone = iso.group(8);
        return FeedDateWords.instant(
                date,
                number(iso, 4, 0),
                number(iso, 5, 0),
                number(iso, 6, 0),
                zone == null ? ZoneOffset.UTC : ZoneNames.zone(zone).orElse(ZoneOffset.UTC));
    }

    /** Seconds or milliseconds since 1970, or the digits of a date and time. */
    private static Instant number(String digits) {
        if (digits.length() == 14) {
            return LocalDateTime.parse(digits, DateTimeFormatter.ofPattern("uuuuMMddHHmmss"))
                    .toInstant(ZoneOffset.UTC);
        }
        long number = Long.parseLong(digits);
        return digits.length() > 11 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    }

    private static Instant midnight(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static int number(Matcher matcher, int group, int otherwise) {
        String digits = matcher.group(group);
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    /** The beginning of 1970 is what software writes that knows no date. */
    private static boolean isBelievable(Instant instant) {
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        return year >= FIRST_YEAR && year < LAST_YEAR && instant.getEpochSecond() != 0;
    }
}
