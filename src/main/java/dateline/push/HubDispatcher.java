package dateline.push;

import dateline.article.Hmac;
import dateline.feed.ContentCoding;
import dateline.feed.FeedLinks;
import dateline.feed.Rendition;
import dateline.feed.publish.Edition;
import dateline.outbound.OutboundFailure;
import dateline.outbound.OutboundRequest;
import dateline.outbound.TargetUrl;
import dateline.publication.Publication;
import dateline.store.HubSubscription;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends subscribers the newest document of their topic as long as it is another one than they had (WebSub section 7). Each
 * has one request at a time, and those that fail have a few places of their own, so that they are in nobody's way; there,
 * whoever has waited longest is next.
 */
final class HubDispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(HubDispatcher.class);

    /** Enough of an answer to keep a connection open; what it says does not matter (WSH-26). */
    static final int ANSWER_BYTES = 4_096;

    private final PushState state;
    private final DeliverySender deliverySender;
    private final BackOff backOff;
    private final Map<String, TopicBurst> topics = new HashMap<>();
    private final Set<String> inFlight = ConcurrentHashMap.newKeySet();
    private final Map<DeliveryQueue, AtomicInteger> taken = new EnumMap<>(DeliveryQueue.class);
    private final DeliveryWaits waits = new DeliveryWaits();
    private Optional<Edition> seen = Optional.empty();

    HubDispatcher(PushState state, DeliverySender deliverySender, BackOff backOff) {
        this.state = state;
        this.deliverySender = deliverySender;
        this.backOff = backOff;
        for (DeliveryQueue queue : DeliveryQueue.values()) {
            taken.put(queue, new AtomicInteger());
        }
    }

    /** The tag of what a new subscriber of this topic is taken to have read; empty when there is no such feed. */
    synchronized Optional<String> baseline(Topic topic, Edition edition) {
        TopicBurst known = topics.get(topic.path());
        return known == null
                ? edition.rendition(topic.address(), topic.format()).map(TopicBurst::tag)
                : Optional.of(TopicBurst.tag(known.released()));
    }

    /**
     * Sends what is due, of this edition.
     *
     * @param nanos a clock that nobody can set
     * @return the subscriptions whose topic is there no more
     */
    synchronized List<HubSubscription> round(Edition edition, Instant now, long nanos) {
        List<HubSubscription> all = state.hub();
        var orphans = new ArrayList<HubSubscription>();
        boolean isNew = seen.filter(last -> last == edition).isEmpty();
        Map<String, Optional<Rendition>> looked = new HashMap<>();
        for (HubSubscription subscription : all) {
            Optional<TopicBurst> burst = Optional.ofNullable(topics.get(subscription.topic()));
            if (isNew || burst.isEmpty()) {
                Optional<Rendition> newest =
                        looked.computeIfAbsent(subscription.topic(), topic -> look(topic, edition, nanos));
                if (newest.isEmpty()) {
                    orphans.add(subscription);
                }
            }
        }
        seen = Optional.of(edition);
        topics.values().forEach(burst -> burst.release(nanos));
        Map<DeliveryQueue, List<HubSubscription>> due = all.stream()
                .filter(subscription -> isDue(subscription, now))
                .collect(Collectors.groupingBy(subscription ->
                        DeliveryQueue.of(subscription.delivery().attempts())));
        due.forEach((queue, waiting) -> {
            int free = queue.atOnce() - places(queue).get();
            next(waiting, free).forEach(subscription -> send(subscription, queue, edition, now, nanos));
        });
        return orphans;
    }

    private AtomicInteger places(DeliveryQueue queue) {
        return Objects.requireNonNull(taken.get(queue));
    }

    private boolean isDue(HubSubscription subscription, Instant now) {
        TopicBurst burst = topics.get(subscription.topic());
        return burst != null
                && !subscription.delivery().delivered().equals(TopicBurst.tag(burst.released()))
                && !subscription.delivery().nextAt().isAfter(now)
                && subscription.isActive(now)
                && !inFlight.contains(subscription.id());
    }

    private static List<HubSubscription> next(List<HubSubscription> waiting, int free) {
        if (waiting.size() <= free) {
            return waiting;
        }
        return waiting.stream()
                .sorted(Comparator.comparing(
                        subscription -> subscription.delivery().nextAt()))
                .limit(Math.max(free, 0))
                .toList();
    }

    /** How long those waited who were sent a document last. */
    List<Duration> waits() {
        return waits.recent();
    }

    private Optional<Rendition> look(String path, Edition edition, long nanos) {
        Optional<TopicBurst.State> newest = Topic.ofPath(path).flatMap(topic -> state(topic, edition));
        newest.ifPresentOrElse(
                known -> topics.computeIfAbsent(path, unknown -> new TopicBurst(known, nanos))
                        .see(known, nanos),
                () -> topics.remove(path));
        return newest.map(TopicBurst.State::rendition);
    }

    private static Optional<TopicBurst.State> state(Topic topic, Edition edition) {
        return edition.rendition(topic.address(), topic.format())
                .map(rendition -> TopicBurst.State.of(rendition, edition));
    }

    private void send(
            HubSubscription subscription, DeliveryQueue queue, Edition edition, Instant now, long nanos) {
        TopicBurst burst = topics.get(subscription.topic());
        if (burst == null || !inFlight.add(subscription.id())) {
            return;
        }
        AtomicInteger places = places(queue);
        places.incrementAndGet();
        Rendition rendition = burst.released();
        Instant since = now.minusNanos(nanos - burst.releasedSince());
        deliverySender.send(
                queue, () -> request(subscription, rendition, edition.publication()), ANSWER_BYTES, delivered -> {
                    try {
                        take(subscription, rendition, since, delivered);
                    } finally {
                        places.decrementAndGet();
                        inFlight.remove(subscription.id());
                    }
                });
    }

    private static OutboundRequest request(HubSubscription subscription, Rendition rendition, Publication publication)
            throws OutboundFailure {
        byte[] body = Objects.requireNonNull(rendition.bodies().get(ContentCoding.IDENTITY));
        var content = new OutboundRequest.Body(rendition.contentType(), body);
        String self = publication.baseUrl().toASCIIString() + subscription.topic();
        OutboundRequest request = OutboundRequest.post(TargetUrl.of(subscription.callback()), content)
                .with("Link", "<" + FeedLinks.hub(publication) + ">; rel=\"hub\", <" + self + ">; rel=\"self\"")
                .permitting(publication.push().allowPrivate());
        return subscription
                .secret()
                .map(secret -> request.with("X-Hub-Signature", "sha256=" + hex(secret, body)))
                .orElse(request);
    }

    private static String hex(String secret, byte[] body) {
        return HexFormat.of().formatHex(new Hmac(Hmac.Hash.SHA256, secret.getBytes(StandardCharsets.UTF_8)).of(body));
    }

    private void take(HubSubscription sent, Rendition rendition, Instant since, DeliveryOutcome delivered) {
        Instant now = deliverySender.now();
        if (delivered.isGone()) {
            LOG.info("A subscriber of {} is gone", sent.topic());
            state.end(List.of(sent.id()));
        } else if (delivered.isDone()) {
            waits.add(Duration.between(since, now));
            state.change(sent.id(), known -> known.with(HubSubscription.Delivery.done(TopicBurst.tag(rendition))));
        } else {
            LOG.debug("A delivery of {} failed: {}", sent.topic(), delivered.problem());
            state.change(
                    sent.id(),
                    known -> known.with(known.delivery()
                            .failed(now, backOff.next(now, known.delivery().attempts(), delivered.retryAfter()))));
        }
    }
}
