package dateline.ingest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldMarkupTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '#', textBlock = """
            Browsers drop <center> and <font> for good      # Browsers drop <center> and <font> for good
            Why <script> comes last                         # Why <script> comes last
            The <b>Gannet</b> sails                         # The Gannet sails
            The <span class="x">Gannet sails                # The Gannet sails
            Line one<br>line two                            # Line one line two
            Seal <script>alert(1)</script>asleep            # Seal asleep
            AT&amp;T rises                                  # AT&T rises
            If a <b then c> d                               # If a <b then c> d
            """)
    void aLoneTagIsSpokenOfAndAPairOfThemIsMarkup(String text, String line) {
        assertEquals(line, FieldText.line(text, 200));
    }
}
