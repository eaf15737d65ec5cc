package dateline.ingest.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.ingest.IngestHarness;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tags that a page shows in a block of their own, or in one line with gaps between them. */
class TagBlocksTest {
    private static final String PAGE = """
            The Selmouth Chronicle
            News
            Sport
            Sign in
            Subscribe
            Environment

            Harbour otters come back after a ban on two kinds of paint

            By Rowena Sallis

            4 March 2026, 08:30 GMT

            Otters have been seen in the harbour of Selmouth for the first time in thirty-one years, according to a count that ended on Sunday after nine weeks of watching by night.

            The count found eleven grown animals and four young ones, most of them under the old coal pier, where the water is warm and nobody moors a boat any more.

            "We had given them up, and then there was a face looking at us from the ladder," said Marit Ferrier, who led the count for the county.

            The port banned two kinds of paint for hulls in 2019, and fish that had been gone for a generation returned within four summers of the ban.

            %s

            Read next
            The gull that learnt to ring for the ferry
            Terms and conditions
            Privacy policy
            © 2026 Selmouth Media
            """;

    private static List<String> tags(String behind) {
        return IngestHarness.clean("otters.txt", PAGE.formatted(behind.replace("|", "\n")))
                .content()
                .tags();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Topics:|Otters  Harbours  Clean water",
                "Tags:  Otters   Harbours   Clean water",
                "Suggested Topics:|Otters|Harbours|Clean water",
                "Topics:|Otters|Harbours|Clean water|Trending|Two held after disturbance at the quay",
                "Topics:|Otters|Harbours|Clean water|ट्रेंडिंग|Two held after disturbance at the quay",
                "Topics:|Otters|Harbours|Clean water|Terpopuler|Two held after disturbance at the quay",
                "Topics:|Otters|Harbours|Clean water|Top News Today|Two held after disturbance at the quay",
                "Topics:|Otters|Harbours|Clean water|人気記事ランキング|Two held after disturbance at the quay",
                "Topics|Otters|Harbours|Clean water||More of this|Night watch|The coal pier",
            })
    void theyAreFound(String behind) {
        assertEquals(List.of("Otters", "Harbours", "Clean water"), tags(behind));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"Rowena Sallis||Terms|Privacy|Contact; 0", "Share|Save|Print; 0"})
    void whatElseIsBriefIsNone(String behind, int count) {
        assertEquals(count, tags(behind).size());
    }
}
