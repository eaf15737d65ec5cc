package dateline.source;

import dateline.article.HttpDate;
import dateline.outbound.OutboundResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an answer says about when to ask again (RFC 9110 section 10.2.3, RFC 9111 section 4.2). */
final class CacheHints {
    private static final Duration LONGEST_FRESHNESS = Duration.ofDays(1);
    private static final Duration LONGEST_RETRY = Duration.ofDays(7);
    private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|[\\s,])max-age\\s*=\\s*\"?(\\d{1,40})");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,40}");

    private static final int MOST_DIGITS = 9;

    private CacheHints() {}

    /** How long to wait after an error, a week at most. */
    static Optional<Duration> retryAfter(OutboundResponse outboundResponse, Instant now) {
        return outboundResponse.retryAfter(now).map(wait -> bounded(wait, LONGEST_RETRY));
    }

    /** How long the answer stays fresh, a day at most. */
    static Duration freshness(OutboundResponse outboundResponse, Instant now) {
        String control = outboundResponse.header("cache-control").orElse("");
        Matcher maxAge = MAX_AGE.matcher(control);
        if (maxAge.find()) {
            Duration age = outboundResponse
                    .header("age")
                    .map(String::strip)
                    .filter(value -> SECONDS.matcher(value).matches())
                    .map(CacheHints::seconds)
                    .orElse(Duration.ZERO);
            return bounded(seconds(maxAge.group(1)).minus(age), LONGEST_FRESHNESS);
        }
        Optional<Instant> expires =
                outboundResponse.header("expires").flatMap(text -> HttpDate.parseLeniently(text, now));
        Optional<Instant> sent = outboundResponse.header("date").flatMap(text -> HttpDate.parseLeniently(text, now));
        return expires.isPresent() && sent.isPresent()
                ? bounded(Duration.between(sent.get(), expires.get()), LONGEST_FRESHNESS)
                : Duration.ZERO;
    }

    /** What is too long to be meant is long enough. */
    private static Duration seconds(String digits) {
        return Duration.ofSeconds(Long.parseLong(digits.length() > MOST_DIGITS ? "9".repeat(MOST_DIGITS) : digits));
    }

    private static Duration bounded(Duration wait, Duration most) {
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(most) > 0 ? most : wait;
    }
}
