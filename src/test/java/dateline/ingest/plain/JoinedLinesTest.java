package dateline.ingest.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines of a dump that were one on the page, and lines that only look so. */
class JoinedLinesTest {
    private static List<String> lines(String text) {
        return LogicalLine.of(text).stream().map(LogicalLine::text).toList();
    }

    @Test
    void aParagraphThatWasPartedAtItsLinksIsOne() {
        assertEquals(
                List.of(
                        "Ferry will run on Sundays",
                        "The Harbour Board said on Monday that the ferry will run on Sundays, too.",
                        "It was seen by the Calder Beacon first, and nobody on the quay was surprised."),
                lines("""
                        Ferry will run on Sundays
                        The
                        Harbour Board
                        said on Monday that the ferry will run on Sundays, too.
                        It was seen by the
                        Calder Beacon
                        first, and nobody on the quay was surprised.
                        """));
    }

    @Test
    void linesThatOnlyLookPartedStayApart() {
        List<String> apart = List.of(
                "Auction site cuts forty jobs in Calder",
                "eBay said on Monday that it would close the office on the quay by the end of June.",
                "by Ruth Pemberton and Tom Hale for the Calder Beacon.",
                "What patients can do",
                "Doctors say that nobody should stop taking the drug or split tablets without advice.",
                "Bahn k\u00fcndigt neue Fahrpl\u00e4ne an",
                "Die Z\u00fcge fahren ab Dezember wieder im Takt, sagte eine Sprecherin am Montag.",
                "Salt",
                "olive oil",
                "Heat the oil in a large pan and let the onions go soft for a quarter of an hour.");

        assertEquals(apart, lines(String.join("\n", apart)));
    }

    @Test
    void aStepIsReadWithItsNumber() {
        List<LogicalLine> steps = LogicalLine.of("""
                Procedure
                1
                Cut the duck into twelve pieces and marinate it overnight.
                2
                Brown it on all sides.
                3
                Let it simmer for two hours.
                """);

        assertEquals(
                List.of(0, 1, 2, 3), steps.stream().map(LogicalLine::number).toList());
        assertEquals("Brown it on all sides.", steps.get(2).text());
    }

    @Test
    void numbersBesideTitlesAreNoSteps() {
        List<String> mostRead = List.of("1", "Calf rescued from pool", "2", "New landlord for the station inn");

        assertEquals(mostRead, lines(String.join("\n", mostRead)));
    }

    @Test
    void aListIsNoVerse() {
        List<LogicalLine> items = LogicalLine.of("""
                * the nest is on your own property;
                * there are no eggs in it yet;
                * the bird is out to get you.
                """);

        assertEquals(3, items.size());
        assertEquals(3, items.stream().filter(LogicalLine::item).count());
    }

    @Test
    void twoNamesWithAnAndBetweenThemAreOneByline() {
        assertEquals(
                List.of("Priya Sandoval and Mark Ellery", "The plant will close in June, the company said on Monday."),
                lines("""
                        Priya Sandoval
                        and
                        Mark Ellery
                        The plant will close in June, the company said on Monday.
                        """));
    }

    @Test
    void aFrameOfSignsPartsAndIsNoLine() {
        assertEquals(List.of("News by mail"), lines("""
                +------------------+
                News by mail
                +------------------+
                """));
    }

    @Test
    void theHyphenOfAPartThatIsLeftOutStays() {
        assertEquals(
                List.of(
                        "Wie es am Montag aus der Verwaltung des Hafens hieß, werde die Ein- und Ausfahrt am Nord- und Südkai nicht behindert.",
                        "Hamnen får i sommar äntligen både natt- och dagtrafik, och båtarna går varje timme till öarna.",
                        "Before the winter the harbour board will buy short- or long-range radios for all of the boats."),
                lines("""
                        Wie es am Montag aus der Verwaltung des Hafens hieß, werde die Ein-
                        und Ausfahrt am Nord- und Süd-
                        kai nicht behindert.

                        Hamnen får i sommar äntligen både natt-
                        och dagtrafik, och båtarna går varje timme
                        till öarna.

                        Before the winter the harbour board will buy short-
                        or long-range radios for all of the boats.
                        """.replace("Nord- und Süd-\nkai", "Nord- und Südkai")));
    }

    @Test
    void aWordThatEndsAsAConjunctionIsWhole() {
        assertEquals(
                List.of("It was the harbour master himself who said that a new major pier of stone will stand there."),
                lines("""
                        It was the harbour master himself who said that a new maj-
                        or pier of stone will stand there.
                        """));
    }

    @Test
    void linesOfDividedWordsAreNoVerse() {
        assertEquals(
                List.of("Die beiden Kräne am Südkai werden im Herbst verschrottet, hieß es bei der Hafengesellschaft."),
                lines("""
                        Die beiden Kräne am Süd-
                        kai werden im Herbst ver-
                        schrottet, hieß es bei der
                        Hafengesellschaft.
                        """));
    }
}
