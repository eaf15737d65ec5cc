package dateline.ingest.plain;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.IngestHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts that stand over a story or under it and are part of it. */
class FactLineTest {
    private static final String OBITUARY = """
            The Liffen Courier
            SUBSCRIBE
            Ireland  World  Business  Opinion  Sport  Obituaries
            Una Brosnan: botanist who brought the bog back
            Sat Nov 19 2022 - 00:01

            Born: March 2nd, 1938

            Died: October 30th, 2022

            Una Brosnan, who has died aged 84, liked to say that she had spent her life watching something grow by a millimetre a year, and that she had never once been bored.

            She was among the first to show that a cut-away bog could be coaxed into laying down peat again, provided that everybody then left it alone.

            Her husband, the cellist Fergus Malone, died in 2011. She is survived by their daughters, Sorcha and Ide, and by two brothers.

            Verdict: a life well spent

            Shared: 214
            MOST READ
            House prices: where the bargains are
            © 2022 The Liffen Courier DAC
            """;

    @Test
    void theyAreKeptWhereTheyAdjoinIt() {
        String body = IngestHarness.clean("bog.txt", OBITUARY).content().body().text();
        assertTrue(body.startsWith("Born: March 2nd, 1938"), body);
        assertTrue(body.contains("Died: October 30th, 2022"), body);
        assertTrue(body.endsWith("Verdict: a life well spent"), body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Born: March 2nd, 1938",
                "Gestorben: 30. Oktober 2022",
                "Distribution : Léa Morin, Yann Le Gall",
                "Dirección: Ana Ruiz",
                "Regia: Carla Neri",
                "Obsada: Jan Kot, Ewa Lis",
                "В ролях: Иван Кот, Анна Лис",
                "Σκηνοθεσία: Άννα Κότη",
                "Yönetmen: Ayşe Kaya",
                "Sutradara: Wulan Sari",
                "出演：山田花子",
                "감독: 김하늘",
                "بطولة: ليان سعيد",
                "Score: 8 out of 10",
                "Journal reference: Earth Acoustics, DOI: 10.9999/esa.2023"
            })
    void theyAreKnownByTheirLabels(String line) {
        assertTrue(FactLine.isOne(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Born in Cork: how a song travelled",
                "Photo: Brendan Tuohy",
                "Score:",
                "By: Ann Lee",
                "Tags: born, died",
                "Published: 2 March 1938",
                "Read more: Born to run",
                "Source: Liffen Courier"
            })
    void otherLabelsAreNone(String line) {
        assertFalse(FactLine.isOne(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ansel Rowe, boatbuilder, born 2 May 1936; died 14 October 2024",
                "Otto Wiebe, Kartenzeichner, geboren am 2. Mai 1936, gestorben am 14. Oktober 2024",
                "Léo Vantreuil, luthier, né le 2 mai 1936, mort le 14 octobre 2024",
                "Lola Berenguer, pintora, nacida el 2 de mayo de 1936; fallecida el 14 de octubre de 2024",
                "Rocco Ansaldi, liutaio, nato il 2 maggio 1936, morto il 14 ottobre 2024",
                "Duarte Reis, fotógrafo, nascido a 2 de maio de 1936; morreu a 14 de outubro de 2024",
                "Anneke Dral, dichter, geboren 2 mei 1936, overleden 14 oktober 2024",
                "Jonte Ekeroth, båtbyggare, född 2 maj 1936, död 14 oktober 2024",
                "Marek Szypuła, stolarz, urodzony 2 maja 1936, zmarł 14 października 2024",
                "Олег Дяків, лікар, народився 2 травня 1936; помер 14 жовтня 2024",
                "Орхан, матрос, родился 2 мая 1936 года, умер 14 октября 2024 года",
                "Στράτος Βελής, ναυπηγός, γεννήθηκε 2 Μαΐου 1936, πέθανε 14 Οκτωβρίου 2024"
            })
    void theDaysOfALifeUnderAnObituaryAreTheStorys(String line) {
        assertTrue(FactLine.isOne(line), line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "She was born in 1936 in Oldham; her brother died in 1941 at sea.",
                "Born 1936, she moved to Leith and went to school there",
                "Two born in 1936 meet again after 88 years",
                "Maria Natale, 1936 e oltre, mostra fino al 2024"
            })
    void aSentenceOnALifeIsNoFact(String line) {
        assertFalse(FactLine.isOne(line), line);
    }
}
