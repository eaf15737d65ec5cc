package dateline.export;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Dates of header fields (RFC 9110 section 5.6.7). */
final class HttpSeconds {
    private HttpSeconds() {}

    /** In seconds since 1970. */
    static long parse(String date) {
        return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toEpochSecond();
    }
}
