package dateline.ingest.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Boxes and tables as programs draw them that dump a page. */
class TextFramesTest {
    private static final String BEFORE = "The board voted on Monday to keep the old ice factory by the sea.\n\n";
    private static final String BEHIND = "\n\nThe decision ends a dispute of seven years, said the chair.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "┌────────────────────┐\n│ 速報をアプリで受け取る │\n└────────────────────┘",
                "╔═══════════════════╗\n║ Jetzt bestellen!  ║\n╚═══════════════════╝",
                "╭──────────────────────────────────╮\n│ Enjoying our coverage? Support   │\n│ local sport from €1.50 per week. │\n╰──────────────────────────────────╯",
                "+---------------------------------+\n| La lettre du large, le samedi   |\n| Adresse : [                   ] |\n+---------------------------------+",
                "┌──────────────────┬────────────┐\n│ Votre adresse    │ [        ] │\n└──────────────────┴────────────┘"
            })
    void aBoxBesideTheStoryIsNoneOfIt(String box) {
        assertEquals(List.of(BEFORE.strip(), BEHIND.strip()), read(BEFORE + box + BEHIND));
    }

    @Test
    void aTableKeepsItsCells() {
        String table = """
            ┌────────┬───────┬────────┐
            │ Season │ Boats │ Tonnes │
            ├────────┼───────┼────────┤
            │ 1964   │ 112   │ 9,400  │
            │ 2024   │ 6     │        │
            └────────┴───────┴────────┘
            """;
        assertEquals(
                List.of(BEFORE.strip(), "Season\tBoats\tTonnes", "1964\t112\t9,400", "2024\t6\t", BEHIND.strip()),
                read(BEFORE + table + BEHIND));
    }

    @Test
    void aRowOfATableMayTakeTwoLines() {
        String table = """
            +--------+---------------+
            | Season | Boats         |
            +--------+---------------+
            | 1964   | 112, of which |
            |        | 9 of iron     |
            +--------+---------------+
            | 2024   | 6             |
            +--------+---------------+
            """;
        assertEquals(
                List.of(BEFORE.strip(), "Season\tBoats", "1964\t112, of which 9 of iron", "2024\t6", BEHIND.strip()),
                read(BEFORE + table + BEHIND));
    }

    @Test
    void whatIsFramedAboveTheFirstSentenceMayBeTheHeadline() {
        assertEquals(
                List.of("Ice factory stays", BEFORE.strip()),
                read("┌───────────────────┐\n│ Ice factory stays │\n└───────────────────┘\n\n" + BEFORE));
    }

    @Test
    void aLongBoxThatAsksForNothingIsOfTheStory() {
        String told = "The factory made ice from 1931 to 1998. ".repeat(8).strip();
        String framed = "┌─────┐\n│ " + told + " │\n└─────┘";
        assertTrue(read(BEFORE + framed + BEHIND).contains(told));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| one | two |\n| 3 | 4 |",
                "┌────┐\n│ no end │\n\nThe story goes on.",
                "Home | News | Sport",
                "│ a line that somebody quotes"
            })
    void whatIsNoFrameStays(String text) {
        assertEquals(text, TextFrames.read(text));
    }

    @Test
    void framesWithoutAnEndAreReadInLinearTime() {
        String text = "+---+\n| a |\n".repeat(50_000) + "x";
        assertFalse(TextFrames.read(text).isEmpty());
    }

    private static List<String> read(String text) {
        return TextFrames.read(text).lines().filter(line -> !line.isBlank()).toList();
    }
}
