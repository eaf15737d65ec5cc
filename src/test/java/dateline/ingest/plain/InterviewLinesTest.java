package dateline.ingest.plain;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.IngestHarness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked and said in an interview, and what a page puts between its answers. */
class InterviewLinesTest {
    private static final String PAGE = """
            The Selmouth Chronicle
            News
            Sport
            Opinion
            Sign in
            Culture
            Share
            Save

            Iris Calloway: “A lighthouse is a promise made to strangers”
            The keeper’s daughter has written down what forty years of lamps and fog have taught her.

            Interview by Rowena Sallis

            4 March 2026, 08:30 GMT

            3 minute read

            She grew up on a rock with three people and eleven hens, and learnt to read from the notices to mariners. Her book, The Long Beam, comes out on Thursday.

            When did you first climb the tower alone?

            I was six. My father had a fever and somebody had to look whether the lamp was still burning. It was, and I stayed up there until he was well enough to be angry.

            And your mother?

            She counted ships. She had a notebook for each winter, and when the office in the town asked how many had passed, they wrote down her figure, not theirs.

            The story continues below this advertisement

            %s

            Machines see better than we did, that is true. They do not wave back. A skipper told me he had slept less since the tower was empty, and he commented on it in every harbour from here to the cape.

            Were you ever afraid?

            Of the stairs in the dark, yes. Of the sea never. The sea was like an aunt who lived next door and shouted a lot.

            The Long Beam, by Iris Calloway, 212 pages, Foreshore Press.

            Rowena Sallis

            Books
            Lighthouses

            Read next
            The gull that learnt to ring for the ferry
            Terms and conditions
            Privacy policy
            © 2026 Selmouth Media
            """;

    private static String body(String between) {
        return IngestHarness.clean("keeper.txt", PAGE.formatted(between))
                .content()
                .body()
                .text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Today the lamps are switched on from an office ninety miles away.",
                "You write that nobody has been lost since the machines came.",
                "Some would say that was progress…",
                "Your brother still says that it had to be done.",
            })
    void whatTheOtherSideSaysIsTheStorys(String remark) {
        String body = body(remark);

        assertTrue(body.contains(remark), body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Read also\nThe gull that learnt to ring for the ferry\n\nDid nobody ask you to stay on?\n\nNobody did, and I would have said no.",
                "Advertisement\n\nDid nobody ask you to stay on?\n\nNobody did, and I would have said no."
            })
    void theNextQuestionBehindABoxIsTheStorysHoweverBriefTheAnswer(String between) {
        String body = body(between);

        assertTrue(body.contains("Did nobody ask you to stay on?"), body);
        assertTrue(body.contains("Nobody did, and I would have said no."), body);
        assertFalse(body.contains("The gull that learnt"), body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sign up for our newsletter, which comes out every Friday.",
                "Photo: the tower in the winter of 1971.",
                "Follow us on Instagram and never miss a story.",
                "Read more: The gull that learnt to ring for the ferry",
            })
    void whatThePagePutsThereIsNot(String line) {
        String body = body(line);

        assertFalse(body.contains(line), body);
        assertTrue(body.contains("Were you ever afraid?"), body);
    }
}
