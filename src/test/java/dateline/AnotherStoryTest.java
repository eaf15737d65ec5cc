package dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.ArticleId;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Input;
import dateline.ingest.model.Outcome;
import dateline.ingest.model.Receipt;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes under the name of a story that is here: an edit of it, or another story. */
class AnotherStoryTest {
    private static final String BRIDGE =
            "The new bridge over the harbour opened to traffic on Monday after three years of"
                    + " work. The mayor cut the ribbon before some four hundred guests, and the first buses crossed at noon."
                    + " Engineers expect nine thousand cars a day, a third fewer than the old crossing carried at its busiest.";
    private static final String CHOIR =
            "Singers from eleven villages gathered in the old chapel on Saturday night for a"
                    + " concert that nobody had thought possible a year ago. Conductor Ona Brekke had found the forgotten scores"
                    + " in an attic, and local families paid for having every sheet of them restored by hand in the capital.";

    @TempDir
    Path folder;

    private Gazette gazette;
    private String id;

    @BeforeEach
    void fileTheBridge() {
        gazette = new Gazette(folder);
        id = gazette.filed("story-7", "Harbour bridge opens to traffic", BRIDGE);
    }

    @AfterEach
    void close() {
        gazette.close();
    }

    private Receipt again(String title, String text, String... more) {
        return gazette.file(Gazette.story("story-7", title, text, more));
    }

    @Test
    @DisplayName("ID-06: a story that is rewritten into another one under an old id is held, and the old one stays")
    void anotherStoryUnderAnOldNameIsHeld() {
        Receipt receipt = again("Choir revives forgotten songs", CHOIR);

        assertEquals(Outcome.HELD, receipt.outcome());
        assertTrue(receipt.reason().orElseThrow().startsWith("This looks like a new story"));
        assertEquals(1, gazette.article(id).version());
        assertEquals(
                "Harbour bridge opens to traffic", gazette.article(id).content().title());
        assertEquals(
                1,
                gazette.store.read(reader -> reader.quarantine()).stream()
                        .filter(kept -> kept.held())
                        .count());
    }

    @Test
    void theHeldStoryIsTakenUnderANameOfItsOwn() {
        again("Choir revives forgotten songs", CHOIR);

        Receipt receipt = gazette.file(Gazette.story("story-8", "Choir revives forgotten songs", CHOIR));

        assertEquals(Outcome.ACCEPTED, receipt.outcome());
        assertTrue(!receipt.id().orElseThrow().value().equals(id));
    }

    @Test
    @DisplayName("ID-05: an ordinary rewrite, with another headline and half of another text, is the same story")
    void anOrdinaryRewriteIsTheSameStory() {
        String half = BRIDGE.substring(0, BRIDGE.indexOf("Engineers"));
        Receipt receipt = again(
                "Crowds cross on the first day",
                half + "By the evening police had counted twice as many walkers as"
                        + " cars, and the ferry company said that it would keep its last boat until the spring.");

        assertEquals(Outcome.CHANGED, receipt.outcome());
        assertEquals(id, receipt.id().map(ArticleId::value).orElseThrow());
    }

    @Test
    void aNewTextUnderTheOldHeadlineIsTheSameStory() {
        assertEquals(
                Outcome.CHANGED, again("Harbour bridge opens to traffic", CHOIR).outcome());
    }

    @Test
    void aShortNoticeIsNotJudged() {
        assertEquals(
                Outcome.CHANGED,
                again("Correction follows", "More in the evening.").outcome());
    }

    @Test
    void whoeverNamesTheStoryByItsIdMeansIt() {
        Input named = BytesInput.of(
                "choir.json",
                "{\"id\": \"%s\", \"title\": \"Choir revives forgotten songs\", \"bodyText\": \"%s\"}"
                        .formatted(id, CHOIR));

        assertEquals(Outcome.CHANGED, gazette.file(named).outcome());
    }
}
