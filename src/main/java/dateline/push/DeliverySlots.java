package dateline.push;

import dateline.outbound.AsyncOutboundClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which requests to subscribers are on their way. Each has a place, of which there are so many in each queue. Who does not
 * answer soon leaves it to somebody else, and is still waited for among the slow; where there are too many of these, whoever
 * was waited for longest is given up, and tried again later. So those that hang are in nobody's way, however many they are. No
 * host has more than its share of a queue (WSH-29); one that answers has a larger one, and where that is taken and others wait
 * there, whoever takes far longer than its answers do is given up. Safe for use by many threads.
 */
final class DeliverySlots {
    /** Many of those that answer do so within this time; whoever takes longer is waited for all the same. */
    static final Duration SOON = AnswerTimes.SHORTEST;

    /** So long everybody is waited for, however many are slow. */
    static final Duration AT_LEAST = AnswerTimes.LONGEST;

    /** So many places are left to those that failed while others wait. */
    static final int FEW = 16;

    /** So many requests of a queue to one host, slow ones among them. */
    static final int PER_HOST = 64;

    /** So many where answers come and who hangs gives way: as many as may be connected to it. */
    static final int PER_ANSWERING_HOST = AsyncOutboundClient.CONNECTIONS_PER_SITE;

    private final AnswerTimes answerTimes;

    private final Map<String, DeliveryAttempt> attempts = new HashMap<>();
    private final Map<HostLine, Set<DeliveryAttempt>> hosts = new HashMap<>();
    private final Map<DeliveryQueue, Line> lines = new EnumMap<>(DeliveryQueue.class);

    /** Those of one queue, oldest first. */
    private static final class Line {
        private final Set<DeliveryAttempt> quick = new LinkedHashSet<>();
        private final Set<DeliveryAttempt> slow = new LinkedHashSet<>();
    }

    private record HostLine(DeliveryQueue queue, String host) {
        static HostLine of(DeliveryAttempt attempt) {
            return new HostLine(attempt.queue(), attempt.host());
        }
    }

    /** @param answerTimes of hosts that answer */
    DeliverySlots(AnswerTimes answerTimes) {
        this.answerTimes = answerTimes;
        for (DeliveryQueue queue : DeliveryQueue.values()) {
            lines.put(queue, new Line());
        }
    }

    private Line line(DeliveryQueue queue) {
        return Objects.requireNonNull(lines.get(queue));
    }

    /** Whether there is a request to this subscriber. */
    synchronized boolean isTaken(String id) {
        return attempts.containsKey(id);
    }

    /**
     * A request is to be made; where its host has no place left, whoever was asked first there is given up for it.
     *
     * @param nanos a clock that nobody can set
     */
    void take(String id, DeliveryAttempt attempt, long nanos) {
        enter(id, attempt, nanos).ifPresent(DeliveryAttempt::giveUp);
    }

    private synchronized Optional<DeliveryAttempt> enter(String id, DeliveryAttempt attempt, long nanos) {
        Set<DeliveryAttempt> there = hosts.getOrDefault(HostLine.of(attempt), Set.of());
        Optional<DeliveryAttempt> givenUp = there.size() < perHost(attempt.queue(), attempt.host(), nanos)
                        || attempt.queue().slow() == 0
                ? Optional.empty()
                : there.stream().findFirst();
        givenUp.ifPresent(this::leaveHost);
        attempts.put(id, attempt);
        line(attempt.queue()).quick.add(attempt);
        hosts.computeIfAbsent(HostLine.of(attempt), unknown -> new LinkedHashSet<>())
                .add(attempt);
        return givenUp;
    }

    /** It is known what became of it. */
    synchronized void give(String id) {
        DeliveryAttempt attempt = attempts.remove(id);
        if (attempt != null) {
            line(attempt.queue()).quick.remove(attempt);
            line(attempt.queue()).slow.remove(attempt);
            leaveHost(attempt);
        }
    }

    private void leaveHost(DeliveryAttempt attempt) {
        Set<DeliveryAttempt> others = hosts.get(HostLine.of(attempt));
        if (others != null && others.remove(attempt) && others.isEmpty()) {
            hosts.remove(HostLine.of(attempt));
        }
    }

    /**
     * So many more requests may be made to this host. Asking gives nobody up: there may be no place for them elsewhere.
     *
     * @param nanos a clock that nobody can set
     */
    synchronized int freeAt(DeliveryQueue queue, String host, long nanos) {
        Set<DeliveryAttempt> there = hosts.getOrDefault(new HostLine(queue, host), Set.of());
        int free = Math.max(0, perHost(queue, host, nanos) - there.size());
        if (free > 0 || queue.slow() == 0) {
            return free;
        }
        Duration patience = answerTimes.patience(host, nanos).orElse(AT_LEAST);
        return (int) there.stream()
                .takeWhile(attempt -> attempt.isOlderThan(patience, nanos))
                .count();
    }

    /** Where who hangs does not give way, as many places as there are for all hosts would be held by one that has died. */
    private int perHost(DeliveryQueue queue, String host, long nanos) {
        boolean isLarger = queue.slow() > 0 && answerTimes.patience(host, nanos).isPresent();
        return isLarger ? PER_ANSWERING_HOST : PER_HOST;
    }

    /** So many places are free to those that failed while others wait: beside these they have but a few. */
    int fewFree(DeliveryQueue queue, long nanos) {
        return Math.max(0, free(queue, nanos) - queue.atOnce() + FEW);
    }

    /**
     * So many places are free.
     *
     * @param nanos a clock that nobody can set
     */
    int free(DeliveryQueue queue, long nanos) {
        var givenUp = new ArrayList<DeliveryAttempt>();
        int free = free(queue, nanos, givenUp);
        givenUp.forEach(DeliveryAttempt::giveUp);
        return free;
    }

    private synchronized int free(DeliveryQueue queue, long nanos, List<DeliveryAttempt> givenUp) {
        Line line = line(queue);
        List<DeliveryAttempt> slow = line.quick.stream()
                .filter(attempt -> attempt.isOlderThan(SOON, nanos))
                .toList();
        Iterator<DeliveryAttempt> next = slow.iterator();
        while (next.hasNext() && isRoom(queue, line.slow, nanos, givenUp)) {
            DeliveryAttempt attempt = next.next();
            line.quick.remove(attempt);
            line.slow.add(attempt);
        }
        return queue.atOnce() - line.quick.size();
    }

    private static boolean isRoom(
            DeliveryQueue queue, Set<DeliveryAttempt> slow, long nanos, List<DeliveryAttempt> givenUp) {
        if (slow.size() < queue.slow()) {
            return true;
        }
        Iterator<DeliveryAttempt> oldest = slow.iterator();
        if (!oldest.hasNext()) {
            return false;
        }
        DeliveryAttempt attempt = oldest.next();
        if (!attempt.isOlderThan(AT_LEAST, nanos)) {
            return false;
        }
        oldest.remove();
        return givenUp.add(attempt);
    }
}
