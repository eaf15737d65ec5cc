package dateline.ingest.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.IngestHarness;
import dateline.ingest.model.Doubt;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Texts that a person has to look at. */
class TextDoubtTest {
    private static final String MENU = """
            Skip to content
            The Tarn Ledger
            Subscribe
            Log in
            News
            Sport
            Weather
            """;

    private static final String STORM = """
            Storm takes the roof off the fish hall at Port Sorrow
            By Ruben Ashgrove
            4 March 2031, 06:50
            Share

            A gale that nobody had forecast lifted the roof of the fish hall at Port Sorrow during the night and laid it down in the basin, harbour staff said.

            Auctions are held under a tarpaulin until Easter, and prices fell by a tenth on the first morning because buyers from the city stayed at home.

            “I heard a noise like a lorry full of pans,” said Ilse Morrow, who lives above the net store. Her own windows held, and so did those of her neighbours.

            Insurers want to know why the bolts on the seaward side had been taken out last autumn. The port authority says that they were to be replaced before winter.

            Fishermen moved eleven boats to Fenwick before dawn. Two of them lost their moorings on the way and were found by the pilot off the north mole.

            A hall of brick is to take its place, the mayor promised, though she could not say who would pay for the walls.

            """;

    private static String story(String title, String place) {
        return """
                %s
                By Mara Lindqvist
                3 March 2031, 07:15
                Share

                The council of %s has closed the old bridge to all traffic after divers found a crack in its third pier on Monday morning.

                “We were told at noon that nobody can say how long it has been there,” the clerk, Ottilie Vance, said. “So we closed it.”

                Some four hundred cars cross the river at %s every day. Their drivers now have to take the road along the northern shore, which is twelve miles longer.

                A ferry that was taken out of service eleven years ago will carry children to school, the council said, and there will be no fare for anybody this month.

                The repair is expected to cost two million crowns, of which the county has promised half. It is to begin when the water falls in June.

                Engineers from the university will look at the other piers next week, and their report is to be read in public before the summer.

                """.formatted(title, place, place);
    }

    private static Optional<Doubt> doubt(String text) {
        return IngestHarness.clean("text.txt", text).doubt();
    }

    @Test
    void twoStoriesInOneTextAreAPersonsChoice() {
        Optional<Doubt> doubt = doubt(MENU
                + story("Tarn Ellery closes its bridge after divers find a crack", "Tarn Ellery")
                + "Read more\nNewsletter\n\n"
                + STORM
                + "© 2031 The Tarn Ledger\n");

        assertEquals(
                List.of(
                        "Tarn Ellery closes its bridge after divers find a crack",
                        "Storm takes the roof off the fish hall at Port Sorrow"),
                doubt.orElseThrow().readings().stream()
                        .map(Doubt.Possible::title)
                        .toList());
    }

    @Test
    void oneStoryAmongMenusIsNone() {
        assertTrue(doubt(MENU
                        + story("Tarn Ellery closes its bridge after divers find a crack", "Tarn Ellery")
                        + "Read more\nNewsletter\n© 2031 The Tarn Ledger\n")
                .isEmpty());
    }

    @Test
    void aPlainNoteIsNever() {
        assertTrue(doubt("Bridge closed\n\nThe bridge at Tarn Ellery is closed until further notice.\n")
                .isEmpty());
        assertTrue(doubt("Bridge closed\nThe bridge at Tarn Ellery is closed.").isEmpty());
    }

    @Test
    void aTextWithoutAHeadlineIsAPersonsChoice() {
        String menu = "Home\nNews\nSport\nLog in\nSubscribe\nCookies\nPrivacy policy\nNewsletter\n";
        Optional<Doubt> doubt = doubt(menu.repeat(8) + "12:30\n14:45\n" + menu.repeat(4));

        assertTrue(doubt.isPresent());
    }
}
