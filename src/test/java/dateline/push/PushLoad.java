package dateline.push;

import dateline.outbound.AsyncOutboundClient;
import dateline.outbound.OutboundSettings;
import dateline.store.HubSubscription;
import dateline.store.PushLog;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How soon live subscribers of the hub hear of a change beside dead ones, which refuse, hang, answer 500 or have a name that
 * leads nowhere, in equal parts; of the names every other one is unknown, for the rest no name server answers. They die in a server that
 * has been running for a while. There is a change in each second. The same goes on without subscribers, half of the time before
 * and half of it afterwards, so that the two can be compared. The subscribers are another process.
 */
public final class PushLoad {
    private static final String TOPIC = "/feeds/news.atom";

    /** Nobody listens there. */
    private static final int REFUSING = 1;

    private static final String UNANSWERED = ".unanswered.example";
    private static final Duration NAME_SERVER_PATIENCE = Duration.ofSeconds(5);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration TOTAL = Duration.ofSeconds(10);
    private static final int ANSWER_BYTES = 64 * 1024;

    private static final Duration FETCHES = Duration.ofMillis(25);
    private static final int WARM_SECONDS = 10;
    private static final Duration WARM_FETCHES = Duration.ofMillis(1);
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Duration SETTLING = Duration.ofSeconds(5);

    /** Where they are. */
    public enum Layout {
        /** The live all at one host, the dead at as many as there are. */
        APART(1, LoadedCallbacks.HOSTS),
        /** All of them at as many hosts as there are. */
        SPREAD(LoadedCallbacks.HOSTS, LoadedCallbacks.HOSTS),
        /** All of them at one host. */
        TOGETHER(1, 1);

        private final int ofLive;
        private final int ofDead;

        Layout(int ofLive, int ofDead) {
            this.ofLive = ofLive;
            this.ofDead = ofDead;
        }
    }

    private final PushHarness harness;
    private final Layout layout;
    private final int seconds;

    /**
     * What was seen while there was a change in each second.
     *
     * @param committed when each was, in microseconds
     * @param fetches how long each fetch of a feed took, in microseconds, sorted
     * @param processor time that it took
     */
    private record Seen(long[] committed, List<Long> fetches, Duration processor) {
        Seen and(Seen other) {
            return new Seen(
                    LongStream.concat(Arrays.stream(committed), Arrays.stream(other.committed))
                            .toArray(),
                    Stream.concat(fetches.stream(), other.fetches.stream())
                            .sorted()
                            .toList(),
                    processor.plus(other.processor));
        }

        long millisOfProcessor() {
            return processor.toMillis() / committed.length;
        }

        long fetch(double share) {
            return fetches.get((int) (share * (fetches.size() - 1)));
        }
    }

    private PushLoad(PushHarness harness, Layout layout, int seconds) {
        this.harness = harness;
        this.layout = layout;
        this.seconds = seconds;
    }

    /**
     * Prints what was seen.
     *
     * @param known whether it is known who is dead when it begins
     */
    public static void run(int live, int dead, int seconds, boolean known, Layout layout) throws IOException {
        Path folder = Files.createTempDirectory("push");
        try (var callbacks = new CallbackProcess();
                var harness = new PushHarness(folder, allowed(callbacks), client())) {
            new PushLoad(harness, layout, seconds).run(callbacks, live, dead, known);
        }
    }

    private static String allowed(CallbackProcess callbacks) {
        Stream<String> refusing = IntStream.range(0, LoadedCallbacks.HOSTS).mapToObj(PushLoad::refusing);
        return "{ allow-private: ['"
                + Stream.concat(callbacks.authorities().stream(), refusing).collect(Collectors.joining("', '"))
                + "'] }";
    }

    private static String refusing(int host) {
        return LoadedCallbacks.host(host % LoadedCallbacks.HOSTS) + ":" + REFUSING;
    }

    /** As that of a server, but there are names for which no name server answers. */
    private static AsyncOutboundClient client() {
        OutboundSettings usual = OutboundSettings.of("1", PushHarness.BASE);
        return new AsyncOutboundClient(
                new OutboundSettings(usual.userAgent(), usual.ports(), CONNECT, TOTAL, ANSWER_BYTES), host -> {
                    if (host.endsWith(UNANSWERED)) {
                        LockSupport.parkNanos(NAME_SERVER_PATIENCE.toNanos());
                        throw new UnknownHostException(host);
                    }
                    return List.of(InetAddress.getAllByName(host));
                });
    }

    private void run(CallbackProcess callbacks, int live, int dead, boolean known) throws IOException {
        subscribe(callbacks, live, 0);
        Seen warm = changes("Seal %d sleeps", WARM_SECONDS, WARM_FETCHES);
        unsubscribe();
        Seen before = changes("Gull %d flies", (seconds + 1) / 2, FETCHES);
        long heap = heap();
        subscribe(callbacks, live, dead);
        if (known) {
            awaitFailures(dead);
        }
        Seen busy = changes("Ferry %d leaves", seconds, FETCHES);
        long used = heap() - heap;
        LockSupport.parkNanos(SETTLING.toNanos());
        unsubscribe();
        Seen quiet = before.and(changes("Tern %d dives", seconds / 2, FETCHES));
        CallbackProcess.Arrivals arrivals = callbacks.arrivals(live, busy.committed);
        System.out.println(arrivals);
        System.out.printf(
                Locale.ROOT,
                "GET of a feed: p50 %d µs without push, %d µs while it goes on: %.2f times; p90 %d µs and %d µs;"
                        + " warming up %d µs%n",
                quiet.fetch(0.5),
                busy.fetch(0.5),
                (double) busy.fetch(0.5) / quiet.fetch(0.5),
                quiet.fetch(0.9),
                busy.fetch(0.9),
                warm.fetch(0.5));
        System.out.printf(
                Locale.ROOT,
                "heap %+d MB; processor time %d ms a second without push, %d ms while it goes on, %.2f ms a delivery%n",
                used >> 20,
                quiet.millisOfProcessor(),
                busy.millisOfProcessor(),
                (double) (busy.millisOfProcessor() - quiet.millisOfProcessor())
                        * seconds
                        / Math.max(1, arrivals.documents()));
    }

    private void subscribe(CallbackProcess site, int live, int dead) {
        List<HubSubscription> all = new ArrayList<>();
        for (int i = 0; i < live; i++) {
            all.add(subscription("live" + i, site.at(i % layout.ofLive, "/live/" + i)));
        }
        for (int i = 0; i < dead; i++) {
            all.add(subscription("dead" + i, dead(site, i)));
        }
        PushLog log = harness.store.pushLog();
        if (!log.keep(log.revision(), new PushLog.Progress(all, List.of(), List.of(), List.of()))) {
            throw new IllegalStateException("The subscriptions could not be kept.");
        }
        log.retryHub();
        while (harness.figures().subscribers() < live + dead) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private String dead(CallbackProcess site, int number) {
        int host = number / 4 % layout.ofDead;
        return switch (number % 4) {
            case 0 -> "http://" + refusing(host) + "/" + number;
            case 1 -> site.at(host, "/hang/" + number);
            case 2 -> site.at(host, "/error/" + number);
            default ->
                "http://host" + host % LoadedCallbacks.HOSTS + (host % 2 == 0 ? ".invalid/" : UNANSWERED + "/")
                        + number;
        };
    }

    private void unsubscribe() {
        List<String> all = harness.store.pushLog().snapshot().hub().stream()
                .map(HubSubscription::id)
                .toList();
        harness.store.pushLog().handOver(List.of(), all);
        while (harness.figures().subscribers() > 0) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
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

    /** One in each second, beside somebody who reads the feed all the time. */
    private Seen changes(String title, int number, Duration fetches) {
        var committed = new long[number];
        try (var reader = new SteadyFetches(harness.request(TOPIC).build().uri(), fetches)) {
            long before = processorNanos();
            long begin = System.nanoTime();
            for (int second = 0; second < number; second++) {
                harness.newsroom.file(PushHarness.story("a", title.formatted(second), "news"));
                committed[second] = CallbackProcess.micros();
                harness.newsroom.print();
                LockSupport.parkNanos(begin + Duration.ofSeconds(second + 1).toNanos() - System.nanoTime());
            }
            return new Seen(committed, reader.sorted(), Duration.ofNanos(processorNanos() - before));
        }
    }

    /** The dead are known to be dead before it begins; those that hang take the longest. */
    private void awaitFailures(int dead) {
        long begin = System.nanoTime();
        while (harness.figures().failingSubscribers() < dead && System.nanoTime() - begin < LONGEST_START.toNanos()) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        System.out.printf(
                Locale.ROOT,
                "%d of %d dead ones have failed after %d s%n",
                harness.figures().failingSubscribers(),
                dead,
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin));
    }

    private static long processorNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean here
                ? here.getProcessCpuTime()
                : 0;
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
