package dateline.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.store.StoreUnavailableException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BackgroundTaskTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final List<Throwable> failures = new ArrayList<>();
    private final AtomicInteger rounds = new AtomicInteger();

    private BackgroundTask task() {
        return new BackgroundTask("Printing the feeds", PATIENCE, nanos::get, () -> {
            rounds.incrementAndGet();
            if (!failures.isEmpty()) {
                BackgroundTaskTest.<RuntimeException>sneak(failures.remove(0));
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable failure) throws T {
        throw (T) failure;
    }

    private void later(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    static List<Throwable> throwables() {
        return List.of(
                new IllegalStateException("one document"),
                new StackOverflowError(),
                new NoClassDefFoundError("brotli"),
                new AssertionError("never"));
    }

    @ParameterizedTest
    @MethodSource("throwables")
    @DisplayName("Whatever a round throws, the thread goes on with the next one")
    void whateverARoundThrowsTheNextOneComes(Throwable thrown) {
        failures.add(thrown);
        var thread = Executors.newSingleThreadScheduledExecutor();
        BackgroundTask task = new BackgroundTask("Printing the feeds", PATIENCE, System::nanoTime, () -> {
            rounds.incrementAndGet();
            if (!failures.isEmpty()) {
                BackgroundTaskTest.<RuntimeException>sneak(failures.remove(0));
            }
        });
        try {
            var unused = thread.scheduleWithFixedDelay(task, 1, 1, TimeUnit.MILLISECONDS);

            Awaitility.await().until(() -> rounds.get() > 2);
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    @DisplayName("What a round failed of is the reason against readiness, until one is good")
    void theReasonIsTheTrueOne() {
        failures.add(new StackOverflowError());
        failures.add(new StoreUnavailableException("Locked.", null));
        BackgroundTask task = task();

        task.run();
        Optional<String> first = task.reasonAgainst();
        later(Duration.ofSeconds(3));
        task.run();
        Optional<String> second = task.reasonAgainst();
        later(Duration.ofSeconds(3));
        task.run();

        assertEquals(Optional.of("Printing the feeds fails (StackOverflowError). The log says more."), first);
        assertEquals(Optional.of("Printing the feeds fails: the store cannot be had. The log says more."), second);
        assertEquals(Optional.empty(), task.reasonAgainst());
    }

    @Test
    @DisplayName("A failing round is tried again after a while that grows, and is never long")
    void aFailingRoundIsNotTriedAllTheTime() {
        BackgroundTask task = task();
        for (int i = 0; i < 100; i++) {
            failures.add(new IllegalStateException("again"));
        }

        for (int i = 0; i < 100; i++) {
            task.run();
            later(Duration.ofMillis(50));
        }

        assertTrue(rounds.get() >= 4 && rounds.get() <= 12, rounds.toString());
        failures.clear();
        later(Duration.ofSeconds(2));
        task.run();
        assertEquals(Optional.empty(), task.reasonAgainst());
    }

    @Test
    @DisplayName("A round that does not come to an end is told once the last good one is too old")
    void aRoundThatHangsIsTold() {
        BackgroundTask task = task();
        task.run();
        later(PATIENCE);
        Optional<String> still = task.reasonAgainst();
        later(Duration.ofSeconds(1));
        Optional<String> late = task.reasonAgainst();
        task.progress();

        assertEquals(Optional.empty(), still);
        assertEquals(Optional.of("Printing the feeds has not come to an end for 121 seconds."), late);
        assertEquals(Optional.empty(), task.reasonAgainst());
    }

    @ParameterizedTest
    @MethodSource("exhaustions")
    @DisplayName("An exhausted memory ends the process with a plain line, whoever caught it")
    void anExhaustedMemoryEndsTheProcess(Throwable exhaustion) throws InterruptedException {
        var line = new ByteArrayOutputStream();
        var exits = new AtomicInteger();
        failures.add(exhaustion);
        var thread = new Thread(task(), "print");
        thread.setUncaughtExceptionHandler(new OutOfMemoryExit(line, exits::incrementAndGet));

        thread.start();
        thread.join();

        assertEquals(1, exits.get());
        assertEquals(
                "Dateline ran out of memory and ends. Start it again, with more memory if this comes back (java -Xmx2g"
                        + " -jar dateline.jar serve).\n",
                line.toString(StandardCharsets.UTF_8));
    }

    static List<Throwable> exhaustions() {
        return List.of(
                new OutOfMemoryError("Java heap space"), new CompletionException(new OutOfMemoryError("Metaspace")));
    }

    @Test
    @DisplayName("A thread that ends for another reason does not end the process")
    void anotherErrorEndsNothing() {
        var exits = new AtomicInteger();

        new OutOfMemoryExit(new ByteArrayOutputStream(), exits::incrementAndGet)
                .uncaughtException(Thread.currentThread(), new StackOverflowError());

        assertEquals(0, exits.get());
    }
}
