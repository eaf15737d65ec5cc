package dateline.push;

import dateline.store.HubSubscription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Which subscribers lack a document, and whose turn it is: in each queue, whoever has waited longest is next. Of those that
 * failed a few times every other one is the last that began to fail, for it is the likeliest to be alive, and of those that
 * did not fail every other one has taken a document of late, or another at its site has: those that have died since are many
 * at once. Whoever is at a host that is asked enough already waits beside the line, and keeps its turn. Costs nothing for
 * those that lack nothing or whose time has not come. Not safe for use by many threads.
 */
final class DeliverySchedule {
    /**
     * @param isLikely whether it is likely to be alive
     * @param number of the moment when it began to wait for this turn
     */
    private record Turn(
            String id,
            DeliveryQueue queue,
            String site,
            String host,
            Instant dueAt,
            Instant failingSince,
            boolean isLikely,
            long number) {
        Turn with(boolean likely) {
            return new Turn(id, queue, site, host, dueAt, failingSince, likely, number);
        }
    }

    private static final Comparator<Turn> LONGEST_WAITING_FIRST =
            Comparator.comparing(Turn::dueAt).thenComparingLong(Turn::number);
    private static final Comparator<Turn> LIKELIEST_ALIVE_FIRST = Comparator.comparing(Turn::isLikely)
            .thenComparing(Turn::failingSince)
            .reversed()
            .thenComparingLong(Turn::number);

    private final Map<String, Turn> turns = new HashMap<>();
    private final Map<String, Set<String>> idsAtSites = new HashMap<>();
    private final Map<DeliveryQueue, Line> lines = new EnumMap<>(DeliveryQueue.class);
    private long numbers;

    /** Who waits in one queue. */
    private static final class Line {
        private final TreeSet<Turn> later = new TreeSet<>(LONGEST_WAITING_FIRST);
        private final TreeSet<Turn> due = new TreeSet<>(LONGEST_WAITING_FIRST);
        private final TreeSet<Turn> likeliest = new TreeSet<>(LIKELIEST_ALIVE_FIRST);
        private final Map<String, TreeSet<Turn>> beside = new HashMap<>();

        private void remove(Turn turn) {
            if (!later.remove(turn) && !due.remove(turn)) {
                removeBeside(turn);
            }
            likeliest.remove(turn);
        }

        private void removeBeside(Turn turn) {
            TreeSet<Turn> waiting = beside.get(turn.host);
            if (waiting != null && waiting.remove(turn) && waiting.isEmpty()) {
                beside.remove(turn.host);
            }
        }

        private void replace(Turn turn, Turn by) {
            TreeSet<Turn> waiting = Stream.of(later, due)
                    .filter(turns -> turns.contains(turn))
                    .findFirst()
                    .orElseGet(() -> Objects.requireNonNull(beside.get(turn.host)));
            waiting.remove(turn);
            waiting.add(by);
            if (likeliest.remove(turn)) {
                likeliest.add(by);
            }
        }

        private void putBeside(Turn turn) {
            due.remove(turn);
            likeliest.remove(turn);
            beside.computeIfAbsent(turn.host, unknown -> new TreeSet<>(LONGEST_WAITING_FIRST))
                    .add(turn);
        }

        /** Puts those back to whom their host has places to give again. */
        private void putBack(ToIntFunction<String> placesAt) {
            List<Turn> back = beside.entrySet().stream()
                    .flatMap(host -> host.getValue().stream().limit(placesAt.applyAsInt(host.getKey())))
                    .toList();
            back.forEach(turn -> {
                removeBeside(turn);
                due.add(turn);
                likeliest.add(turn);
            });
        }

        private void look(Instant now) {
            while (!later.isEmpty() && !later.first().dueAt.isAfter(now)) {
                Turn turn = Objects.requireNonNull(later.pollFirst());
                due.add(turn);
                likeliest.add(turn);
            }
        }
    }

    DeliverySchedule() {
        for (DeliveryQueue queue : DeliveryQueue.values()) {
            lines.put(queue, new Line());
        }
    }

    private Line line(DeliveryQueue queue) {
        return Objects.requireNonNull(lines.get(queue));
    }

    /**
     * It lacks a document; who waits already keeps its turn.
     *
     * @param isLikely whether it, or another at its site, has taken a document of late
     */
    void put(HubSubscription subscription, boolean isLikely) {
        HubSubscription.Delivery delivery = subscription.delivery();
        DeliveryQueue queue = DeliveryQueue.of(delivery.attempts());
        Turn before = turns.get(subscription.id());
        if (before != null && before.queue == queue && before.dueAt.equals(delivery.nextAt())) {
            return;
        }
        remove(subscription.id());
        var turn = new Turn(
                subscription.id(),
                queue,
                CallbackAddress.site(subscription.callback()),
                CallbackAddress.host(subscription.callback()),
                delivery.nextAt(),
                delivery.failingSince().orElse(Instant.EPOCH),
                isLikely,
                numbers++);
        turns.put(subscription.id(), turn);
        idsAtSites.computeIfAbsent(turn.site, unknown -> new HashSet<>()).add(turn.id);
        line(queue).later.add(turn);
    }

    /** It lacks nothing any more, or has ended. */
    void remove(String id) {
        Turn turn = turns.remove(id);
        if (turn != null) {
            line(turn.queue).remove(turn);
            Set<String> others = Objects.requireNonNull(idsAtSites.get(turn.site));
            others.remove(id);
            if (others.isEmpty()) {
                idsAtSites.remove(turn.site);
            }
        }
    }

    /** Whether those who wait at this site are likely to be alive is known better now. */
    void changeAt(String site, boolean isLikely) {
        for (String id : idsAtSites.getOrDefault(site, Set.of())) {
            Turn turn = Objects.requireNonNull(turns.get(id));
            Turn changed = turn.with(isLikely);
            line(turn.queue).replace(turn, changed);
            turns.put(id, changed);
        }
    }

    /** Whether somebody in this queue waits whose time has come. */
    boolean isDue(DeliveryQueue queue, Instant now) {
        line(queue).look(now);
        return !line(queue).due.isEmpty();
    }

    /**
     * Takes out those of this queue whose turn it is, and whose time has come.
     *
     * @param most so many at most
     * @param placesAt how many of them a host may have
     */
    List<String> next(DeliveryQueue queue, Instant now, int most, ToIntFunction<String> placesAt) {
        if (most <= 0) {
            return List.of();
        }
        Line line = line(queue);
        line.look(now);
        var left = new HashMap<String, Integer>();
        line.putBack(host -> left.computeIfAbsent(host, placesAt::applyAsInt));
        var next = new ArrayList<String>();
        boolean isChoice = queue != DeliveryQueue.OFTEN_FAILED && line.due.size() > most;
        int likeliest = isChoice ? (most + 1) / 2 : 0;
        while (next.size() < most && !line.due.isEmpty()) {
            Turn turn = next.size() < likeliest ? line.likeliest.first() : line.due.first();
            int places = left.computeIfAbsent(turn.host, placesAt::applyAsInt);
            if (places > 0) {
                left.put(turn.host, places - 1);
                remove(turn.id);
                next.add(turn.id);
            } else {
                line.putBeside(turn);
            }
        }
        return next;
    }
}
