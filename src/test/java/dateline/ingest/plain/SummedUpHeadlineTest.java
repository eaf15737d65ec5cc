package dateline.ingest.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of two lines over a date is the headline: the second sums up the first, or the first is a kicker. */
class SummedUpHeadlineTest {
    private static int chosen(String first, String second, String below) {
        return chosen(first, second, below, 0.06);
    }

    private static int chosen(String first, String second, String below, double likely) {
        List<AnalyzedLine> lines = LineFeatures.of(
                        LogicalLine.of(
                                first + "\n\n" + second + "\n\n" + below + "\n\nThe wheel began to turn at six."),
                        TextModels.SHIPPED.wording())
                .lines();
        return HeadlineFinder.chosen(List.of(new ScoredLine(1, 0.8), new ScoredLine(0, likely)), lines)
                .map(ScoredLine::at)
                .orElse(-1);
    }

    @Test
    void theLongerOneSumsUpTheShorter() {
        assertEquals(
                0,
                chosen(
                        "Tide mill turns again after sixty years",
                        "A family of bakers has mended the wheel with oak from its own wood, and will grind on two tides",
                        "14 May 2026, 09:15"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rensjö krossade rekordet i Hålloppet;23-åringen från Gransele ryckte redan efter en mil;Örjan Fjällbäck\n31 januari 2026",
                "Bitenieks, kurš skaita pļavas;Ilmārs Ozolkājs divdesmit gadus pieraksta, kad uzzied katra puķe;Dzintars Mežulis\n2026. gada 19. jūnijs",
                "Ansel Rowe obituary;Boatbuilder whose skiffs gave the estuary races their shape for fifty years;Imogen Kettlewell\nMon 20 Apr 2026",
                "The receipts nobody keeps;What eleven hundred shoeboxes told me about how families run out of money;Marisol Tanaka\n7 May 2026",
                "\"Kapal Ini Belum Mau Pensiun\";Warga Teluk Kenari patungan dan menambal sendiri kapal perintis itu;Galuh Pramesti\nSenin, 25 Mei 2026",
                "Der Mann mit den Karten;Seit dreißig Jahren zeichnet Otto Wiebe jede Sandbank vor der Küste neu;Ines Kolb\n4. März 2026"
            })
    void theDeckUnderABriefHeadlineIsNone(String page) {
        String[] told = page.split(";");
        assertEquals(0, chosen(told[0], told[1], told[2], 0.25));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You are here: Home > On the Water;Seven short ferry rides worth missing your train for;Ines Marlow\n4 March 2026",
                "Home / News / Packaging;Corrugex to spend thirty million on a barrier-coated board line;Ines Marlow\n4 March 2026",
                "Karoo Cup;Bobbejane break hearts at the death in front of nine thousand;Ines Marlow\n4 March 2026",
                "How big is the harbour of Brackwater?;Six figures that show how large the northern harbour has become;Ines Marlow\n4 March 2026",
                "Tide mill turns again;A family of bakers has mended the wheel with oak from its wood;Bakers Enid and Paul Garrow bought it nine years ago."
            })
    void aSectionAQuestionAndALineOverNoDateStayAboveTheHeadline(String page) {
        String[] told = page.split(";");
        assertEquals(1, chosen(told[0], told[1], told[2], 0.25));
    }

    @Test
    void aKickerIsNone() {
        assertEquals(
                1,
                chosen(
                        "Wehr an der Lohre",
                        "Biber legt Mühlenwehr lahm – Stadt Grünfurt sucht nach einer Lösung",
                        "Stand: 03.09.2025, 18:20 Uhr"));
        assertEquals(
                1,
                chosen(
                        "THE MILLS OF THE NORTHERN COAST",
                        "A family of bakers has mended the wheel with oak from its own wood, and will grind on two tides",
                        "14 May 2026, 09:15"));
    }

    @Test
    void aLineOverNoNameOrDateIsNone() {
        assertEquals(
                1,
                chosen(
                        "Tide mill turns again after sixty years",
                        "A family of bakers has mended the wheel with oak from its own wood, and will grind on two tides",
                        "Bakers Enid and Paul Garrow bought the building nine years ago for the price of a small car."));
    }
}
