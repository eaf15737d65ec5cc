package dateline.outbound;

import dateline.article.HeaderValue;
import dateline.article.HttpDate;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What another site answered, decompressed.
 *
 * @param status of the last hop
 * @param targetUrl that gave it
 * @param movedTo where the site says that the document is from now on: the end of redirects that are all permanent (301, 308)
 * @param headers of the last hop by lower-case name; of several of one name the first, but of {@code link} all, as one list
 */
@SuppressWarnings("ArrayRecordComponent") // answers are read once and never compared
public record OutboundResponse(
        int status, TargetUrl targetUrl, Optional<TargetUrl> movedTo, Map<String, String> headers, byte[] body) {
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,40}");
    private static final int MOST_DIGITS = 9;

    public OutboundResponse {
        headers = Map.copyOf(headers);
    }

    /** The first value of this field, whose name has no case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The charset parameter of Content-Type. */
    public Optional<String> charset() {
        return header("content-type")
                .filter(type -> type.toLowerCase(Locale.ROOT).contains("charset="))
                .map(type -> type.replaceFirst("(?i).*?charset=\\s*\"?([^\\s\";]*).*", "$1"))
                .filter(charset -> !charset.isEmpty());
    }

    /** The media type of Content-Type, in lower case and without parameters. */
    public Optional<String> mediaType() {
        return header("content-type").map(HeaderValue::withoutParameters).filter(type -> !type.isEmpty());
    }

    /** How long the site asks to be left alone (RFC 9110 section 10.2.3), in seconds or until a date; never less than nothing. */
    public Optional<Duration> retryAfter(Instant now) {
        return header("retry-after")
                .map(String::strip)
                .flatMap(value -> SECONDS.matcher(value).matches()
                        ? Optional.of(seconds(value))
                        : HttpDate.parseLeniently(value, now).map(time -> Duration.between(now, time)))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }

    /** What is too long to be meant is long enough. */
    private static Duration seconds(String digits) {
        return Duration.ofSeconds(Long.parseLong(digits.length() > MOST_DIGITS ? "9".repeat(MOST_DIGITS) : digits));
    }

    /** Whether it is the document (2xx). */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }
}
