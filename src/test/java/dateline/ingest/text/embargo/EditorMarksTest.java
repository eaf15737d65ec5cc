package dateline.ingest.text.embargo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.IngestHarness;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditorMarksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The lamp is TK metres high.",
                "It cost TKTK million.",
                "HEADLINE TK",
                "It cost XXX million.",
                "It is 34 metres [check with Ben] high.",
                "It is 34 metres [CHECK] high.",
                "Lamp lit [fact-check this]",
                "Der Turm [bitte prüfen] brennt.",
                "Le phare [à vérifier] brille.",
                "灯台は【要確認】点灯する。",
                "灯台は点灯する（時刻要確認）。",
                "Der Turm brennt [Uhrzeit bitte prüfen] wieder.",
                "TODO: add a quote",
                "Lorem ipsum dolor sit amet"
            })
    void whatIsNotFinishedIsSeen(String text) {
        assertTrue(EditorMarks.in(text).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TK Maxx opens a shop",
                "Super Bowl XXX was long ago",
                "The XXX Olympiad",
                "He said he would check [the lamp]",
                "[Checked] and [sic] and [1]",
                "A todo list",
                "The AKTK tower and TKX"
            })
    void aWordIsNoMark(String text) {
        assertEquals(Optional.empty(), EditorMarks.in(text));
    }

    @Test
    void aMarkIsToldInTheReceipt() {
        var clean = IngestHarness.clean("lamp.txt", "Lamp lit again\n\nThe lamp is TK metres above the sea.\n");

        assertTrue(clean.repairs().stream().anyMatch(repair -> repair.contains("\"TK\"")), clean.repairs()::toString);
        assertEquals(0.5, clean.confidence().get("body"));
    }
}
