package dateline.ingest.plain;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.IngestHarness;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A box within a story that names others, and what stands behind it. */
class PartBehindBoxTest {
    private static final String PAGE = """
            Skip to content
            The Selmouth Chronicle
            News
            Sport
            Food
            Sign in

            Food
            Nettle dumplings as my grandmother made them
            Three generations have quarrelled over the filling. This is the one that won.

            By Imogen Farrar
            9 April 2026

            In April the lane behind the old tannery smells of nettles and rain, and my grandmother stands in it with gloves and a basket.
            She weighs nothing, so I have made this three times with scales for the readers of this paper, and once more for my aunt.
            For the dough, flour, eggs and salt are kneaded for ten minutes until it shines, and left under a damp cloth for half an hour.
            The nettles go into boiling water for one minute, into cold water for another, and are chopped with the onion and the curd.

            %s
            Yeast buns without yeast? A baker from Quarley shows how
            The finest farm shops of the valley

            %s

            Topics: recipes, nettles, spring

            Comments (7)
            Imprint
            Privacy
            © The Selmouth Chronicle
            """;

    private static String body(String label, String behind) {
        return IngestHarness.clean("dumplings.txt", PAGE.formatted(label, behind))
                .content()
                .body()
                .text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Read also", "Lesen Sie auch", "Lire aussi", "Čtěte také", "Läs också"})
    @DisplayName("A heading and the paragraphs under it go on with the story")
    void headingAndParagraphs(String label) {
        String body = body(label, """
                What grandmother says about it
                “Press the edge with the handle of a spoon, that is the whole secret,” she says. “Whoever comes with a knife makes a hole.”
                Dumplings that are left over are cut into strips on the next day and fried with an egg, though nobody has ever seen any left over.""");

        assertTrue(body.contains("What grandmother says about it"), body);
        assertTrue(body.contains("handle of a spoon"), body);
        assertTrue(body.endsWith("nobody has ever seen any left over."), body);
    }

    private static final String RACE = """
            Skip to content
            The Selmouth Chronicle
            News
            Sport
            Sign in

            Sport
            Newcomer wins the half marathon of the coast, and the teacher wins for the fourteenth time

            9 June 2026
            By Imogen Farrar

            The third race of his life, the first victory. Caleb Thorne, 24, of Quarley won the coast half marathon on Sunday in 1:09:47, twelve seconds ahead of Owen Pascoe.
            "I did not know the course at all. I ran behind Owen and waited for him to run away. He did not, so I did," said Thorne, who was a skier until last year.
            It was decided on the last mile but one, on the climb to the brewery, where Pascoe reached for a cup, choked on it and lost five yards.
            Among the women nobody surprised Hannah Dworkin. The teacher from Selmouth won by more than four minutes and had no rival on her own roads.

            %s
            The Quarley ten changes its course, the road is to be mended
            Thorne: I have not hung up my skis

            Results, men, 21.1 km
            Name\tClub\tTime\tBehind
            Caleb Thorne\tQuarley Harriers\t1:09:47\t-
            Owen Pascoe\tAC Selmouth\t1:09:59\t+0:12
            Thomas Wolfe\tHarrow Lake\t1:11:32\t+1:45

            The results of all classes hang in the hall of the old school from Wednesday on.

            Topics: running, half marathon

            Comments (7)
            Imprint
            © The Selmouth Chronicle
            """;

    @ParameterizedTest
    @ValueSource(strings = {"Read also", "Čtěte také"})
    @DisplayName("So do the rows of a table under their heading, and the sentence behind them")
    void headingAndRows(String label) {
        String body = IngestHarness.clean("race.txt", RACE.formatted(label))
                .content()
                .body()
                .text();

        assertTrue(body.contains("Results, men, 21.1 km"), body);
        assertTrue(body.contains("Thomas Wolfe"), body);
        assertTrue(body.endsWith("from Wednesday on."), body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "About the author\nImogen Farrar is an editor on the food desk and has cooked for the Chronicle every Saturday since 2017.",
                "Market returns to the quay\nStalls open on Saturday at nine for the first time since the storm.\nChoir looks for basses\nNobody who applied could sing below the stave, its conductor says.",
                "The Spoonful newsletter\nA recipe for the weekend, every Friday in your inbox. Sign up now, it costs nothing."
            })
    @DisplayName("The author, teasers of other stories and what the site asks for are none of it")
    void whatIsNoPart(String behind) {
        String body = body("Read also", behind);

        assertTrue(body.endsWith("chopped with the onion and the curd."), body);
        assertFalse(body.contains("Yeast buns"), body);
    }
}
