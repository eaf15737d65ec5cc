package dateline.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What pollers miss of a month, from one a minute to one a week. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MonthTest {
    private static final int ACTS = 200;

    private List<Month.Missed> month;

    @BeforeAll
    void play(@TempDir Path data) {
        month = Month.play(data, 2026, ACTS);
    }

    private List<Month.Missed> of(String strategy, Predicate<Month.Missed> which) {
        return month.stream()
                .filter(missed -> missed.strategy().equals(strategy))
                .filter(which)
                .toList();
    }

    @Test
    void nobodyMissesAnythingThroughTheCursor() {
        assertEquals(7, of("since", missed -> true).size());
        assertEquals(List.of(), of("since", missed -> !missed.isNothing()));
    }

    @Test
    @DisplayName("HIST-06 nobody misses anything through the archive")
    void nobodyMissesAnythingThroughTheArchive() {
        assertEquals(List.of(), of("archive", missed -> !missed.isNothing()));
    }

    @Test
    void whoReadsTheFirstPageAloneMissesStoriesOnceHeIsSlow() {
        assertTrue(
                of("first page", missed -> missed.pace().equals("7 d")).get(0).inserts() > 0);
        assertEquals(
                0,
                of("first page", missed -> missed.pace().equals("1 min")).get(0).inserts());
    }

    @Test
    void whoTakesDeltasHearsOfEveryRemovalUnlessHeIsSoSlowThatHeIsGivenTheWhole() {
        assertEquals(
                List.of(), of("A-IM: feed", missed -> missed.pace().equals("1 min") && missed.otherRemovals() > 0));
    }
}
