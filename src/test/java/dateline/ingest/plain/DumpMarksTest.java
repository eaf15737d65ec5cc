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
                .map(one -> AnalyzedLine.of(one, WordingModels.SHIPPED))
                .toList();

        assertEquals(headline, HeadlineText.of(lines, 3, 2));
    }

    @Test
    void theFileOfAPictureBeforeItsWordsIsNoText() {
        assertEquals(
                "                  Kestrel Fork in September.\n[other.png]\n",
                PictureMarks.stripped("[kestrel-1x1.jpg] Kestrel Fork in September.\n[other.png]\n"));
        String story = "[Image: boats] Boats.\nHe sent [a.jpg] to her.\n[see below] Boats.";
        assertEquals(story, PictureMarks.stripped(story));
    }

    @Test
    void aLineThatWasBrokenWhileItHadNumbersOfLinksIsJoined() {
        String text = """
               The district wanted to close the school and the parents wanted to
               keep it, and in the end the board had to say what was to be done.

               County Road 9 climbs two thousand feet between the town and the
               fork and was closed by snow on 17 school days of the last winter.

               The state limits the rides of children under eight to an hour, and
               the own trial run of the district took 58 minutes in the summer.

               See [1]Home, [2]News, [3]Sport and [4]Jobs for what else was told.

               Tagged: [5]Kestrel Fork, [6]rural schools, [7]board, [8]teacher
               shortage
            """;
        var lines = LogicalLine.of(text);
        assertEquals(
                "Tagged: Kestrel Fork, rural schools, board, teacher shortage",
                lines.get(lines.size() - 1).text());
    }

    @Test
    void whoSignsUpInAStoryIsNoReaderOfIt() {
        String told = """
               Holloway, who sat in the back row with a thermos and did not sign up to
               speak, was asked by a member whether she wished to say anything.
            """;
        String asked = """
               The best of the week from the valley, every Friday in your own inbox,
               and nothing else. Sign up for the letter of the valley.
            """;
        assertEquals(1, LogicalLine.of(told).size());
        assertEquals(0, LogicalLine.of(asked).size());
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
