package dateline.ingest.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTitleTest {
    @ParameterizedTest
    @DisplayName("Of a title its text remains, and nothing that was meant as text goes")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Plain                                         | Plain
            A <b>bold</b> pier                            | A bold pier
            H<sub>2</sub>O                                | H2O
            One<br>two<p class="a>b">three</p>            | One two three
            5 < 6 and 7 > 3                               | 5 < 6 and 7 > 3
            List<String> of ports                         | List<String> of ports
            AT&amp;T &mdash; caf&eacute;                  | AT&T — café
            &lt;p&gt;Twice&lt;/p&gt;                      | Twice
            <![CDATA[Inside]]>                            | Inside
            Before<!-- hidden -->after                    | Before after
            Open <a href="https://a.example/              | Open
            R&D in Q&A                                    | R&D in Q&A
            Why <div> is not enough                       | Why <div> is not enough
            Why <em>we</em> use &lt;i&gt;                 | Why we use <i>
            <img src=x onerror=alert(1)>                  | ~~
            """)
    void ofATitleItsTextRemains(String raw, String plain) {
        assertEquals(plain, PlainTitle.of(raw));
    }
}
