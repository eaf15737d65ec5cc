package dateline.outbound;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    private static final Duration LONG = Duration.ofHours(1);
    private static final List<InetAddress> ADDRESSES = List.of(InetAddress.getLoopbackAddress());

    private final AtomicLong nanos = new AtomicLong();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private volatile CountDownLatch answering = new CountDownLatch(1);
    private final NameLookups lookups = new NameLookups(this::resolve, nanos::get);
    private volatile boolean silent;

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
        return ADDRESSES;
    }

    private int asked(String host) {
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
        silentNames(NameLookups.AT_ONCE - 1);

        assertEquals(ADDRESSES, lookups.addresses("live", LONG).join());
    }

    @Test
    @DisplayName("WSH-29: a name is looked up once, however many ask for it meanwhile")
    void once() {
        CompletableFuture<List<InetAddress>> first = lookups.addresses("silent", LONG);
        CompletableFuture<List<InetAddress>> second = lookups.addresses("silent", LONG);

        answering.countDown();

        assertEquals(ADDRESSES, first.join());
        assertEquals(ADDRESSES, second.join());
        assertEquals(1, asked("silent"));
    }

    @Test
    @DisplayName("WSH-29: who waits for a name waits no longer than its patience, and whoever comes late not at all")
    void patience() {
        assertNotAnswered(lookups.addresses("silent", Duration.ofMillis(1)));

        CompletableFuture<List<InetAddress>> waiting = lookups.addresses("silent", LONG);
        forward(NameLookups.UNANSWERED_AFTER.plusNanos(1));

        assertNotAnswered(lookups.addresses("silent", LONG));
        answering.countDown();
        assertEquals(ADDRESSES, waiting.join());
    }

    @Test
    @DisplayName("WSH-29: names that were not answered the last time share a few threads")
    void few() {
        int number = NameLookups.UNANSWERED_AT_ONCE + 1;
        List<CompletableFuture<List<InetAddress>>> first = silentNames(number);
        await().until(() -> asked.size() == number);
        forward(NameLookups.UNANSWERED_AFTER.plusNanos(1));
        answering.countDown();
        first.forEach(CompletableFuture::join);
        answering = new CountDownLatch(1);

        silentNames(number);

        await().until(() -> total() == number + NameLookups.UNANSWERED_AT_ONCE);
        assertEquals(ADDRESSES, lookups.addresses("live", LONG).join());
        assertEquals(number + NameLookups.UNANSWERED_AT_ONCE + 1, total());
    }

    private List<CompletableFuture<List<InetAddress>>> silentNames(int number) {
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
        lookups.addresses("live", LONG).join();
        lookups.keep("live", ADDRESSES);

        forward(NameLookups.FRESH.minusNanos(1));
        assertEquals(ADDRESSES, lookups.addresses("live", LONG).join());
        assertEquals(1, asked("live"));

        forward(Duration.ofNanos(1));
        assertEquals(ADDRESSES, lookups.addresses("live", LONG).join());
        assertEquals(2, asked("live"));
    }

    @Test
    @DisplayName("SEC-04: a name that was not good for a connection is looked up each time")
    void notKept() {
        lookups.addresses("live", LONG).join();
        lookups.addresses("live", LONG).join();

        assertEquals(2, asked("live"));
    }

    @Test
    @DisplayName(
            "WSH-29: where no name server answers any more, what was found before is used; a name that is gone is gone")
    void stale() {
        lookups.keep("live", ADDRESSES);
        lookups.keep("unknown", ADDRESSES);
        forward(NameLookups.FRESH);

        assertThrows(ExecutionException.class, () -> lookups.addresses("unknown", LONG)
                .get(1, TimeUnit.MINUTES));
        silent = true;
        assertEquals(ADDRESSES, lookups.addresses("live", LONG).join());
        assertEquals(1, asked("live"));
    }
}
