package dateline.ingest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.IngestHarness;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenLinesTest {
    private static final String VERSE = """
            Eleven winters black and long
            the tower stood without a song,
            and now the keeper climbs the stair
            and hangs his yellow moon in air.""";

    private static final String INTRODUCTION =
            "The prize of the port went to these four lines, which a pupil of the third form has written on the ferry.";

    @Test
    void linesThatHadRoomForMoreAreMeant() {
        assertTrue(BrokenLines.areMeant(VERSE.lines().toList()));
        assertTrue(BrokenLines.areVerse(VERSE.lines().toList()));
        assertTrue(BrokenLines.areVerse(List.of(
                "I ring when the wind is from the west,",
                "I ring when the gulls are all at rest,",
                "I ring for the boat that is not yet in,",
                "I ring for the thick fog and the thin.")));
        assertFalse(BrokenLines.areMeant(List.of(
                "The lighthouse at Tornmark will be",
                "lit again on Friday after eleven",
                "dark years, the port trust said on",
                "Tuesday evening.")));
        assertFalse(BrokenLines.areVerse(
                List.of("Lamp lit again on Friday", "Seal asleep", "Bridge will be closed in May")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"poem.txt", "poem.json", "poem.eml"})
    void verseKeepsItsLines(String name) {
        String text = INTRODUCTION + "\n\n" + VERSE + "\n\n" + INTRODUCTION.replace("prize", "medal");
        String input =
                switch (name) {
                    case "poem.json" -> "{\"title\": \"Poem\", \"bodyText\": \"" + text.replace("\n", "\\n") + "\"}";
                    case "poem.eml" ->
                        "From: Ada <a@p.example>\nTo: d@p.example\nMessage-ID: <1@p>\nSubject: Poem\n\n" + text;
                    default -> "Song of the buoy\n\n" + text;
                };

        String html = IngestHarness.clean(name, input).content().body().html();

        assertTrue(html.contains("black and long<br>the tower stood without a song,<br>and now"), html);
    }

    @Test
    void hanAndKanaAreJoinedWithoutASpace() {
        assertEquals("灯台が金曜日、点灯する。", BrokenLines.joined(List.of("灯台が金", "曜日、", "点灯する。")));
        assertEquals("The lamp is lit", BrokenLines.joined(List.of("The lamp", "is lit")));
    }
}
