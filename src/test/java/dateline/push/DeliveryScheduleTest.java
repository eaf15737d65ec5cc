package dateline.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.store.HubSubscription;
import dateline.store.HubSubscription.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DeliveryScheduleTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private static final int MANY = 100;

    private final DeliverySchedule schedule = new DeliverySchedule();

    private static HubSubscription subscription(String id, Delivery delivery) {
        return new HubSubscription(
                id, "/feeds/news.atom", "https://" + id + ".example/", Optional.empty(), Instant.MAX, delivery);
    }

    private void put(String id) {
        schedule.put(subscription(id, Delivery.done("\"before\"")), false);
    }

    private void putAnswering(String id) {
        schedule.put(subscription(id, Delivery.done("\"before\"")), true);
    }

    private void putFailing(String id, int attempts, int nextInSeconds, int failingForSeconds) {
        schedule.put(
                subscription(
                        id,
                        new Delivery(
                                "\"before\"",
                                attempts,
                                NOW.plusSeconds(nextInSeconds),
                                Optional.of(NOW.minusSeconds(failingForSeconds)))),
                false);
    }

    @Test
    @DisplayName(
            "WSH-29: who was first to lack a document is first to get one, and keeps its turn when there is a newer one")
    void inTurn() {
        put("z");
        put("a");
        put("z");

        assertEquals(List.of("z", "a"), schedule.next(DeliveryQueue.USUAL, NOW, 5, host -> MANY));
    }

    @Test
    @DisplayName("WSH-29: no more are taken than there are places, and nobody twice")
    void soManyAtMost() {
        put("a");
        put("b");
        put("c");

        assertEquals(List.of("a", "b"), schedule.next(DeliveryQueue.USUAL, NOW, 2, host -> MANY));
        assertEquals(List.of("c"), schedule.next(DeliveryQueue.USUAL, NOW, 2, host -> MANY));
        assertEquals(List.of(), schedule.next(DeliveryQueue.USUAL, NOW, 2, host -> MANY));
    }

    @Test
    @DisplayName("WSH-24: what failed is not tried again before its time")
    void notBeforeItsTime() {
        putFailing("a", 5, 10, 60);

        assertFalse(schedule.isDue(DeliveryQueue.OFTEN_FAILED, NOW.plusSeconds(9)));
        assertEquals(List.of(), schedule.next(DeliveryQueue.OFTEN_FAILED, NOW.plusSeconds(9), 1, host -> MANY));
        assertTrue(schedule.isDue(DeliveryQueue.OFTEN_FAILED, NOW.plusSeconds(10)));
        assertEquals(List.of("a"), schedule.next(DeliveryQueue.OFTEN_FAILED, NOW.plusSeconds(10), 1, host -> MANY));
    }

    @Test
    @DisplayName("WSH-29: who fails once more waits in another line, and for its new time")
    void movesToAnotherQueue() {
        put("a");
        putFailing("a", 1, 1, 0);

        assertEquals(List.of(), schedule.next(DeliveryQueue.USUAL, NOW.plusSeconds(5), 1, host -> MANY));
        assertEquals(List.of("a"), schedule.next(DeliveryQueue.SELDOM_FAILED, NOW.plusSeconds(5), 1, host -> MANY));
    }

    @Test
    @DisplayName("WSH-29: who lacks nothing any more is sent nothing, whether its time had come or not")
    void removed() {
        put("a");
        put("b");
        put("c");
        assertEquals(List.of("a"), schedule.next(DeliveryQueue.USUAL, NOW, 1, host -> MANY));
        putFailing("later", 1, 60, 1);

        schedule.remove("b");
        schedule.remove("later");

        assertEquals(List.of("c"), schedule.next(DeliveryQueue.USUAL, NOW, 5, host -> MANY));
        assertEquals(
                List.of(), schedule.next(DeliveryQueue.SELDOM_FAILED, NOW.plus(Duration.ofHours(1)), 5, host -> MANY));
    }

    @Test
    @DisplayName(
            "WSH-29: of those that failed a few times every other one is the last that began to fail, where not all can be asked")
    void lastToFail() {
        putFailing("longest waiting", 2, -40, 300);
        putFailing("in between", 2, -30, 200);
        putFailing("next", 2, -20, 400);
        putFailing("just now", 1, -1, 2);

        assertEquals(
                List.of("just now", "longest waiting"),
                schedule.next(DeliveryQueue.SELDOM_FAILED, NOW, 2, host -> MANY));
        assertEquals(List.of("in between", "next"), schedule.next(DeliveryQueue.SELDOM_FAILED, NOW, 2, host -> MANY));
    }

    @Test
    @DisplayName(
            "WSH-29: of those that did not fail every other one has taken a document of late, where not all can be asked")
    void answering() {
        put("silent a");
        put("silent b");
        put("silent c");
        putAnswering("answering d");
        putAnswering("answering e");

        assertEquals(List.of("answering d", "silent a"), schedule.next(DeliveryQueue.USUAL, NOW, 2, host -> MANY));
        assertEquals(List.of("answering e", "silent b"), schedule.next(DeliveryQueue.USUAL, NOW, 2, host -> MANY));
        assertEquals(List.of("silent c"), schedule.next(DeliveryQueue.USUAL, NOW, 2, host -> MANY));
    }

    private void putAt(String host, String id) {
        schedule.put(
                new HubSubscription(
                        id,
                        "/feeds/news.atom",
                        "https://" + host + "/" + id,
                        Optional.empty(),
                        Instant.MAX,
                        Delivery.done("\"before\"")),
                false);
    }

    @Test
    @DisplayName(
            "WSH-29: whoever is at a host that is asked enough is passed over, and then comes before those behind it")
    void atAFullHost() {
        putAt("full.example", "a");
        putAt("full.example:8443", "b");
        putAt("full.example", "c");
        putAt("other.example", "d");
        putAt("other.example", "e");

        assertEquals(List.of("a", "d"), schedule.next(DeliveryQueue.USUAL, NOW, 2, host -> 1));
        assertEquals(List.of("e"), schedule.next(DeliveryQueue.USUAL, NOW, 2, host -> host.startsWith("full") ? 0 : 2));
        assertFalse(schedule.isDue(DeliveryQueue.USUAL, NOW));
        putAt("third.example", "f");
        assertEquals(List.of("b", "c"), schedule.next(DeliveryQueue.USUAL, NOW, 2, host -> MANY));
    }

    @Test
    @DisplayName("WSH-29: who has gone does not come back when its host has places again")
    void goneMeanwhile() {
        putAt("full.example", "a");
        putAt("full.example", "b");
        assertEquals(List.of(), schedule.next(DeliveryQueue.USUAL, NOW, 2, host -> 0));

        schedule.remove("a");

        assertEquals(List.of("b"), schedule.next(DeliveryQueue.USUAL, NOW, 2, host -> MANY));
    }

    @Test
    @DisplayName(
            "WSH-29: a host that is asked enough holds up nobody of those that failed, whoever is the last of them")
    void failedAtAFullHost() {
        putFailing("full", 1, -1, 2);
        putFailing("longest waiting", 2, -40, 300);
        putFailing("in between", 2, -30, 200);

        assertEquals(
                List.of("in between", "longest waiting"),
                schedule.next(DeliveryQueue.SELDOM_FAILED, NOW, 2, host -> host.startsWith("full") ? 0 : MANY));
    }

    @Test
    @DisplayName("WSH-29: who waits where another has taken a document is asked sooner, wherever in the line it waits")
    void hostBeginsToAnswer() {
        put("a");
        put("b");
        put("c");
        put("d");
        put("e");
        schedule.next(DeliveryQueue.USUAL, NOW, 1, host -> host.startsWith("e") ? 0 : 1);

        schedule.changeAt("https://d.example", true);
        assertEquals(List.of("d", "b"), schedule.next(DeliveryQueue.USUAL, NOW, 2, host -> MANY));

        put("f");
        schedule.changeAt("https://e.example", true);
        schedule.changeAt("https://e.example", false);
        schedule.changeAt("https://nobody.example", true);
        assertEquals(List.of("c", "e"), schedule.next(DeliveryQueue.USUAL, NOW, 2, host -> MANY));
        assertEquals(List.of("f"), schedule.next(DeliveryQueue.USUAL, NOW, 2, host -> MANY));
    }
}
