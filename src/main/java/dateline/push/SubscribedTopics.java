package dateline.push;

import dateline.feed.publish.Edition;
import dateline.store.HubSubscription;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The topics that somebody subscribes to, and the document of each that may be sent. Not safe for use by many threads. */
final class SubscribedTopics {
    private final Map<String, TopicThrottle> throttles = new HashMap<>();
    private final Map<String, Set<String>> subscribers = new HashMap<>();
    private final Map<String, String> topics = new HashMap<>();
    private Optional<Edition> seen = Optional.empty();

    /** There is a subscription of this id, or none any more. */
    void follow(String id, Optional<HubSubscription> subscription) {
        subscription.ifPresentOrElse(
                known -> {
                    topics.put(id, known.topic());
                    subscribers
                            .computeIfAbsent(known.topic(), unknown -> new LinkedHashSet<>())
                            .add(id);
                },
                () -> forget(id));
    }

    private void forget(String id) {
        String topic = topics.remove(id);
        Set<String> others = topic == null ? null : subscribers.get(topic);
        if (others != null && others.remove(id) && others.isEmpty()) {
            subscribers.remove(topic);
            throttles.remove(topic);
        }
    }

    /**
     * What this edition means to subscribers.
     *
     * @param served whose topic has another document to be sent
     * @param orphans whose topic is there no more
     */
    record Look(Collection<String> served, Collection<String> orphans) {}

    /**
     * Looks at an edition.
     *
     * @param nanos a clock that nobody can set
     */
    Look look(Edition edition, long nanos) {
        boolean isNew = seen.filter(last -> last == edition).isEmpty();
        List<String> served = new ArrayList<>();
        List<String> orphans = new ArrayList<>();
        subscribers.forEach((topic, ids) -> {
            TopicThrottle throttle = throttles.get(topic);
            Optional<TopicThrottle.State> newest =
                    isNew || throttle == null ? newest(topic, edition) : Optional.empty();
            if (throttle == null && newest.isPresent()) {
                throttles.put(topic, new TopicThrottle(newest.get(), nanos));
                served.addAll(ids);
            } else if ((isNew || throttle == null) && newest.isEmpty()) {
                throttles.remove(topic);
                orphans.addAll(ids);
            } else if (throttle != null && isMovedOn(throttle, newest, nanos)) {
                served.addAll(ids);
            }
        });
        seen = Optional.of(edition);
        return new Look(served, orphans);
    }

    private static boolean isMovedOn(TopicThrottle throttle, Optional<TopicThrottle.State> newest, long nanos) {
        String before = TopicThrottle.tag(throttle.released());
        newest.ifPresent(state -> throttle.see(state, nanos));
        return throttle.release(nanos) || !before.equals(TopicThrottle.tag(throttle.released()));
    }

    private static Optional<TopicThrottle.State> newest(String path, Edition edition) {
        return Topic.ofPath(path)
                .flatMap(topic -> edition.rendition(topic.address(), topic.format()))
                .map(rendition -> TopicThrottle.State.of(rendition, edition));
    }

    /** What may be sent of this topic; empty where there is no such document. */
    Optional<TopicThrottle> throttle(String topic) {
        return Optional.ofNullable(throttles.get(topic));
    }

    /** Whether it was not sent what may be sent. */
    boolean isLacking(HubSubscription subscription) {
        TopicThrottle throttle = throttles.get(subscription.topic());
        return throttle != null && !subscription.delivery().delivered().equals(TopicThrottle.tag(throttle.released()));
    }
}
