package dateline.feed.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RenderingSlotsTest {
    private final CountDownLatch released = new CountDownLatch(1);

    private CompletableFuture<String> hold(RenderingSlots slots) throws InterruptedException {
        var begun = new CountDownLatch(1);
        CompletableFuture<String> held = CompletableFuture.supplyAsync(() -> slots.with(() -> {
            begun.countDown();
            return await(released, "held");
        }));
        begun.await();
        return held;
    }

    private static String await(CountDownLatch latch, String value) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return value;
    }

    @Test
    @DisplayName("More than are rendered at once wait, and are rendered when a slot is free")
    void moreThanTheSlotsWait() throws Exception {
        var slots = new RenderingSlots(1, 1, Duration.ofMinutes(1));
        CompletableFuture<String> held = hold(slots);

        CompletableFuture<String> waiting = CompletableFuture.supplyAsync(() -> slots.with(() -> "rendered"));

        assertFalse(waiting.isDone());
        released.countDown();
        assertEquals("held", held.get());
        assertEquals("rendered", waiting.get());
    }

    @Test
    @DisplayName("Who would have to wait for too long, or behind too many, is refused")
    void whoWouldWaitTooLongIsRefused() throws Exception {
        var crowded = new RenderingSlots(1, 0, Duration.ofMinutes(1));
        var hasty = new RenderingSlots(1, 1, Duration.ofMillis(1));
        CompletableFuture<String> first = hold(crowded);
        CompletableFuture<String> second = hold(hasty);

        assertThrows(RenderingBusyException.class, () -> crowded.with(() -> "none"));
        assertThrows(RenderingBusyException.class, () -> hasty.with(() -> "none"));

        released.countDown();
        assertEquals("held", first.get());
        assertEquals("held", second.get());
        assertEquals("rendered", hasty.with(() -> "rendered"));
    }

    @Test
    @DisplayName("A slot is free again after a rendering that failed")
    void aFailureLeavesItsSlot() {
        var slots = new RenderingSlots(1, 0, Duration.ofMinutes(1));

        assertThrows(
                IllegalStateException.class,
                () -> slots.with(() -> {
                    throw new IllegalStateException("failed");
                }));

        assertEquals("rendered", slots.with(() -> "rendered"));
    }
}
