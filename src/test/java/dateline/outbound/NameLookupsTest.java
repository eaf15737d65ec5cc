package dateline.outbound;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.outbound.NameLookups.Found;
import dateline.outbound.NameLookups.Limits;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NameLookupsTest {
    private static final int UNANSWERED_AT_ONCE = NameLookups.OF_SUBSCRIBERS.unansweredAtOnce();
    private static final Duration LONG = Duration.ofHours(1);
    private static final List<InetAddress> ADDRESSES = List.of(InetAddress.getLoopbackAddress());

    private static final List<InetAddress> ELSEWHERE = List.of(address("192.0.2.1"));

    private final AtomicLong nanos = new AtomicLong();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private volatile CountDownLatch answering = new CountDownLatch(1);
    private final NameLookups lookups = lookups(NameLookups.OF_SUBSCRIBERS);
    private volatile boolean silent;

    private static InetAddress address(String written) {
        try {
            return InetAddress.getByName(written);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(written, e);
        }
    }

    @AfterEach
    void close() {
        answering.countDown();
        lookups.close();
    }

    private List<InetAddress> resolve(String host) throws UnknownHostException {
        asked.computeIfAbsent(host, unknown -> new AtomicInteger()).incrementAndGet();
        if (silent || host.startsWith("silent")) {
            try {
                answering.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (host.startsWith("unknown")) {
            throw new UnknownHostException(host);
        }
        return host.equals("moved") ? ELSEWHERE : ADDRESSES;
    }

    private NameLookups lookups(Limits limits) {
        return new NameLookups(this::resolve, nanos::get, limits);
    }

    private List<InetAddress> addresses(String host) {
        return lookups.addresses(host, LONG).join().addresses();
    }

    private void keep(String host) {
        lookups.keep(host, new Found(ADDRESSES, nanos.get()));
    }

    private void assertGone(String host) {
        ExecutionException failure = assertThrows(
                ExecutionException.class, () -> lookups.addresses(host, LONG).get(1, TimeUnit.MINUTES));
        assertInstanceOf(UnknownHostException.class, failure.getCause());
    }

    private int times(String host) {
        return asked.getOrDefault(host, new AtomicInteger()).get();
    }

    private static void assertNotAnswered(CompletableFuture<?> answer) {
        ExecutionException failure = assertThrows(ExecutionException.class, () -> answer.get(1, TimeUnit.MINUTES));
        Throwable cause = assertInstanceOf(UnknownHostException.class, failure.getCause());
        assertTrue(cause.getMessage().contains("does not answer"), cause::getMessage);
    }

    private void forward(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    @DisplayName("WSH-29: names that are not answered keep no thread of whoever asks, nor any other name")
    void others() {
        silentNames(NameLookups.OF_SUBSCRIBERS.atOnce() - 1);

        assertEquals(ADDRESSES, addresses("live"));
    }

    @Test
    @DisplayName("WSH-29: a name is looked up once, however many ask for it meanwhile")
    void once() {
        CompletableFuture<Found> first = lookups.addresses("silent", LONG);
        CompletableFuture<Found> second = lookups.addresses("silent", LONG);

        answering.countDown();

        assertEquals(ADDRESSES, first.join().addresses());
        assertEquals(ADDRESSES, second.join().addresses());
        assertEquals(1, times("silent"));
    }

    @Test
    @DisplayName("WSH-29: who waits for a name waits no longer than its patience, and whoever comes late not at all")
    void patience() {
        assertNotAnswered(lookups.addresses("silent", Duration.ofMillis(1)));

        CompletableFuture<Found> waiting = lookups.addresses("silent", LONG);
        forward(NameLookups.UNANSWERED_AFTER.plusNanos(1));

        assertNotAnswered(lookups.addresses("silent", LONG));
        answering.countDown();
        assertEquals(ADDRESSES, waiting.join().addresses());
    }

    @Test
    @DisplayName("WSH-29: names that were not answered the last time share a few threads")
    void few() {
        int number = UNANSWERED_AT_ONCE + 1;
        List<CompletableFuture<Found>> first = silentNames(number);
        await().until(() -> asked.size() == number);
        forward(NameLookups.UNANSWERED_AFTER.plusNanos(1));
        answering.countDown();
        first.forEach(CompletableFuture::join);
        answering = new CountDownLatch(1);

        silentNames(number);

        await().until(() -> total() == number + UNANSWERED_AT_ONCE);
        assertEquals(ADDRESSES, addresses("live"));
        assertEquals(number + UNANSWERED_AT_ONCE + 1, total());
    }

    private List<CompletableFuture<Found>> silentNames(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> lookups.addresses("silent" + i, LONG))
                .toList();
    }

    private int total() {
        return asked.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    @Test
    @DisplayName("a name that was good for a connection is not looked up again for a while")
    void fresh() {
        lookups.keep("live", lookups.addresses("live", LONG).join());

        forward(NameLookups.FRESH.minusNanos(1));
        assertEquals(ADDRESSES, addresses("live"));
        assertEquals(1, times("live"));

        forward(Duration.ofNanos(1));
        assertEquals(ADDRESSES, addresses("live"));
        assertEquals(2, times("live"));
    }

    @Test
    @DisplayName("SEC-04: a name that was not good for a connection is looked up each time")
    void notKept() {
        lookups.addresses("live", LONG).join();
        lookups.addresses("live", LONG).join();

        assertEquals(2, times("live"));
    }

    @Test
    @DisplayName(
            "WSH-29: where no name server answers any more, what was found before is used; a name that is gone is gone")
    void stale() {
        keep("live");
        keep("unknown");
        forward(NameLookups.FRESH);

        assertGone("unknown");
        silent = true;
        assertEquals(ADDRESSES, addresses("live"));
        assertEquals(1, times("live"));
    }

    @Test
    @DisplayName(
            "WSH-29: what was found grows no younger by being used, so that a host that moved is found where it is")
    void usedOften() {
        keep("moved");
        forward(NameLookups.FRESH.minusNanos(1));
        lookups.keep("moved", lookups.addresses("moved", LONG).join());
        assertEquals(0, times("moved"));

        forward(Duration.ofNanos(1));

        assertEquals(ELSEWHERE, addresses("moved"));
        forward(NameLookups.FRESH.minusNanos(1));
        assertEquals(ELSEWHERE, addresses("moved"));
        assertEquals(1, times("moved"));
    }

    @Test
    @DisplayName("WSH-29: what was found is used for a day and no longer, however often it is used meanwhile")
    void keptForADay() {
        keep("silent");
        forward(NameLookups.KEPT.minusNanos(1));
        Found old = lookups.addresses("silent", LONG).join();
        assertEquals(ADDRESSES, old.addresses());
        forward(Duration.ofNanos(1));

        lookups.keep("silent", old);

        assertNotAnswered(lookups.addresses("silent", Duration.ofMillis(1)));
    }

    @Test
    @DisplayName("WSH-29: an answer that nobody waited for counts for whoever asks next")
    void lateAnswer() {
        keep("moved");
        forward(NameLookups.FRESH);
        silent = true;
        assertEquals(ADDRESSES, addresses("moved"));

        answering.countDown();

        await().until(() -> lookups.addresses("moved", LONG).join().addresses().equals(ELSEWHERE));
        assertEquals(1, times("moved"));
    }

    @Test
    @DisplayName("WSH-29: a name of which it is said, after nobody waited, that it is gone is gone")
    void goneLate() {
        keep("unknown");
        forward(NameLookups.FRESH);
        silent = true;
        Found old = lookups.addresses("unknown", LONG).join();
        assertEquals(ADDRESSES, old.addresses());

        answering.countDown();
        await().until(() -> lookups.addresses("unknown", LONG)
                .handle((answer, failure) -> failure != null)
                .join());
        lookups.keep("unknown", old);

        assertGone("unknown");
    }

    @Test
    @DisplayName("WSH-29: that a resolver gave up waiting does not mean that a name is gone, nor that it says so again")
    void gaveUp() {
        keep("unknown");
        forward(NameLookups.FRESH);
        silent = true;
        assertEquals(ADDRESSES, addresses("unknown"));
        forward(NameLookups.UNANSWERED_AFTER);
        answering.countDown();

        await().until(() -> {
            assertEquals(ADDRESSES, addresses("unknown"));
            return times("unknown") > 2;
        });

        forward(NameLookups.SYSTEM_REPEATS);
        assertGone("unknown");
    }

    @Test
    @DisplayName("WSH-29: whoever wants more names than wait is refused, and may ask again later")
    void full() {
        Limits limits = NameLookups.OF_STRANGERS;
        try (var strangers = lookups(limits)) {
            int room = limits.atOnce() + limits.waiting();
            List<CompletableFuture<Found>> taken = IntStream.range(0, room)
                    .mapToObj(i -> strangers.addresses("silent" + i, LONG))
                    .toList();
            CompletableFuture<Found> refused = strangers.addresses("live", LONG);

            ExecutionException failure = assertThrows(ExecutionException.class, () -> refused.get(1, TimeUnit.MINUTES));
            assertEquals(
                    "live (too many names are being looked up)",
                    failure.getCause().getMessage());
            answering.countDown();
            taken.forEach(CompletableFuture::join);
            assertEquals(ADDRESSES, strangers.addresses("live", LONG).join().addresses());
        }
    }
}
