package dateline.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pollers miss of a month, from one a minute to one a week. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MonthTest {
    private static final int ACTS = 200;
    private static final List<String> PACES = List.of("1 min", "15 min", "1 h", "6 h", "1 d", "3 d", "7 d");

    private List<Month.Missed> month;

    @BeforeAll
    void play(@TempDir Path data) {
        month = Month.play(data, 2026, ACTS);
    }

    /** What those who poll in one way miss, each at its pace. */
    private List<Month.Missed> of(String strategy) {
        List<Month.Missed> polled = month.stream()
                .filter(missed -> missed.strategy().equals(strategy))
                .toList();
        assertEquals(PACES, polled.stream().map(Month.Missed::pace).toList(), strategy);
        return polled;
    }

    private Month.Missed of(String strategy, String pace) {
        return of(strategy).get(PACES.indexOf(pace));
    }

    @ParameterizedTest
    @ValueSource(strings = {"since", "archive"})
    @DisplayName("HIST-06 nobody misses anything through the cursor or the archive")
    void nobodyMissesAnythingThroughTheCursorOrTheArchive(String strategy) {
        assertEquals(
                List.of(),
                of(strategy).stream().filter(missed -> !missed.isNothing()).toList());
    }

    @Test
    void whoReadsTheFirstPageAloneMissesStoriesOnceHeIsSlow() {
        assertTrue(of("first page", "7 d").inserts() > 0);
        assertEquals(0, of("first page", "1 min").inserts());
    }

    @Test
    void whoTakesDeltasHearsOfEveryRemovalUnlessHeIsSoSlowThatHeIsGivenTheWhole() {
        assertEquals(0, of("A-IM: feed", "1 min").otherRemovals());
    }
}
