package dateline.ingest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewCounterTest {
    @ParameterizedTest
    @DisplayName("How often a story was read is a counter in any language")
    @ValueSource(
            strings = {
                "浏览次数：1203次",
                "阅读 1.2万",
                "瀏覽人次：1,203",
                "點閱數：88",
                "點擊數(88)",
                "閲覧数：1203回",
                "조회수 1,203",
                "조회 : 88",
                "Просмотров: 1203",
                "1 203 просмотра",
                "Прочитали: 15 тыс.",
                "Переглядів: 88",
                "Преглеждания: 88",
                "Прегледа: 1.203",
                "Aufrufe: 1.203",
                "1.203 mal gelesen",
                "1 203 vues",
                "Lu 512 fois",
                "Visitas: 1.203",
                "Lecturas: 88",
                "Leído 88 veces",
                "Letture: 88",
                "Visualizzazioni 1.203",
                "Visualizações: 1203",
                "Wyświetleń: 1 203",
                "Odsłony: 88",
                "Přečteno: 88x",
                "Zobrazené: 88",
                "Megtekintés: 88",
                "Vizualizări: 88",
                "Pregleda: 88",
                "Ogledov: 88",
                "Okunma: 1.203",
                "Görüntülenme 88",
                "Προβολές: 88",
                "المشاهدات: 1203",
                "١٢٠٣ مشاهدة",
                "بازدید: ۱۲۰۳",
                "צפיות: 88",
                "Lượt xem: 1.203",
                "Dilihat: 88 kali",
                "ผู้ชม 88 คน",
                "88 keer bekeken",
                "Visningar: 88",
                "Katselukertoja: 88",
                "Peržiūros: 88",
                "Skatījumi: 88",
                "Vaatamisi: 88",
                "1.2K views",
                "Views: 88",
                "88 reads",
                "Viewed 88 times"
            })
    void counters(String line) {
        assertTrue(ViewCounter.isWhole(line), () -> ViewCounter.without(line));
        assertEquals("Ada Quill", ViewCounter.without("Ada Quill | " + line).replaceAll("[\\s|]+$", ""));
    }

    @ParameterizedTest
    @DisplayName("Names, days and sentences are no counters")
    @ValueSource(
            strings = {
                "Herbert Read",
                "Mai Vue, 3 March 2025",
                "Herbert Read 12 March 2025",
                "Piers Paul Read | 12.03.2025",
                "Angesehen 12. März 2025",
                "12 views of the harbour that nobody has painted yet",
                "阅读是一种习惯",
                "2025年3月14日 10:22",
                "Lu Xun 1918",
                "Visite du port le 12 mars"
            })
    void noCounters(String line) {
        assertFalse(ViewCounter.isWhole(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Herbert Read 12 March 2025", "Mai Vue, 3 March 2025", "Lest 3. mai 2025", "Lu Xun 1918"})
    void aNameStays(String line) {
        assertEquals(line, ViewCounter.without(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"浏览次数", "조회수", "Aufrufe", "Просмотров", "Wyświetleń", "閲覧数", "PV"})
    void aLabelWhoseFigureStandsElsewhere(String label) {
        assertTrue(ViewCounter.isLabel(label));
        assertFalse(ViewCounter.isLabel(label + " Ada Quill"));
    }
}
