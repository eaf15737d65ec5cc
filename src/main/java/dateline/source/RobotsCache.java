package dateline.source;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dateline.outbound.OutboundClient;
import dateline.outbound.OutboundFailure;
import dateline.outbound.OutboundRequest;
import dateline.outbound.OutboundResponse;
import dateline.outbound.TargetUrl;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** The robots.txt of each site, asked once a day at most (RFC 9309 section 2.4). Safe for use by many threads. */
final class RobotsCache {
    private static final String OUR_NAME = "dateline";
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration KEPT_WHEN_UNREACHABLE = Duration.ofMinutes(10);
    private static final int FIRST_BYTES = 512 * 1024;
    private static final int MOST_SITES = 1_000;

    private final OutboundClient client;
    private final InstantSource clock;
    private final Cache<String, Known> sites =
            Caffeine.newBuilder().maximumSize(MOST_SITES).build();

    RobotsCache(OutboundClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    /** @param rules empty when the site does not say: then nothing may be fetched (RFC 9309 section 2.3.1.4) */
    private record Known(Optional<RobotsRules> rules, Instant until) {}

    /** The rules of the site that this target belongs to; empty when they cannot be had, and nothing may be fetched. */
    Optional<RobotsRules> of(TargetUrl targetUrl, Set<String> permitted) {
        Known known = sites.getIfPresent(targetUrl.origin());
        if (known == null || !clock.instant().isBefore(known.until)) {
            known = asked(targetUrl, permitted);
            sites.put(targetUrl.origin(), known);
        }
        return known.rules;
    }

    private Known asked(TargetUrl targetUrl, Set<String> permitted) {
        Instant now = clock.instant();
        try {
            TargetUrl file = targetUrl.resolve("/robots.txt");
            OutboundResponse outboundResponse =
                    client.ask(OutboundRequest.get(file).permitting(permitted).first(FIRST_BYTES));
            if (outboundResponse.isSuccess()) {
                String text = new String(outboundResponse.body(), StandardCharsets.UTF_8);
                return new Known(Optional.of(RobotsRules.parse(text, OUR_NAME)), now.plus(KEPT));
            }
            boolean isAbsent = outboundResponse.status() >= 400
                    && outboundResponse.status() < 500
                    && outboundResponse.status() != 429;
            return isAbsent
                    ? new Known(Optional.of(RobotsRules.NONE), now.plus(KEPT))
                    : new Known(Optional.empty(), now.plus(KEPT_WHEN_UNREACHABLE));
        } catch (OutboundFailure e) {
            return new Known(Optional.empty(), now.plus(KEPT_WHEN_UNREACHABLE));
        }
    }
}
