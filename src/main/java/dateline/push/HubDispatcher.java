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
import dateline.store.SigningSecret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends subscribers the newest document of their topic as long as it is another one than they had (WebSub section 7). Each
 * has one request at a time, and those that fail have a few places of their own, so that they are in nobody's way. Which
 * document it is, is settled only when it is sent. While others wait, only a few of those that failed are sent anything.
 */
final class HubDispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(HubDispatcher.class);

    /** Enough of an answer to keep a connection open; what it says does not matter (WSH-26). */
    static final int ANSWER_BYTES = 4_096;

    private final PushState state;
    private final DeliverySender deliverySender;
    private final BackOff backOff;
    private final SubscribedTopics topics = new SubscribedTopics();
    private final DeliverySchedule schedule = new DeliverySchedule();
    private final AnswerTimes answerTimes = new AnswerTimes();
    private final DeliverySlots places = new DeliverySlots(answerTimes);
    private final UnreachableSites unreachableSites = new UnreachableSites();
    private final AnsweringSites answeringSites = new AnsweringSites();
    private final DeliveryWaits waits = new DeliveryWaits();

    /** Who has taken a document since the start, and has not failed since. */
    private final Set<String> answering = ConcurrentHashMap.newKeySet();

    HubDispatcher(PushState state, DeliverySender deliverySender, BackOff backOff) {
        this.state = state;
        this.deliverySender = deliverySender;
        this.backOff = backOff;
    }

    /** The tag of what a new subscriber of this topic is taken to have read; empty when there is no such feed. */
    synchronized Optional<String> baseline(Topic topic, Edition edition) {
        return topics.throttle(topic.path())
                .map(TopicThrottle::released)
                .or(() -> edition.rendition(topic.address(), topic.format()))
                .map(TopicThrottle::tag);
    }

    /**
     * Sends what is due, of this edition.
     *
     * @param nanos a clock that nobody can set
     * @return the subscriptions whose topic is there no more
     */
    List<HubSubscription> round(Edition edition, Instant now, long nanos) {
        try {
            return send(edition, now, nanos);
        } catch (RuntimeException e) {
            // Some of what there was to be done is done, and nothing else tells which.
            state.moveHub();
            throw e;
        }
    }

    private synchronized List<HubSubscription> send(Edition edition, Instant now, long nanos) {
        List<String> moved = state.takeMovedHub();
        moved.forEach(id -> topics.follow(id, state.hub(id)));
        SubscribedTopics.Look look = topics.look(edition, nanos);
        answeringSites.takeChanged().forEach(site -> schedule.changeAt(site, answeringSites.contains(site)));
        moved.forEach(this::plan);
        look.served().forEach(this::plan);
        look.orphans().forEach(this::plan);
        for (DeliveryQueue queue : DeliveryQueue.values()) {
            boolean isBeside = queue != DeliveryQueue.USUAL && schedule.isDue(DeliveryQueue.USUAL, now);
            int free = isBeside ? places.fewFree(queue, nanos) : places.free(queue, nanos);
            schedule.next(queue, now, free, host -> places.freeAt(queue, host, nanos)).stream()
                    .flatMap(id -> state.hub(id).stream())
                    .filter(subscription -> subscription.isActive(now))
                    .forEach(subscription -> send(subscription, edition, now, nanos));
        }
        return look.orphans().stream().flatMap(id -> state.hub(id).stream()).toList();
    }

    private void plan(String id) {
        Optional<HubSubscription> known = state.hub(id);
        if (known.isEmpty()) {
            answering.remove(id);
        }
        known.filter(subscription -> !places.isTaken(id) && !subscription.isLocked() && topics.isLacking(subscription))
                .ifPresentOrElse(
                        subscription -> schedule.put(subscription, isLikely(subscription)), () -> schedule.remove(id));
    }

    private boolean isLikely(HubSubscription subscription) {
        return answering.contains(subscription.id())
                || answeringSites.contains(CallbackAddress.site(subscription.callback()));
    }

    /** How long those waited who were sent a document last. */
    List<Duration> waits() {
        return waits.recent();
    }

    private void send(HubSubscription subscription, Edition edition, Instant now, long nanos) {
        TopicThrottle throttle = topics.throttle(subscription.topic()).orElseThrow();
        Rendition rendition = throttle.released();
        Instant since = now.minusNanos(nanos - throttle.releasedSince());
        if (!unreachableSites.isTried(subscription.callback(), nanos)) {
            take(subscription, rendition, since, DeliveryOutcome.NOT_TRIED);
            return;
        }
        var attempt = new DeliveryAttempt(
                DeliveryQueue.of(subscription.delivery().attempts()), CallbackAddress.host(subscription.callback()));
        places.take(subscription.id(), attempt, nanos);
        deliverySender.send(
                attempt, () -> request(subscription, rendition, edition.publication()), ANSWER_BYTES, delivered -> {
                    try {
                        learn(subscription.callback(), attempt, delivered);
                        take(subscription, rendition, since, delivered);
                    } finally {
                        places.give(subscription.id());
                        state.moveHub(subscription.id());
                    }
                });
    }

    private void learn(String callback, DeliveryAttempt attempt, DeliveryOutcome delivered) {
        long nanos = System.nanoTime();
        if (delivered.isDone()) {
            answeringSites.taken(CallbackAddress.site(callback));
        } else {
            answeringSites.failed(CallbackAddress.site(callback));
        }
        if (delivered.isAnswer()) {
            answerTimes.add(attempt.host(), attempt.age(nanos), nanos);
        }
        if (delivered.site() == DeliveryOutcome.Site.REACHED) {
            unreachableSites.reached(callback);
        } else if (delivered.site() == DeliveryOutcome.Site.NOT_REACHED) {
            unreachableSites.notReached(callback, nanos);
        }
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
                .flatMap(SigningSecret::text)
                .map(secret -> request.with("X-Hub-Signature", "sha256=" + hex(secret, body)))
                .orElse(request);
    }

    private static String hex(String secret, byte[] body) {
        return HexFormat.of().formatHex(new Hmac(Hmac.Hash.SHA256, secret.getBytes(StandardCharsets.UTF_8)).of(body));
    }

    private void take(HubSubscription sent, Rendition rendition, Instant since, DeliveryOutcome delivered) {
        Instant now = deliverySender.now();
        if (delivered.isDone()) {
            answering.add(sent.id());
        } else {
            answering.remove(sent.id());
        }
        if (delivered.isGone()) {
            LOG.info("A subscriber of {} is gone", sent.topic());
            state.end(List.of(sent.id()));
        } else if (delivered.isDone()) {
            waits.add(Duration.between(since, now));
            state.change(sent.id(), known -> known.with(HubSubscription.Delivery.done(TopicThrottle.tag(rendition))));
        } else {
            LOG.debug("A delivery of {} failed: {}", sent.topic(), delivered.problem());
            state.change(
                    sent.id(),
                    known -> known.with(known.delivery()
                            .failed(now, backOff.next(now, known.delivery().attempts(), delivered.retryAfter()))));
        }
    }
}
