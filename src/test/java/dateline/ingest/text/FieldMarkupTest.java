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

    @ParameterizedTest
    @CsvSource({
        "\u1794\u17c9\u1798\u200b\u1797\u17d2\u179b\u17be\u1784,\u1794\u17c9\u1798\u200b\u1797\u17d2\u179b\u17be\u1784",
        "\u0e1b\u0e23\u0e30\u200b\u0e20\u0e32 \u200b\u0e04,\u0e1b\u0e23\u0e30\u200b\u0e20\u0e32 \u0e04",
        "\u0e1b\u0e23\u0e30\u200b\u200b\u0e20\u200b,\u0e1b\u0e23\u0e30\u200b\u0e20",
        "<b>\u0e1b\u200b\u0e20</b>,\u0e1b\u200b\u0e20",
        "Light\u200bhouse\u200b lit,Lighthouse lit",
        "\u706f\u200b\u53f0,\u706f\u53f0"
    })
    void aZeroWidthSpaceStaysWhereItPartsWords(String text, String line) {
        assertEquals(line, FieldText.line(text, 200));
    }
}
