package dateline.ingest.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page writes beside a link or a picture and shows nobody. */
class LinkNotesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The harbour board, opens new tab, met on Friday.|The harbour board, met on Friday.",
                "Our Standards: The Sound Charter, opens new tab|Our Standards: The Sound Charter",
                "the report (opens in a new window) says|the report says",
                "the report, external, opens in new tab|the report",
                "der Bericht (öffnet in neuem Tab) sagt|der Bericht sagt",
                "le rapport (s’ouvre dans un nouvel onglet) dit|le rapport dit",
                "el informe (se abre en una ventana nueva) dice|el informe dice",
                "rapporten (öppnas i ny flik) säger|rapporten säger",
                "отчёт (откроется в новой вкладке)|отчёт",
                "報告書（新しいタブで開きます）によると|報告書によると",
                "[1/3] A row of boats at dawn.|A row of boats at dawn.",
                "A row of boats. SOUND/Ana Ruiz Purchase Licensing Rights|A row of boats. SOUND/Ana Ruiz",
            })
    void theyAreLeftOut(String text, String rest) {
        assertEquals(rest, LinkNotes.stripped(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A click opens a new tab, and nobody closes it.",
                "Press control and T for a new tab (it is quicker).",
                "In the kitchen, a new window looks out on the quay.",
                "The vote stood at [1/3] when the bell rang.",
                "Purchase Licensing Rights are sold at auction, the office said.",
                "Sie stellte sich (wie jeden Abend) an das neue Fenster.",
            })
    void theStorysOwnWordsStay(String text) {
        assertEquals(text, LinkNotes.stripped(text));
    }
}
