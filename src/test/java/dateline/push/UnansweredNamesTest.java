package dateline.push;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.outbound.AsyncOutboundClient;
import dateline.outbound.OutboundSettings;
import dateline.store.HubSubscription;
import dateline.store.HubSubscription.Delivery;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Callbacks at names for which no name server answers, beside those that live. */
class UnansweredNamesTest {
    private static final String LIVE = "live.example";

    /** More than are looked up at once, whoever asks. */
    private static final int STRANGERS = 1_000;

    @TempDir
    Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch answered = new CountDownLatch(1);
    private CallbackSite site;
    private PushHarness harness;

    @BeforeEach
    void open() {
        site = new CallbackSite();
        OutboundSettings usual = OutboundSettings.of("1", PushHarness.BASE);
        var settings = new OutboundSettings(
                usual.userAgent(), usual.ports(), Duration.ofHours(1), Duration.ofHours(1), usual.bytes());
        harness = new PushHarness(
                folder,
                "{ allow-private: ['" + site.authority() + "', '" + LIVE + ":" + port() + "'] }",
                new AsyncOutboundClient(settings, this::addresses));
        harness.file("a", "Ferry", "news");
    }

    @AfterEach
    void close() {
        answered.countDown();
        site.close();
        harness.close();
    }

    private String port() {
        return site.authority().replaceFirst(".*:", "");
    }

    private List<InetAddress> addresses(String host) throws UnknownHostException {
        if (host.equals(LIVE)) {
            return List.of(InetAddress.getLoopbackAddress());
        }
        asked.incrementAndGet();
        try {
            answered.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new UnknownHostException(host);
    }

    private static HubSubscription subscription(String callback, int attempts) {
        Instant now = Instant.now();
        return new HubSubscription(
                callback,
                "/feeds/news.atom",
                callback,
                Optional.empty(),
                now.plus(Duration.ofDays(10)),
                new Delivery(
                        "\"before\"",
                        attempts,
                        now.minusSeconds(60),
                        Optional.of(now).filter(time -> attempts > 0)));
    }

    private void subscribe(List<HubSubscription> subscriptions) {
        harness.store.pushLog().handOver(subscriptions, Set.of());
    }

    private void subscribeUnanswered(int number, int attempts) {
        subscribe(IntStream.range(0, number)
                .mapToObj(i -> subscription("http://name" + attempts + "-" + i + ".unanswered.example/", attempts))
                .toList());
    }

    @Test
    @DisplayName("WSH-29: two hundred names that are looked up in vain keep nobody else from a change")
    void names() {
        subscribeUnanswered(100, 0);
        subscribeUnanswered(50, 1);
        subscribeUnanswered(50, 9);

        subscribe(List.of(
                subscription(site.at("/live"), 0), subscription("http://" + LIVE + ":" + port() + "/named", 1)));

        await().until(() ->
                !site.delivered("/live").isEmpty() && !site.delivered("/named").isEmpty());
    }

    @Test
    @DisplayName("WSH-29: more callbacks at a name that is looked up in vain than there are places keep nobody either")
    void oneName() {
        subscribe(IntStream.range(0, 2 * DeliveryQueue.USUAL.atOnce())
                .mapToObj(i -> subscription("http://unanswered.example/" + i, 0))
                .toList());

        subscribe(List.of(subscription(site.at("/live"), 0)));

        await().until(() -> !site.delivered("/live").isEmpty());
    }

    @Test
    @DisplayName("WSH-29, WSH-04: nor do they keep a subscription from being confirmed")
    void verified() throws HubRefusal {
        for (int i = 0; i < 50; i++) {
            harness.take(PushHarness.BASE + "/feeds/news.atom", "http://name" + i + ".unanswered.example/");
        }

        assertEquals(Optional.empty(), harness.take(PushHarness.BASE + "/feeds/news.atom", site.at("/new")));

        await().until(() -> !site.asked("/new").isEmpty());
    }

    @Test
    @DisplayName("WSH-29: names that strangers make up keep no delivery waiting, however many they are")
    void strangers() throws HubRefusal {
        for (int i = 0; i < STRANGERS; i++) {
            harness.take(PushHarness.BASE + "/feeds/news.atom", "http://name" + i + ".unanswered.example/");
        }
        await().until(() -> asked.get() > 0);

        subscribe(List.of(subscription("http://" + LIVE + ":" + port() + "/named", 0)));

        await().until(() -> !site.delivered("/named").isEmpty());
    }
}
