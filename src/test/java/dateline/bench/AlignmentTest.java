package dateline.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlignmentTest {
    private static final String FIRST =
            "The ferry to the outer islands runs again from Monday, the harbour office said on Friday.";
    private static final String SECOND =
            "Three captains have been hired since January, and a fourth has agreed to come back until the summer.";

    private static double[] shares(List<String> blocks, String body) {
        return Alignment.of(blocks, body).ofBlocks();
    }

    @Test
    void theBlocksThatMakeUpTheBodyAreFoundAmongOthers() {
        List<String> page = List.of("Home Coast Sport", FIRST, "Advertisement", SECOND, "More from the coast");

        assertArrayEquals(new double[] {0, 1, 0, 1, 0}, shares(page, FIRST + "\n" + SECOND));
    }

    @Test
    void aTeaserThatSharesSingleWordsWithTheBodyIsNoneOfIt() {
        String teaser = "The harbour sells a lighthouse to the mayor";

        double[] shares = shares(List.of(FIRST, SECOND, teaser), FIRST + "\n" + SECOND);

        assertArrayEquals(new double[] {1, 1, 0}, shares);
    }

    @Test
    void aShortLineBetweenParagraphsIsFoundToo() {
        List<String> page = List.of(FIRST, "\"Never again!\"", SECOND);

        assertArrayEquals(new double[] {1, 1, 1}, shares(page, FIRST + "\n\"Never again!\"\n" + SECOND));
    }

    @Test
    void aStoryThatStandsTwiceIsFoundOnce() {
        List<String> page = List.of(FIRST, SECOND, "Print", FIRST, SECOND);

        assertArrayEquals(new double[] {1, 1, 0, 0, 0}, shares(page, FIRST + "\n" + SECOND));
    }

    @Test
    void aBlockOfWhichTheBodyHasHalfIsHalfFound() {
        double[] shares = shares(List.of("PORT SAINT ANNE Reuters one two three four"), "one two three four nine ten");

        assertArrayEquals(new double[] {0.5}, shares);
    }

    @Test
    void aBlockWithoutWordsHasNoShare() {
        assertTrue(Double.isNaN(shares(List.of("* * *", FIRST), FIRST)[0]));
    }

    @Test
    void whatOfTheBodyThePageLacksIsTold() {
        assertEquals(
                0.5,
                Alignment.of(List.of("one two three"), "one two three four five six")
                        .ofBody());
    }
}
