package dateline.ingest.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a dump of a page leaves in its lines that nobody wrote. */
class DumpMarksTest {
    @Test
    void numbersOfLinksAndTheListOfTheirAddressesAreNoText() {
        String dump = """
               [1]Skip to content
               [2]Home
               [3]News
               [4]Sport
               Council keeps the [5]lakeside car park free

            References

               Visible links:
               1. https://tarnbrook.example/#content
               2. https://tarnbrook.example/
            """;
        assertEquals("""
               Skip to content
               Home
               News
               Sport
               Council keeps the lakeside car park free
            """.strip(), LinkNumbers.stripped(dump).strip());
    }

    @Test
    void numbersBehindTheWordsOfLinksAreNoTextWhereTheirListStandsAtTheEnd() {
        String dump = """
            Home[1] News[2] Sport[3]
            Council keeps the lakeside car park[4] free, the clerk[5] said.

            References

               1. https://tarnbrook.example/
               2. https://tarnbrook.example/news
            """;
        assertEquals("""
            Home News Sport
            Council keeps the lakeside car park free, the clerk said.
            """.strip(), LinkNumbers.stripped(dump).strip());
    }

    @Test
    void buttonsToShareByAreNobody() {
        assertEquals(List.of(), TextNames.in("Share Tweet Email"));
        assertEquals(List.of(), TextNames.in("Teilen Drucken Merken"));
        assertEquals(List.of("Ida Share"), TextNames.in("By Ida Share"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nationale Demo Juli naht: Gewerkschaft zeigt Stärke|Nationale Demo / Juli naht: Gewerkschaft zeigt Stärke - Bote|Juli naht: Gewerkschaft zeigt Stärke",
                "Neue Schule Judy malt wieder am Hafen|Neue Schule: Judy malt wieder am Hafen - bote.example|Judy malt wieder am Hafen",
                "Hafen: Kran ist verkauft worden|Hafen: Kran ist verkauft worden - Bote|Hafen: Kran ist verkauft worden"
            })
    void aKickerIsToldByAnotherPrintOfTheLine(String line, String title, String headline) {
        var lines = LogicalLine.of(title + "\n\nMenu\n\n" + line + "\n").stream()
                .map(AnalyzedLine::of)
                .toList();

        assertEquals(headline, HeadlineText.of(lines, 3, 2));
    }

    @Test
    void footnotesAndFiguresInBracketsStay() {
        String story = "The bridge fell in 1911.[1] It was built anew [2] and [3rd] time, see [7] and [9].";
        assertEquals(story, LinkNumbers.stripped(story));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "27.01.2022Mineral oil sold in November | Mineral oil sold in November",
                "\"It begins soon\"Minister speaks of the harbour | Minister speaks of the harbour",
                "„Es beginnt bald“Ministerin spricht über den Hafen | Ministerin spricht über den Hafen",
                "\"It begins soon\", the minister says of the harbour | \"It begins soon\", the minister says of the harbour",
                "“We got her”: ferry finds a lost dinghy | “We got her”: ferry finds a lost dinghy",
                "2022-01-27 was the day of the flood | 2022-01-27 was the day of the flood"
            })
    void aHeadlineIsFreedOfWhatIsGluedToIt(String line, String headline) {
        assertEquals(headline, HeadlineText.of(line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "윤서진 기자 sjyoon@gangbyeon.example | 윤서진",
                "윤서진기자 | 윤서진",
                "Haber: Elif Karasoy | Elif Karasoy",
                "Mwandishi: Zuhura Mkambi | Zuhura Mkambi"
            })
    void aNameIsFoundBehindOrBeforeTheWordForAReporter(String line, String name) {
        assertEquals(name, String.join(", ", TextNames.in(line)));
    }

    @Test
    void whatSomebodyIsIsNoSecondAuthor() {
        assertEquals(List.of("Emma Mackenzie"), TextNames.in(List.of("Emma Mackenzie", "Lifestyle Writer")));
        assertEquals(
                List.of("Kossivi Tiassou"),
                TextNames.in(List.of("Auteur : Kossivi Tiassou", "Edition : M-A. Pierron")));
    }
}
