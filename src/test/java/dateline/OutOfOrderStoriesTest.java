package dateline;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.IngestHarness;
import dateline.ingest.model.Reading;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OutOfOrderStoriesTest {
    private final OutOfOrderStories stories = new OutOfOrderStories();

    private static Reading story(String sourceId, String text) {
        return IngestHarness.clean(
                "story.json",
                "{\"sourceId\": \"" + sourceId + "\", \"title\": \"Lamp\", \"bodyText\": \"" + text + "\"}");
    }

    @Test
    @DisplayName("A slow version of a story does not follow a later one that has overtaken it")
    void anOlderVersionDoesNotFollowANewerOne() {
        stories.take(story("lamp", "The lamp is lit."), 2);

        assertTrue(stories.hasLater(story("lamp", "The lamp will be lit."), 1));
        assertFalse(stories.hasLater(story("seal", "The lamp will be lit."), 1));
        assertFalse(stories.hasLater(story("lamp", "The lamp was lit."), 3));
        stories.clear();
        assertFalse(stories.hasLater(story("lamp", "The lamp will be lit."), 1));
    }
}
