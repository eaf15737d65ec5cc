package dateline.ingest.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of two lines over a date is the headline: the second sums up the first, or the first is a kicker. */
class SummedUpHeadlineTest {
    private static int chosen(String first, String second, String below) {
        List<AnalyzedLine> lines = LineFeatures.of(
                        LogicalLine.of(
                                first + "\n\n" + second + "\n\n" + below + "\n\nThe wheel began to turn at six."),
                        TextModels.SHIPPED.wording())
                .lines();
        return HeadlineFinder.chosen(List.of(new ScoredLine(1, 0.8), new ScoredLine(0, 0.06)), lines)
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
