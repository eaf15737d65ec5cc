package dateline.ingest.html;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.ingest.text.Refusal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HTML-14: what is a list to its readers stays one. */
class UnmarkedListsTest {
    private static String clean(String html) throws Refusal {
        return BodyCleaner.clean(html, Optional.empty(), Optional.empty())
                .body()
                .html();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
            <p>Bring:<br>• rope<br>• a lamp<br>• tea</p>                               # <p>Bring:</p><ul><li>rope</li><li>a lamp</li><li>tea</li></ul>
            <div>● Seil<br/><br/>● <b>Lampe</b> aus Blech<br>Ende.</div>               # <ul><li>Seil</li><li><b>Lampe</b> aus Blech</li></ul><p>Ende.</p>
            <p>•&nbsp;corde</p><p>•&nbsp;lampe</p><p>Puis le thé.</p>                  # <ul><li>corde</li><li>lampe</li></ul><p>Puis le thé.</p>
            <div role=list><div role=listitem>cuerda</div><div role=listitem><p>luz</p></div></div> # <ul><li>cuerda</li><li><p>luz</p></li></ul>
            <p><span>▪</span> ロープ<br><span>▪</span> ランプ</p>                        # <ul><li>ロープ</li><li>ランプ</li></ul>
            """)
    void whatReadsLikeAListIsOne(String html, String clean) throws Refusal {
        assertAll(
                () -> assertEquals(clean, clean(html).replaceAll(">\\s+<", "><")),
                () -> assertEquals(clean(html), clean(clean(html))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
            <p>– Komm!<br>– Ich bleibe.</p>             # <p>– Komm!<br>– Ich bleibe.</p>
            <p>The gates lean in,<br>the water climbs</p> # <p>The gates lean in,<br>the water climbs</p>
            <p>Rain • wind • fog<br>• Monday: sun</p>   # <p>Rain • wind • fog<br>• Monday: sun</p>
            <p>• One alone</p>                          # <p>• One alone</p>
            """)
    void whatDoesNotStays(String html, String clean) throws Refusal {
        assertEquals(clean, clean(html).replaceAll(">\\s+<", "><"));
    }
}
