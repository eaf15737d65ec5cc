package dateline.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.page.outline.MeasuredPage;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoostingTest {
    private static final Boosting.Settings FEW = new Boosting.Settings(12, 4, 0.1, 5, 1, 0, 0.7, 0.8, 3);
    private static final Boosting.Settings MANY = new Boosting.Settings(80, 4, 0.2, 5, 1, 0, 1, 0.8, 3);

    /** The story's are those whose first measure is high while the third is low; the second says nothing. */
    private static List<Example> examples(long seed) {
        var random = new Random(seed);
        return IntStream.range(0, 600)
                .mapToObj(i -> {
                    float[] features = {random.nextFloat(), random.nextFloat(), random.nextInt(10)};
                    return new Example(features, features[0] > 0.4 && features[2] < 6 ? 1 : 0, 1 + random.nextInt(3));
                })
                .toList();
    }

    private static List<String> lines(List<Tree> trees) {
        return trees.stream().map(Tree::line).toList();
    }

    @Test
    void itFindsTheRuleBehindTheExamples() {
        var model = MeasuredPage.model(lines(Boosting.fit(examples(1), MANY)));

        long right = examples(2).stream()
                .filter(example -> model.applyAsDouble(example.features()) > 0.5 == example.story() > 0.5)
                .count();

        assertTrue(right > 580, right + " of 600");
    }

    @Test
    void theWrittenModelIsReadAsTheTreesThatWereFitted() {
        List<Tree> trees = Boosting.fit(examples(1), FEW);

        var model = MeasuredPage.model(lines(trees));

        for (Example example : examples(2)) {
            double sum = trees.stream()
                    .mapToDouble(tree -> tree.value(example.features()))
                    .sum();
            assertEquals(1 / (1 + Math.exp(-sum)), model.applyAsDouble(example.features()), 1e-6);
        }
    }

    @Test
    void theSameExamplesGiveTheSameModelAndAnotherSeedAnother() {
        var otherSeed = new Boosting.Settings(12, 4, 0.1, 5, 1, 0, 0.7, 0.8, 4);

        assertEquals(lines(Boosting.fit(examples(1), FEW)), lines(Boosting.fit(examples(1), FEW)));
        assertNotEquals(lines(Boosting.fit(examples(1), FEW)), lines(Boosting.fit(examples(1), otherSeed)));
    }

    @Test
    void noTreeHasMoreLeavesThanItMay() {
        for (String line : lines(Boosting.fit(examples(1), FEW))) {
            assertTrue(line.split("=", -1).length - 1 <= 4, line);
        }
    }

    @Test
    void examplesThatAreAllAlikeGiveTheirShare() {
        List<Example> alike = IntStream.range(0, 40)
                .mapToObj(i -> new Example(new float[] {1}, i % 4 == 0 ? 1 : 0, 1))
                .toList();

        var model = MeasuredPage.model(lines(Boosting.fit(alike, new Boosting.Settings(3, 4, 0.1, 5, 1, 0, 1, 1, 3))));

        assertEquals(0.25, model.applyAsDouble(new float[] {1}), 0.01);
    }
}
