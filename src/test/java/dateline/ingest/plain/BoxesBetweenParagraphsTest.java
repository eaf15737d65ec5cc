package dateline.ingest.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.Content;
import dateline.article.Image;
import dateline.ingest.IngestHarness;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page puts between the paragraphs of a text without empty lines, and what the story has there itself. */
class BoxesBetweenParagraphsTest {
    private static final String PAGE = """
            The Selmouth Chronicle
            News
            Sport
            Sign in
            Subscribe
            Rowing
            Selmouth women row into the final on the last stroke
            By Rowena Sallis
            4 March 2026, 08:30 GMT
            Share
            Save
            %s
            The women of Selmouth went over the line in six minutes and forty-eight seconds on Tuesday morning and are in the final of the county regatta.
            It is the first time that a crew of this town of thirty thousand has come so far, in a boat that was bought at second hand seven years ago.
            "In the last two hundred metres I could not feel my hands any more," said Marit Ferrier, who rows in the bow. "I only heard the coach."
            %s
            Terms and conditions
            Privacy policy
            © 2026 Selmouth Media
            """;

    private static Content read(String picture, String behind) {
        return IngestHarness.clean("crew.txt", PAGE.formatted(picture, behind)).content();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Related stories]\n- Two held after disturbance at the quay\n- Ferry timetable changes next week",
                "【関連記事】\n・Two held after disturbance at the quay\n・Ferry timetable changes next week",
                "Karin labarai masu alaƙa\nTwo held after disturbance at the quay",
                "Tangazo",
                "விளம்பரம்"
            })
    void aBoxIsNoPartOfTheStory(String box) {
        String body = read(
                        "",
                        box
                                + "\nThe boat was built in Tarn Head in 1998 and has been mended four times since, twice by the crew itself, with wood from the old pier."
                                + "\nThe final is rowed at ten on Friday morning, and whoever wants to watch it needs no ticket.")
                .body()
                .text();

        assertFalse(body.contains("Two held"), body);
        assertFalse(body.contains("Ferry timetable"), body);
        assertFalse(body.contains(box), body);
        assertTrue(body.contains("The boat was built"), body);
        assertTrue(body.contains("needs no ticket"), body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Three things have changed since the crew began:", "Further reading", "Recommended"})
    void aListOfTheStorysOwnStays(String head) {
        String body = read(
                        "",
                        head
                                + "\n- the blades are of carbon now\n- the coach is paid\n- the boat has a roof over it"
                                + "\nThe final is rowed at ten on Friday morning, and whoever wants to watch it needs no ticket.")
                .body()
                .text();

        assertTrue(body.contains("the coach is paid"), body);
    }

    @Test
    void aTableItsHeadsAndTheSentenceBehindItAreTheStorys() {
        String body = read(
                        "",
                        "Results\nWomen, two thousand metres\n1\tSelmouth\t6:48.2\n2\tTarn Head\t6:51.0\n3\tBrackwater\t6:55.7"
                                + "\nThe final is rowed at ten on Friday morning, and whoever wants to watch it needs no ticket.")
                .body()
                .text();

        assertTrue(body.contains("Women, two thousand"), body);
        assertTrue(body.contains("Tarn Head"), body);
        assertTrue(body.contains("needs no ticket"), body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Family handout", "Aus Privatbesitz", "Archives familiales", "Familjealbum", "Сімейний архів"})
    void whereAPictureWasGotFromIsItsCredit(String credit) {
        Content content = read("Marit Ferrier on the slip at Tarn Head in 1998\n" + credit, "");

        assertEquals(Optional.of(credit), content.image().flatMap(Image::credit));
        assertEquals(
                Optional.of("Marit Ferrier on the slip at Tarn Head in 1998"),
                content.image().flatMap(Image::caption));
    }
}
