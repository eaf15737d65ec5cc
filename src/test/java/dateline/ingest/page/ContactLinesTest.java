package dateline.ingest.page;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands under a story: whom to call goes, a list of the story's own stays. */
class ContactLinesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Press contact: Nora Ashcombe, 01632 960 123</p>",
                "<p><b>Contact presse</b></p><p>Jeanne Marlot<br>Tél. 01 99 00 11 22<br>presse@marcolles.example</p>",
                "<h3>Pressekontakt</h3><p>Marion Weber</p><p>0711 / 12 34 56</p>",
                "<p>Kontakt dla mediów: Anna Rybak, tel. 22 123 45 67</p>",
                "<p>【お問い合わせ先】</p><p>港湾課 電話 03-0000-0000</p>",
                "<p>Für Rückfragen steht Ihnen Frau Weber unter 0711 123456 zur Verfügung.</p>",
                "<p>Media contact: press@ellerby.example</p><p>The Port of Ellerby handles two million tonnes of goods a year.</p>"
            })
    void whomToCallIsNoneOfTheStory(String lines) {
        String label = Jsoup.parse(lines).text().substring(0, 8);

        assertFalse(body(lines).contains(label));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Contact with the islands was lost for six hours in 2019, when the <u>cable</u> broke.</p>",
                "<p>Tickets can be had by calling the harbour office on 01632 960 555, until the <u>last</u> is sold.</p>",
                "<h2>The quay in figures</h2><dl><dt>Length</dt><dd>412 metres</dd><dt>Built</dt><dd><u>1871</u></dd></dl>",
                "<h2>Programa</h2><dl><dt>Viernes</dt><dd>Pregón</dd><dt>Sábado</dt><dd><u>Paella</u> popular</dd></dl>",
                "<h2>Method</h2><ol><li>Peel your pears.</li><li>Roll out the <u>pastry</u>.</li></ol>",
                "<h3>Итоговая таблица</h3><ol><li>«Маяк» — 31 очко</li><li><u>«Якорь»</u> — 28 очков</li></ol>"
            })
    void whatTheStoryTellsStays(String lines) {
        assertTrue(body(lines).contains("<u>"));
    }

    @Test
    void aListInTheFooterGoes() {
        String list =
                "<h4>Verlag</h4><dl><dt>Anschrift</dt><dd><u>Am</u> Bach 1</dd><dt>Telefon</dt><dd>0711 1</dd></dl>";

        assertFalse(body("<footer>" + list + "</footer>").contains("<u>"));
    }

    private static String body(String lines) {
        return new GazettePage().after(lines).bodyHtml();
    }
}
