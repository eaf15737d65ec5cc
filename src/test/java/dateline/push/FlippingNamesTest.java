package dateline.push;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.outbound.AsyncOutboundClient;
import dateline.outbound.OutboundSettings;
import dateline.store.HubSubscription;
import dateline.store.PushLog;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A callback whose name leads somewhere else each time that it is looked up, and never where anybody may ask. */
class FlippingNamesTest {
    private static final String ATOM = PushHarness.BASE + "/feeds/news.atom";

    /** The table of SEC-04; the first is where the canary listens. */
    private static final List<String> INSIDE = List.of(
            "127.0.0.1",
            "127.8.8.8",
            "0.0.0.0",
            "10.0.0.1",
            "100.64.0.1",
            "169.254.169.254",
            "172.16.0.1",
            "192.168.0.1",
            "192.0.0.192",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "::1",
            "::",
            "::ffff:127.0.0.1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
            "fe80::1",
            "fc00::1",
            "fec0::1",
            "ff02::1");

    @TempDir
    Path folder;

    private final AtomicInteger lookedUp = new AtomicInteger();
    private CallbackSite canary;
    private PushHarness harness;

    @BeforeEach
    void open() {
        canary = new CallbackSite();
        int port = Integer.parseInt(canary.authority().replaceFirst(".*:", ""));
        harness = new PushHarness(
                folder,
                "{ }",
                new AsyncOutboundClient(
                        new OutboundSettings(
                                "Dateline", Set.of(80, 443, port), Duration.ofSeconds(2), Duration.ofSeconds(2), 4_096),
                        host -> flip()));
    }

    @AfterEach
    void close() {
        canary.close();
        harness.close();
    }

    private List<InetAddress> flip() throws UnknownHostException {
        int next = lookedUp.getAndIncrement() % INSIDE.size();
        var addresses = new ArrayList<InetAddress>();
        if (next % 2 == 1) {
            addresses.add(InetAddress.getByName("93.184.216.34"));
        }
        addresses.add(InetAddress.getByName(INSIDE.get(next)));
        return addresses;
    }

    private String callback(String host) {
        return "http://" + host + ".example:" + canary.authority().replaceFirst(".*:", "") + "/cb";
    }

    @Test
    @DisplayName("SEC-04, WSH-28: at verification no address of the inside is asked, also beside one of the outside")
    void atVerification() throws HubRefusal {
        for (int i = 0; i < INSIDE.size(); i++) {
            assertEquals(Optional.empty(), harness.take(ATOM, callback("flip" + i)));
        }

        await().until(() -> lookedUp.get() == INSIDE.size());
        assertEquals(0, harness.written());
        assertEquals(List.of(), canary.asked("/cb"));
    }

    @Test
    @DisplayName("SEC-04, WSH-28: nor at a delivery, whatever the name led to when it was confirmed")
    void atDelivery() {
        subscribed();
        harness.file("a", "Ferry", "news");

        await().atMost(Duration.ofMinutes(1)).until(() -> {
            harness.clock.forward(Duration.ofHours(1));
            return lookedUp.get() >= INSIDE.size();
        });
        assertEquals(List.of(), canary.delivered("/cb"));
    }

    /** As if the name had led to the outside when the callback was asked. */
    private void subscribed() {
        PushLog log = harness.store.pushLog();
        Instant later = harness.clock.instant().plus(Duration.ofDays(30));
        boolean kept = log.keep(
                log.revision(),
                new PushLog.Progress(
                        List.of(new HubSubscription(
                                "flip",
                                "/feeds/news.atom",
                                callback("flip"),
                                Optional.empty(),
                                later,
                                HubSubscription.Delivery.done("\"before\""))),
                        List.of(),
                        List.of(),
                        List.of()));
        assertTrue(kept);
        log.retryHub();
    }
}
