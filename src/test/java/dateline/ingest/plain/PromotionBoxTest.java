package dateline.ingest.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.IngestHarness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What boxes between two paragraphs promise to whoever signs up, and what a story says of such things itself. */
class PromotionBoxTest {
    private static final String PAGE = """
            The Brackwater Post
            News | Sport | Weather | Jobs
            Subscribe
            Tide mill turns again after sixty years of standing still
            By Hester Quayle
            Published: 14 May 2026, 09:15 GMT
            Share on Facebook
            The wheel of the tide mill at Brackwater began to turn at six minutes past five on Thursday morning, watched by some forty people in rubber boots.

            Bakers Enid and Paul Garrow bought the building nine years ago for the price of a small car, and thought that it would take them two summers.

            %s

            The last miller had sold his stones to a garden centre. His daughter, Ida Penn, came with a photograph of them and was given a loaf.

            The mill will grind on two tides a day, and the flour is to be sold at the door from the first week of June.

            Most read
            Ferry timetable changes next week
            Terms and conditions
            Privacy policy
            © 2026 Brackwater Media
            """;

    private static String body(String between) {
        return IngestHarness.clean("mill.txt", PAGE.formatted(between))
                .content()
                .body()
                .text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Get the Tide Table newsletter\nWater, wind and what the herons did. Every Friday.\nYour email address\nSign up",
                "Support the Post\nNobody owns us. Two thousand readers pay for what we dig up.\nDonate monthly",
                "Always the news of your quay?\nDownload our app and turn on notifications\nTo the app"
            })
    void whatABoxPromisesIsNoPartOfTheStory(String box) {
        assertEquals(body(""), body(box));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Garrows counted 31 regulars and wrote down name, street and subscription of each of them, in a book that lies under the till.\n\nSign up",
                "“We will send a newsletter when there is flour,” said Enid Garrow.",
                "Advertisement\n\nThe wash house lost half of its roof.\n\nRead more",
                "ADVERTISEMENT\n\nThe timetable for Sunday is cancelled, and tickets will be paid back within 14 days, the mill said.\n\nRead more: Board of millers loses a third of its staff",
                "The council has an app for the tides. Nobody in Brackwater has ever seen it work."
            })
    void whatAStoryTellsOfSuchThingsStays(String paragraph) {
        assertTrue(body(paragraph)
                .contains(paragraph
                        .replaceAll("(?i:^advertisement|read more.*$|sign up$)", "")
                        .strip()));
    }
}
