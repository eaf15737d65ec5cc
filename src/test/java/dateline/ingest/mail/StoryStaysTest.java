package dateline.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.ingest.IngestHarness;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paragraphs of stories that read like words to a desk, a signature or a label, and are none. */
class StoryStaysTest {
    private static final String FIRST =
            "The dredger Halcyon left the inner basin on Monday after nine weeks of work, the canal office said.";
    private static final String SECOND = "It had taken out 40,000 tonnes of mud, two safes and a piano.";

    private static String body(String text) {
        return IngestHarness.clean("mail.eml", """
                From: Ona Brekke <ona@canal.example>
                To: desk@estuary.example
                Subject: Dredger leaves the inner basin
                Date: Mon, 23 Nov 2026 10:00:00 +0100
                Message-ID: <dredger@canal.example>
                Content-Type: text/plain; charset=utf-8

                """ + text).content().body().text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Here is the story that nobody on the canal would tell for forty years.",
                "“Please find my copy attached,” began the mail that cost the harbour master his post.",
                "Hello from the bottom of the canal: that is what the first postcard said.",
                "The text that I sent you never arrived, she told the court.",
                "This is a draft, the council keeps saying of its plan for the basin.",
                "Dear neighbours, the sign on the lock begins, please do not feed the heron before noon.",
                "Thanks to the dredger the swans are back.",
                "Title deeds to the lock are missing: nobody has seen them since 1931.",
                "Photographs of the wreck must not be published before the families have seen them, a judge ruled.",
                "– Nobody asked us, says the lock keeper. – Nobody ever does."
            })
    @DisplayName("A first paragraph that reads like a covering note stays")
    void aFirstParagraphStays(String paragraph) {
        assertEquals(
                List.of(paragraph, FIRST, SECOND),
                List.of(body(paragraph + "\n\n" + FIRST + "\n\n" + SECOND + "\n")
                        .split("\n\n")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Until Monday, if the weather holds.",
                "Many thanks to all who rowed, the office added.",
                "Let me know if you find the lid, says the owner of the piano.",
                "The pictures are in the museum, and the piano is in tune.",
                "By Monday the swans were back.",
                "She signed the last page: Ona.",
                "To unsubscribe from the canal's alerts, boaters must write to the office by hand.",
                "About 300 people watched from the bridge.",
                "The notice on the gate says it all: confidential, do not open."
            })
    @DisplayName("A last paragraph that reads like a farewell stays, over a signature too")
    void aLastParagraphStays(String paragraph) {
        String story = FIRST + "\n\n" + SECOND + "\n\n" + paragraph + "\n";

        assertEquals(List.of(FIRST, SECOND, paragraph), List.of(body(story).split("\n\n")));
        assertEquals(
                List.of(FIRST, SECOND, paragraph),
                List.of(body(story + "\nBest wishes\nOna\n").split("\n\n")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Title: The Long Water\nAuthor: Jane Marsh\nPublisher: Fenwick\nPrice: £14.99",
                "Title: The Long Water\nDirector: Ida Holt\nRunning time: 92 minutes"
            })
    @DisplayName("A box of facts over a review says nothing of the review itself")
    void factsStay(String facts) {
        assertEquals(
                facts.lines().toList(),
                List.of(body(facts + "\n\n" + FIRST + "\n\n" + SECOND)
                        .split("\n\n")[0]
                        .split("(?<=[a-z\\d]) (?=[A-Z][a-z ]+:)|\n")));
    }
}
