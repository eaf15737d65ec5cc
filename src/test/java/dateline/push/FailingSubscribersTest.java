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

/** Dead subscribers, of whom as many hang as may, at the same site as those that live; none of them is given up. */
class FailingSubscribersTest {
    /** An unanswered request ends after 20 s: these take more turns than a test is waited for. */
    private static final int DEAD = 1_200;

    @TempDir
    Path folder;

    private CallbackSite site;
    private PushHarness harness;

    @BeforeEach
    void open() {
        site = new CallbackSite();
        OutboundSettings usual = OutboundSettings.of("1", PushHarness.BASE);
        var forEver =
                new OutboundSettings(usual.userAgent(), usual.ports(), usual.connect(), Duration.ofHours(1), 4_096);
        harness = new PushHarness(
                folder,
                "{ allow-private: ['" + site.authority() + "'] }",
                new AsyncOutboundClient(forEver, new SystemResolver(Duration.ofSeconds(5))));
        harness.file("a", "Ferry", "news");
    }

    @AfterEach
    void close() {
        site.close();
        harness.close();
    }

    private HubSubscription subscription(String path, int attempts, int waitingForMinutes) {
        Instant now = Instant.now();
        return new HubSubscription(
                path,
                "/feeds/news.atom",
                site.at(path),
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

    private void hangingWithAttempts(int attempts) {
        List<HubSubscription> dead = IntStream.range(0, DEAD)
                .mapToObj(number -> subscription("/dead" + attempts + "-" + number, attempts, 2))
                .toList();
        dead.forEach(one -> site.hangs(one.id()));
        subscribe(dead);
        await().until(() -> asked(dead) >= DeliveryQueue.of(attempts).atOnce());
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
                .mapToObj(number -> subscription("/turn" + number, 9, number))
                .toList();
        waiting.forEach(one -> site.hangs(one.id()));

        subscribe(waiting);

        int places = DeliveryQueue.OFTEN_FAILED.atOnce();
        await().until(() -> asked(waiting.subList(DEAD - places, DEAD)) == places);
        assertTrue(asked(waiting) < DEAD - places);
    }
}
