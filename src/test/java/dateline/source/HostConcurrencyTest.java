package dateline.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HostConcurrencyTest {
    private final List<String> done = new ArrayList<>();
    private final HostConcurrency hostTurns = new HostConcurrency(1, 2);

    @Test
    @DisplayName("What comes while its host is being asked waits without a thread; other hosts are asked meanwhile")
    void oneHostKeepsNobodyElse() {
        hostTurns.run("slow", () -> {
            hostTurns.run("slow", () -> done.add("second"));
            hostTurns.run("other", () -> done.add("other"));
            done.add("first");
        });

        assertEquals(List.of("other", "first", "second"), done);
    }

    @Test
    @DisplayName("No more wait than may, and what waits can be forgotten")
    void noMoreWaitThanMay() {
        hostTurns.run("slow", () -> {
            hostTurns.run("slow", () -> done.add("second"));
            hostTurns.run("slow", () -> done.add("third"));
            assertThrows(RejectedExecutionException.class, () -> hostTurns.run("slow", () -> done.add("one too many")));
            assertEquals(2, hostTurns.clear());
        });
        hostTurns.run("slow", () -> done.add("later"));

        assertEquals(List.of("later"), done);
    }

    @Test
    @DisplayName("One that fails keeps nobody from the host")
    void aFailureEndsItsTurn() {
        assertThrows(
                IllegalStateException.class,
                () -> hostTurns.run("slow", () -> {
                    throw new IllegalStateException();
                }));

        hostTurns.run("slow", () -> done.add("next"));

        assertEquals(List.of("next"), done);
    }
}
