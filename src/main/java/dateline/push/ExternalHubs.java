package dateline.push;

import dateline.feed.Feed;
import dateline.feed.FeedFormat;
import dateline.feed.Rendition;
import dateline.feed.publish.Edition;
import dateline.outbound.OutboundRequest;
import dateline.outbound.TargetUrl;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells hubs of other people that a feed has changed (WebSub section 6, WSP-06): each of the listed feeds, once for a burst of
 * changes. What a hub does not take is told again later; nothing else waits for it (WSP-09).
 */
final class ExternalHubs {
    private static final int AT_ONCE = 4;

    /** After so long without success somebody has to look after a hub. */
    static final Duration ALARM_AFTER = Duration.ofHours(1);

    private final DeliverySender deliverySender;
    private final BackOff backOff;
    private final Map<String, TopicThrottle> topics = new HashMap<>();
    private final Map<String, Line> lines = new HashMap<>();
    private Optional<Edition> seen = Optional.empty();

    /** What one hub is still to be told. */
    private static final class Line {
        private final Deque<String> topics = new ArrayDeque<>();
        private final Set<String> inFlight = new HashSet<>();
        private int attempts;
        private Instant nextAt = Instant.EPOCH;
        private Optional<Instant> failingSince = Optional.empty();
    }

    ExternalHubs(DeliverySender deliverySender, BackOff backOff) {
        this.deliverySender = deliverySender;
        this.backOff = backOff;
    }

    synchronized void round(Edition edition, Instant now, long nanos) {
        if (edition.publication().push().hubs().isEmpty()) {
            topics.clear();
            lines.clear();
            return;
        }
        lines.keySet()
                .retainAll(edition.publication().push().hubs().stream()
                        .map(URI::toString)
                        .toList());
        if (seen.filter(last -> last == edition).isEmpty()) {
            edition.feeds().forEach(feed -> look(edition, feed, nanos));
            seen = Optional.of(edition);
        }
        topics.forEach((topic, throttle) -> {
            if (throttle.release(nanos)) {
                changed(topic, edition);
            }
        });
        edition.publication().push().hubs().forEach(hub -> tell(hub, edition, now));
    }

    private void look(Edition edition, Feed feed, long nanos) {
        for (FeedFormat format : FeedFormat.ALL) {
            edition.rendition(feed.address(), format).ifPresent(rendition -> see(edition, rendition, nanos));
        }
    }

    private void see(Edition edition, Rendition rendition, long nanos) {
        String topic = new Topic(rendition.address(), rendition.format()).path();
        TopicThrottle throttle = topics.get(topic);
        if (throttle == null) {
            topics.put(topic, new TopicThrottle(TopicThrottle.State.of(rendition, edition), nanos));
            return;
        }
        Rendition before = throttle.released();
        throttle.see(TopicThrottle.State.of(rendition, edition), nanos);
        if (!TopicThrottle.tag(before).equals(TopicThrottle.tag(throttle.released()))) {
            changed(topic, edition);
        }
    }

    private void changed(String topic, Edition edition) {
        for (URI hub : edition.publication().push().hubs()) {
            Line line = lines.computeIfAbsent(hub.toString(), unknown -> new Line());
            if (!line.topics.contains(topic)) {
                line.topics.add(topic);
            }
        }
    }

    private void tell(URI hub, Edition edition, Instant now) {
        Line line = lines.get(hub.toString());
        while (line != null
                && !line.topics.isEmpty()
                && !line.nextAt.isAfter(now)
                && line.inFlight.size() < AT_ONCE
                && line.inFlight.add(line.topics.peekFirst())) {
            String topic = line.topics.removeFirst();
            String self =
                    URLEncoder.encode(edition.publication().baseUrl().toASCIIString() + topic, StandardCharsets.UTF_8);
            byte[] body =
                    ("hub.mode=publish&hub.url=" + self + "&hub.topic=" + self).getBytes(StandardCharsets.US_ASCII);
            deliverySender.send(
                    DeliveryQueue.ANNOUNCEMENTS,
                    () -> OutboundRequest.post(
                                    TargetUrl.of(hub.toASCIIString()),
                                    new OutboundRequest.Body("application/x-www-form-urlencoded", body))
                            .permitting(edition.publication().push().allowPrivate()),
                    HubDispatcher.ANSWER_BYTES,
                    delivered -> told(line, topic, delivered));
        }
    }

    private synchronized void told(Line line, String topic, DeliveryOutcome delivered) {
        line.inFlight.remove(topic);
        if (delivered.isDone()) {
            line.attempts = 0;
            line.failingSince = Optional.empty();
            return;
        }
        Instant now = deliverySender.now();
        line.nextAt = backOff.next(now, line.attempts, delivered.retryAfter());
        line.attempts++;
        line.failingSince = Optional.of(line.failingSince.orElse(now));
        if (!line.topics.contains(topic)) {
            line.topics.addFirst(topic);
        }
    }

    /** So many hubs did not take the last ping. */
    synchronized int failing() {
        return (int) lines.values().stream()
                .filter(line -> line.failingSince.isPresent())
                .count();
    }

    /** What somebody has to look after. */
    synchronized List<String> alarms(Instant now) {
        return lines.entrySet().stream()
                .filter(line -> line.getValue()
                        .failingSince
                        .filter(since -> !now.isBefore(since.plus(ALARM_AFTER)))
                        .isPresent())
                .map(line -> "The hub " + line.getKey() + " has taken no ping for "
                        + ALARM_AFTER.toMinutes()
                        + " minutes or more. Its subscribers hear of nothing at once; it is tried"
                        + " again. Look at push: hubs in publication.yaml.")
                .sorted()
                .toList();
    }
}
