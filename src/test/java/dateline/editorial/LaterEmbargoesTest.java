package dateline.editorial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.Gazette;
import dateline.article.Article;
import dateline.article.State;
import dateline.ingest.model.Receipt;
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

/** Embargoes that come, move or are left out in a later version of a story. */
class LaterEmbargoesTest {
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

    @Test
    @DisplayName("LIFE-01: a version under embargo takes a public story out of the feeds until its time")
    void aNewEmbargoTakesAPublicStoryBack() {
        String id = gazette.filed("report", "The report", "It comes at noon.");
        OffsetDateTime published = gazette.article(id).published();
        gazette.at("09:00:00");

        Receipt receipt =
                gazette.file(Gazette.story("report", "The report", "It comes at noon, and says so.", EMBARGO));
        boolean whileWaiting = gazette.feed("atom").contains(id);
        gazette.at("11:59:59");
        State waiting = gazette.article(id).state();
        gazette.at("12:00:00");

        assertFalse(whileWaiting);
        assertEquals(State.EMBARGOED, waiting);
        assertTrue(receipt.reason().orElseThrow().contains("out of the feeds"), receipt.toString());
        Article back = gazette.article(id);
        assertEquals(State.LIVE, back.state());
        assertEquals(published, back.published());
        assertEquals(OffsetDateTime.parse("2026-03-01T12:00:00Z"), back.updated());
        assertEquals(List.of(Change.Kind.INSERT, Change.Kind.REMOVE, Change.Kind.INSERT), gazette.changes());
    }

    @Test
    @DisplayName("LIFE-01: an editor's new words under embargo are as little public, and a hold does not outlive it")
    void aRevisionUnderEmbargo() {
        String id = gazette.filed("report", "The report", "It comes at noon.");

        ActionResult revised = gazette.editorialActions()
                .update(id, Gazette.story("report", "The report", "Its findings in full.", EMBARGO));
        gazette.editorialActions().hold(id);
        gazette.editorialActions().release(id);

        assertTrue(revised.sentence().contains("out of the feeds"), revised.sentence());
        assertEquals(State.EMBARGOED, gazette.article(id).state());
    }

    @Test
    @DisplayName("LIFE-01: an embargo that comes in after a plan, and ends later, is waited for")
    void anEmbargoOutlastsAPlan() {
        String id = gazette.filed("report", "The report", "It comes at noon.");
        gazette.editorialActions().hold(id);
        gazette.editorialActions().schedule(id, Instant.parse("2026-03-01T10:00:00Z"));
        gazette.filed("report", "The report", "Its findings in full.", EMBARGO);

        gazette.at("10:00:00");
        State atThePlan = gazette.article(id).state();
        gazette.at("12:00:00");

        assertEquals(State.EMBARGOED, atThePlan);
        assertEquals(State.LIVE, gazette.article(id).state());
    }

    @Test
    @DisplayName("LIFE-01: a story that was published in spite of its embargo is not taken back by what is filed again")
    void whatWasPublishedInSpiteOfItsEmbargoStays() {
        String id = gazette.filed("report", "The report", "Its findings.", EMBARGO);
        gazette.editorialActions().publish(id);

        gazette.filed("report", "The report", "Its two findings.", EMBARGO);

        assertEquals(State.LIVE, gazette.article(id).state());
    }

    @Test
    @DisplayName("LIFE-01: an embargo that the next filing leaves out stands, and is lifted by one that has passed")
    void anEmbargoThatIsLeftOutStands() {
        String id = gazette.filed("report", "The report", "Its findings.", EMBARGO);

        Receipt receipt = gazette.file(Gazette.story("report", "The report", "Its two findings."));
        State leftOut = gazette.article(id).state();
        Receipt again = gazette.file(Gazette.story("report", "The report", "Its two findings."));
        gazette.filed("report", "The report", "Its two findings.", "\"embargo\": \"2026-02-28T12:00:00Z\"");

        assertEquals(State.EMBARGOED, leftOut);
        assertTrue(receipt.reason().orElseThrow().contains("stands"), receipt.toString());
        assertEquals(receipt.reason(), again.reason());
        assertEquals(State.LIVE, gazette.article(id).state());
    }

    @Test
    @DisplayName("P18: a story that expires before its embargo ends is said never to become public")
    void anExpiryBeforeTheEndOfTheEmbargo() {
        Receipt receipt = gazette.file(Gazette.story(
                "report", "The report", "Its findings.", EMBARGO, "\"expires\": \"2026-03-01T11:00:00Z\""));

        assertTrue(receipt.reason().orElseThrow().contains("never becomes public"), receipt::toString);
    }
}
