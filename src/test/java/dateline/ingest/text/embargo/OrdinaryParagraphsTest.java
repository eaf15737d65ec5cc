package dateline.ingest.text.embargo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.Copy;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * First and last paragraphs of stories in 42 languages, half of which tell of waiting, secrets, deadlines and decisions to come.
 * No model has learnt from them.
 */
class OrdinaryParagraphsTest {
    private static final int ALL = 1_780;

    /** Of a hundred; a story has some eight paragraphs that are looked at. */
    private static final double MOST_HELD = 1.5;

    @Test
    @DisplayName("Few paragraphs of a story are taken for words that ask to wait with it")
    void fewAreTakenForRequests() {
        List<String> paragraphs =
                Copy.textOf("text/embargo/ordinary-paragraphs.txt").lines().toList();

        List<String> held = paragraphs.stream().filter(HoldLines::isSaidInStory).toList();

        assertEquals(ALL, paragraphs.size());
        assertTrue(held.size() * 100.0 <= MOST_HELD * ALL, held.size() + ": " + held);
    }
}
