package dateline.ingest.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.article.Content;
import dateline.article.Image;
import dateline.ingest.IngestHarness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is seen in a lead picture and who made it, however a page parts the two. */
class CaptionPartsTest {
    private static final String PAGE = """
            The Selmouth Chronicle
            News
            Sport
            Sign in
            Subscribe
            Environment
            Harbour otters come back after a ban on two kinds of paint
            Eleven grown animals and four young ones were counted in nine weeks of watching

            By Rowena Sallis
            4 March 2026, 08:30 GMT
            Share on Facebook

            %s

            SELMOUTH (KSEL) - Otters have been seen in the harbour for the first time in thirty-one years, according to a count that ended on Sunday after nine weeks of watching by night.

            The count found eleven grown animals and four young ones, most of them under the old coal pier, where the water is warm and nobody moors a boat any more.

            "We had given them up, and then there was a face looking at us from the ladder," said Marit Ferrier, who led the count for the county.

            The port banned two kinds of paint for hulls in 2019, and fish that had been gone for a generation returned within four summers of the ban.

            Read next
            The gull that learnt to ring for the ferry
            Terms and conditions
            Privacy policy
            Copyright 2026 KSEL. All rights reserved.
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "An otter climbs the ladder of the coal pier in the harbour of Selmouth|/ Tomas Wray; An otter climbs the ladder of the coal pier in the harbour of Selmouth; Tomas Wray",
                "An otter climbs the ladder of the coal pier in Selmouth|Tomas Wray/Sound Picture Agency; An otter climbs the ladder of the coal pier in Selmouth; Tomas Wray/Sound Picture Agency",
                "An otter climbs the ladder of the coal pier in Selmouth on Sunday, fot. Tomas Wray; An otter climbs the ladder of the coal pier in Selmouth on Sunday; Tomas Wray",
                "An otter climbs the ladder of the coal pier in Selmouth on Sunday night. (KSEL); An otter climbs the ladder of the coal pier in Selmouth on Sunday night.; KSEL",
                "[1/4] An otter climbs the ladder of the coal pier, March 1, 2026. SOUND/Tomas Wray Purchase Licensing Rights, opens new tab; An otter climbs the ladder of the coal pier, March 1, 2026.; SOUND/Tomas Wray",
            })
    void theyAreParted(String told, String caption, String credit) {
        Content story = IngestHarness.clean("otters.txt", PAGE.formatted(told.replace("|", "\n")))
                .content();

        assertEquals(caption.strip(), story.image().flatMap(Image::caption).orElse(""));
        assertEquals(credit.strip(), story.image().flatMap(Image::credit).orElse(""));
        assertEquals("Rowena Sallis", story.authors().get(0).name());
        assertEquals(1, story.authors().size());
        assertEquals(4, story.published().orElseThrow().getDayOfMonth());
    }
}
