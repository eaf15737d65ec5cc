package dateline.ingest.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownFormulasTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "$\\mathbf{x}_t = \\mathbf{A}_{t-1}*\\mathbf{x}_{t-1}*2$",
                "\\(x_i * y_i * z_i\\)",
                "\\[\\frac{x_1}{y_2} \\\\ z\\]",
                "$$E = m_0 c^2 * \\gamma_* \\{x\\}$$",
                "$\\alpha_1\\_\\beta_2$",
                "$a_1*b_2*c$",
                "\\[\n\\sum_{i=1}^{n} a_i\n- b_i * c_i\n\\]",
                "$$\n    x_1 = 2\n$$",
                "$\\{1,\\dots,n\\}$",
                "$[a](b)_1$"
            })
    void aFormulaIsKeptAsItIs(String formula) throws Refusal {
        String html = html("The sum " + formula + " is *old*.");

        assertEquals(
                ("The sum " + formula + " is <em>old</em>.").replaceAll("\\s+", " "),
                html.replaceAll("</?p>", "").replaceAll("\\s+", " ").strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He paid $5 for *one* and $7 for it.",
                "It costs $5 to $10, *one* of them said.",
                "\\[sic\\] he said of *one* \\(or more\\) of them.",
                "US$5 and *one* A$7.",
                "From $4*-*$7 for *one*."
            })
    void moneyAndBracketsAreNone(String text) throws Refusal {
        assertTrue(html(text).contains("<em>one</em>"), html(text));
    }

    @Test
    void codeIsCode() throws Refusal {
        assertTrue(html("Set `$a_b$` and `\\(x_1\\)` here.").contains("<code>$a_b$</code>"));
    }

    private static String html(String markdown) throws Refusal {
        return BodyMarkup.html(BodyMarkup.markdown(MarkdownDialects.of(markdown).text()));
    }
}
