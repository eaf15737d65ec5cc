package dateline.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.ingest.IngestHarness;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table whose cells a mail program has written with tabs between them. */
class TableInPlainMailTest {
    private static final String STORY = """
            More than eight hundred people saw the derby of the county on Saturday, in which Orkan beat Miłowice 3:1.

            "The boy wept after the match, and half of the dressing room with him," said the coach, Grzegorz Żyła.

            Table after round nine

            No.\tTeam\tMatches\tPoints\tGoals
            1\tOrkan Zalesie\t9\t22\t24:9
            2\tWicher Brzostów\t9\t21\t19:8
            3\tZryw Kąty Stare\t9\t16\t15:13
            4\tLKS Święta Góra\t9\t14\t11:14

            Next Sunday at two Orkan plays at Wicher.
            """;

    private static String body(String file, String text) {
        return IngestHarness.clean(file, text).content().body().html();
    }

    private static String mail(String type) {
        return """
                From: Marcin Wrzosek <press@orkan.example>
                To: Desk <desk@gazette.example>
                Subject: Orkan wins the derby and leads again
                Date: Mon, 23 Nov 2026 10:00:00 +0100
                Message-ID: <derby@orkan.example>
                Content-Type: text/plain; charset=utf-8%s

                Good morning,

                here is the report of Saturday, as agreed by six.

                %s
                Best regards

                --\s
                Marcin Wrzosek
                press officer, LKS Orkan Zalesie
                tel. 600 555 018
                """.formatted(type, STORY);
    }

    private static List<String> rows(String html) {
        return Jsoup.parse(html).select("tr").stream()
                .map(row -> String.join("|", row.select("td").eachText()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "; format=flowed"})
    @DisplayName("It is a table with all of its rows, and the story goes on below it")
    void whole(String type) {
        String html = body("mail.eml", mail(type));

        assertEquals(
                List.of(
                        "No.|Team|Matches|Points|Goals",
                        "1|Orkan Zalesie|9|22|24:9",
                        "2|Wicher Brzostów|9|21|19:8",
                        "3|Zryw Kąty Stare|9|16|15:13",
                        "4|LKS Święta Góra|9|14|11:14"),
                rows(html));
        assertEquals(
                "<p>Next Sunday at two Orkan plays at Wicher.</p>",
                html.substring(html.indexOf("</table>") + 8).strip());
    }

    @Test
    @DisplayName("So it is in the plain text of a story from another system; an indent is no cell")
    void ofAnotherSystem() {
        String json =
                "{\"sourceId\": \"d\", \"title\": \"Orkan wins\", \"bodyText\": \"It was a derby.\\n\\nNo.\\tTeam\\n1\\tOrkan"
                        + "\\n2\\tWicher\\n\\nThat was all that there was,\\n\\tand it was enough for all of us.\"}";

        String html = body("d.json", json);

        assertEquals(List.of("No.|Team", "1|Orkan", "2|Wicher"), rows(html));
        assertEquals(
                "<p>That was all that there was, and it was enough for all of us.</p>",
                html.substring(html.indexOf("</table>") + 8).strip());
    }
}
