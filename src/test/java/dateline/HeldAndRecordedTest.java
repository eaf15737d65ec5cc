package dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.ArticleId;
import dateline.article.State;
import dateline.editorial.ActionResult;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds that end by themselves, stories that stay with a notice or grow, and the record of what was done. */
class HeldAndRecordedTest {
    private static final String EMBARGO = "\"embargo\": \"2026-03-01T12:00:00Z\"";

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

    /** The story waits in this state at one time of the day, and is public at the other. */
    private void assertReleased(String id, State state, String waiting, String live) {
        gazette.at(waiting);
        assertEquals(state, gazette.article(id).state());
        gazette.at(live);
        assertEquals(State.LIVE, gazette.article(id).state());
    }

    @Test
    @DisplayName("LIFE-02: a held story that was public comes back at the time that was set, however it is noticed")
    void aHeldStoryCanBePlanned() {
        String id = gazette.filed("bridge", "The bridge opens", "It opened at dawn.");
        OffsetDateTime published = gazette.article(id).published();
        gazette.at("09:00:00");
        gazette.editorialActions().hold(id);

        ActionResult planned = gazette.editorialActions().schedule(id, Instant.parse("2026-03-01T11:00:00Z"));
        gazette.filed("bridge", "The bridge opens", "It opened at dawn, and a ferry stopped.");
        gazette.at("10:59:59");
        State waiting = gazette.article(id).state();
        gazette.at("11:00:05");

        assertTrue(planned.isDone(), planned.sentence());
        assertEquals(State.HELD, waiting);
        assertEquals(State.LIVE, gazette.article(id).state());
        assertEquals(published, gazette.article(id).published());
        assertEquals(
                OffsetDateTime.parse("2026-03-01T11:00:00Z"),
                gazette.article(id).updated());
    }

    @Test
    @DisplayName("LIFE-02: what an editor has planned no file brings forward, though it tells its embargo again")
    void aPlanOutlastsTheSendersEmbargo() {
        String id = gazette.filed("report", "The report", "Its findings.", EMBARGO);
        gazette.editorialActions().schedule(id, Instant.parse("2026-03-01T20:00:00Z"));

        gazette.filed("report", "The report", "Its two findings.", EMBARGO);
        assertReleased(id, State.SCHEDULED, "19:59:59", "20:00:05");
        assertEquals(2, gazette.article(id).version());
    }

    @Test
    @DisplayName("LIFE-02: a date of publication beyond the end of the embargo is waited for")
    void aLaterDateOutlastsTheEmbargo() {
        String id = gazette.filed(
                "report", "The report", "Its findings.", EMBARGO, "\"published\": \"2026-03-01T15:00:00Z\"");

        assertReleased(id, State.EMBARGOED, "12:00:05", "15:00:05");
        assertEquals(
                OffsetDateTime.parse("2026-03-01T15:00:00Z"),
                gazette.article(id).published());
    }

    @Test
    @DisplayName(
            "LIFE-02: the story itself says when it is due, whatever an earlier release of the program noted of it")
    void anEarlierNoteOfTheTime() throws SQLException {
        String id = gazette.filed(
                "report", "The report", "Its findings.", EMBARGO, "\"published\": \"2026-03-01T15:00:00Z\"");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("dateline.db"));
                var update = connection.prepareStatement("UPDATE article SET turns_at = ?")) {
            update.setLong(1, Instant.parse("2026-03-01T12:00:00Z").getEpochSecond());
            assertEquals(1, update.executeUpdate());
        }

        assertReleased(id, State.EMBARGOED, "12:00:05", "15:00:05");
    }

    @Test
    @DisplayName("LIFE-01: an embargo or a plan that ends within a second ends not before")
    void withinASecond() {
        String id = gazette.filed("report", "The report", "Its findings.", "\"embargo\": \"2026-03-01T11:00:00.700Z\"");
        gazette.at("11:00:00");
        assertEquals(State.EMBARGOED, gazette.article(id).state());
        gazette.editorialActions().schedule(id, Instant.parse("2026-03-01T12:00:00.001Z"));

        assertReleased(id, State.SCHEDULED, "12:00:00", "12:00:01");
    }

    @Test
    void anotherHoldTakesThePlanAway() {
        String id = gazette.filed("bridge", "The bridge opens", "It opened at dawn.");
        gazette.editorialActions().hold(id);
        gazette.editorialActions().schedule(id, Instant.parse("2026-03-01T11:00:00Z"));

        ActionResult again = gazette.editorialActions().hold(id);
        gazette.at("12:00:00");

        assertTrue(again.isDone());
        assertEquals(State.HELD, gazette.article(id).state());
        assertEquals(
                ActionResult.Kind.OUT_OF_PLACE,
                gazette.editorialActions().hold(id).kind());
    }

    @Test
    @DisplayName(
            "LIFE-12: each act is on record with who did it, when and in which words, what was refused beside what was done")
    void eachActIsOnRecord() {
        String id = gazette.filed("report", "The report", "Its findings.", EMBARGO);
        gazette.at("12:00:00");
        gazette.editorialActions()
                .by("key desk")
                .correct(id, Gazette.story("report", "The report", "Its two findings."), "Two.");
        gazette.editorialActions().by("user mara").withdraw(id, "Unfounded.", Optional.empty());
        gazette.editorialActions().by("user mara").hold(id);

        List<String> acts = gazette.store.read(reader -> reader.auditEntries(new ArticleId(id))).stream()
                .map(auditEntry -> auditEntry.at() + " " + auditEntry.actor() + ": "
                        + (auditEntry.isRefused() ? "refused " : "") + auditEntry.verb() + " "
                        + auditEntry.words().orElse("-") + " v" + auditEntry.version())
                .toList();

        assertEquals(
                List.of(
                        "2026-03-01T12:00:00Z clock: release - v1",
                        "2026-03-01T12:00:00Z key desk: correct Two. v2",
                        "2026-03-01T12:00:00Z user mara: withdraw Unfounded. v3",
                        "2026-03-01T12:00:00Z user mara: refused hold This story was withdrawn, for good. An editor can"
                                + " file it as a new story to publish it again. v3"),
                acts);
    }

    @Test
    @DisplayName("LIFE-08: a retraction can stay as the entry that it was, with a notice in the place of its text")
    void aRetractionCanStay() {
        String id = gazette.filed("mayor", "The mayor resigns", "She resigned at noon.");
        gazette.at("09:00:00");

        gazette.editorialActions()
                .correct(
                        id,
                        Gazette.story("mayor", "Retracted: The mayor resigns", "This report was wrong."),
                        "The mayor has not resigned.");

        String feed = gazette.feed("atom");
        assertTrue(feed.contains("<id>" + id + "</id>"));
        assertTrue(feed.contains("Retracted: The mayor resigns"));
        assertTrue(feed.contains("The mayor has not resigned."));
        assertFalse(feed.contains("at noon"));
    }

    @Test
    @DisplayName("LIFE-09: a live blog is one entry, which grows and is updated each time")
    void aLiveBlogIsOneEntry() {
        String text = "The polls are open.";
        String id = gazette.filed("blog", "Election day", text);
        for (int hour = 10; hour < 14; hour++) {
            gazette.at(hour + ":00:00");
            text = hour + " o'clock: a count. " + text;
            assertEquals(id, gazette.filed("blog", "Election day", text));
        }

        String feed = gazette.feed("atom");
        assertEquals(2, feed.split("<entry", -1).length);
        assertTrue(feed.contains("<updated>2026-03-01T13:00:00Z</updated><published>2026-03-01T08:00:00Z</published>"));
        assertTrue(feed.contains("13 o'clock: a count. 12 o'clock"), feed);
    }
}
