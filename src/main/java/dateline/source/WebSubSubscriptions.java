package dateline.source;

import dateline.outbound.OutboundClient;
import dateline.outbound.OutboundFailure;
import dateline.outbound.OutboundRequest;
import dateline.outbound.OutboundResponse;
import dateline.outbound.TargetUrl;
import dateline.publication.SourceTerms;
import dateline.publication.SourceTerms.Kind;
import dateline.store.SigningSecret;
import dateline.store.SourceLog;
import dateline.store.SourceSubscription;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Subscribes to polled feeds that name a hub (WebSub section 5), and keeps the leases. A source that has a lease is still
 * asked, only less often: a hub may lose a delivery, and nobody would know. Safe for use by many threads.
 */
public final class WebSubSubscriptions {
    /** Below it, addresses of callbacks. */
    public static final String CALLBACKS = "/api/websub";

    private static final Duration LEASE = Duration.ofDays(10);
    private static final Duration SHORTEST_LEASE = Duration.ofMinutes(1);
    private static final Duration LONGEST_LEASE = Duration.ofDays(365);
    private static final Duration AFTER_NO_ANSWER = Duration.ofHours(1);
    private static final Duration AFTER_REFUSAL = Duration.ofDays(1);
    private static final Duration AFTER_DENIAL = Duration.ofDays(7);
    private static final Duration LONGEST_PACE = Duration.ofHours(6);
    private static final int PACE = 8;
    private static final int TOKEN_BYTES = 24;
    private static final int LONGEST_CHALLENGE = 2_000;

    private final OutboundClient client;
    private final SourceLog log;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Supplier<URI> baseUrl;
    private final Set<String> askedToUnlock = ConcurrentHashMap.newKeySet();

    /**
     * @param random makes callbacks and secrets; unguessable in production
     * @param baseUrl where this server is seen from outside
     */
    public WebSubSubscriptions(
            OutboundClient client, SourceLog log, InstantSource clock, RandomGenerator random, Supplier<URI> baseUrl) {
        this.client = client;
        this.log = log;
        this.clock = clock;
        this.random = random;
        this.baseUrl = baseUrl;
    }

    /** Whether this source is to be subscribed to, if its feed offers it: by default where hubs can reach this server. */
    boolean isWanted(SourceTerms terms) {
        return terms.kind() == Kind.FEED && terms.websub().orElseGet(() -> isReachable(baseUrl.get()));
    }

    private static boolean isReachable(URI address) {
        String host = Optional.ofNullable(address.getHost()).orElse("");
        return host.contains(".")
                && !host.startsWith("127.")
                && !host.equals("0.0.0.0")
                && !host.endsWith(".localhost");
    }

    /** Takes up what the feed offers. Gives what went wrong, for people. */
    Optional<String> follow(SourceTerms terms, DiscoveredHub discovered) {
        Optional<SourceSubscription> last = log.subscription(terms.name());
        boolean isKnown = last.filter(known -> known.topic().equals(discovered.topic()))
                .filter(known -> known.hub().equals(discovered.hub()))
                .isPresent();
        if (isKnown) {
            return Optional.empty();
        }
        return ask(
                terms,
                new SourceSubscription(
                        token(),
                        terms.name(),
                        discovered.topic(),
                        discovered.hub(),
                        Optional.empty(),
                        Optional.empty(),
                        now(),
                        now(),
                        false));
    }

    /** Whether the hub of this source is to be asked (again) now: the lease nears its end, or there was no answer. */
    public boolean isDue(SourceTerms terms) {
        return isWanted(terms)
                && log.subscription(terms.name())
                        .filter(known -> !known.askAt().isAfter(now()) || isToBeUnlocked(known))
                        .isPresent();
    }

    /** What nobody can check is of no use; a hub is asked for another secret once, and then at its usual time. */
    private boolean isToBeUnlocked(SourceSubscription known) {
        return known.isLocked() && !askedToUnlock.contains(known.callback());
    }

    /** Asks the hub again, under a fresh secret. Gives what went wrong, for people. */
    public Optional<String> renew(SourceTerms terms) {
        return log.subscription(terms.name()).flatMap(known -> ask(terms, known));
    }

    /** The source needs not be asked for so long, or is not subscribed to. */
    Optional<Duration> pace(SourceTerms terms, Instant now) {
        Duration slow = terms.every().multipliedBy(PACE);
        Duration bounded = slow.compareTo(LONGEST_PACE) > 0 ? LONGEST_PACE : slow;
        return log.subscription(terms.name())
                .filter(known -> isWanted(terms) && known.isActive(now) && !known.isLocked())
                .map(known -> Duration.between(now, known.until()))
                .map(left -> left.compareTo(bounded) < 0 ? left : bounded);
    }

    /** It is remembered before the hub is asked, which may verify before it answers. */
    private Optional<String> ask(SourceTerms terms, SourceSubscription known) {
        if (known.isLocked()) {
            askedToUnlock.add(known.callback());
        }
        String secret = token();
        log.remember(with(
                known,
                known.secret(),
                Optional.of(SigningSecret.of(secret)),
                known.until(),
                now().plus(AFTER_NO_ANSWER)));
        try {
            Map<String, String> wish = Map.of(
                    "hub.mode",
                    "subscribe",
                    "hub.secret",
                    secret,
                    "hub.lease_seconds",
                    Long.toString(LEASE.toSeconds()));
            OutboundResponse outboundResponse = ask(known, wish, terms.allowPrivate());
            if (outboundResponse.isSuccess()) {
                return Optional.empty();
            }
            giveUp(known);
            return Optional.of(
                    "The hub " + known.hub() + " answers " + outboundResponse.status() + " to a subscription.");
        } catch (OutboundFailure e) {
            if (e.kind() == OutboundFailure.Kind.FORBIDDEN) {
                giveUp(known);
            }
            return Optional.of("The hub could not be asked for a subscription. " + e.sentence());
        }
    }

    private void giveUp(SourceSubscription known) {
        log.change(
                known.callback(),
                now -> Optional.of(with(now, now.secret(), Optional.empty(), now.until(), now().plus(AFTER_REFUSAL))));
    }

    /**
     * Asks the hub of this subscription for something about it.
     *
     * @param wish what is asked for, besides topic and callback
     * @param permitted hosts that may be private
     */
    OutboundResponse ask(SourceSubscription subscription, Map<String, String> wish, Set<String> permitted)
            throws OutboundFailure {
        OutboundRequest.Body form = form(subscription, wish);
        return client.ask(
                OutboundRequest.post(TargetUrl.of(subscription.hub()), form).permitting(permitted));
    }

    private OutboundRequest.Body form(SourceSubscription subscription, Map<String, String> wish) {
        var fields = new HashMap<>(wish);
        fields.put("hub.topic", subscription.topic());
        fields.put("hub.callback", callback(subscription));
        String form = fields.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return new OutboundRequest.Body("application/x-www-form-urlencoded", form.getBytes(StandardCharsets.US_ASCII));
    }

    private String callback(SourceSubscription subscription) {
        return baseUrl.get() + CALLBACKS + "/" + subscription.callback();
    }

    /**
     * Answers the hub's question whether we meant it (WebSub section 5.3).
     *
     * @param lease seconds
     * @return the challenge to be sent back; nothing when this topic does not wait for a confirmation there
     */
    Optional<String> confirm(String callback, String topic, String challenge, Optional<Long> lease) {
        if (challenge.isEmpty() || challenge.length() > LONGEST_CHALLENGE) {
            return Optional.empty();
        }
        Duration granted = lease.map(Duration::ofSeconds)
                .filter(time -> time.compareTo(LONGEST_LEASE) <= 0)
                .filter(time -> time.compareTo(SHORTEST_LEASE) >= 0)
                .orElse(
                        lease.filter(seconds -> seconds < SHORTEST_LEASE.toSeconds())
                                        .isPresent()
                                ? SHORTEST_LEASE
                                : LEASE);
        boolean isConfirmed = log.change(
                callback,
                known -> known.topic().equals(topic) && !known.ends()
                        ? known.pendingSecret()
                                .map(secret -> with(
                                        known,
                                        Optional.of(secret),
                                        Optional.empty(),
                                        now().plus(granted),
                                        now().plus(granted.multipliedBy(4).dividedBy(5))))
                        : Optional.empty());
        return isConfirmed ? Optional.of(challenge) : Optional.empty();
    }

    /** The hub will not deliver (any more): the source is asked at once, and at its own pace from now on. */
    boolean deny(String callback, String topic) {
        Optional<SourceSubscription> denied =
                at(callback).filter(known -> known.topic().equals(topic) && !known.ends());
        boolean isDone = log.change(
                callback,
                known -> denied.map(
                        same -> with(known, known.secret(), Optional.empty(), now(), now().plus(AFTER_DENIAL))));
        denied.ifPresent(known -> log.askAt(known.source(), now()));
        return isDone;
    }

    /** The subscription that is delivered there. */
    Optional<SourceSubscription> at(String callback) {
        return log.subscriptionAt(callback);
    }

    /** Whether this was signed for this subscription; while a new secret is on its way, under either. */
    static boolean isSigned(SourceSubscription subscription, String signature, byte[] body) {
        return Stream.of(subscription.secret(), subscription.pendingSecret())
                .flatMap(Optional::stream)
                .flatMap(secret -> secret.text().stream())
                .anyMatch(secret -> HubSignature.isOf(signature, secret, body));
    }

    private static SourceSubscription with(
            SourceSubscription known,
            Optional<SigningSecret> secret,
            Optional<SigningSecret> pending,
            Instant until,
            Instant askAt) {
        return new SourceSubscription(
                known.callback(),
                known.source(),
                known.topic(),
                known.hub(),
                secret,
                pending,
                until,
                askAt,
                known.ends());
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
