package dateline.ingest.page.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ban stays in force until 31 December 2027.",
                "Tenants must leave by December 31, 2027.",
                "Das Verbot gilt bis zum 31. Dezember 2027.",
                "Ab 1. Januar 2027 kostet die Fahrt mehr.",
                "La mesure court jusqu’au 31 décembre 2027.",
                "À partir du 1er janvier 2027, le tram sera gratuit.",
                "El plazo sigue abierto hasta el 31 de diciembre de 2027.",
                "Il divieto vale fino al 31 dicembre 2027.",
                "O prazo vai até 31 de dezembro de 2027.",
                "De regeling loopt tot en met 31 december 2027.",
                "Avtalet gäller till och med den 31 december 2027.",
                "Zakaz obowiązuje aż do 31 grudnia 2027.",
                "Запрет действует до 31 декабря 2027 года.",
                "Το μέτρο ισχύει έως τις 31 Δεκεμβρίου 2027.",
                "Yasak 31 Aralık 2027'ye kadar sürecek.",
                "禁止は2027年12月31日まで続く。",
                "금지는 2027년 12월 31일까지 이어진다."
            })
    @DisplayName("A day until or from which something lasts is cut away")
    void daysOfDurationAreCut(String text) {
        assertFalse(DeadlineWords.without(text).contains("2027"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Published on 31 December 2026",
                "By Ada Quill, 3 May 2026",
                "3. Mai 2026, 14:05 Uhr",
                "Berlin, 3. Mai 2026 – Der Rat tagte.",
                "Publié le 3 mai 2026 à 10h",
                "31 Aralık 2026 10:00",
                "2026年5月3日 10:00",
                "4 мая 2026, 10:00"
            })
    @DisplayName("A date of publication stays")
    void datesStay(String text) {
        assertEquals(text, DeadlineWords.without(text));
    }
}
