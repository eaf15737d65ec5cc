package dateline.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** When the memory that a busy time took is given back. */
class MemoryTrimTest {
    private static final long SMALL = 50_000_000;

    private final AtomicLong heap = new AtomicLong(4 * SMALL);
    private final AtomicLong used = new AtomicLong(SMALL);
    private final AtomicLong collections = new AtomicLong();
    private final AtomicInteger trims = new AtomicInteger();
    private final MemoryTrim memoryTrim = new MemoryTrim(heap::get, used::get, collections::get, this::trim);

    private void trim() {
        trims.incrementAndGet();
        collections.incrementAndGet();
        heap.set(SMALL);
    }

    private int looks(int count) {
        for (int i = 0; i < count; i++) {
            memoryTrim.look();
        }
        return trims.get();
    }

    @Test
    @DisplayName("What a start has taken is given back at the first look, whoever is busy then")
    void aStartGivesBack() {
        collections.incrementAndGet();

        assertEquals(1, looks(1));
        assertEquals(1, looks(100));
    }

    @Test
    @DisplayName("While there are collections nothing is given back: it would be taken again")
    void aBusyTimeIsLeftAlone() {
        looks(1);
        heap.addAndGet(SMALL);
        for (int i = 0; i < 100; i++) {
            collections.incrementAndGet();
            assertEquals(1, looks(1));
        }

        assertEquals(2, looks(2));
    }

    @Test
    @DisplayName("Whoever allocates much is busy, though a large heap need not be collected for long")
    void allocatingIsBusy() {
        looks(1);
        heap.addAndGet(SMALL);
        for (int i = 0; i < 100; i++) {
            used.addAndGet(MemoryTrim.BUSY_BYTES);
            assertEquals(1, looks(1));
        }

        assertEquals(2, looks(2));
    }

    @Test
    @DisplayName("After each busy time what it took is given back, if it is worth the pause")
    void everyBusyTimeIsFollowedByATrim() {
        looks(1);

        heap.addAndGet(MemoryTrim.WORTH_IT_BYTES);
        assertEquals(1, looks(100));

        heap.addAndGet(1);
        assertEquals(2, looks(3));
    }
}
