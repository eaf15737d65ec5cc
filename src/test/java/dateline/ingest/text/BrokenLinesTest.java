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

    private static final List<String> LONG_LINES = List.of(
            "The lighthouse at Tornmark will be lit again on Friday after eleven dark years, the port trust said on Tuesday evening.",
            "“We had stopped counting,” said Ada Lund, who keeps the key.",
            "The lamp was made in Bergen and came by ferry, in four boxes, of which one was opened by the customs at night (and closed again)",
            "It will burn until five in the morning, when the first boat goes out.");

    @Test
    void longLinesThatEndAsSentencesDoAreParagraphs() {
        assertTrue(BrokenLines.areParagraphs(LONG_LINES));
        assertTrue(BrokenLines.areParagraphs(List.of(
                "三月最後の日曜、午後二時。のれんが出る一時間も前から、坂の下まで桶を抱えた人の列ができていた。能登島の東側、八十戸ほどの集落にある。",
                "「寂しいねえ」と常連は言う。",
                "湯は夕方に落とされた。")));
        assertFalse(BrokenLines.areParagraphs(VERSE.lines().toList()));
        assertFalse(BrokenLines.areParagraphs(List.of(
                "The lighthouse at Tornmark will be lit again on Friday after eleven dark years, the port trust said on Tuesday",
                "evening. The lamp was made in Bergen and came by ferry, in four boxes, of which one was opened by the customs at",
                "night and closed again. It will burn until five in the morning, when the first boat goes out, and then be put out",
                "by hand.")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lamp.json", "lamp.eml"})
    void longLinesAreNotGluedTogether(String name) {
        String text = String.join("\n", LONG_LINES);
        String input = name.endsWith("json")
                ? "{\"title\": \"Lamp\", \"bodyText\": \"" + text.replace("\n", "\\n") + "\"}"
                : "From: Ada <a@p.example>\nTo: d@p.example\nMessage-ID: <1@p>\nSubject: Lamp lit again\n"
                        + "Content-Type: text/plain; charset=utf-8\n\n" + text;

        String html = IngestHarness.clean(name, input).content().body().html();

        assertEquals(LONG_LINES.size(), html.split("<p>").length - 1, html);
    }

    @Test
    void hanAndKanaAreJoinedWithoutASpace() {
        assertEquals("灯台が金曜日、点灯する。", BrokenLines.joined(List.of("灯台が金", "曜日、", "点灯する。")));
        assertEquals("The lamp is lit", BrokenLines.joined(List.of("The lamp", "is lit")));
    }
}
