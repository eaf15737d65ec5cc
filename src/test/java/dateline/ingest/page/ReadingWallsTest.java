package dateline.ingest.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wall before the rest of a story is known by what it says, in a box of any name or in none. */
class ReadingWallsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
            false # <div class=x1><h3>Weiterlesen mit Bote+</h3><p><u>Vier</u> Wochen für 1 Euro, monatlich kündbar.</p><p>Schon Abonnent? Hier anmelden</p></div>
            false # <div class=x1><p>Dalsza część <u>artykułu</u> dostępna dla prenumeratorów.</p><p>Wykup dostęp za 9,90 zł miesięcznie</p></div>
            false # <section><p>Материал доступен <u>только</u> подписчикам.</p><p>Оформите подписку за 99 рублей в месяц</p></section>
            false # <div><p>この記事は<u>会員限定</u>です。登録すると続きをお読みいただけます。</p><p>残り 1200文字</p></div>
            false # <div class=regwall><p>Register to <u>keep</u> reading</p></div>
            false # <p>This story is <u>only</u> available to subscribers.</p><p>Already a subscriber? Log in</p>
            true  # <div><p>Wer schon Abonnent der Konzertreihe ist, bekommt das Heft <u>zugeschickt</u>, sagte die Leiterin.</p><p>Die Karten kosten zwölf Euro.</p></div>
            true  # <p>The club has <u>unlimited</u> access to the pier, its chairman said, and will keep it after the rebuilding.</p>
            """)
    void onlyAWallIsTakenAway(boolean stays, String html) {
        assertEquals(stays, new GazettePage().after(html).bodyHtml().contains("<u>"));
    }
}
