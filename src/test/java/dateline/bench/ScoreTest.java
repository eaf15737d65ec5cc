package dateline.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoreTest {
    private static Score of(Truth truth, String body) {
        var score = new Score();
        score.add(truth, body);
        return score;
    }

    private static Truth body(String text) {
        return new Truth(Optional.of(text), List.of(), List.of());
    }

    @Test
    void bodiesAreComparedByRunsOfFourWords() {
        Score score = of(body("one two three four five"), "one two three four, five six seven");

        assertEquals(2 / 4.0, score.precision());
        assertEquals(1, score.recall());
        assertEquals(2 / 3.0, score.f1(), 1e-9);
    }

    @Test
    void f1IsOfTheMeansOverPages() {
        Score score = of(body("one two three four"), "one two three four");
        score.add(body("one two three four"), "nothing of it all");

        assertEquals(0.5, score.f1(), 1e-9);
        assertEquals(0.5, score.accuracy());
    }

    @Test
    void aPageOfWhichNothingCameOutCountsAgainstRecallAlone() {
        Score score = of(body("one two three four"), "one two three four");
        score.add(body("one two three four"), "");

        assertEquals(1, score.precision());
        assertEquals(0.5, score.recall());
    }

    @Test
    void punctuationDoesNotCountButCaseDoes() {
        assertEquals(1, of(body("One, two."), "One two").accuracy());
        assertEquals(0, of(body("One, two."), "one two").accuracy());
    }

    @Test
    void snippetsAreLookedForWithoutCaseAndPunctuation() {
        var truth = new Truth(Optional.empty(), List.of("the ISLANDERS’ ferry", "a pier"), List.of("sign up"));

        assertEquals(
                2 * 1 / (2 * 1 + 1 + 1.0),
                of(truth, "The islanders' ferry. Sign up!").snippets());
    }
}
