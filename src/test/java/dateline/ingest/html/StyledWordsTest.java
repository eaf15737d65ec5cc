package dateline.ingest.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.ingest.text.Refusal;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyledWordsTest {
    @ParameterizedTest(name = "{0}")
    @DisplayName("What a style alone raises, lowers or strikes out is so in the elements of HTML")
    @CsvSource(delimiter = '¦', textBlock = """
            A burn of 4 km<span style="font-size:0.6em;vertical-align:super;">2</span> so far ¦ A burn of 4 km<sup>2</sup> so far
            The CO<span style='vertical-align: sub'>2</span> tax ¦ The CO<sub>2</sub> tax
            It cost <span style="color:#000;text-decoration:line-through;">four</span> five pounds ¦ It cost <s>four</s> five pounds
            The 1<span style='position:relative;top:-3pt;mso-text-raise:3.0pt'>er</span> of May ¦ The 1<sup>er</sup> of May
            Note<sup><span style="vertical-align:super">3</span></sup> here ¦ Note<sup>3</sup> here
            A <span style="vertical-align:baseline;text-decoration:none">plain</span> word ¦ A plain word
            A <span style="vertical-align:subgrid">plain</span> word ¦ A plain word
            <s><span style="text-decoration:line-through">old</span></s> new ¦ <s>old</s> new
            """)
    void styledWords(String html, String clean) throws Refusal {
        assertEquals(
                "<p>" + clean + "</p>",
                BodyCleaner.clean("<p>" + html + "</p>", Optional.empty(), Optional.empty())
                        .body()
                        .html());
    }
}
