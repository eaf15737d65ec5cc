package dateline.source;

import dateline.article.Sha256;
import dateline.outbound.Answer;
import dateline.outbound.Enquiry;
import dateline.outbound.OutboundClient;
import dateline.outbound.OutboundFailure;
import dateline.outbound.Target;
import dateline.publication.SourceTerms;
import dateline.source.Fetched.Failed;
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
    private final Robots robots;
    private final HostRests rests;
    private final InstantSource clock;
    private final Function<String, Optional<String>> environment;

    Fetcher(
            OutboundClient client,
            Robots robots,
            HostRests rests,
            InstantSource clock,
            Function<String, Optional<String>> environment) {
        this.client = client;
        this.robots = robots;
        this.rests = rests;
        this.clock = clock;
        this.environment = environment;
    }

    /**
     * The document at this address.
     *
     * @param known what was remembered of it; its validators are sent back
     */
    Fetched fetch(SourceTerms terms, String address, Optional<KnownDocument> known, String accept) {
        Optional<String> moved = known.flatMap(KnownDocument::movedTo);
        Fetched fetched = fetchAt(terms, address, moved.orElse(address), known, accept);
        boolean leadsNowhere = fetched instanceof Failed failed && !failed.mayPass();
        return moved.isPresent() && leadsNowhere ? fetchAt(terms, address, address, Optional.empty(), accept) : fetched;
    }

    private Fetched fetchAt(
            SourceTerms terms, String address, String place, Optional<KnownDocument> known, String accept) {
        try {
            Target target = Target.of(place);
            Optional<Failed> obstacle = obstacle(terms, target);
            return obstacle.isPresent() ? obstacle.get() : ask(terms, address, target, known, accept);
        } catch (OutboundFailure e) {
            return Failed.lasting(e.sentence());
        }
    }

    /** How long to wait before the next document of the same site. */
    Duration gap(SourceTerms terms, String address) {
        try {
            Duration asked = terms.obeysRobots()
                    ? robots.of(Target.of(address), terms.allowPrivate())
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

    private Optional<Failed> obstacle(SourceTerms terms, Target target) {
        Instant now = now();
        Optional<Instant> rest = rests.until(target.host(), now);
        if (rest.isPresent()) {
            return Optional.of(Failed.passing(
                    "The host " + target.host() + " is left alone until " + rest.get() + ", after it failed.",
                    Duration.between(now, rest.get())));
        }
        if (!terms.obeysRobots()) {
            return Optional.empty();
        }
        Optional<RobotsRules> rules = robots.of(target, terms.allowPrivate());
        if (rules.isEmpty()) {
            Duration wait = rests.failed(target.host(), Optional.empty(), now);
            return Optional.of(Failed.passing(
                    "The robots.txt of " + target.origin() + " cannot be had, and so nothing is fetched there.", wait));
        }
        return rules.filter(known -> !known.allows(target.pathAndQuery()))
                .map(known -> Failed.lasting("The robots.txt of " + target.origin() + " forbids " + target
                        + ". If the site has allowed it to you, write robots: ignore."));
    }

    private Fetched ask(
            SourceTerms terms, String address, Target target, Optional<KnownDocument> known, String accept) {
        try {
            Answer answer = client.ask(enquiry(terms, target, known, accept));
            return judged(address, answer, known);
        } catch (OutboundFailure e) {
            return switch (e.kind()) {
                case FORBIDDEN -> Failed.lasting(e.sentence());
                case UNUSABLE -> Failed.passing(e.sentence(), Duration.ZERO);
                case FAILED -> Failed.passing(e.sentence(), rests.failed(target.host(), Optional.empty(), now()));
            };
        }
    }

    private Enquiry enquiry(SourceTerms terms, Target target, Optional<KnownDocument> known, String accept) {
        Enquiry enquiry = Enquiry.get(target)
                .permitting(terms.allowPrivate())
                .authorized(terms.authorizationVariable().flatMap(environment))
                .with("Accept", accept);
        Optional<String> etag = known.flatMap(KnownDocument::etag);
        Optional<String> modified = known.flatMap(KnownDocument::lastModified);
        Enquiry tagged = etag.map(value -> enquiry.with("If-None-Match", value)).orElse(enquiry);
        return modified.map(value -> tagged.with("If-Modified-Since", value)).orElse(tagged);
    }

    private Fetched judged(String address, Answer answer, Optional<KnownDocument> known) {
        Instant now = now();
        int status = answer.status();
        String host = answer.target().host();
        if (status == 429 || status >= 500) {
            Duration wait = rests.failed(host, CacheHints.retryAfter(answer, now), now);
            return Failed.passing("The address " + answer.target() + " answers " + status + ".", wait);
        }
        rests.answered(host);
        if (status == 304 && known.isPresent()) {
            KnownDocument last = known.get();
            return new Fetched.Same(
                    new KnownDocument(
                            address, moved(answer, known), last.etag(), last.lastModified(), last.digest(), now),
                    CacheHints.freshness(answer));
        }
        if (!answer.isSuccess()) {
            return new Failed(
                    "The address " + answer.target() + " answers " + status
                            + (status == 410 ? ": it is gone for good." : "."),
                    status == 410,
                    false,
                    CacheHints.retryAfter(answer, now));
        }
        String digest = Sha256.hex(answer.body());
        var document = new KnownDocument(
                address, moved(answer, known), answer.header("etag"), answer.header("last-modified"), digest, now);
        Duration freshness = CacheHints.freshness(answer);
        return known.filter(last -> last.digest().equals(digest)).isPresent()
                ? new Fetched.Same(document, freshness)
                : new Fetched.Fresh(answer, document, freshness);
    }

    private static Optional<String> moved(Answer answer, Optional<KnownDocument> known) {
        return answer.movedTo().map(Target::toString).or(() -> known.flatMap(KnownDocument::movedTo));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
