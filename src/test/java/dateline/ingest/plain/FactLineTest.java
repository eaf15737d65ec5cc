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
}
