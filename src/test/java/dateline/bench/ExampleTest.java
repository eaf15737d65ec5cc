package dateline.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.page.outline.MeasuredPage;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExampleTest {
    private static final String FIRST =
            "The ferry to the outer islands runs again from Monday, the harbour office said on Friday.";
    private static final String SECOND =
            "Three captains have been hired since January, and a fourth has agreed to come back until the summer.";
    private static final String APPEAL = "Sign up for our newsletter";

    /** The only measure of each block is its place. */
    private static MeasuredPage page(String... blocks) {
        return new MeasuredPage(
                List.of(blocks),
                IntStream.range(0, blocks.length).mapToObj(i -> new float[] {i}).toList(),
                List.of("place"));
    }

    private static Truth body(String text) {
        return new Truth(Optional.of(text), List.of(), List.of());
    }

    private static List<Integer> places(List<Example> examples, double story) {
        return examples.stream()
                .filter(example -> example.story() == story)
                .map(example -> (int) example.features()[0])
                .toList();
    }

    @Test
    void blocksOfTheBodyAreTheStorysAndOthersAreNot() {
        List<Example> examples = Example.of(page("Home", FIRST, APPEAL, SECOND), body(FIRST + "\n" + SECOND));

        assertEquals(List.of(1, 3), places(examples, 1));
        assertEquals(List.of(0, 2), places(examples, 0));
    }

    @Test
    void whatMayBeInTheBodyTeachesNothing() {
        var truth = new Truth(Optional.of(FIRST), List.of(SECOND), List.of(), List.of());

        List<Example> examples = Example.of(page("Home", SECOND, FIRST, APPEAL), truth);

        assertEquals(List.of(2), places(examples, 1));
        assertEquals(List.of(0, 3), places(examples, 0));
    }

    @Test
    void theFirstPrintOfALongParagraphIsTheStorysThoughTheSecondAlignsBetter() {
        List<Example> examples = Example.of(page(FIRST, "Home", SECOND, FIRST), body(SECOND + "\n" + FIRST));

        assertEquals(List.of(0, 2, 3), places(examples, 1));
    }

    @Test
    void nothingIsLearntFromATruthThatThePageDoesNotShow() {
        assertTrue(Example.of(page(FIRST, APPEAL), body("Some other text of which nothing is there at all"))
                .isEmpty());
    }

    @Test
    void aLongBlockCountsMoreThanAShortOne() {
        List<Example> examples = Example.of(page(FIRST, "Home"), body(FIRST));

        assertTrue(examples.get(0).weight() > examples.get(1).weight());
    }

    @Test
    void whereOnlySnippetsAreKnownOnlyTheirBlocksTeach() {
        var truth = new Truth(Optional.empty(), List.of("ferry to the outer ISLANDS"), List.of("our newsletter"));

        List<Example> examples = Example.of(page("Home", FIRST, APPEAL, SECOND), truth);

        assertEquals(List.of(1), places(examples, 1));
        assertEquals(List.of(2), places(examples, 0));
    }

    @Test
    void aBlockThatIsNotMeasuredTeachesNothing() {
        var page = new MeasuredPage(List.of(FIRST, APPEAL), List.of(new float[] {0}, new float[0]), List.of("place"));

        assertEquals(1, Example.of(page, body(FIRST)).size());
    }
}
