package dateline.push;

import dateline.store.HubSubscription;
import dateline.store.PushLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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

    private PushLoad() {}

    /** Prints what was seen. */
    public static void run(int live, int dead, int seconds) throws IOException {
        Path folder = Files.createTempDirectory("push");
        try (var site = new CallbackSite();
                var harness = new PushHarness(
                        folder,
                        "{ allow-private: ['%s', '127.0.0.1:1', 'nobody.invalid'] }".formatted(site.authority()))) {
            subscribe(harness, site, live, dead);
            long quiet = fetch(harness);
            List<Long> changes = change(harness, seconds);
            long busy = fetch(harness);
            LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
            tell(site, changes, live);
            System.out.printf(
                    Locale.ROOT,
                    "GET of a feed: %d µs before, %d µs after the changes; heap %d MB%n",
                    quiet,
                    busy,
                    heap() >> 20);
        }
    }

    private static void subscribe(PushHarness harness, CallbackSite site, int live, int dead) {
        List<HubSubscription> all = new ArrayList<>();
        for (int i = 0; i < live; i++) {
            all.add(subscription("live" + i, site.at("/live" + i)));
        }
        for (int i = 0; i < dead; i++) {
            String callback =
                    switch (i % 4) {
                        case 0 -> REFUSING + i;
                        case 1 -> site.at("/hang" + i);
                        case 2 -> site.at("/error" + i);
                        default -> "http://nobody.invalid/" + i;
                    };
            site.hangs("/hang" + i);
            site.answers("/error" + i, 500);
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

    /** When each change was committed. */
    private static List<Long> change(PushHarness harness, int seconds) {
        List<Long> changes = new ArrayList<>();
        long begin = System.nanoTime();
        for (int second = 0; second < seconds; second++) {
            harness.file("a", "Ferry " + second + " leaves", "news");
            changes.add(System.nanoTime());
            long next = begin + Duration.ofSeconds(second + 1).toNanos();
            LockSupport.parkNanos(next - System.nanoTime());
        }
        return changes;
    }

    private static void tell(CallbackSite site, List<Long> changes, int live) {
        List<Long> millis = new ArrayList<>();
        int missing = 0;
        for (int subscriber = 0; subscriber < live; subscriber++) {
            List<CallbackSite.Call> delivered = site.delivered("/live" + subscriber);
            for (int change = 0; change < changes.size(); change++) {
                String title = "Ferry " + change + " leaves";
                Optional<CallbackSite.Call> first = delivered.stream()
                        .filter(call -> call.text().contains(title))
                        .findFirst();
                long committed = changes.get(change);
                first.ifPresent(call -> millis.add((call.nanos() - committed) / 1_000_000));
                missing += first.isPresent() ? 0 : 1;
            }
        }
        say(millis, missing);
    }

    private static void say(List<Long> millis, int missing) {
        long[] sorted = millis.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "deliveries %d, overtaken by a newer one %d, p50 %d ms, p99 %d ms, longest %d ms%n",
                sorted.length,
                missing,
                at(sorted, 0.5),
                at(sorted, 0.99),
                at(sorted, 1));
    }

    private static long at(long[] sorted, double share) {
        return sorted.length == 0 ? -1 : sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }

    private static long fetch(PushHarness harness) {
        long[] micros = new long[200];
        for (int i = 0; i < micros.length; i++) {
            long begin = System.nanoTime();
            harness.send(harness.request(TOPIC));
            micros[i] = (System.nanoTime() - begin) / 1_000;
        }
        Arrays.sort(micros);
        return micros[micros.length / 2];
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
