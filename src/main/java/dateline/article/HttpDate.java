package dateline.article;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The dates of HTTP header fields (RFC 9110 section 5.6.7): one form is written, three are read. */
public final class HttpDate {
    private static final DateTimeFormatter IMF_FIXDATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US);
    private static final DateTimeFormatter ASCTIME = DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss uuuu", Locale.US);
    private static final Pattern SPACES = Pattern.compile(" +");
    private static final int YEARS_AHEAD = 50;

    private HttpDate() {}

    /** In the form that is written. */
    public static String format(Instant time) {
        return IMF_FIXDATE.format(time.atOffset(ZoneOffset.UTC));
    }

    /**
     * The time that this text names; empty when it is none of the three forms.
     *
     * @param now settles the century of a year of two digits, which lies at most 50 years ahead
     */
    public static Optional<Instant> parse(String text, Instant now) {
        String date = SPACES.matcher(text.strip()).replaceAll(" ");
        return List.of(IMF_FIXDATE, rfc850(now), ASCTIME).stream()
                .flatMap(form -> parse(date, form).stream())
                .findFirst();
    }

    /**
     * The time that the answer of another server names: also as mail writes it, with an offset, without a weekday or with a
     * day of one digit.
     *
     * @param now as {@link #parse} takes it
     */
    public static Optional<Instant> parseLeniently(String text, Instant now) {
        return parse(text, now).or(() -> {
            try {
                return Optional.of(ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant());
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        });
    }

    private static DateTimeFormatter rfc850(Instant now) {
        var newest = now.atOffset(ZoneOffset.UTC).toLocalDate().plusYears(YEARS_AHEAD);
        return new DateTimeFormatterBuilder()
                .appendPattern("EEEE, dd-MMM-")
                .appendValueReduced(ChronoField.YEAR, 2, 2, newest.minusYears(99))
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.US);
    }

    private static Optional<Instant> parse(String date, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDateTime.parse(date, form).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
