package dateline.source;

import dateline.article.Sha256;
import dateline.outbound.OutboundClient;
import dateline.outbound.OutboundFailure;
import dateline.outbound.OutboundRequest;
import dateline.outbound.OutboundResponse;
import dateline.outbound.TargetUrl;
import dateline.publication.SourceTerms;
import dateline.source.FetchResult.Failed;
import dateline.store.KnownDocument;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks for one document of a source: politely (robots.txt, Retry-After, rests after failures) and conditionally (ETag,
 * Last-Modified), at the address that it has moved to for good.
 */
final class Fetcher {
    private static final Duration SHORTEST_GAP = Duration.ofSeconds(1);
    private static final Duration LONGEST_GAP = Duration.ofSeconds(30);

    private final OutboundClient client;
    private final RobotsCache robotsCache;
    private final HostBackoffs rests;
    private final InstantSource clock;
    private final Function<String, Optional<String>> environment;

    Fetcher(
            OutboundClient client,
            RobotsCache robotsCache,
            HostBackoffs rests,
            InstantSource clock,
            Function<String, Optional<String>> environment) {
        this.client = client;
        this.robotsCache = robotsCache;
        this.rests = rests;
        this.clock = clock;
        this.environment = environment;
    }

    /**
     * The document at this address.
     *
     * @param known what was remembered of it; its validators are sent back
     */
    FetchResult fetch(SourceTerms terms, String address, Optional<KnownDocument> known, String accept) {
        Optional<String> moved = known.flatMap(KnownDocument::movedTo);
        FetchResult fetchResult = fetchAt(terms, address, moved.orElse(address), known, accept);
        boolean leadsNowhere = fetchResult instanceof Failed failed && !failed.mayPass();
        return moved.isPresent() && leadsNowhere
                ? fetchAt(terms, address, address, Optional.empty(), accept)
                : fetchResult;
    }

    private FetchResult fetchAt(
            SourceTerms terms, String address, String place, Optional<KnownDocument> known, String accept) {
        try {
            TargetUrl targetUrl = TargetUrl.of(place);
            Optional<Failed> obstacle = obstacle(terms, targetUrl);
            return obstacle.isPresent() ? obstacle.get() : ask(terms, address, targetUrl, known, accept);
        } catch (OutboundFailure e) {
            return Failed.lasting(e.sentence());
        }
    }

    /** How long to wait before the next document of the same site. */
    Duration gap(SourceTerms terms, String address) {
        try {
            Duration asked = terms.obeysRobots()
                    ? robotsCache
                            .of(TargetUrl.of(address), terms.allowPrivate())
                            .flatMap(RobotsRules::crawlDelay)
                            .orElse(SHORTEST_GAP)
                    : SHORTEST_GAP;
            return asked.compareTo(SHORTEST_GAP) < 0
                    ? SHORTEST_GAP
                    : asked.compareTo(LONGEST_GAP) > 0 ? LONGEST_GAP : asked;
        } catch (OutboundFailure e) {
            return SHORTEST_GAP;
        }
    }

    private Optional<Failed> obstacle(SourceTerms terms, TargetUrl targetUrl) {
        Instant now = now();
        Optional<Instant> rest = rests.until(targetUrl.host(), now);
        if (rest.isPresent()) {
            return Optional.of(Failed.passing(
                    "The host " + targetUrl.host() + " is left alone until " + rest.get() + ", after it failed.",
                    Duration.between(now, rest.get())));
        }
        if (!terms.obeysRobots()) {
            return Optional.empty();
        }
        Optional<RobotsRules> rules = robotsCache.of(targetUrl, terms.allowPrivate());
        if (rules.isEmpty()) {
            Duration wait = rests.failed(targetUrl.host(), Optional.empty(), now);
            return Optional.of(Failed.passing(
                    "The robots.txt of " + targetUrl.origin() + " cannot be had, and so nothing is fetched there.",
                    wait));
        }
        return rules.filter(known -> !known.allows(targetUrl.pathAndQuery()))
                .map(known -> Failed.lasting("The robots.txt of " + targetUrl.origin() + " forbids " + targetUrl
                        + ". If the site has allowed it to you, write robots: ignore."));
    }

    private FetchResult ask(
            SourceTerms terms, String address, TargetUrl targetUrl, Optional<KnownDocument> known, String accept) {
        try {
            OutboundResponse outboundResponse = client.ask(request(terms, targetUrl, known, accept));
            return judged(address, outboundResponse, known);
        } catch (OutboundFailure e) {
            return switch (e.kind()) {
                case FORBIDDEN -> Failed.lasting(e.sentence());
                case UNUSABLE -> Failed.passing(e.sentence(), Duration.ZERO);
                case FAILED, UNREACHABLE ->
                    Failed.passing(e.sentence(), rests.failed(targetUrl.host(), Optional.empty(), now()));
            };
        }
    }

    private OutboundRequest request(
            SourceTerms terms, TargetUrl targetUrl, Optional<KnownDocument> known, String accept) {
        OutboundRequest request = OutboundRequest.get(targetUrl)
                .permitting(terms.allowPrivate())
                .authorized(terms.authorizationVariable().flatMap(environment))
                .with("Accept", accept);
        Optional<String> etag = known.flatMap(KnownDocument::etag);
        Optional<String> modified = known.flatMap(KnownDocument::lastModified);
        OutboundRequest tagged =
                etag.map(value -> request.with("If-None-Match", value)).orElse(request);
        return modified.map(value -> tagged.with("If-Modified-Since", value)).orElse(tagged);
    }

    private FetchResult judged(String address, OutboundResponse outboundResponse, Optional<KnownDocument> known) {
        Instant now = now();
        int status = outboundResponse.status();
        String host = outboundResponse.targetUrl().host();
        if (status == 429 || status >= 500) {
            Duration wait = rests.failed(host, CacheHints.retryAfter(outboundResponse, now), now);
            return Failed.passing("The address " + outboundResponse.targetUrl() + " answers " + status + ".", wait);
        }
        rests.answered(host);
        if (status == 304 && known.isPresent()) {
            KnownDocument last = known.get();
            return new FetchResult.Same(
                    new KnownDocument(
                            address,
                            moved(outboundResponse, known),
                            last.etag(),
                            last.lastModified(),
                            last.digest(),
                            now),
                    CacheHints.freshness(outboundResponse, now));
        }
        if (!outboundResponse.isSuccess()) {
            return new Failed(
                    "The address " + outboundResponse.targetUrl() + " answers " + status
                            + (status == 410 ? ": it is gone for good." : "."),
                    status == 410,
                    false,
                    CacheHints.retryAfter(outboundResponse, now));
        }
        String digest = Sha256.hex(outboundResponse.body());
        var document = new KnownDocument(
                address,
                moved(outboundResponse, known),
                outboundResponse.header("etag"),
                outboundResponse.header("last-modified"),
                digest,
                now);
        Duration freshness = CacheHints.freshness(outboundResponse, now);
        return known.filter(last -> last.digest().equals(digest)).isPresent()
                ? new FetchResult.Same(document, freshness)
                : new FetchResult.Fresh(outboundResponse, document, freshness);
    }

    private static Optional<String> moved(OutboundResponse outboundResponse, Optional<KnownDocument> known) {
        return outboundResponse.movedTo().map(TargetUrl::toString).or(() -> known.flatMap(KnownDocument::movedTo));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
