package dateline.ingest.plain;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.Content;
import dateline.ingest.IngestHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Boxes that sum a story up over its first paragraph, and lists of other things that stand there. */
class KeyPointsTest {
    private static final String PAGE = """
            The Selmouth Chronicle
            News
            Sport
            Opinion
            Sign in
            Subscribe
            Environment
            Harbour otters come back after a ban on two kinds of paint
            By Rowena Sallis
            4 March 2026, 08:30 GMT
            3 minute read

            %s

            Otters have been seen in the harbour of Selmouth for the first time in thirty-one years, according to a count that ended on Sunday after nine weeks of watching by night.

            The count found eleven grown animals and four young ones, most of them under the old coal pier, where the water is warm and nobody moors a boat any more.

            "We had given them up, and then there was a face looking at us from the ladder," said Marit Ferrier, who led the count for the county.

            The port banned two kinds of paint for hulls in 2019, and fish that had been gone for a generation returned within four summers of the ban.

            Topics
            Otters
            Harbours

            Read next
            The gull that learnt to ring for the ferry
            Terms and conditions
            Privacy policy
            © 2026 Selmouth Media
            """;

    private static Content read(String box) {
        return IngestHarness.clean("otters.txt", PAGE.formatted(box)).content();
    }

    private static String body(String box) {
        return read(box.replace("|", "\n")).body().text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Key points||A count found fifteen otters in the harbour, the first since 1995|Two kinds of paint for hulls were banned there in 2019|Fish came back before the otters did, the port says; Two kinds of paint for hulls were banned there in 2019",
                "Key takeaways|• Fifteen otters were counted in the harbour|• Two kinds of paint were banned in 2019|• Fish came back first; Two kinds of paint were banned in 2019",
                "Das Wichtigste in Kürze||Im Hafen wurden fünfzehn Otter gezählt|Zwei Sorten Schiffsfarbe sind seit 2019 verboten|Zuerst kamen die Fische zurück; Zwei Sorten Schiffsfarbe sind seit 2019 verboten",
                "L’essentiel|Quinze loutres ont été comptées dans le port|Deux sortes de peinture sont interdites depuis 2019; Deux sortes de peinture sont interdites depuis 2019",
                "Puntos clave:||Quince nutrias fueron contadas en el puerto||Dos clases de pintura están prohibidas desde 2019; Dos clases de pintura están prohibidas desde 2019",
                "In het kort|In de haven zijn vijftien otters geteld.|Twee soorten verf zijn er sinds 2019 verboten.; Twee soorten verf zijn er sinds 2019 verboten.",
                "Kort fortalt|Femten otere ble talt i havnen|To slags maling har vært forbudt der siden 2019; To slags maling har vært forbudt der siden 2019",
                "W skrócie|W porcie naliczono piętnaście wydr|Dwa rodzaje farby są tam zakazane od 2019 roku; Dwa rodzaje farby są tam zakazane od 2019 roku",
                "Главное|В порту насчитали пятнадцать выдр|Два вида краски там запрещены с 2019 года; Два вида краски там запрещены с 2019 года",
                "この記事のポイント|港で十五頭のカワウソが数えられ、三十一年ぶりの確認となった|二種類の船底塗料は二〇一九年から港で禁止されている; 二種類の船底塗料は二〇一九年から港で禁止されている",
            })
    void theyAreTheStorys(String box, String point) {
        String body = body(box);

        assertTrue(body.contains(point.strip()), body);
        assertTrue(body.contains(box.substring(0, box.indexOf('|')).replace(":", "")), body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "In brief|By Rowena Sallis|4 March 2026; In brief",
                "Summary||Read next|The gull that learnt to ring for the ferry; Summary",
                "Share this|Facebook|Copy link; Facebook",
                "Highlights|Subscribe to our newsletter|Follow us on Facebook; newsletter",
            })
    void whatElseStandsThereIsNot(String box, String line) {
        String body = body(box);

        assertFalse(body.contains(line.strip()), body);
    }

    @Test
    void aLabelWithoutPointsIsNoPart() {
        String body = body("At a glance");

        assertTrue(body.startsWith("Otters have been seen"), body);
    }
}
