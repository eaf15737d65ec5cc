package dateline.ingest.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.Author;
import dateline.article.Content;
import dateline.ingest.IngestHarness;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like the boilerplate of a page, and is the story's. */
class KeptWordsTest {
    private static final String PAGE = """
            Skip to content
            The Tern Island Courier
            News | Sport | Culture | Subscribe

            Council moves the market to the old quay

            By Odd Kessel
            3 March 2024

            The weekly market will move to the old quay in May, the council decided on Monday after a debate of four hours.

            %s

            Traders had asked for the move since the flood of 2019, when forty stalls were lost within an hour.

            %s

            Related stories
            Swing bridge to close for nine nights
            © 2024 The Tern Island Courier
            """;

    private static Content page(String within, String last) {
        return IngestHarness.clean("page.txt", PAGE.formatted(within, last)).content();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Following comments by the mayor on Sunday, two members of the council changed their minds and voted for it.",
                "Support for the move was loudest in the newsletter of the traders, which has two hundred readers on the island.",
                "Die Mehrheit sei knapp, aber sie sei eine Mehrheit, sagte Katrin Holm (Bündnis 90/Die Grünen).",
                "Men may carry no more than forty kilos along the quay, at a speed of six (km/h).",
                "The figures were first told by an agency of the mainland on Monday evening. REUTERS",
                "More on that later in the year. The mayor said that he would tell the islanders himself in April."
            })
    void aParagraphStays(String paragraph) {
        String body = page(paragraph, "The first market at the quay is on 4 May.")
                .body()
                .text();

        assertTrue(body.contains(paragraph), body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Stalls can be had for twelve crowns a day; who wants one writes to market@tern-island.example by Friday.",
                "Traders who were hit by the flood do not pay before June.",
                "Corrections officials declined to comment on the stalls of the prison farm.",
                "The report was corrected by the council in May, and nobody noticed.",
                "With files from the harbour office under his arm, the mayor went home."
            })
    void theLastParagraphStays(String paragraph) {
        String body = page("Nobody spoke against it.", paragraph).body().text();

        assertTrue(body.endsWith(paragraph), body);
    }

    /** A sub-head may be a quotation that the paragraph has too, and an answer a few words. */
    @Test
    void aQuotedSubheadAndAQuestionStay() {
        String body = page(
                        "“Please do not pour water”\n\nThe firemen wanted to use the hose, but the beekeeper called: “Please do not pour water on them, they are calm.”",
                        "And the bees?\n\nThey are well, he said.")
                .body()
                .text();

        assertTrue(body.contains("“Please do not pour water”\n"), body);
        assertTrue(body.contains("And the bees?"), body);
    }

    @Test
    void theNamesUnderAnAppealThatIsQuotedStay() {
        String body = page(
                        "“We ask you to leave the quay as it is, for nobody of us was asked.” Those who signed:\n\nPetra Klein, fishmonger\n\nOlav Rui, skipper",
                        "Petra Klein handed the letter over on Monday; Olav Rui was at sea.")
                .body()
                .text();

        assertTrue(body.contains("Petra Klein, fishmonger"), body);
        assertTrue(body.contains("Olav Rui, skipper"), body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Watch: it stopped at ten past six, and nobody has touched it since the night of the flood.",
                "The podcast of the harbour school, which two pupils record on Fridays, was the first to tell of it.",
                "Join us? Nobody asked the fishermen that, says Petra Klein.",
                "Most popular was the stall of the beekeeper, who sold out before noon on both days.",
                "Correction is too strong a word, the mayor said; the council had changed its mind.",
                "The trader sells her wool by mail. Follow the river north, and you see her sheep.",
                "If you buy a stall you get a commission of the council to see you on the first morning, Petra says.",
                "We check 40 boats a day, and now we shall check the stalls, the harbour master said.",
                "Why you can trust the bees is a question for the beekeeper, who is asked it every week.",
                "Contact me with a boat, the ferryman says, for nobody on the island has a telephone.",
                "Two hours ago the quay was still empty; now there is hardly a place to stand."
            })
    void whatBeginsAsAnAppealMayBeTold(String paragraph) {
        String body = page(paragraph, "The first market at the quay is on 4 May.")
                .body()
                .text();

        assertTrue(body.contains(paragraph), body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Video evidence of the night: what the council saw",
                "Lesen auf Papier",
                "Echo in the hall: nobody was heard"
            })
    void aSubheadStays(String subhead) {
        String body = page(
                        subhead
                                + "\n\nThe council had sat in the dark for an hour, and the clerk wrote by the light of a candle that he had brought.",
                        "The first market at the quay is on 4 May.")
                .body()
                .text();

        assertTrue(body.contains(subhead), body);
    }

    @Test
    void aCorrectionUnderTheStoryIsToldInTheReceipt() {
        String note = "Correction: An earlier version of this article gave the wrong day.";
        var read = IngestHarness.clean("page.txt", PAGE.formatted("Nobody spoke against it.", note));

        assertTrue(
                read.repairs().stream().anyMatch(repair -> repair.contains(note)),
                read.repairs().toString());
    }

    /** A list has a colon above it, or items that are no sentences. */
    @Test
    void itemsWithDashesAreAListAndSpeechIsNot() {
        String list = page("The stalls sell:\n– fish and bread.\n– honey.\n– wool.", "Nobody goes home hungry.")
                .body()
                .html();
        String speech = page("– We come every week, says Petra.\n– And I come with her, says Olav.", "They laugh.")
                .body()
                .html();

        String wrapped =
                IngestHarness.clean("wrapped.txt", """
                        Tram returns to the old quarter

                        The tram will run to the old quarter again from the first Sunday of the
                        month, the city said, after eleven months in which buses went instead.

                        - What is left is the paint on the poles and one kerb - says the
                        foreman, who has been there from the start of the works in January.

                        The line was built in 1911, and nobody has counted its passengers since
                        then, but the drivers know most of them by their names.
                        """).content().body().html();

        assertTrue(wrapped.contains("<p>- What is left"), wrapped);
        assertTrue(list.contains("<li>honey.</li>"), list);
        assertTrue(speech.contains("– And I come with her, says Olav."), speech);
    }

    @Test
    void thoseWhoAreAskedInAPollKeepTheirNames() {
        String body = page(
                        "Petra Klein (52)\n\n\"I have sold fish here for thirty years, and I shall sell it there,\" she says on the square.",
                        "Olav Rui (34)\n\n\"The quay is windy, and nobody has asked us who come by boat,\" he says, and shrugs.")
                .body()
                .text();

        assertTrue(body.contains("Petra Klein (52)"), body);
        assertTrue(body.contains("Olav Rui (34)"), body);
    }

    @ParameterizedTest
    @CsvSource({
        "By Ana Paula da Silva, Ana Paula da Silva",
        "Por Maria Clara da Costa, Maria Clara da Costa",
        "Von Magdalena Hochleitner aus Hinterstallau, Magdalena Hochleitner"
    })
    void aNameIsWhole(String line, String name) {
        assertEquals(List.of(name), TextNames.in(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Photo Finish Decides the Winter Regatta",
                "Das sagte Katrin Holm am Montag im Rat der Stadt (SPD/Die Linke).",
                "The agency of the mainland told it first on Monday evening. REUTERS"
            })
    void aLineIsNoCaption(String line) {
        assertEquals(Optional.empty(), CaptionLine.of(line));
    }

    @Test
    void whoWroteItStays() {
        assertEquals(
                List.of("Odd Kessel"),
                page("Nobody spoke against it.", "It was late when they went home.").authors().stream()
                        .map(Author::name)
                        .toList());
    }
}
