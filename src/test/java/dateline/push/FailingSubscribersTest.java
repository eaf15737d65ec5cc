package dateline.push;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.outbound.AsyncOutboundClient;
import dateline.outbound.OutboundSettings;
import dateline.outbound.SystemResolver;
import dateline.store.HubSubscription;
import dateline.store.HubSubscription.Delivery;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dead subscribers, of whom as many hang as may, at the same hosts as those that live. */
class FailingSubscribersTest {
    /** An unanswered request ends after 20 s: these take more turns than a test is waited for. */
    private static final int DEAD = 1_200;

    /** Those that hang have a place left at each. */
    private static final int HOSTS = DEAD / (DeliverySlots.PER_HOST - 1) + 1;

    @TempDir
    Path folder;

    private CallbackSite site;
    private PushHarness harness;

    @BeforeEach
    void open() {
        open(Duration.ofHours(1));
    }

    /** @param patience how long a request may take */
    private void open(Duration patience) {
        site = new CallbackSite(HOSTS);
        OutboundSettings usual = OutboundSettings.of("1", PushHarness.BASE);
        var settings = new OutboundSettings(usual.userAgent(), usual.ports(), usual.connect(), patience, 4_096);
        harness = new PushHarness(
                folder,
                "{ allow-private: ['" + String.join("', '", site.authorities()) + "'] }",
                new AsyncOutboundClient(settings, new SystemResolver(Duration.ofSeconds(5))));
        harness.file("a", "Ferry", "news");
    }

    @AfterEach
    void close() {
        site.close();
        harness.close();
    }

    private HubSubscription subscription(String path, int attempts, int waitingForMinutes) {
        return subscription(0, path, attempts, waitingForMinutes);
    }

    private HubSubscription subscription(int host, String path, int attempts, int waitingForMinutes) {
        Instant now = Instant.now();
        return new HubSubscription(
                path,
                "/feeds/news.atom",
                site.at(host, path),
                Optional.empty(),
                now.plus(Duration.ofDays(10)),
                new Delivery(
                        "\"before\"",
                        attempts,
                        now.minus(Duration.ofMinutes(waitingForMinutes)),
                        attempts == 0 ? Optional.empty() : Optional.of(now.minus(Duration.ofDays(1)))));
    }

    private void subscribe(List<HubSubscription> subscriptions) {
        harness.store.pushLog().handOver(subscriptions, Set.of());
    }

    private List<HubSubscription> hangingWithAttempts(int attempts) {
        List<HubSubscription> dead = IntStream.range(0, DEAD)
                .mapToObj(number -> subscription(number, "/dead" + attempts + "-" + number, attempts, 2))
                .toList();
        dead.forEach(one -> site.hangs(one.id()));
        subscribe(dead);
        await().until(() -> asked(dead) >= DeliveryQueue.of(attempts).atOnce());
        return dead;
    }

    private long asked(List<HubSubscription> subscriptions) {
        return subscriptions.stream()
                .filter(one -> !site.delivered(one.id()).isEmpty())
                .count();
    }

    @Test
    @DisplayName("WSH-29: who never failed, and who failed a few times, hears of a change beside those that are dead")
    void seldomFailed() {
        hangingWithAttempts(9);

        subscribe(List.of(subscription("/live0", 0, 0), subscription("/live1", 1, 0), subscription("/live3", 3, 0)));

        await().until(() -> Set.of("/live0", "/live1", "/live3").stream()
                .noneMatch(path -> site.delivered(path).isEmpty()));
    }

    @Test
    @DisplayName(
            "WSH-29: three times as many that hang as there are places for those that answer soon keep nobody else at their hosts from a change")
    void manyHangAtOnce() {
        List<HubSubscription> hanging = IntStream.range(0, 3 * DeliveryQueue.USUAL.atOnce())
                .mapToObj(number -> subscription(number, "/hanging" + number, 0, 0))
                .toList();
        hanging.forEach(one -> site.hangs(one.id()));
        subscribe(hanging);
        await().until(() -> asked(hanging) == hanging.size());

        subscribe(List.of(subscription("/live", 0, 0)));

        await().until(() -> !site.delivered("/live").isEmpty());
    }

    @Test
    @DisplayName("WSH-29: a host of which all places hang is asked no more at once, and the others there wait a while")
    void manyHangAtOneHost() {
        List<HubSubscription> hanging = IntStream.range(0, DeliverySlots.PER_HOST + 1)
                .mapToObj(number -> subscription("/hanging" + number, 0, 0))
                .toList();
        hanging.forEach(one -> site.hangs(one.id()));
        subscribe(hanging);
        await().until(() -> asked(hanging) >= DeliverySlots.PER_HOST);

        subscribe(List.of(subscription("/live", 0, 0), subscription(1, "/elsewhere", 0, 0)));

        await().until(() -> !site.delivered("/elsewhere").isEmpty());
        await().until(() -> !site.delivered("/live").isEmpty());
    }

    @Test
    @DisplayName("WSH-29: who has only now failed does not wait until all have been asked that have failed for a while")
    void failedJustNow() {
        close();
        open(Duration.ofSeconds(3));
        List<HubSubscription> dead = hangingWithAttempts(1);

        Instant now = Instant.now();
        HubSubscription live = subscription("/live", 1, 0);
        subscribe(List.of(live.with(new Delivery("\"before\"", 1, now, Optional.of(now)))));

        await().until(() -> !site.delivered("/live").isEmpty());
        assertTrue(asked(dead) < DEAD / 2, () -> asked(dead) + " were asked before");
    }

    @Test
    @DisplayName("WSH-29: a subscription is confirmed while as many dead ones as may are asked")
    void verifiedBesideTheDead() throws HubRefusal {
        hangingWithAttempts(9);
        hangingWithAttempts(1);

        assertEquals(Optional.empty(), harness.take(PushHarness.BASE + "/feeds/news.atom", site.at("/new")));

        await().until(() -> !site.asked("/new").isEmpty());
    }

    @Test
    @DisplayName("WSH-29: of those that failed, whoever has waited longest is next")
    void inTurn() {
        List<HubSubscription> waiting = IntStream.range(0, DEAD)
                .mapToObj(number -> subscription(number, "/turn" + number, 9, number))
                .toList();
        waiting.forEach(one -> site.hangs(one.id()));

        subscribe(waiting);

        int places = DeliveryQueue.OFTEN_FAILED.atOnce();
        await().until(() -> asked(waiting.subList(DEAD - places, DEAD)) == places);
        assertTrue(asked(waiting) < DEAD - places);
    }
}
