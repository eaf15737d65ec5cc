package dateline.push;

import dateline.store.HubSubscription;
import dateline.store.PushLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * How soon live subscribers of the hub hear of a change beside dead ones, which refuse, hang, answer 500 or have a name that
 * nobody knows, in equal parts; there is a change in each second.
 */
public final class PushLoad {
    private static final String TOPIC = "/feeds/news.atom";

    /** Nobody listens there. */
    private static final String REFUSING = "http://127.0.0.1:1/";

    private static final int GETS_A_SECOND = 20;
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private PushLoad() {}

    /** Prints what was seen. */
    public static void run(int live, int dead, int seconds) throws IOException {
        Path folder = Files.createTempDirectory("push");
        try (var callbacks = new LoadedCallbacks(live, seconds);
                var harness = new PushHarness(
                        folder,
                        "{ allow-private: ['%s', '127.0.0.1:1', 'nobody.invalid'] }"
                                .formatted(callbacks.authority()))) {
            warm(harness, 3);
            long heap = heap();
            long quiet = median(fetch(harness, 200));
            subscribe(harness, callbacks, live, dead);
            awaitFailures(harness, dead);
            List<Long> busy = new ArrayList<>();
            long[] committed = new long[seconds];
            long begin = System.nanoTime();
            for (int second = 0; second < seconds; second++) {
                harness.file("a", "Ferry " + second + " leaves", "news");
                committed[second] = System.nanoTime();
                busy.addAll(fetch(harness, GETS_A_SECOND));
                LockSupport.parkNanos(begin + Duration.ofSeconds(second + 1).toNanos() - System.nanoTime());
            }
            LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
            say(callbacks.millis(committed), (long) live * seconds, callbacks.withoutTheLast());
            System.out.printf(
                    Locale.ROOT,
                    "GET of a feed: %d µs without push, %d µs while it goes on: %.2f times; heap %+d MB%n",
                    quiet,
                    median(busy),
                    (double) median(busy) / quiet,
                    (heap() - heap) >> 20);
        }
    }

    private static void subscribe(PushHarness harness, LoadedCallbacks site, int live, int dead) {
        List<HubSubscription> all = new ArrayList<>();
        for (int i = 0; i < live; i++) {
            all.add(subscription("live" + i, site.at("/live/" + i)));
        }
        for (int i = 0; i < dead; i++) {
            String callback =
                    switch (i % 4) {
                        case 0 -> REFUSING + i;
                        case 1 -> site.at("/hang/" + i);
                        case 2 -> site.at("/error/" + i);
                        default -> "http://nobody.invalid/" + i;
                    };
            all.add(subscription("dead" + i, callback));
        }
        PushLog log = harness.store.pushLog();
        if (!log.keep(log.revision(), new PushLog.Progress(all, List.of(), List.of(), List.of()))) {
            throw new IllegalStateException("The subscriptions could not be kept.");
        }
        log.retryHub();
    }

    private static HubSubscription subscription(String id, String callback) {
        return new HubSubscription(
                id,
                TOPIC,
                callback,
                Optional.empty(),
                Instant.now().plus(Duration.ofDays(10)),
                HubSubscription.Delivery.done("\"before\""));
    }

    /** Changes before there is anybody to be told, so that what is measured is warm. */
    private static void warm(PushHarness harness, int changes) {
        for (int number = 0; number < changes; number++) {
            harness.file("warm", "Seal " + number + " sleeps", "news");
        }
    }

    /** The dead are known to be dead before it begins; those that hang take the longest. */
    private static void awaitFailures(PushHarness harness, int dead) {
        long begin = System.nanoTime();
        while (harness.figures().failingSubscribers() < dead && System.nanoTime() - begin < LONGEST_START.toNanos()) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        System.out.printf(
                Locale.ROOT,
                "%d of %d dead ones have failed after %d s%n",
                harness.figures().failingSubscribers(),
                dead,
                Duration.ofNanos(System.nanoTime() - begin).toSeconds());
    }

    private static void say(long[] sorted, long all, long withoutTheLast) {
        System.out.printf(
                Locale.ROOT,
                "deliveries %d, overtaken by a newer one %d, p50 %d ms, p99 %d ms, longest %d ms;"
                        + " subscribers without the last change %d%n",
                sorted.length,
                all - sorted.length,
                at(sorted, 0.5),
                at(sorted, 0.99),
                at(sorted, 1),
                withoutTheLast);
    }

    private static long at(long[] sorted, double share) {
        return sorted.length == 0 ? -1 : sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }

    private static List<Long> fetch(PushHarness harness, int times) {
        List<Long> micros = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            harness.send(harness.request(TOPIC));
            micros.add((System.nanoTime() - begin) / 1_000);
        }
        return micros;
    }

    private static long median(List<Long> micros) {
        return micros.stream().sorted().skip(micros.size() / 2).findFirst().orElseThrow();
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
