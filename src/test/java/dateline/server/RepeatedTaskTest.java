package dateline.server;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** When a task of the background is run. */
class RepeatedTaskTest {
    private static final long NEVER = Duration.ofHours(1).toMillis();

    private final AtomicInteger runs = new AtomicInteger();
    private final BackgroundThread thread = new BackgroundThread("rounds");

    @AfterEach
    void close() {
        thread.close();
    }

    @Test
    @DisplayName("Nothing is run while nobody asks and no moment has come")
    void itWaitsUntilItIsAsked() {
        RepeatedTask round = thread.repeat(runs::incrementAndGet, () -> NEVER, 1);
        await().until(() -> runs.get() == 1);
        await().during(Duration.ofMillis(100)).until(() -> runs.get() == 1);

        round.ask();

        await().until(() -> runs.get() == 2);
    }

    @Test
    @DisplayName("Who asks for it at once waits for no pause, and after a short run hardly at all")
    void itRunsAtOnce() {
        RepeatedTask round = thread.repeat(runs::incrementAndGet, () -> NEVER, NEVER);

        for (int times = 1; times <= 3; times++) {
            int expected = times;
            round.askAtOnce();
            await().until(() -> runs.get() == expected);
        }
    }

    @Test
    @DisplayName("What is asked for at once while it runs is done as soon as it has rested")
    void itRunsAgainAtOnce() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        RepeatedTask round = thread.repeat(
                () -> {
                    runs.incrementAndGet();
                    begun.countDown();
                    awaitUninterruptibly(goOn);
                },
                () -> NEVER,
                NEVER);
        round.askAtOnce();
        begun.await();

        round.ask();
        round.askAtOnce();
        goOn.countDown();

        await().until(() -> runs.get() == 2);
    }

    @Test
    @DisplayName("It is run again by itself when its next moment has come")
    void itRunsWhenItsTimeHasCome() {
        thread.repeat(runs::incrementAndGet, () -> runs.get() < 3 ? 1 : NEVER, 1);

        await().until(() -> runs.get() == 3);
    }

    @Test
    @DisplayName("However often it is asked while it runs, it is run once more")
    void whatIsAskedMeanwhileIsDoneTogether() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        RepeatedTask round = thread.repeat(
                () -> {
                    runs.incrementAndGet();
                    begun.countDown();
                    awaitUninterruptibly(goOn);
                },
                () -> NEVER,
                1);
        begun.await();

        for (int i = 0; i < 100; i++) {
            round.ask();
        }
        goOn.countDown();

        await().until(() -> runs.get() == 2);
        await().during(Duration.ofMillis(100)).until(() -> runs.get() == 2);
    }

    @Test
    @DisplayName("The end waits for no moment that is still to come")
    void itEndsAtOnce() {
        thread.repeat(runs::incrementAndGet, () -> NEVER, 1);
        await().until(() -> runs.get() == 1);

        assertTimeoutPreemptively(Duration.ofSeconds(9), thread::close);
    }

    @Test
    @DisplayName("Who asks after the end is not heard")
    void itEndsWithItsThread() {
        RepeatedTask round = thread.repeat(runs::incrementAndGet, () -> NEVER, 1);
        await().until(() -> runs.get() == 1);
        thread.close();

        round.ask();

        assertEquals(1, runs.get());
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            assertTrue(latch.await(60, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
