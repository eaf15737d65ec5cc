package dateline.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.outbound.AsyncOutboundClient;
import dateline.outbound.OutboundResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DeliverySlotsTest {
    private static final DeliveryQueue QUEUE = DeliveryQueue.USUAL;
    private static final long SENT = 1_000;
    private static final long SOON = SENT + DeliverySlots.SOON.toNanos();
    private static final long LATER = SENT + DeliverySlots.AT_LEAST.toNanos();

    private final AnswerTimes answerTimes = new AnswerTimes();
    private final DeliverySlots places = new DeliverySlots(answerTimes);
    private final List<CompletableFuture<OutboundResponse>> answers = new ArrayList<>();

    private DeliveryAttempt take(DeliveryQueue queue) {
        return take(queue, "host" + answers.size() + ".example");
    }

    private DeliveryAttempt take(DeliveryQueue queue, String host) {
        var attempt = new DeliveryAttempt(queue, host);
        places.take("subscriber" + answers.size(), attempt, LATER);
        answers.add(new CompletableFuture<>());
        return attempt;
    }

    private void send(int number) {
        for (int i = 0; i < number; i++) {
            take(QUEUE).sent(answers.get(answers.size() - 1), SENT);
        }
    }

    private long givenUp() {
        return answers.stream().filter(CompletableFuture::isCancelled).count();
    }

    @Test
    @DisplayName("WSH-29: each request takes a place until it is known what became of it")
    void taken() {
        send(3);
        assertEquals(QUEUE.atOnce() - 3, places.free(QUEUE, SOON));
        assertTrue(places.isTaken("subscriber1"));

        places.give("subscriber1");

        assertFalse(places.isTaken("subscriber1"));
        assertEquals(QUEUE.atOnce() - 2, places.free(QUEUE, SOON));
    }

    @Test
    @DisplayName("WSH-29: who does not answer soon is still waited for, and leaves its place to somebody else")
    void slow() {
        send(QUEUE.atOnce());
        assertEquals(0, places.free(QUEUE, SOON));

        assertEquals(QUEUE.atOnce(), places.free(QUEUE, SOON + 1));

        assertTrue(places.isTaken("subscriber0"));
        assertEquals(0, givenUp());
    }

    @Test
    @DisplayName(
            "WSH-29: where too many are slow, nobody is given up before it had its time, and then whoever is oldest")
    void tooManySlow() {
        while (answers.size() < QUEUE.slow()) {
            send(QUEUE.atOnce());
            assertEquals(QUEUE.atOnce(), places.free(QUEUE, SOON + 1));
        }
        send(2);
        assertEquals(QUEUE.atOnce() - 2, places.free(QUEUE, LATER));
        assertEquals(0, givenUp());

        assertEquals(QUEUE.atOnce(), places.free(QUEUE, LATER + 1));

        assertEquals(2, givenUp());
        assertTrue(answers.get(0).isCancelled() && answers.get(1).isCancelled());
    }

    @Test
    @DisplayName("WSH-29: what waits for a thread is not on its way yet, and is not slow")
    void notYetSent() {
        DeliveryAttempt attempt = take(QUEUE);
        assertEquals(QUEUE.atOnce() - 1, places.free(QUEUE, LATER));

        attempt.sent(answers.get(0), LATER);

        assertEquals(QUEUE.atOnce() - 1, places.free(QUEUE, LATER));
        assertEquals(QUEUE.atOnce(), places.free(QUEUE, LATER + DeliverySlots.SOON.toNanos() + 1));
    }

    @Test
    @DisplayName("WSH-29: among those that fail who hangs keeps its place until its patience ends")
    void failing() {
        take(DeliveryQueue.OFTEN_FAILED).sent(answers.get(0), SENT);

        assertEquals(DeliveryQueue.OFTEN_FAILED.atOnce() - 1, places.free(DeliveryQueue.OFTEN_FAILED, LATER));
    }

    @Test
    @DisplayName("WSH-29: while others wait those that fail have a few places, and none once these are taken")
    void fewBesideOthers() {
        DeliveryQueue failing = DeliveryQueue.SELDOM_FAILED;
        take(failing).sent(answers.get(0), SENT);
        assertEquals(DeliverySlots.FEW - 1, places.fewFree(failing, SENT));

        for (int i = 0; i < DeliverySlots.FEW; i++) {
            take(failing).sent(answers.get(0), SENT);
        }

        assertEquals(0, places.fewFree(failing, SENT));
        assertEquals(failing.atOnce() - DeliverySlots.FEW - 1, places.free(failing, SENT));
    }

    @Test
    @DisplayName("WSH-29: a host has so many places of a queue and no more, and as many of another queue")
    void perHost() {
        assertEquals(DeliverySlots.PER_HOST, places.freeAt(QUEUE, "a.example", SENT));
        for (int i = 0; i < DeliverySlots.PER_HOST; i++) {
            take(QUEUE, "a.example").sent(answers.get(i), SENT);
        }

        assertEquals(0, places.freeAt(QUEUE, "a.example", LATER));
        assertEquals(DeliverySlots.PER_HOST, places.freeAt(QUEUE, "b.example", LATER));
        assertEquals(DeliverySlots.PER_HOST, places.freeAt(DeliveryQueue.OFTEN_FAILED, "a.example", LATER));
        assertEquals(0, givenUp());

        places.give("subscriber7");

        assertEquals(1, places.freeAt(QUEUE, "a.example", LATER));
    }

    @Test
    @DisplayName("WSH-29: where all places of a host hang and another there is asked, whoever had its time is given up")
    void hangingAtAHost() {
        for (int i = 0; i < DeliverySlots.PER_HOST; i++) {
            take(QUEUE, "a.example").sent(answers.get(i), SENT + i);
            take(DeliveryQueue.OFTEN_FAILED, "a.example");
        }

        assertEquals(1, places.freeAt(QUEUE, "a.example", LATER + 1));
        assertEquals(0, givenUp());

        take(QUEUE, "a.example");

        assertTrue(answers.get(0).isCancelled());
        assertEquals(1, givenUp());
        assertEquals(0, places.freeAt(QUEUE, "a.example", LATER + 1));
        assertEquals(0, places.freeAt(DeliveryQueue.OFTEN_FAILED, "a.example", LATER + DeliverySlots.PER_HOST));
        assertEquals(1, givenUp());
    }

    @Test
    @DisplayName(
            "WSH-29: a host that answers has more places, and who takes far longer than its answers gives way there")
    void hangingWhereOthersAnswer() {
        answerTimes.add("a.example", Duration.ofMillis(5), SENT);
        for (int i = 0; i < DeliverySlots.PER_ANSWERING_HOST; i++) {
            assertEquals(DeliverySlots.PER_ANSWERING_HOST - i, places.freeAt(QUEUE, "a.example", LATER));
            take(QUEUE, "a.example").sent(answers.get(i), i < 3 ? SENT : SENT + 1);
        }

        assertEquals(0, places.freeAt(QUEUE, "a.example", SOON));
        assertEquals(3, places.freeAt(QUEUE, "a.example", SOON + 1));
        assertEquals(0, givenUp());

        take(QUEUE, "a.example");

        assertTrue(answers.get(0).isCancelled());
        assertEquals(1, givenUp());
    }

    @Test
    @DisplayName(
            "WSH-29: a host that answered and has died takes no more of the places of those that fail than another")
    void diedAmongThoseThatFail() {
        answerTimes.add("a.example", Duration.ofMillis(5), SENT);

        for (DeliveryQueue failing : List.of(DeliveryQueue.SELDOM_FAILED, DeliveryQueue.OFTEN_FAILED)) {
            assertEquals(DeliverySlots.PER_HOST, places.freeAt(failing, "a.example", LATER));
            assertTrue(DeliverySlots.PER_HOST * 4 <= failing.atOnce());
        }
    }

    @Test
    @DisplayName("WSH-29: no request that has a place at its host waits for a connection")
    void connections() {
        assertTrue(DeliverySlots.PER_HOST <= DeliverySlots.PER_ANSWERING_HOST);
        assertTrue(DeliverySlots.PER_ANSWERING_HOST <= AsyncOutboundClient.CONNECTIONS_PER_SITE);
    }
}
