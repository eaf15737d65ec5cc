package dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.State;
import dateline.store.Change;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TurnsOfTheClockTest {
    private static final String EMBARGO = "\"embargo\": \"2026-03-01T12:00:00Z\"";
    private static final String EXPIRY = "\"expires\": \"2026-03-01T13:00:00Z\"";

    @TempDir
    Path data;

    private Gazette gazette;

    @BeforeEach
    void open() {
        gazette = new Gazette(data);
    }

    @AfterEach
    void close() {
        gazette.close();
    }

    @Test
    @DisplayName("LIFE-02: a release is exact to the second")
    void aReleaseIsExactToTheSecond() {
        String id = gazette.filed("report", "The report", "Its findings.", EMBARGO);

        gazette.at("11:59:59.999");
        State before = gazette.article(id).state();
        gazette.at("12:00:00");

        assertEquals(State.EMBARGOED, before);
        assertEquals(State.LIVE, gazette.article(id).state());
    }

    @Test
    @DisplayName("LIFE-02, C2: whoever slept through the release gives the story the date that was planned")
    void aReleaseThatWasSleptThroughHasItsDate() {
        String id = gazette.filed("report", "The report", "Its findings.", EMBARGO);

        gazette.clock.set(Instant.parse("2026-03-08T07:00:00Z"));
        gazette.newsroom.applyDueChanges();

        assertEquals(
                OffsetDateTime.parse("2026-03-01T12:00:00Z"),
                gazette.article(id).published());
        assertEquals(
                Instant.parse("2026-03-08T07:00:00Z"),
                gazette.store.read(reader -> reader.changesAfter(0, 1)).get(0).at());
    }

    @Test
    @DisplayName("C3: a clock that jumps back releases nothing twice and hides nothing again")
    void aClockThatJumpsBackReleasesNothingTwice() {
        String id = gazette.filed("report", "The report", "Its findings.", EMBARGO);
        gazette.at("12:00:00");
        String printed = gazette.feed("atom");

        gazette.at("08:30:00");
        gazette.at("12:00:00");

        assertEquals(State.LIVE, gazette.article(id).state());
        assertEquals(printed, gazette.feed("atom"));
        assertEquals(List.of(Change.Kind.INSERT), gazette.changes());
    }

    @Test
    @DisplayName("C3: an edit under a clock that was set back is later than the version before it all the same")
    void updatedNeverGoesBack() {
        gazette.at("12:00:00");
        String id = gazette.filed("bridge", "The bridge opens", "It has four lanes.");
        gazette.at("09:00:00");

        gazette.filed("bridge", "The bridge opens", "It has four lanes and a toll.");

        assertEquals(
                OffsetDateTime.parse("2026-03-01T12:00:01Z"),
                gazette.article(id).updated());
        List<Change> changes = gazette.store.read(reader -> reader.changesAfter(0, 10));
        assertFalse(changes.get(1).at().isBefore(changes.get(0).at()));
    }

    @Test
    @DisplayName("LIFE-10: an expiry is exact to the second, and leaves no tombstone")
    void anExpiryIsExactToTheSecond() {
        String id = gazette.filed("prize", "Win a boat", "Write to us.", EXPIRY);

        gazette.at("12:59:59");
        boolean before = gazette.feed("rss").contains("Win a boat");
        gazette.at("13:00:00");
        boolean after = gazette.feed("rss").contains("Win a boat");

        assertTrue(before);
        assertFalse(after);
        assertEquals(State.EXPIRED, gazette.article(id).state());
    }

    @Test
    @DisplayName("LIFE-10: a story whose embargo and expiry were both slept through was never public")
    void aStoryThatExpiredUnseenWasNeverPublic() {
        String id = gazette.filed("prize", "Win a boat", "Write to us.", EMBARGO, EXPIRY);

        gazette.at("14:00:00");

        assertEquals(State.EXPIRED, gazette.article(id).state());
        assertEquals(List.of(), gazette.changes());
    }

    @Test
    @DisplayName(
            "LIFE-02: a story filed with an embargo that has passed is dated by the moment at which that made it public")
    void whatAFilingMakesPublicIsDatedByIt() {
        String id = gazette.filed("report", "The report", "Its findings.", EMBARGO);

        gazette.at("10:00:00");
        gazette.filed("report", "The report", "Its findings, released early.", "\"embargo\": \"2026-03-01T09:00:00Z\"");

        assertEquals(State.LIVE, gazette.article(id).state());
        assertEquals(
                OffsetDateTime.parse("2026-03-01T10:00:00Z"),
                gazette.article(id).published());
    }
}
