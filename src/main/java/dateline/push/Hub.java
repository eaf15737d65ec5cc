package dateline.push;

import dateline.feed.publish.Edition;
import dateline.outbound.OutboundFailure;
import dateline.outbound.OutboundRequest;
import dateline.outbound.OutboundResponse;
import dateline.outbound.TargetUrl;
import dateline.publication.Publication;
import dateline.store.HubSubscription;
import dateline.store.SigningSecret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The WebSub hub for the public feeds (W3C Recommendation of 23 January 2018). What is asked of it is taken only once the
 * callback has said that it was meant (section 5.3). Safe for use by many threads.
 */
public final class Hub {
    private static final Logger LOG = LoggerFactory.getLogger(Hub.class);

    /** So many callbacks may be waiting to be asked. */
    static final int MOST_WAITING = 20_000;

    /** So many may subscribe. */
    static final int MOST_SUBSCRIPTIONS = 100_000;

    private static final int CHALLENGE_BYTES = 20;
    private static final int ANSWER_BYTES = 4_096;
    private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

    private final PushState state;
    private final HubDispatcher hubDispatcher;
    private final DeliverySender deliverySender;
    private final Supplier<Edition> editions;
    private final Supplies supplies;
    private final AtomicInteger waiting = new AtomicInteger();

    /**
     * What it does not decide itself.
     *
     * @param random makes challenges; unguessable in production (WSH-10)
     */
    record Supplies(RandomGenerator random, CallbackRates callbackRates, Runnable durably) {}

    Hub(
            PushState state,
            HubDispatcher hubDispatcher,
            DeliverySender deliverySender,
            Supplier<Edition> editions,
            Supplies supplies) {
        this.state = state;
        this.hubDispatcher = hubDispatcher;
        this.deliverySender = deliverySender;
        this.editions = editions;
        this.supplies = supplies;
    }

    /**
     * Takes a request to subscribe or to unsubscribe, which is looked into afterwards (WSH-04).
     *
     * @param form what was sent, decoded
     * @return how long to wait, when there were too many requests; nothing was taken then
     * @throws HubRefusal when it cannot be meant
     */
    public Optional<Duration> take(Map<String, List<String>> form) throws HubRefusal {
        Edition edition = editions.get();
        Publication publication = edition.publication();
        if (!publication.push().hub()) {
            throw new HubRefusal(404, "There is no hub here.");
        }
        HubRequest request = HubRequest.of(form, publication);
        String baseline = hubDispatcher
                .baseline(request.topic(), edition)
                .orElseThrow(() -> new HubRefusal(404, "hub.topic is no feed of this hub."));
        OutboundRequest known = OutboundRequest.get(request.callback())
                .permitting(publication.push().allowPrivate());
        try {
            deliverySender.client().requireUsual(known);
        } catch (OutboundFailure e) {
            throw new HubRefusal(400, "hub.callback cannot be used. " + e.sentence());
        }
        Optional<Duration> wait = tooMany(request, publication);
        if (wait.isEmpty()) {
            verify(request, publication, baseline);
        }
        return wait;
    }

    /** Hosts that the operator has named may be asked as often as they like. */
    private Optional<Duration> tooMany(HubRequest request, Publication publication) {
        if (waiting.get() >= MOST_WAITING || (request.subscribes() && state.hubSize() >= MOST_SUBSCRIPTIONS)) {
            return Optional.of(RETRY_AFTER);
        }
        String host = request.callback().host();
        boolean isNamed = publication.push().allowPrivate().stream()
                .anyMatch(named -> named.equals(host)
                        || named.equals(host + ":" + request.callback().port()));
        return isNamed ? Optional.empty() : supplies.callbackRates().take(host);
    }

    private void verify(HubRequest request, Publication publication, String baseline) {
        byte[] bytes = new byte[CHALLENGE_BYTES];
        supplies.random().nextBytes(bytes);
        String challenge = HexFormat.of().formatHex(bytes);
        waiting.incrementAndGet();
        deliverySender.ask(
                DeliveryQueue.ASKED_FOR,
                () -> OutboundRequest.get(asked(request, challenge, publication))
                        .permitting(publication.push().allowPrivate()),
                ANSWER_BYTES,
                (answer, failure) -> {
                    waiting.decrementAndGet();
                    if (answer != null && isMeant(answer, challenge)) {
                        carryOut(request, baseline);
                    } else {
                        LOG.info(
                                "A request to {} {} was not confirmed: {}",
                                request.mode(),
                                request.topic(),
                                answer == null
                                        ? DeliveryOutcome.of(answer, failure, deliverySender.now())
                                                .problem()
                                        : answer.status());
                    }
                });
    }

    /** Only 2xx with the challenge for its body will do (WSH-08). */
    private static boolean isMeant(OutboundResponse answer, String challenge) {
        return answer.isSuccess() && new String(answer.body(), StandardCharsets.UTF_8).equals(challenge);
    }

    private static TargetUrl asked(HubRequest request, String challenge, Publication publication)
            throws OutboundFailure {
        String parameters = "hub.mode=" + request.mode()
                + "&hub.topic=" + encoded(request.topic().self(publication))
                + "&hub.challenge=" + challenge;
        String lease =
                request.subscribes() ? "&hub.lease_seconds=" + request.lease().toSeconds() : "";
        return with(request.callback(), parameters + lease);
    }

    /** The query that the callback has stays, and ours comes behind it (WSH-07). */
    private static TargetUrl with(TargetUrl callback, String parameters) throws OutboundFailure {
        String separator = callback.uri().getRawQuery() == null ? "?" : "&";
        return TargetUrl.of(callback + separator + parameters);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void carryOut(HubRequest request, String baseline) {
        if (!request.subscribes()) {
            state.end(List.of(request.id()));
        } else {
            Instant until = deliverySender
                    .now()
                    .truncatedTo(ChronoUnit.SECONDS)
                    .plus(request.lease())
                    .plusSeconds(1);
            HubSubscription.Delivery delivery = state.hub(request.id())
                    .map(HubSubscription::delivery)
                    .orElseGet(() -> HubSubscription.Delivery.done(baseline));
            state.put(new HubSubscription(
                    request.id(),
                    request.topic().path(),
                    request.callback().toString(),
                    request.secret().map(SigningSecret::of),
                    until,
                    delivery));
        }
        LOG.info("Confirmed: {} {}", request.mode(), request.topic());
        supplies.durably().run();
    }

    /** Ends a subscription, and says so (WSH-14). */
    void deny(HubSubscription subscription, Publication publication, String reason) {
        state.end(List.of(subscription.id()));
        String parameters = "hub.mode=denied&hub.topic="
                + encoded(publication.baseUrl().toASCIIString() + subscription.topic())
                + "&hub.reason=" + encoded(reason);
        deliverySender.send(
                DeliveryQueue.ANNOUNCEMENTS,
                () -> OutboundRequest.get(with(TargetUrl.of(subscription.callback()), parameters))
                        .permitting(publication.push().allowPrivate()),
                ANSWER_BYTES,
                delivered -> LOG.info("A subscription to {} was ended: {}", subscription.topic(), reason));
    }
}
