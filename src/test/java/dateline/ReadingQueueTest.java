package dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dateline.ingest.model.BytesInput;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReadingQueueTest {
    private final ReadingQueue<String> queue = new ReadingQueue<>();

    @AfterEach
    void close() {
        queue.close();
    }

    private void add(String name) {
        queue.add(BytesInput.of(name, ""), () -> List.of(name));
    }

    private void addSlow(String name, CountDownLatch released) {
        queue.add(BytesInput.of(name, ""), () -> {
            released.await();
            return List.of(name);
        });
    }

    private String next() throws InterruptedException {
        ReadingQueue.Read<String> read = queue.next(() -> {});
        assertEquals(List.of(read.input().name()), read.found());
        return read.input().name();
    }

    @Test
    @DisplayName("Inputs are taken in their order")
    void inputsAreTakenInTheirOrder() throws Exception {
        var taken = new ArrayList<String>();
        for (int i = 0; i < 50; i++) {
            add("input " + i);
        }

        while (queue.size() > 0) {
            taken.add(next());
        }

        assertEquals(50, taken.size());
        assertEquals("input 0", taken.get(0));
        assertEquals("input 49", taken.get(49));
    }

    @Test
    @DisplayName(
            "Slow inputs, though more than processors, are overtaken; what is ready is stored before the long wait")
    void slowInputsAreOvertaken() throws Exception {
        var released = new CountDownLatch(1);
        int slow = Runtime.getRuntime().availableProcessors() + 1;
        for (int i = 0; i < slow; i++) {
            addSlow("slow", released);
        }
        add("quick");

        assertEquals("quick", next());
        var stored = new ArrayList<String>();
        ReadingQueue.Read<String> late = queue.next(() -> {
            stored.add("quick");
            released.countDown();
        });

        assertEquals("slow", late.input().name());
        assertEquals(List.of("quick"), stored);
        assertEquals(slow - 1, queue.size());
    }

    @Test
    @DisplayName("What is thrown while an input is read comes out")
    void whatIsThrownComesOut() {
        queue.add(BytesInput.of("bad", ""), () -> {
            throw new IllegalStateException("no such luck");
        });

        assertThrows(IllegalStateException.class, () -> queue.next(() -> {}));
    }
}
