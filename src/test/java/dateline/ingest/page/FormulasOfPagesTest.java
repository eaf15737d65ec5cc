package dateline.ingest.page;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HTML-08. */
class FormulasOfPagesTest {
    private static final String BEFORE = "The captain reckons that the boat needs ";
    private static final String AFTER = " of diesel for each of its trips to the islands and back, whatever the wind.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<math><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></math>",
                "<math alttext=\"{\\displaystyle mc^2}\"><semantics><mi>m</mi></semantics></math>",
                "<span class=\"katex\"><span class=\"katex-mathml\"><math><semantics><mrow><mi>m</mi></mrow><annotation encoding=\"application/x-tex\">mc^2</annotation></semantics></math></span><span class=\"katex-html\" aria-hidden=\"true\"><span>mc2</span></span></span>",
                "<span class=\"mwe-math-element\"><span style=\"display: none;\"><math alttext=\"{\\displaystyle mc^2}\"><mi>m</mi></math></span><img src=\"/svg/1\" alt=\"{\\displaystyle mc^2}\"></span>",
                "<script type=\"math/tex\">mc^2</script>"
            })
    void aFormulaStaysInItsSentence(String formula) {
        GazettePage page = new GazettePage().between("<p>" + BEFORE + formula + AFTER + "</p>");

        assertTrue(page.bodyText().contains(BEFORE + "mc^2" + AFTER), page.bodyText());
        assertFalse(page.bodyHtml().contains("<img"), page.bodyHtml());
    }

    @Test
    void aFormulaOnALineOfItsOwnStays() {
        GazettePage page = new GazettePage()
                .between(
                        "<p><math display=\"block\"><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></math></p>");

        assertTrue(page.bodyText().contains("E=mc^2"), page.bodyText());
    }
}
